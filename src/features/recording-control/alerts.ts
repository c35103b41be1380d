import { DOUBTFUL, type Known, NOT_IN_FORCE } from './reasons';

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

/** Pure, so that a machine that slept and a tab whose timers ran late come to the same result. Times in milliseconds. */
export function alertFor(facts: AlertFacts): Alert {
  const { now, wanted, known, since, maxPause, warnBefore, remindAfter, idleSince, recovered } = facts;
  const unprotected = wanted === 'paused' && NOT_IN_FORCE.includes(known);
  // Only what may be in force can be too long.
  if (unprotected && known !== 'unknown') return 'unprotected';
  if (since !== undefined && now >= since + maxPause) return 'alarm';
  if (unprotected) return 'unprotected';
  if (since !== undefined && now >= since + maxPause - warnBefore) return 'warning';
  if (wanted === 'recording' && since === undefined && DOUBTFUL.includes(known)) return 'reminder';
  if (recovered) return 'recovered';
  if (since !== undefined && idleSince !== undefined && now >= Math.max(idleSince, since) + remindAfter)
    return 'reminder';
  return 'none';
}
