import type { Media } from './directory.js';
export interface QueueTemplate {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly media: Media;
    readonly enabled: boolean;
    readonly slaSeconds: number;
    readonly campaign?: string | undefined;
}
export declare const campaignQueues: readonly [{
    readonly id: '103';
    readonly name: 'Outbound sales';
    readonly campaign: 'Sales Campaign';
}, {
    readonly id: '0042';
    readonly name: 'Renewals';
    readonly campaign: 'Renewals & Upgrades';
}];
/** A small centre has the nine basic queues; a large one gets one more for every forty agents, up to a hundred. */
export declare function queueTemplates(agents: number): readonly QueueTemplate[];
