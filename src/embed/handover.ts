import type * as SignalsCore from '@preact/signals-core';

/** What the parts use of the one signals runtime. */
export type Signals = Pick<typeof SignalsCore, 'batch' | 'computed' | 'effect' | 'Signal' | 'signal'>;

/**
 * What embed.js hands to the parts that it loads and to the elements that it registered, under a symbol of `window.deskside` so that
 * the page keeps one global. It is looked up anew each time: after `destroy()` a later embed.js takes over.
 */
export interface Handover {
  readonly signals: Signals;
  /** Brings an element of Deskside to life; returns what ends it. */
  readonly mount: (host: HTMLElement) => () => void;
}

export const HANDOVER = Symbol.for('deskside.handover');

export function handover(): Handover | undefined {
  return (window.deskside as { [HANDOVER]?: Handover } | undefined)?.[HANDOVER];
}

export function takeSignals(): Signals {
  const found = handover();
  if (!found) throw new Error('A part of Deskside was loaded without embed.js.');
  return found.signals;
}
