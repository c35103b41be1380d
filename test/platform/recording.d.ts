/** A part of a recording. `from` and `to` are seconds since the recording began, exact to the millisecond. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
    readonly silent: boolean;
}
/** What would be heard when the recording is played, and what the agent sees of it now. */
export interface RecordingView {
    readonly state: 'not-started' | 'recording' | 'paused' | 'ended';
    readonly startedAt: string | null;
    readonly length: number;
    readonly stretches: readonly Stretch[];
    /**
     * Each second of the recording: `silent` only when nothing at all of that second was recorded. A second of which a
     * part was recorded counts as `sound`, since a digit is spoken in less.
     */
    readonly seconds: readonly ('sound' | 'silent')[];
}
/** The audio of one call. It cannot be started from outside: it begins with the conversation and ends with it. */
export declare class Recording {
    private startedAt;
    private endedAt;
    private readonly turns;
    get running(): boolean;
    get paused(): boolean;
    start(at: number): void;
    end(at: number): void;
    /** True when this changed anything: requests before the start, after the end, or for the same state change nothing. */
    turn(silent: boolean, at: number): boolean;
    view(now: number): RecordingView;
}
