export interface SiteFile {
    readonly type: string;
    readonly bytes: Buffer<ArrayBuffer>;
}
/** The file of this URL path in the first folder that has it, `index.html` for a folder. Never one outside of it. */
export declare function findFile(folders: readonly string[], urlPath: string): Promise<SiteFile | undefined>;
