import type { Tenant } from './tenant.js';
/** The sign-in page, with the seeded agents named on it: this is a stand-in, and there is nothing to protect. */
export declare function loginPage(tenant: Tenant, attempt?: {
    login: string;
    fault: string;
}): string;
