import { type RunningStandIn, type StandInOptions } from './stand-in.js';
/** A stand-in on a driven clock, and one agent's browser as far as a server can tell. */
export interface TestDesk {
    readonly standIn: RunningStandIn;
    readonly clock: {
        advance(seconds: number): void;
    };
    get(path: string): Promise<Response>;
    send(path: string, init: RequestInit): Promise<Response>;
    /** Starts the call of this query and drives it through these steps. */
    dial(query: Record<string, string>): Promise<Response>;
}
export declare const TEST_START: number;
export declare function openDesk(options?: StandInOptions, login?: string | null): Promise<TestDesk>;
