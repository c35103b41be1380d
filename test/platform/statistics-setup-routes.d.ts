import { type Route } from './statistics-route.js';
/** The routes about how the centre is set up. */
export declare const setupRoutes: readonly Route[];
