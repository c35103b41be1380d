/** What the script tag says. Every value is text as the page wrote it; the features check their own. */
export interface EmbedAttributes {
  readonly host?: string;
  readonly gateway?: string;
  readonly token?: string;
  readonly prefix?: string;
  readonly prefixMode?: string;
  readonly callerId?: string;
  readonly queueId?: string;
  readonly dialPlanId?: string;
  readonly carrier?: string;
  /** Seconds. */
  readonly timeout?: string;
  readonly dialLinks?: string;
  readonly region?: string;
  readonly protect?: string;
  /** What the agent and the journal read of it. Without: what `data-protect` says. */
  readonly protectReason?: string;
  /** Seconds. */
  readonly maxPause?: string;
  /** Present: at `maxPause` the recording resumes by itself, unless a reason lives. */
  readonly resumeAtMaxPause?: string;
  /** Who, for the journal. */
  readonly agent?: string;
  readonly theme?: string;
}

/**
 * Reads the attributes once, from the script tag, or from `<meta name="deskside" data-host="…">` where a loader made the tag and
 * gave it none (Lightning's `loadScript`, tag managers). The token leaves
 * both as it is read.
 */
export function readAttributes(script: HTMLScriptElement | null): EmbedAttributes {
  const meta = document.querySelector<HTMLElement>('meta[name=deskside]');
  const attributes: EmbedAttributes = { ...(script?.dataset.host ? script : (meta ?? script))?.dataset };
  for (const source of [script, meta]) source?.removeAttribute('data-token');
  return attributes;
}
