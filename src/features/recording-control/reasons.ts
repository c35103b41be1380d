/**
 * Why the recording should be paused. `hand` is a wish somebody made (`pause()`, the button) and lasts until it is taken
 * back; every other kind lives on something that can be looked at: a field with the focus, a section on the screen, an
 * address, or a hold that the page has not released.
 */
export type ReasonKind = 'hand' | 'held' | 'field' | 'section' | 'address';

/** What a reason is called that somebody gave by hand, without a name. */
export const HAND = 'By hand';

export interface StoredReason {
  /** What the site calls it. Never what was typed. */
  readonly text: string;
  readonly kind: ReasonKind;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

export interface Reason {
  readonly text: string;
  readonly kind: ReasonKind;
  readonly since: Date;
  /** Whether this tab holds it; another tab's can only be released there. */
  readonly here: boolean;
}

/**
 * What is known of the last request, weakest first.
 *
 * - `nothing`: nothing was asked.
 * - `sending`: under way.
 * - `blocked`: certainly not sent (the page's policy, a blocked window).
 * - `failed`: sent and refused, or not sent.
 * - `unknown`: sent, and no sign came back; it may have been carried out.
 * - `sent`, `settled`: through the agent's cookie; no answer can be read, so success and failure look the same.
 * - `not-enabled`, `nothing-changed`, `accepted`: the platform's own answer (a gateway's, a server's).
 * - `seen`: the agent saw it in Agent Workspace and said so.
 */
export type Known =
  | 'nothing'
  | 'sending'
  | 'blocked'
  | 'failed'
  | 'unknown'
  | 'sent'
  | 'settled'
  | 'not-enabled'
  | 'nothing-changed'
  | 'accepted'
  | 'seen';

/** After these nobody can rely on the request: asked for anew, it is sent anew. */
export const DOUBTFUL: readonly Known[] = ['blocked', 'failed', 'unknown'];

/** With these, as far as is known, nothing is paused: a new reason sends the pause anew. */
export const NOT_IN_FORCE: readonly Known[] = [...DOUBTFUL, 'nothing-changed', 'not-enabled'];

/** A page that finds a pause has this long to claim it, in milliseconds. */
export const SETTLE = 3_000;

export type Action = 'pause' | 'resume';

/** One request, as it is kept for the other tabs and for the page after a crash. It holds no token and no URL. */
export interface Sending {
  readonly action: Action;
  /** The tab that sent it, and sends it again where it must. */
  readonly tab?: string;
  /** When it was sent, and when a sign came back: milliseconds since the epoch. */
  readonly at: number;
  done?: number | undefined;
  /** When the pause began that this request starts, repeats or ends. */
  readonly since: number;
  known: Known;
  carrier: string;
  method: string;
  detail?: string;
}

/** What one tab knows and wants. Each tab writes its own and only reads the others': no update can be lost. */
export interface TabEntry {
  readonly id: string;
  /** When it was written: milliseconds since the epoch. */
  readonly at: number;
  readonly reasons: readonly StoredReason[];
  readonly last?: Sending | undefined;
  /** The page is going; the next page of this origin settles what it left. */
  readonly leaving?: boolean;
  /** The reasons of a resume that was sent as the page went, for the journal: no write of the page's own outlives it. */
  readonly why?: string;
  /** The request that the leaving cut short, for the journal. */
  readonly cut?: Sending | undefined;
}

export interface Shared {
  readonly reasons: readonly (StoredReason & { readonly tab: string })[];
  readonly last: Sending | undefined;
}

/**
 * One view of all tabs. The last request is the one that reached the platform last: a resume counts from the moment its
 * answer came, because until then it may overtake a pause sent after it. In a tie the resume counts as later, so that
 * a pause is sent once too often rather than once too seldom.
 */
export function mergeTabs(entries: readonly TabEntry[], callEndedAt = 0): Shared {
  let last: Sending | undefined;
  for (const entry of entries) {
    const other = entry.last;
    if (!other || other.at < callEndedAt) continue;
    if (!last || isLater(other, last)) last = other;
  }
  return {
    reasons: entries.flatMap(({ id, reasons }) => reasons.map(reason => ({ ...reason, tab: id }))),
    last,
  };
}

function isLater(one: Sending, other: Sending): boolean {
  const difference = effective(one) - effective(other);
  if (difference !== 0) return difference > 0;
  return one.action === other.action ? rank(one) > rank(other) : one.action === 'resume';
}

/** Tabs hold copies of the same request: the one that knows more is the newer. */
function rank({ done, known }: Sending): number {
  return known === 'seen' ? 2 : done === undefined ? 0 : 1;
}

/** From when on a request counts: milliseconds since the epoch. */
export function effective({ action, at, done = at }: Sending): number {
  return action === 'resume' ? Math.max(at, done) : at;
}
