import type { Call, Calls } from './calls.js';
import { type Delivery, postForm } from './delivery.js';
import type { PlatformClock } from './platform.js';
import { type ActionResult, type CrmRecord, runAction } from './records.js';
import type { StandInSettings } from './settings.js';
import type { Tenant } from './tenant.js';
import { fillTokens } from './tokens.js';
import { type Pairs, valueIn } from './user-data.js';

/** What the platform did with a call's data once the call was over. */
export interface Completion {
  readonly transactionId: string;
  /** The user data with its tokens filled, `Ctl_newRecordId` appended where a record was created. */
  readonly userData: string;
  readonly pairs: Pairs;
  readonly action: ActionResult;
  /** What was asked for and not done, and why. */
  readonly ignored: readonly string[];
}

export interface Completions {
  readonly all: readonly Completion[];
  readonly records: readonly CrmRecord[];
  readonly deliveries: readonly Delivery[];
  /** Resolves when every post so far has been answered or given up. */
  settled(): Promise<void>;
  onChange(listener: () => void): () => void;
  clear(): void;
}

/** Runs once for each completed call: fill the tokens, do the action, pop the screen, post the callback. */
export function createCompletions(
  tenant: Tenant,
  calls: Calls,
  clock: PlatformClock,
  settings: StandInSettings,
): Completions {
  let all: Completion[] = [];
  let deliveries: Delivery[] = [];
  const pending = new Set<Promise<void>>();
  const listeners = new Set<() => void>();

  calls.onCompleted(call => {
    const completion = completeCall(call, tenant, clock.now(), settings);
    all = [...all, completion];
    for (const post of postsOf(call, completion, tenant, settings)) {
      const delivered = deliver(post);
      pending.add(delivered);
      void delivered.finally(() => pending.delete(delivered));
    }
  });

  async function deliver({ kind, transactionId, url, fields }: Post): Promise<void> {
    const at = new Date(clock.now()).toISOString();
    const outcome = url === null ? {} : await postForm(url, fields);
    deliveries = [...deliveries, { kind, transactionId, at, url, fields: withoutPasswords(fields), ...outcome }];
    for (const listener of listeners) listener();
  }

  return {
    get all() {
      return all;
    },
    get records() {
      return all.flatMap(({ action }) => action.record ?? []);
    },
    get deliveries() {
      return deliveries;
    },
    async settled() {
      await Promise.all(pending);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      all = [];
      deliveries = [];
    },
  };
}

function completeCall(call: Call, tenant: Tenant, now: number, settings: StandInSettings): Completion {
  const finished = {
    callerId: call.request.callerId,
    transactionId: call.transactionId,
    interactionGuid: call.interactionGuid,
    answeredAt: call.answeredAt,
    hungUpAt: call.hungUpAt,
    codes: call.codes,
    notes: call.notes,
  };
  const filled = call.request.userData.map(
    ([name, value]) => [name, fillTokens(value, finished, tenant.timeZone, now)] as const,
  );
  const action = runAction(
    filled,
    { transactionId: call.transactionId, transactionData: call.request.transactionData },
    settings.recordCreation,
  );
  const pairs = action.record === undefined ? filled : [...filled, ['Ctl_newRecordId', action.record.id] as const];
  return {
    transactionId: call.transactionId,
    userData: pairs.map(([name, value]) => `[${name}|${value}]`).join(''),
    pairs,
    action,
    ignored: ignoredOf(filled, settings),
  };
}

function ignoredOf(pairs: Pairs, settings: StandInSettings): string[] {
  const launches = valueIn(pairs, 'ctl_launchopt') === 'true';
  const callsBack = valueIn(pairs, 'ctl_callbackUrl') !== undefined;
  const rules: readonly [boolean, string][] = [
    [
      valueIn(pairs, 'ctl_action') !== undefined && valueIn(pairs, 'ctl_intType') === undefined,
      'ctl_action without ctl_intType',
    ],
    [valueIn(pairs, 'ctl_launchext') !== undefined && !launches, 'ctl_launchext without ctl_launchopt = true'],
    [launches && !settings.screenPop, 'ctl_launchopt: screen pop is off in Configuration Manager'],
    [callsBack && !settings.screenPop, 'ctl_callbackUrl: screen pop is off in Configuration Manager'],
    [callsBack && !settings.autoLogs, 'ctl_callbackUrl: auto logs for phone media are off in Configuration Manager'],
  ];
  return rules.filter(([applies]) => applies).map(([, reason]) => reason);
}

type Post = Pick<Delivery, 'kind' | 'transactionId' | 'url' | 'fields'>;

function postsOf(call: Call, completion: Completion, tenant: Tenant, settings: StandInSettings): Post[] {
  const { transactionId } = call;
  const posts: Post[] = [];
  if (valueIn(completion.pairs, 'ctl_launchopt') === 'true' && settings.screenPop) {
    const fields = screenPopFields(call, completion, tenant);
    posts.push({ kind: 'screen-pop', transactionId, url: settings.screenPopUrl, fields });
  }
  const url = valueIn(completion.pairs, 'ctl_callbackUrl');
  if (url !== undefined && settings.screenPop && settings.autoLogs) {
    const { resultCode, errorString } = completion.action;
    posts.push({
      kind: 'callback',
      transactionId,
      url,
      fields: { ctl_userdata: completion.userData, resultCode, errorString },
    });
  }
  return posts;
}

function screenPopFields(call: Call, completion: Completion, tenant: Tenant): Record<string, string> {
  const { login, password } = call.agent;
  return {
    CtlUserData: completion.userData,
    AgentID: login,
    Username: login,
    extLogin: login,
    Password: password,
    extPwd: password,
    Account: tenant.screenPop.account,
    Role: tenant.screenPop.role,
    Command: 'launch',
    cmd: 'launch',
  };
}

function withoutPasswords(fields: Readonly<Record<string, string>>): Record<string, string> {
  const secret = new Set(['Password', 'extPwd']);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, secret.has(name) ? '***' : value]));
}
