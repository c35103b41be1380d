import { CirclePause, CircleQuestionMark, Eye, type IconNode, LoaderCircle, Mic, OctagonAlert } from 'lucide';
import { h } from 'preact';
import type { Told } from './present';

const ICONS = {
  idle: Mic,
  busy: LoaderCircle,
  paused: CirclePause,
  unsure: CircleQuestionMark,
  seen: Eye,
  danger: OctagonAlert,
} as const satisfies Record<Told['icon'], IconNode>;

export function Icon({ name }: { name: Told['icon'] }) {
  return (
    <svg
      class={`icon ${name}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {ICONS[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
