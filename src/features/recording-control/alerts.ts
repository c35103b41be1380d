import type { Known } from './reasons';

/**
 * What the agent must be told, loudest first.
 *
 * - `alarm`: the pause is longer than `maxPause`.
 * - `warning`: it is about to be.
 * - `unprotected`: a pause is wanted, and it is certain or likely that none is in force.
 * - `reminder`: the pause has outlived its reason, or the resume did not get through.
 * - `recovered`: a pause was found that a page left behind (a crash, a closed browser).
 */
export type Alert = 'none' | 'recovered' | 'reminder' | 'unprotected' | 'warning' | 'alarm';

export interface AlertFacts {
  readonly now: number;
  readonly wanted: 'paused' | 'recording';
  readonly known: Known;
  /** When the pause in force began; absent when none is. */
  readonly since: number | undefined;
  readonly maxPause: number;
  readonly warnBefore: number;
  readonly remindAfter: number;
  /** From when on no reason lived, only a wish or nothing; absent while one lives. */
  readonly idleSince: number | undefined;
  readonly recovered: boolean;
}

const UNPROTECTED: readonly Known[] = ['blocked', 'failed', 'not-enabled', 'nothing-changed', 'unknown'];
const RESUME_LOST: readonly Known[] = ['blocked', 'failed', 'unknown'];

/** Pure, so that a machine that slept and a tab whose timers ran late come to the same result. Times in milliseconds. */
export function alertFor(facts: AlertFacts): Alert {
  const { now, wanted, known, since, maxPause, warnBefore, remindAfter, idleSince, recovered } = facts;
  if (since !== undefined && now >= since + maxPause) return 'alarm';
  if (wanted === 'paused' && UNPROTECTED.includes(known)) return 'unprotected';
  if (since !== undefined && now >= since + maxPause - warnBefore) return 'warning';
  if (wanted === 'recording' && since === undefined && RESUME_LOST.includes(known)) return 'reminder';
  if (recovered) return 'recovered';
  if (since !== undefined && idleSince !== undefined && now >= idleSince + remindAfter) return 'reminder';
  return 'none';
}
