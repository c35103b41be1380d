import type { StatusCode, TransactionCode } from './codes.js';
import type { Agent, Campaign, Channel, Queue } from './directory.js';

/** The documented codes of the real-time agent status. */
export const Status = {
  available: 0,
  offered: 1,
  busy: 2,
  postProcessing: 3,
  onBreak: 4,
  workOffline: 5,
  loggedOut: 9,
} as const;

export type AgentStatus = (typeof Status)[keyof typeof Status];

/** One stay of an agent in one status: from `from` up to, and not with, `to`. Seconds since the epoch. */
export interface StatusInterval {
  readonly status: AgentStatus;
  readonly from: number;
  to: number;
  readonly code?: StatusCode | undefined;
  readonly interaction?: Interaction | undefined;
}

/** One ring at one agent. */
interface Offer {
  readonly agent: Agent;
  readonly from: number;
  readonly to: number;
  readonly accepted: boolean;
}

/** What the historical page calls `interaction-type`, with its words. */
export type InteractionType = '' | 'Web Callback' | 'DAA' | 'Fwd to Ext. Number' | 'Campaign' | 'Consult';

/**
 * One transaction with its whole life, future included: what is known at a moment is asked of `moment.ts`.
 * Every time is seconds since the epoch, whole.
 */
export interface Interaction {
  /** Digits; numbered by time of creation, once the day is complete. */
  id: string;
  readonly channel: Channel;
  /** None for calls straight to or from an agent. */
  readonly queue?: Queue | undefined;
  readonly direction: '' | 'inbound' | 'outbound';
  readonly type: InteractionType;
  readonly customer: number;
  readonly created: number;
  /** When it left the voice menu and entered its queue. */
  readonly queued: number;
  readonly offers: Offer[];
  agent?: Agent | undefined;
  accepted?: number | undefined;
  processed?: number | undefined;
  finished?: number | undefined;
  abandoned?: number | undefined;
  voiceMessageLeft: boolean;
  holds: { readonly count: number; readonly longest: number; readonly total: number };
  code?: TransactionCode | undefined;
  readonly origin?: Interaction | undefined;
  readonly transferFrom?: Agent | undefined;
  readonly record?: { readonly campaign: Campaign; readonly index: number } | undefined;
}

/** One calendar day of the tenant's zone, simulated to its end. */
export interface Day {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** By time of creation. */
  readonly interactions: readonly Interaction[];
  /** By the agent's index: statuses that cover the day without gap or overlap. */
  readonly timelines: readonly (readonly StatusInterval[])[];
}
