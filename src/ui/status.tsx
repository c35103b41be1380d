import type { ComponentChildren, VNode } from 'preact';
import { useStyles } from './surroundings.js';
import type { Tone } from './theme/palette.js';

export type StatusTone = Tone | 'neutral';

/** One shape for each tone, so that the state can be told without colour. Drawn on a grid of 12. */
const shapes: Readonly<Record<StatusTone, string>> = {
  neutral: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  accent: 'M6 .5 11.5 6 6 11.5 .5 6Z',
  positive: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z',
  caution: 'M6 .8 11.7 11H.3Z',
  critical: 'M1.5 1.5h9v9h-9Z',
};

const styles = `
.status{display:inline-flex;align-items:baseline;gap:6px;max-inline-size:100%;color:var(--text)}
.status svg{flex:none;inline-size:10px;block-size:10px;fill:var(--muted)}
.status .words{min-inline-size:0;overflow-wrap:anywhere}
.status.accent svg{fill:var(--accent)}
.status.positive svg{fill:var(--positive)}
.status.caution svg{fill:var(--caution-text)}
.status.critical svg{fill:var(--critical)}
.status.strong{font-weight:600}
.status.accent.strong{color:var(--accent-text)}
.status.positive.strong{color:var(--positive-text)}
.status.caution.strong{color:var(--caution-text)}
.status.critical.strong{color:var(--critical-text)}
`;

export interface StatusProps {
  readonly tone: StatusTone;
  /** The word for the state: never left to the colour. */
  readonly children: ComponentChildren;
  readonly strong?: boolean;
}

export function Status({ tone, children, strong = false }: StatusProps): VNode {
  useStyles(styles);
  return (
    <span class={`status ${tone}${strong ? ' strong' : ''}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={shapes[tone]} />
      </svg>
      <span class="words">{children}</span>
    </span>
  );
}
