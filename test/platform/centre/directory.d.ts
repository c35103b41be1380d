import { type PersonName } from './people.js';
import { type Seed } from './random.js';
/** The vendor's letters: telephone, chat, email, voice mail. */
export type Media = 'T' | 'C' | 'Z' | 'V';
export interface Group {
    readonly id: string;
    readonly name: string;
    readonly deleted: boolean;
    readonly agents: Agent[];
}
export interface Agent {
    readonly index: number;
    readonly id: string;
    readonly guid: string;
    readonly name: PersonName;
    readonly fullName: string;
    readonly email: string;
    readonly extension: string;
    readonly enabled: boolean;
    readonly supervisor: boolean;
    readonly hired: string;
    readonly group: Group;
    readonly skills: Skill[];
}
export interface Skill {
    readonly agent: Agent;
    readonly queue: Queue;
    readonly enabled: boolean;
    readonly level: 'high' | 'medium' | 'low';
}
export interface Channel {
    readonly id: string;
    readonly objectId: string;
    readonly name: string;
    readonly description: string;
    readonly media: Media;
}
export interface Queue {
    readonly index: number;
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly media: Media;
    readonly enabled: boolean;
    /** Seconds in which an interaction should be accepted; 0 where no service level is set. */
    readonly slaSeconds: number;
    readonly channel: Channel;
    readonly campaign?: Campaign | undefined;
    readonly skills: Skill[];
}
export interface Campaign {
    readonly id: string;
    readonly name: string;
    readonly enabled: boolean;
    readonly callerId: string;
    /** Records that the campaign dials each day. */
    readonly recordsPerDay: number;
}
/** Agents who must be there under these ids, so that other parts of the stand-in know the same people. */
export interface KnownAgent {
    readonly id: string;
    readonly first: string;
    readonly last: string;
    readonly extension: string;
}
export interface Directory {
    readonly groups: readonly Group[];
    readonly agents: readonly Agent[];
    readonly queues: readonly Queue[];
    readonly channels: readonly Channel[];
    readonly campaigns: readonly Campaign[];
}
export interface DirectoryOptions {
    readonly seed: Seed;
    readonly agents: number;
    readonly tenant: string;
    readonly knownAgents: readonly KnownAgent[];
}
export declare function createDirectory(options: DirectoryOptions): Directory;
