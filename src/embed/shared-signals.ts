/**
 * Stands in for `@preact/signals-core` in the parts that embed.js loads: the same names, from the one runtime that embed.js brought.
 * A second runtime would not see the first one's signals.
 */
import { takeSignals } from './handover';

export const { batch, computed, effect, Signal, signal } = takeSignals();

/** `@preact/signals` names these in its own exports; no part uses them. */
export const action = undefined;
export const createModel = undefined;
export const untracked = undefined;
