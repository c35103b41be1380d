import { type Day } from './day.js';
import type { Directory } from './directory.js';
import { type Seed } from './random.js';
/**
 * One day, event by event: who comes waits for an agent who is free and enabled for the queue, the agent who has been
 * idle longest is offered it, and whoever has no patience left goes.
 */
export declare class Simulation {
    private readonly seed;
    private readonly directory;
    private readonly day;
    private readonly agenda;
    private readonly random;
    private readonly desks;
    private readonly lines;
    private readonly idle;
    private readonly impatient;
    private readonly offered;
    private readonly interactions;
    private readonly lastOffer;
    constructor(seed: Seed, directory: Directory, day: {
        readonly number: number;
        readonly start: number;
        readonly end: number;
    });
    run(): Day;
    private desk;
    private become;
    private enter;
    private wait;
    private losePatience;
    private abandon;
    private offer;
    private reject;
    private accept;
    private holds;
    private wrapUp;
    private transfer;
    /** The agent is done with what was in hand: off home, off to a stop that is due, or on to the next one who waits. */
    private proceed;
    private longestWaiting;
    private pause;
    /** A call without a queue, wholly inside the time that the agent works offline. */
    private directCall;
}
