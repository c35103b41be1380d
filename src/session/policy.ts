import { DesksideError } from '../wire/errors';

/**
 * A browser can tell of the violation just after the frame's load event (Chromium) or its error event (Firefox): so long, in
 * milliseconds, these wait before they count.
 */
export const POLICY_DELAY = 50;

/**
 * Calls `onBlocked` when this page's own Content-Security-Policy stops a request to `url`. The event comes to the document
 * that asked: the page's, or the blank one of a frame that inherits its policy. Returns the undo.
 *
 * Firefox names the first address also where it was a redirect that the policy stopped. There the request itself has been
 * carried out, so a policy that allows `url` calls `onRedirect`.
 */
export function watchPolicy(
  target: Document,
  url: string,
  onBlocked: (error: DesksideError) => void,
  onRedirect?: () => void,
): () => void {
  const { origin } = new URL(url);
  const listener = (event: SecurityPolicyViolationEvent) => {
    const { blockedURI, disposition, effectiveDirective, originalPolicy } = event;
    if (disposition !== 'enforce' || (blockedURI !== url && blockedURI !== origin)) return;
    if (policyAllows(originalPolicy, effectiveDirective, url)) return onRedirect?.();
    onBlocked(blockedBy(effectiveDirective, origin));
  };
  target.addEventListener('securitypolicyviolation', listener);
  return () => target.removeEventListener('securitypolicyviolation', listener);
}

export function blockedBy(directive: string, origin: string, cause?: unknown): DesksideError {
  return new DesksideError(
    'blocked-by-policy',
    `This page's Content-Security-Policy stopped the request. Add ${origin} to its ${directive} directive.`,
    { cause },
  );
}

const FALLBACKS: Readonly<Record<string, string>> = {
  'frame-src': 'child-src',
  'child-src': 'default-src',
  'connect-src': 'default-src',
};

/** Whether one serialized policy lets `url` through one of its directives, with the directives that stand in for it. */
export function policyAllows(policy: string, directive: string, url: string): boolean {
  const directives = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  let name: string | undefined = directive;
  while (name && !directives.has(name)) name = FALLBACKS[name];
  if (!name) return true;
  const target = new URL(url);
  return directives.get(name)!.some(source => sourceMatches(source.toLowerCase(), target));
}

function sourceMatches(source: string, { protocol, hostname, port, host, origin }: URL): boolean {
  if (source === '*') return true;
  if (source === "'self'") return origin === location.origin;
  if (/^[a-z][\w+.-]*:$/.test(source)) return source === protocol;
  const [, scheme, name, sourcePort] = /^(?:([a-z][\w+.-]*:)\/\/)?(\*|[^:/]+)(?::(\d+|\*))?/.exec(source) ?? [];
  if (!name || (scheme && scheme !== protocol && !(scheme === 'http:' && protocol === 'https:'))) return false;
  if (sourcePort ? sourcePort !== '*' && host !== `${hostname}:${sourcePort}` && sourcePort !== port : port !== '')
    return false;
  return name === '*' || name === hostname || (name.startsWith('*.') && hostname.endsWith(name.slice(1)));
}
