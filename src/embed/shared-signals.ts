/**
 * Stands in for `@preact/signals-core` in the parts that embed.js loads: the same names, from the one runtime that embed.js brought.
 * A second runtime would not see the first one's signals.
 */
import { takeSignals } from './handover';

export const { signal, computed, effect, createModel, action, batch, untracked, Signal, Computed, Effect } =
  takeSignals();
