import type { ChatCommand } from './topics';

/**
 * What became of a call.
 *
 * - `published`: handed to the bus, merged with what was set after it. The bus answers nothing, so whether the chat acted on it is not known.
 * - `replaced`: a later call made this one pointless before the bus came.
 * - `empty`: there was nothing to send.
 * - `given-up`: no bus came within the wait. Customer info, language and variables are still sent if one comes later.
 * - `expired`: a trigger or an end waited past its moment and is not sent any more.
 * - `no-gesture`: the chat opens a popup and the visitor's click is not there or has passed; the browser would block it.
 * - `failed`: the chat script could not be loaded.
 * - `destroyed`: the chat was destroyed.
 */
export type ChatOutcome =
  | 'published'
  | 'replaced'
  | 'empty'
  | 'given-up'
  | 'expired'
  | 'no-gesture'
  | 'failed'
  | 'destroyed';

/** How a call ended. The promise of it never rejects. */
export interface ChatDelivery {
  readonly topic: ChatCommand;
  readonly outcome: ChatOutcome;
}
