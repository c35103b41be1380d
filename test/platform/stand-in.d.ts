import { type AgentSessions } from './agents.js';
import { type Calls } from './calls.js';
import { type CentreOptions, type ContactCentre } from './centre/centre.js';
import { type Completions } from './completion.js';
import { type Platform, type PlatformClock, type PlatformFeature } from './platform.js';
import { type RunningServer } from './serve.js';
import { type StandInSettings } from './settings.js';
import { type Tenant } from './tenant.js';
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
    /** What the statistics count. */
    readonly centre: ContactCentre;
    /** Live: what is written here holds from the next request on. */
    readonly settings: StandInSettings;
}
/** The stand-in platform with all of its features, not yet listening. */
export declare function createStandIn(options?: StandInOptions): StandIn;
export interface RunningStandIn extends StandIn, RunningServer {
}
/** Starts the stand-in on loopback, on a free port unless one is asked for. */
export declare function startStandIn(options?: StandInOptions & {
    readonly port?: number;
}): Promise<RunningStandIn>;
