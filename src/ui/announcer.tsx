import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Urgency } from './surroundings.js';

export interface Announcer {
  announce(text: string, urgency?: Urgency): void;
  Regions(): VNode;
}

/** A no-break space more or less makes the same words a change, which screen readers speak again. */
const AGAIN = '\u00a0';

/** The two live regions of a root. They stand in the page before anything is said, or the first words are lost. */
export function createAnnouncer(): Announcer {
  const said = { polite: signal(''), assertive: signal('') };
  return {
    announce(text, urgency = 'polite') {
      const region = said[urgency];
      region.value = region.value === text ? text + AGAIN : text;
    },
    Regions: () => (
      <div class="unseen">
        <div role="status">{said.polite.value}</div>
        <div role="alert">{said.assertive.value}</div>
      </div>
    ),
  };
}
