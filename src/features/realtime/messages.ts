import { DesksideError, type ErrorCode } from '../../wire/errors';
import type { Interest } from './pace';
import type { Reading } from './snapshot';

/** An error as it travels between tabs: a channel would make a plain `Error` of it. */
export interface ToldError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** What tabs tell each other. Moments are milliseconds since the epoch. Nothing in it is a credential. */
export type Message =
  /** A tab that does not lead: what it wants, what it has, and whether it waits for an answer. */
  | {
      readonly kind: 'tab';
      readonly from: string;
      readonly interest: Interest;
      readonly has: number;
      readonly asks: boolean;
    }
  /** The tab that leads: a reading began (neither `reading` nor `error`), succeeded or failed; or it answers. */
  | {
      readonly kind: 'leader';
      readonly from: string;
      /** An answer to this tab alone. */
      readonly to?: string | undefined;
      readonly polledAt: number;
      readonly notBefore: number;
      readonly due: number;
      readonly reading?: Reading | undefined;
      readonly error?: ToldError | undefined;
    }
  | { readonly kind: 'left'; readonly from: string };

export type LeaderMessage = Extract<Message, { kind: 'leader' }>;

/** The channel is the page's, not ours: what does not look like a message is none. */
export function isMessage(data: unknown): data is Message {
  const { kind, from } = (data ?? {}) as Partial<Message>;
  return typeof from === 'string' && (kind === 'tab' || kind === 'leader' || kind === 'left');
}

export function tell({ code, message }: DesksideError): ToldError {
  return { code, message };
}

export function toldError({ code, message }: ToldError): DesksideError {
  return new DesksideError(code, message);
}
