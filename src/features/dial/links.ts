/** A `tel:` link that a person activated. */
export interface LinkCall {
  readonly element: Element;
  /** The link's own address, such as `tel:+1-650-292-8880;ext=12`. */
  readonly phone: string;
  /** `data-user-data` of the link, in the vendor's `[name|value]` format. */
  readonly userData?: string;
  /** `data-transaction-data` of the link, in the same format. */
  readonly transactionData?: string;
}

/**
 * Takes over `tel:` links by one listener, also those added later and those in open shadow roots. It listens last, on the window, so
 * that whatever the page does about a click comes first. Left to the page: clicks that it has handled, clicks with a modifier key or
 * another button, clicks made by script, editable regions, and anything inside `data-deskside="off"`.
 */
export function takeOverLinks(onCall: (call: LinkCall) => void): () => void {
  const listener = (event: MouseEvent) => {
    if (event.defaultPrevented || !event.isTrusted || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath().filter((target): target is Element => target instanceof Element);
    if (path.some(belongsToPage)) return;
    const link = path.find(element => element.matches('a[href], area[href]'));
    const phone = link?.getAttribute('href')?.trim();
    if (!link || !phone || !/^tel:/i.test(phone)) return;
    event.preventDefault();
    const userData = link.getAttribute('data-user-data');
    const transactionData = link.getAttribute('data-transaction-data');
    onCall({ element: link, phone, ...(userData && { userData }), ...(transactionData && { transactionData }) });
  };
  window.addEventListener('click', listener);
  return () => window.removeEventListener('click', listener);
}

function belongsToPage(element: Element): boolean {
  return (
    element.getAttribute('data-deskside') === 'off' || (element instanceof HTMLElement && element.isContentEditable)
  );
}
