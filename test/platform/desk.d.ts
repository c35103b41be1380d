import type { DeskParts } from './desk-control.js';
import { type CallView } from './desk-state.js';
import type { PlatformFeature, SeenRequest } from './platform.js';
/** What the workspace page shows of its agent. `now` is the platform's clock, in milliseconds since the epoch. */
export interface DeskView {
    readonly now: number;
    readonly timeZone: string;
    readonly agent: {
        readonly id: string;
        readonly login: string;
        readonly name: string;
        readonly extension: string;
    };
    /** Newest first. */
    readonly calls: readonly CallView[];
    /** Newest first: every request that the stand-in refused, from whoever it came. */
    readonly refused: readonly SeenRequest[];
}
/** The workspace pages: an agent watches and drives their calls here, and sees what was refused and why. */
export declare function desk(parts: DeskParts): PlatformFeature;
