/** Milliseconds that a `Retry-After` asks for: seconds, or an HTTP date (UTC). Undefined when it says neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Za-z]{3,9},? /.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * How long to wait before the next attempt, in milliseconds: half a second, doubled each time up to ten seconds, of which a
 * random half is taken off so that ten thousand desktops do not come back in the same instant.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(10_000, 500 * 2 ** (attempt - 1));
  return ceiling / 2 + (ceiling / 2) * random();
}
