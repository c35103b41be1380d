import type { AgentSessions } from './agents.js';
import type { Calls } from './calls.js';
import type { PlatformFeature } from './platform.js';
import type { StandInSettings } from './settings.js';
import type { Tenant } from './tenant.js';
export interface RecordingControlParts {
    readonly tenant: Tenant;
    readonly sessions: AgentSessions;
    readonly calls: Calls;
    readonly settings: StandInSettings;
}
/** The three variants of the Recording Control page. */
export declare function recordingControl(parts: RecordingControlParts): PlatformFeature;
