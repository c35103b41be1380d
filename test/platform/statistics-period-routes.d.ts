import { type Route } from './statistics-route.js';
/** The routes whose rows are half hours. */
export declare const periodRoutes: readonly Route[];
