import { type ReadonlySignal, signal } from '@preact/signals-core';
import { DesksideError, isDesksideError } from '../../wire/errors';
import type { Dialer, DialReceipt } from './dialer';
import { SAME_CALL } from './once';
import type { DialCall } from './request';

/** What an agent is shown of one call. */
export type DialState =
  | { readonly phase: 'idle' }
  /** The number was found in the page's text: a person says whether it is one. */
  | { readonly phase: 'confirming'; readonly phone: string }
  /** The number can be read in two ways: a person says which. Each choice is the whole number. */
  | { readonly phase: 'choosing'; readonly phone: string; readonly choices: readonly string[] }
  | { readonly phase: 'sending'; readonly phone: string }
  /** `popupOffered` turns true once a second sending could not be a double click. */
  | { readonly phase: 'sent'; readonly phone: string; readonly receipt: DialReceipt; readonly popupOffered: boolean }
  | { readonly phase: 'failed'; readonly phone: string; readonly error: DesksideError };

export interface DialModel {
  readonly state: ReadonlySignal<DialState>;
  /** Dials. It never rejects: what happened is in `state`. */
  start(call: DialCall): Promise<void>;
  /** Follows a call that is under way already. */
  follow(call: DialCall, sending: Promise<DialReceipt>): Promise<void>;
  /** Asks a person before anything is sent. */
  ask(call: DialCall): void;
  /** The person's answer to `confirming`. */
  confirm(): Promise<void>;
  /** The person's answer to `choosing`. */
  choose(phone: string): Promise<void>;
  /** Sends the same call once more in a window of its own, by the person's wish. */
  popup(): Promise<void>;
  dismiss(): void;
  destroy(): void;
}

export function createDialModel(dial: Dialer['dial']): DialModel {
  const state = signal<DialState>({ phase: 'idle' });
  let current: DialCall = { phone: '' };
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: DialState) => {
    clearTimeout(timer);
    state.value = next;
  };

  const send = (call: DialCall, carrier?: 'popup') => follow(call, dial(call, { carrier }));

  const follow = async (call: DialCall, sending: Promise<DialReceipt>) => {
    current = call;
    attempt += 1;
    const own = attempt;
    const { phone } = call;
    show({ phase: 'sending', phone });
    let next: DialState;
    try {
      const receipt = await sending;
      next = { phase: 'sent', phone, receipt, popupOffered: false };
    } catch (error) {
      next = afterError(phone, error);
    }
    if (own !== attempt) return;
    show(next);
    if (next.phase === 'sent' && next.receipt.carrier !== 'popup') offerPopup(next);
  };

  const offerPopup = (sent: DialState & { phase: 'sent' }) => {
    const wait = sent.receipt.sentAt.getTime() + SAME_CALL - Date.now();
    timer = setTimeout(() => show({ ...sent, popupOffered: true }), Math.max(0, wait));
  };

  const forget = () => {
    attempt += 1;
    show({ phase: 'idle' });
  };

  return {
    state,
    start: call => (state.value.phase === 'sending' && current.phone === call.phone ? Promise.resolve() : send(call)),
    follow,
    ask(call) {
      attempt += 1;
      current = call;
      show({ phase: 'confirming', phone: call.phone });
    },
    confirm: () => send(current),
    choose: phone => send({ ...current, phone, prefixMode: 'never' }),
    popup: () => send(current, 'popup'),
    dismiss: forget,
    destroy: forget,
  };
}

function afterError(phone: string, error: unknown): DialState {
  if (!isDesksideError(error)) {
    return {
      phase: 'failed',
      phone,
      error: new DesksideError('unsupported', 'Dialling failed in this browser.', { cause: error }),
    };
  }
  if (error.code !== 'ambiguous-number') return { phase: 'failed', phone, error };
  return { phase: 'choosing', phone, choices: error.issues.map(issue => issue.message) };
}
