import { DesksideError } from '../wire/errors';

/**
 * A browser can tell of the violation just after the frame's load event (Chromium) or its error event (Firefox): so long, in
 * milliseconds, these wait before they count. On a busy machine 50 were seen to be too few.
 */
export const POLICY_DELAY = 250;

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

/**
 * Whether one serialized policy may let `url` through one of its directives. Scheme and port of a source are passed over: a doubt
 * counts as yes, so that a request which may have been carried out is never called stopped.
 */
export function policyAllows(policy: string, directive: string, url: string): boolean {
  const { protocol, hostname, origin } = new URL(url);
  const listed = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s([^;]*)`, 'i').exec(policy)?.[1];
  const sources = listed(directive) ?? listed('child-src') ?? listed('default-src') ?? '*';
  return sources.split(/\s+/).some(source => {
    const host = source.replace(/^[a-z]+:\/\/|[:/].*/gi, '');
    return (
      source === protocol ||
      host === hostname ||
      (host[0] === '*' && hostname.endsWith(host.slice(1))) ||
      (source === "'self'" && origin === location.origin)
    );
  });
}
