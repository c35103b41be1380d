import { type AgentSessions } from './agents.js';
import { type Calls } from './calls.js';
import type { Completions } from './completion.js';
import type { PlatformFeature } from './platform.js';
import { type StandInSettings } from './settings.js';
import type { Tenant } from './tenant.js';
export interface DeskParts {
    readonly tenant: Tenant;
    readonly sessions: AgentSessions;
    readonly calls: Calls;
    readonly completions: Completions;
    readonly settings: StandInSettings;
}
/**
 * JSON routes for whoever drives the stand-in, a test or the workspace page. They are not the vendor's.
 *
 * - `GET /stand-in/calls`, `GET /stand-in/calls/{transactionId}`: `CallView`
 * - `POST /stand-in/calls/{transactionId}/{step}`: does a step; `finish` takes `{ codes: [{ list, short }], notes }`
 * - `GET /stand-in/calls/{transactionId}/recording`: `RecordingView`
 * - `GET /stand-in/deliveries`, `GET /stand-in/records`, `GET /stand-in/refused`
 * - `GET /stand-in/agents`; `POST /stand-in/sign-in` with `{ login }`: sets the cookie and answers `{ name, value }`
 * - `POST /stand-in/sign-out`: ends every session
 * - `GET` and `POST /stand-in/settings`: reads, or changes some of, `StandInSettings`
 * - `POST /stand-in/desk/reset`: no calls, sessions or deliveries, and the settings it started with
 */
export declare function deskControl(parts: DeskParts): PlatformFeature;
