import type { AgentSessions } from './agents.js';
import type { CallRequest, Calls } from './calls.js';
import { type Parameters } from './parameters.js';
import type { PlatformFeature } from './platform.js';
import type { Tenant } from './tenant.js';
import { type Read } from './user-data.js';
/** `make_call.php` of the Click-To-Dial page. */
export declare function dial(tenant: Tenant, sessions: AgentSessions, calls: Calls): PlatformFeature;
export declare function readCallRequest(parameters: Parameters, tenant: Tenant): Read<CallRequest>;
