import type { PlatformFeature } from './platform.js';
/** nginx stands before the platform and refuses a request line over 8 KiB. Register it before the routes it guards. */
export declare const requestLineLimit: PlatformFeature;
