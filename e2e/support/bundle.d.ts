/**
 * One source module as a classic script that puts its exports on `window.<name>`, for tests of a part that has no built file
 * of its own. Built once for each worker.
 */
export declare function bundle(entry: string, name: string): Promise<string>;
