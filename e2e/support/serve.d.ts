import { type IncomingMessage, type ServerResponse } from 'node:http';
export interface Served {
    readonly port: number;
    origin(hostname: string): string;
    /** Every request that came, oldest first. */
    readonly requests: {
        host: string;
        method: string;
        url: string;
        cookie: string;
        referer: string;
        body: string;
    }[];
    close(): Promise<void>;
}
/** A bare server on loopback that answers under every `*.localhost` name and remembers what it was asked. */
export declare function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Served>;
