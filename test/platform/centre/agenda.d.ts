/** What is to happen, soonest first; of two at the same second, the one that was planned first. */
export declare class Agenda {
    private readonly heap;
    private planned;
    plan(at: number, run: (at: number) => void): void;
    /** Runs everything planned, what is planned on the way included. */
    runAll(): void;
    private take;
}
