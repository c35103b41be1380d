import type { FoundNumber, NumberIndex } from './text-index';

const POINTING = ':root{cursor:pointer}';

/**
 * Clicks on numbers, and the pointer's look over them. A click that the page has handled, that script made, that holds a modifier key
 * or ends a selection is the page's. The look comes from a sheet that is inherited, so that no element of the page is touched.
 */
export function watchPointer(
  root: Document,
  index: NumberIndex,
  onNumber: (number: FoundNumber) => void,
  onHover: (number: FoundNumber | undefined) => void,
): () => void {
  const sheet = new CSSStyleSheet();
  const own = new AbortController();
  const { signal } = own;
  let hovered: FoundNumber | undefined;
  let frame = 0;

  const numberAt = (event: MouseEvent) => {
    const [target] = event.composedPath();
    return target instanceof Element ? index.at(target, event.clientX, event.clientY) : undefined;
  };
  const hover = (number: FoundNumber | undefined) => {
    if (number === hovered) return;
    if (!number !== !hovered) sheet.replaceSync(number ? POINTING : '');
    hovered = number;
    onHover(number);
  };
  const click = (event: MouseEvent) => {
    if (event.defaultPrevented || !event.isTrusted || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (root.getSelection()?.isCollapsed === false) return;
    const number = numberAt(event);
    if (number) onNumber(number);
  };
  const move = (event: PointerEvent) => {
    const number = event.pointerType === 'mouse' ? numberAt(event) : undefined;
    cancelAnimationFrame(frame);
    if (number !== hovered) frame = requestAnimationFrame(() => hover(number));
  };

  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  // On the window, so that the page's own listeners come first.
  window.addEventListener('click', click, { signal });
  window.addEventListener('pointermove', move, { passive: true, signal });
  root.documentElement.addEventListener('pointerleave', () => hover(undefined), { signal });
  return () => {
    own.abort();
    cancelAnimationFrame(frame);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(each => each !== sheet);
  };
}
