import { createRealtime, type Realtime } from './features/realtime';
import { createRecordingClient, type RecordingClient } from './features/recording-control/client';
import { createStatistics, type Statistics } from './features/statistics';
import { checkBaseUrl, isGatewayPath } from './wire/base-url';
import { DesksideError, type Issue, throwIssues } from './wire/errors';
import { createHttp, type Http, type HttpOptions } from './wire/http';
import type { Format } from './wire/rows';

export type {
  Realtime,
  RealtimeAgent,
  RealtimeQueue,
  RealtimeSnapshot,
  WatchOptions,
} from './features/realtime';
export type { ControlledRecording, RecordingAgent, RecordingClient } from './features/recording-control/client';
export type { SlaBucket, SlaRecord, Statistics } from './features/statistics';
export type { During } from './wire/dates';
export { DesksideError, type ErrorCode, type Issue } from './wire/errors';
export type { Pages } from './wire/paging';

/**
 * How to reach the contact centre: the platform itself with the tenant's name and tokens (in Node, or a trusted page), or a gateway's
 * path without tokens (in a browser).
 */
export interface ConnectOptions
  extends Pick<HttpOptions, 'baseUrl' | 'fetch' | 'timeout' | 'retries' | 'concurrency' | 'maxBytes'> {
  /** The user name that goes with the tokens. Behind a gateway recording control alone needs it: its routes name the tenant. */
  readonly tenant?: string | undefined;
  /** `data` is the Data Request Token, `action` the Action Request Token of Configuration Manager. */
  readonly tokens?: { readonly data?: string | undefined; readonly action?: string | undefined } | undefined;
  /** Stands for both tokens. */
  readonly token?: string | undefined;
  /** The form that historical statistics are asked in; real-time ones take JSON where this says CSV. JSON unless told. */
  readonly format?: Format | undefined;
  readonly now?: (() => number) | undefined;
}

export interface ContactCentre {
  readonly realtime: Realtime;
  readonly statistics: Statistics;
  /**
   * Pauses and resumes as the tenant, with the action token or a gateway's: for a server, or a supervisor's page. An agent's own page has
   * `createRecordingControl`.
   */
  readonly recordingControl: RecordingClient;
}

/** Connects to an 8x8 contact centre. Nothing is sent yet. Throws `invalid-input` for options that could never work. */
export function connect(options: ConnectOptions): ContactCentre {
  throwIssues(checkOptions(options));
  const { tenant } = options;
  const data = access(options, 'data');
  return {
    realtime: createRealtime(data, {
      format: options.format === 'xml' ? 'xml' : 'json',
      name: `deskside:realtime:1:${options.baseUrl.replace(/\/+$/, '')}:${tenant ?? ''}`,
    }),
    statistics: createStatistics(data, { format: options.format, now: options.now }),
    recordingControl: createRecordingClient(access(options, 'action'), tenant),
  };
}

function tokenFor(options: ConnectOptions, api: 'data' | 'action'): string | undefined {
  return options.tokens?.[api] ?? options.token;
}

/** The way to one of the two kinds of API, with its own token. Without that token every call says which one is missing. */
function access(options: ConnectOptions, api: 'data' | 'action'): Http {
  const { tenant } = options;
  if (tenant === undefined || isGatewayPath(options.baseUrl)) return createHttp(options);
  const password = tokenFor(options, api);
  if (password !== undefined) {
    const other = tokenFor(options, api === 'data' ? 'action' : 'data');
    return createHttp({
      ...options,
      credentials: { username: tenant, password },
      secrets: other === undefined ? [] : [other],
    });
  }
  return missing(`tokens.${api}`, `this call needs the ${api} request token.`);
}

/** Refuses every call, before anything is sent, for want of an option. */
function missing(path: string, why: string): Http {
  const message = `${path} is missing: ${why}`;
  const refuse = async (): Promise<never> => {
    throw new DesksideError('invalid-input', message, { issues: [{ path, code: 'missing', message }] });
  };
  return { request: refuse, open: refuse };
}

function checkOptions(options: ConnectOptions): Issue[] {
  const issues = checkBaseUrl(options.baseUrl);
  const refuse = (path: string, code: string, message: string) => issues.push({ path, code, message });
  const { tenant } = options;
  const hasToken = tokenFor(options, 'data') !== undefined || tokenFor(options, 'action') !== undefined;
  const gateway = isGatewayPath(options.baseUrl ?? '');
  if (tenant !== undefined && !hasToken && !gateway)
    refuse('tokens', 'missing', 'tenant is given without a token: give tokens, or go through a gateway’s path.');
  if (tenant === undefined && hasToken)
    refuse('tenant', 'missing', 'A token is given without the tenant, which is its user name: give tenant.');
  if (tenant === '' || tenant?.includes(':'))
    refuse('tenant', 'tenant', 'tenant is empty or holds a colon, which Basic credentials cannot carry.');
  if (hasToken && gateway)
    refuse('tokens', 'gateway', 'A gateway holds the tokens itself: leave them out of the page.');
  return issues;
}
