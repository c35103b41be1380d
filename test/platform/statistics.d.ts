import type { ContactCentre } from './centre/centre.js';
import { type TenantCredentials } from './credentials.js';
import type { PlatformFeature } from './platform.js';
import type { Route } from './statistics-route.js';
/** Every route of the historical statistics page. */
export declare const statisticsRoutes: readonly Route[];
/** The historical statistics page: XML unless the path ends in `.json` or `.csv`, 50 records a request. */
export declare function statistics(centre: ContactCentre, credentials?: TenantCredentials): PlatformFeature;
