/** Whether an element is laid out and shown, wherever the page is scrolled to. */
export function isShown(element: Element): boolean {
  if (!element.isConnected || element.getClientRects().length === 0) return false;
  return (
    element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false }) ?? true
  );
}

/**
 * Tells when one of the elements may have been shown or hidden. Sizes are watched, not styles: watching every attribute of a CRM
 * page would slow it. Returns a function that looks for the elements again, and its undo.
 */
export function watchShown(find: () => readonly Element[], changed: () => void): () => void {
  const sizes = new ResizeObserver(changed);
  let watched = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = () => {
    timer = undefined;
    const found = new Set(find());
    for (const element of watched) if (!found.has(element)) sizes.unobserve(element);
    for (const element of found) if (!watched.has(element)) sizes.observe(element);
    watched = found;
    changed();
  };
  const nodes = new MutationObserver(() => {
    timer ??= setTimeout(search, 50);
  });
  nodes.observe(document, { childList: true, subtree: true });
  const events = ['focusin', 'click', 'transitionend', 'animationend', 'toggle'];
  // What changes visibility without a change of size mostly follows one of these.
  const later = () => void setTimeout(changed);
  for (const type of events) window.addEventListener(type, later, true);
  search();
  return () => {
    clearTimeout(timer);
    sizes.disconnect();
    nodes.disconnect();
    for (const type of events) window.removeEventListener(type, later, true);
  };
}
