import { type AgentSessions, agents, createAgentSessions } from './agents.js';
import { type Calls, createCalls } from './calls.js';
import { type CentreOptions, type ContactCentre, createContactCentre } from './centre/centre.js';
import { type ChatRecord, chat } from './chat.js';
import { createShiftedClock } from './clock.js';
import { type Completions, createCompletions } from './completion.js';
import { control } from './control.js';
import { desk } from './desk.js';
import { deskControl } from './desk-control.js';
import { dial } from './dial.js';
import { framing } from './framing.js';
import { createPlatform, type Platform, type PlatformClock, type PlatformFeature } from './platform.js';
import { realtime } from './realtime.js';
import { recordingControl } from './recording-control.js';
import { requestLineLimit } from './request-line.js';
import { type RunningServer, serveApp } from './serve.js';
import { defaultSettings, type StandInSettings } from './settings.js';
import { statistics } from './statistics.js';
import { seededTenant, type Tenant } from './tenant.js';

export interface StandInOptions {
  readonly clock?: PlatformClock;
  readonly tenant?: Tenant;
  readonly settings?: Partial<StandInSettings>;
  /** How large the simulated centre behind the statistics is, and from which seed. */
  readonly centre?: CentreOptions;
  /** Features beside those of the telephony desk. */
  readonly features?: readonly PlatformFeature[];
}

export interface StandIn {
  readonly platform: Platform;
  readonly tenant: Tenant;
  readonly sessions: AgentSessions;
  readonly calls: Calls;
  readonly completions: Completions;
  /** What the website chat sent and dropped. */
  readonly chat: ChatRecord;
  /** What the statistics count. */
  readonly centre: ContactCentre;
  /** Live: what is written here holds from the next request on. */
  readonly settings: StandInSettings;
}

/** The stand-in platform with all of its features, not yet listening. */
export function createStandIn(options: StandInOptions = {}): StandIn {
  const tenant = options.tenant ?? seededTenant;
  const settings: StandInSettings = { ...defaultSettings, ...options.settings };
  const clock = options.clock ?? createShiftedClock();
  const sessions = createAgentSessions();
  const calls = createCalls(tenant, clock);
  const completions = createCompletions(tenant, calls, clock, settings);
  const knownAgents = tenant.agents.map(({ id, name, extension }) => {
    const [first = id, ...last] = name.split(' ');
    return { id, first, last: last.join(' '), extension };
  });
  const centre = createContactCentre({ tenant: tenant.id, timeZone: tenant.timeZone, knownAgents, ...options.centre });
  const chatRecord: ChatRecord = { submissions: [], refusals: [] };
  const platform = createPlatform(
    [
      requestLineLimit,
      framing(settings),
      desk({ tenant, sessions, calls, completions, settings }),
      agents(tenant, sessions, settings),
      dial(tenant, sessions, calls),
      recordingControl({ tenant, sessions, calls, settings }),
      deskControl({ tenant, sessions, calls, completions, settings }),
      control,
      realtime(centre, tenant),
      statistics(centre, tenant),
      chat(chatRecord),
      ...(options.features ?? []),
    ],
    { clock },
  );
  return { platform, tenant, sessions, calls, completions, centre, settings, chat: chatRecord };
}

export interface RunningStandIn extends StandIn, RunningServer {}

/** Starts the stand-in on loopback, on a free port unless one is asked for. */
export async function startStandIn(options: StandInOptions & { readonly port?: number } = {}): Promise<RunningStandIn> {
  const standIn = createStandIn(options);
  const server = await serveApp(standIn.platform.app, options.port);
  return { ...standIn, ...server };
}
