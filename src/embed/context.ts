import type { DialCall, Dialer, DialReceipt } from '../features/dial';
import type { RecordingControl } from '../features/recording-control';
import type { EmbedAttributes } from './attributes';

/** What the loaded parts get to work with. */
export interface EmbedContext {
  readonly attributes: EmbedAttributes;
  readonly dial: Dialer['dial'];
  readonly recording: RecordingControl;
  /** Where the built files are, ending in `/`. */
  readonly base: string;
}

/** The part that draws: `src/embed/widgets.tsx`. */
export interface Widgets {
  mount(host: HTMLElement, context: EmbedContext): () => void;
  /**
   * A notice beside `anchor` about one call: one that is being sent, or one that a person must confirm first. It goes when it is
   * dismissed, or by its undo.
   */
  showDialNotice(
    call: DialCall,
    sending: Promise<DialReceipt> | undefined,
    anchor: DOMRect,
    context: EmbedContext,
  ): () => void;
}
