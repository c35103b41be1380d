import { DesksideError } from '../wire/errors';

/** The build writes these in: for each part the SHA-256 of what it holds. Its file's name ends in the beginning of that. */
declare const DESKSIDE_PARTS: Readonly<Record<string, string>>;

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a part from beside the script, once. Where the browser can check it, the module is preloaded under an integrity hash first: the
 * hash is in this script, so that the page's own `integrity` on the script covers what the script loads. Neither the preload's
 * `href` nor `import()` is a Trusted Types sink, and both carry on the page's trust in this script (its nonce, `strict-dynamic`).
 */
export function loadPart<Part>(name: string, base: string, nonce: string): Promise<Part> {
  const known = loading.get(name);
  if (known) return known as Promise<Part>;
  const loaded = load(name, base, nonce).catch(cause => {
    loading.delete(name);
    const message = `${name} is not in ${base}, was changed, or is not allowed by this page's policy.`;
    throw new DesksideError('unsupported', message, { cause });
  });
  loading.set(name, loaded);
  return loaded as Promise<Part>;
}

async function load(name: string, base: string, nonce: string): Promise<unknown> {
  const hash = DESKSIDE_PARTS[name]!;
  const url = `${base}parts/${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
  await preload(url, `sha256-${hash}`, nonce);
  return import(/* @vite-ignore */ url);
}

function preload(href: string, integrity: string, nonce: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return Promise.resolve();
  return new Promise<void>((resolve, reject) => {
    link.rel = 'modulepreload';
    link.integrity = integrity;
    link.crossOrigin = 'anonymous';
    link.nonce = nonce;
    link.href = href;
    link.onload = () => resolve();
    link.onerror = reject;
    document.head.append(link);
  }).finally(() => link.remove());
}
