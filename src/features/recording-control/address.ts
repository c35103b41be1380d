/**
 * Whether an address matches a pattern in which `*` stands for any run of characters. A pattern that starts with `/` is
 * compared with the path alone unless it names a query or a fragment itself; one with `://` with the whole address.
 * (`URLPattern` is not in every browser that Deskside supports.)
 */
export function matchesAddress(pattern: string | RegExp, address: string): boolean {
  if (typeof pattern !== 'string') return address.search(pattern) >= 0;
  const { href, origin, pathname, search, hash } = new URL(address);
  let text = pathname;
  if (pattern.includes('?')) text += search;
  if (pattern.includes('#')) text += hash;
  if (pattern.includes('://')) text = pattern.includes('?') || pattern.includes('#') ? href : origin + pathname;
  // Parts are searched one after the other: no regular expression is built, so none can run away.
  const parts = pattern.split('*');
  const first = parts.shift()!;
  const end = parts.pop();
  if (end === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - end.length >= from && text.endsWith(end);
}

/** Calls back after every change of the address: the Navigation API where there is one, else what can be heard. */
export function watchAddress(changed: () => void): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  const events: [EventTarget, string][] = navigation
    ? [[navigation, 'currententrychange']]
    : // Without it `pushState` makes no sound. What calls it is nearly always a person's act, so look after each.
      [
        [window, 'popstate'],
        [window, 'hashchange'],
        [window, 'click'],
        [window, 'keyup'],
        [window, 'focusin'],
      ];
  const later = () => void setTimeout(changed);
  for (const [target, type] of events) target.addEventListener(type, later);
  return () => {
    for (const [target, type] of events) target.removeEventListener(type, later);
  };
}
