/** First come, first served; what was handed back unserved goes first again. What no longer waits is passed over. */
export declare class WaitingLine<T> {
    private readonly waits;
    private readonly returned;
    private readonly entries;
    private head;
    constructor(waits: (entry: T) => boolean);
    join(entry: T): void;
    rejoin(entry: T): void;
    first(): T | undefined;
    /** The first one, taken out of the line. */
    take(): T | undefined;
}
