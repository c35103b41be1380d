import type { VNode } from 'preact';
import { Status, type StatusTone } from '../../ui/status';
import type { TraceEntry } from './trace';

const TONES: Readonly<Partial<Record<TraceEntry['event'], StatusTone>>> = {
  published: 'positive',
  received: 'accent',
  discarded: 'critical',
  failed: 'critical',
  expired: 'caution',
  'no-gesture': 'caution',
  'given-up': 'caution',
};

/** Messages, the newest first. */
export function TraceList({ trace }: { readonly trace: readonly TraceEntry[] }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <ul class="trace" tabIndex={0}>
      {trace.map((entry, index) => <Message key={`${entry.at} ${index}`} entry={entry} />).reverse()}
    </ul>
  );
}

function Message({ entry: { at, event, topic, data } }: { readonly entry: TraceEntry }): VNode {
  return (
    <li>
      <span class="line">
        <Status tone={TONES[event] ?? 'neutral'}>{event.replace('-', ' ')}</Status>
        <time datetime={at}>{at.slice(11, 23)}Z</time>
      </span>
      <code>{topic}</code>
      {data !== undefined && data !== 'undefined' && <code class="data">{JSON.stringify(data)}</code>}
    </li>
  );
}
