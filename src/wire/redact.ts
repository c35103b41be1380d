const MASK = '***';
const SECRET_NAMES = /^(?:token|.*_?token|pass(?:word)?|secret|api[_-]?key|key|authorization|sig(?:nature)?)$/i;

/** An address fit to be shown: no user name, no password, and the values of secret parameters masked. */
export function redactUrl(address: string): string {
  const [before = '', fragment] = address.split('#', 2);
  const [path = '', query] = before.split('?', 2);
  const shown = path.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, `$1${MASK}@`);
  const search = query === undefined ? '' : `?${query.split('&').map(redactParameter).join('&')}`;
  return shown + search + (fragment === undefined ? '' : `#${MASK}`);
}

function redactParameter(pair: string): string {
  const name = pair.split('=', 1)[0] ?? '';
  return SECRET_NAMES.test(safelyDecoded(name)) ? `${name}=${MASK}` : pair;
}

function safelyDecoded(text: string): string {
  // A name that is no valid percent-encoding is compared as it stands.
  return /%(?![0-9a-f]{2})/i.test(text) ? text : unescapeName(text);
}

function unescapeName(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Text with every known secret replaced, however it is written: as it is, percent-encoded, or inside JSON. */
export function redactText(text: string, secrets: readonly string[]): string {
  let shown = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])) {
      shown = shown.split(form).join(MASK);
    }
  }
  return shown;
}
