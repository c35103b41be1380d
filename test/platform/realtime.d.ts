import type { ContactCentre } from './centre/centre.js';
import { type TenantCredentials } from './credentials.js';
import type { PlatformFeature } from './platform.js';
/** The real-time statistics page: `/agents`, `/agent/{id}`, `/queues` and `/queue/{id}`, in XML and JSON. */
export declare function realtime(centre: ContactCentre, credentials?: TenantCredentials): PlatformFeature;
