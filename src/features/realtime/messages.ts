import { DesksideError, type ErrorCode } from '../../wire/errors';
import { checkEvery, type Interest } from './pace';
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

/** The channel is the page's, not ours: what does not look like a message, or asks for too much, is none. */
export function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('from' in data) || typeof data.from !== 'string') return false;
  const message = data as Message;
  if (message.kind === 'left') return true;
  if (message.kind === 'tab') return checkEvery(message.interest?.every).length === 0;
  if (message.kind !== 'leader') return false;
  const { polledAt, notBefore, due, reading } = message;
  return [polledAt, notBefore, due].every(Number.isFinite) && (reading === undefined || reading.at instanceof Date);
}

export function tell({ code, message }: DesksideError): ToldError {
  return { code, message };
}

export function toldError({ code, message }: ToldError): DesksideError {
  return new DesksideError(code, message);
}
