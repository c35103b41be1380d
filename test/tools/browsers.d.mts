export function findInstalled(): { chromium?: string; firefox?: string };
export function findPlaywrightChromium(): Promise<string | undefined>;
export function findNpmChromium(): Promise<string | undefined>;
export function hasNpmChromium(): boolean;
export const CHROMIUM_ARGUMENTS: string[];
