import { AppWindow, CircleCheck, CircleQuestionMark, type IconNode, LoaderCircle, OctagonX, Phone, X } from 'lucide';
import { h } from 'preact';

const ICONS = {
  phone: Phone,
  sending: LoaderCircle,
  sent: CircleCheck,
  unknown: CircleQuestionMark,
  failed: OctagonX,
  window: AppWindow,
  close: X,
} as const satisfies Record<string, IconNode>;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={`icon ${name}`}
      viewBox="0 0 24 24"
      width="16"
      height="16"
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
