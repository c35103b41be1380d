import type { Dialer } from '../features/dial';
import type { EmbedAttributes } from './attributes';

/** What the loaded parts get to work with. */
export interface EmbedContext {
  readonly attributes: EmbedAttributes;
  readonly dial: Dialer['dial'];
  /** Where the built files are, ending in `/`. */
  readonly base: string;
}

/** The part that draws: `src/embed/widgets.tsx`. */
export interface Widgets {
  mount(host: HTMLElement, context: EmbedContext): () => void;
  /** A notice beside `anchor` about one call; it goes when the call is dismissed. */
  showDialNotice(model: import('../features/dial').DialModel, anchor: DOMRect, context: EmbedContext): () => void;
}
