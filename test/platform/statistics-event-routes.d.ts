import { type Route } from './statistics-route.js';
/** The routes whose rows are single events. */
export declare const eventRoutes: readonly Route[];
