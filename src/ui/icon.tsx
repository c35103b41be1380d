import type { IconNode } from 'lucide';
import { h, type VNode } from 'preact';
import { useStyles } from './surroundings.js';

export type { IconNode } from 'lucide';

const styles = `.icon{flex:none;inline-size:16px;block-size:16px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.icon.large{inline-size:20px;block-size:20px}`;

export interface IconProps {
  /** One of the set: `import { Phone } from 'lucide'`. Only what is named is bundled. */
  readonly icon: IconNode;
  readonly size?: 'normal' | 'large';
}

/** A picture beside words. It says nothing by itself, so it is hidden from those who cannot see it. */
export function Icon({ icon, size = 'normal' }: IconProps): VNode {
  useStyles(styles);
  return (
    <svg class={`icon ${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {icon.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
