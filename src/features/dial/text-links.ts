import { createIdleQueue } from './text-idle';
import { createNumberIndex, type FoundNumber } from './text-index';
import { createNumberList } from './text-list';
import { knownRegion } from './text-numbers';
import { watchPointer } from './text-pointer';
import { createSearch } from './text-search';

/** A number that a person chose in the page's text. It is still to be confirmed. */
export interface ChosenNumber {
  /** As the page writes it. */
  readonly text: string;
  /** E.164, with `;ext=` where the page gives an extension. */
  readonly phone: string;
  /** Where it was chosen, in the viewport. */
  readonly rect: DOMRect;
  /** Where the focus may return to; absent for a click on the text itself. */
  readonly opener?: HTMLElement;
}

export interface TextNumberOptions {
  readonly root: Document;
  /** The country whose numbers are written without `+`, such as `US`. Without it only numbers with a `+` are found. */
  readonly region?: string | undefined;
  readonly onNumber: (number: ChosenNumber) => void;
  /** Whether an element and all within it is to be left alone, beside what always is. */
  readonly isOff?: (element: Element) => boolean;
  /** What this browser and this region allow: without `highlights` the numbers are in the keyboard's list alone. */
  readonly onCapabilities?: (can: { readonly highlights: boolean; readonly region: boolean }) => void;
}

const NAME = 'deskside-number';
const STYLE = `::highlight(${NAME}){text-decoration:underline dotted}
::highlight(${NAME}-active){background-color:Highlight;color:HighlightText}`;

/**
 * Finds phone numbers in the page's text, also in text added or changed later and in open shadow roots, and marks them without a
 * change to the page's elements, text or layout (CSS Custom Highlight API). It searches in slices of idle time. Left alone: links,
 * controls, editable regions, code, what is hidden, and `data-deskside="off"`.
 *
 * @returns its undo, which leaves nothing behind.
 */
export function watchTextNumbers(options: TextNumberOptions): () => void {
  const { root, onNumber, isOff = () => false } = options;
  const region = knownRegion(options.region);
  const highlights = 'highlights' in CSS && typeof Highlight === 'function';
  const marked = highlights ? new Highlight() : new Set<AbstractRange>();
  const active = highlights ? new Highlight() : new Set<AbstractRange>();
  const sheet = new CSSStyleSheet();
  const index = createNumberIndex(marked);

  const choose = (number: FoundNumber, opener?: HTMLElement) => {
    const rect = (opener ?? number.range).getBoundingClientRect();
    onNumber({ text: number.text, phone: number.phone, rect, ...(opener && { opener }) });
  };
  const activate = (number: FoundNumber | undefined) => {
    active.clear();
    if (number) active.add(number.range);
  };

  const list = createNumberList(root, index.all, choose, activate);
  const queue = createIdleQueue(() => {
    index.dropGone();
    list.update();
  });
  const observer = new MutationObserver(records => queue.add(search.changed(records)));

  const observe = (target: Node) =>
    observer.observe(target, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['data-deskside', 'contenteditable', 'hidden', 'aria-hidden'],
    });

  const styled = new Set<DocumentOrShadowRoot>();
  /** In Firefox a highlight in a shadow root is styled by that root's own sheets alone. */
  const style = (place: DocumentOrShadowRoot) => {
    if (!highlights || styled.has(place)) return;
    styled.add(place);
    place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
  };
  const enter = (shadowRoot: ShadowRoot) => {
    observe(shadowRoot);
    style(shadowRoot);
  };
  const search = createSearch({ region, index, isOff, onShadowRoot: enter });

  if (highlights) {
    sheet.replaceSync(STYLE);
    style(root);
    CSS.highlights.set(NAME, marked as Highlight);
    CSS.highlights.set(`${NAME}-active`, active as Highlight);
  }
  const leavePointer = highlights ? watchPointer(root, index, choose, activate) : undefined;
  // The root element: a page may replace its whole body.
  observe(root.documentElement);
  queue.add(search.within(root.documentElement));
  options.onCapabilities?.({ highlights, region: region !== undefined });

  return () => {
    observer.disconnect();
    queue.end();
    leavePointer?.();
    index.clear();
    list.end();
    for (const place of styled) place.adoptedStyleSheets = place.adoptedStyleSheets.filter(each => each !== sheet);
    if (highlights && CSS.highlights.get(NAME) === marked) {
      CSS.highlights.delete(NAME);
      CSS.highlights.delete(`${NAME}-active`);
    }
  };
}
