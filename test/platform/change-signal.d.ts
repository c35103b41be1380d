/** Tells whoever waits that something changed; changes that come together are told once. */
export interface ChangeSignal {
    notify(): void;
    /** Resolves a moment after the next change, when the wait is over, or when the one who waits has gone. */
    next(gone: AbortSignal, timeout?: number): Promise<void>;
}
export declare function changeSignal(): ChangeSignal;
