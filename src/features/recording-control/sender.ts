import { platformOrigin } from '../../session/address';
import type { Carrier, Receipt } from '../../session/carrier';
import { iframeCarrier } from '../../session/iframe';
import { keepaliveCarrier } from '../../session/keepalive';
import { POLICY_DELAY, watchPolicy } from '../../session/policy';
import { popupCarrier } from '../../session/popup';
import { DesksideError } from '../../wire/errors';
import { redactText } from '../../wire/redact';
import { type Answer, readAnswer } from './answers';
import type { Action } from './reasons';

/**
 * Where the requests go. A gateway wins where both are given: it keeps the token out of the page, knows the agent from
 * its own session, and answers.
 */
export type RecordingTarget =
  | { readonly gateway: string; readonly host?: string | undefined; readonly token?: string | undefined }
  | { readonly gateway?: undefined; readonly host: string; readonly token: string };

export interface RecordingReceipt extends Receipt {
  /** The platform's own answer; only a gateway or a server learns it. */
  readonly answer?: Answer;
}

/** `leaving` sends in the way that outlives the page. Rejects as `Carrier.send` does, and where an answer says no. */
export type Sender = (action: Action, leaving?: boolean) => Promise<RecordingReceipt>;

const ANSWERED_WITHIN = 10_000;

export function createSender(
  target: RecordingTarget,
  carrier: 'iframe' | 'popup' | 'auto' | Carrier = 'iframe',
): Sender {
  if (target.gateway !== undefined) return throughGateway(target.gateway);
  const { token, host } = target;
  const url = `${platformOrigin(host)}/AGUI/controlRecording.php`;
  if (!token || /[^\x21-\x7e]/.test(token)) {
    throw new DesksideError('invalid-input', 'The action token is empty or holds a character that no token has.');
  }
  // A window is opened only where the site named the popup: what pauses by itself must not open windows by itself.
  const chosen = typeof carrier === 'object' ? carrier : carrier === 'popup' ? popupCarrier : iframeCarrier;
  return async (action, leaving) => {
    try {
      const carried = leaving ? keepaliveCarrier : chosen;
      const receipt = await carried.send({ url, method: 'POST', fields: { action, token } });
      return receipt.detail === undefined ? receipt : { ...receipt, detail: redactText(receipt.detail, [token]) };
    } catch (error) {
      // A site's own carrier may name what it was given.
      throw withoutToken(error, token);
    }
  };
}

function withoutToken(error: unknown, token: string): unknown {
  const { code, message } = error as Partial<DesksideError>;
  const shown = redactText(String(message ?? error), [token]);
  return shown === message ? error : new DesksideError(code ?? 'network', shown);
}

/**
 * `PUT {gateway}/recording/pause` and `…/resume`, without a body. The header cannot be set by a form or an image of another
 * site, so the gateway refuses requests without it; another origin's gateway has to allow it by name (CORS).
 */
function throughGateway(gateway: string): Sender {
  const base = gateway.replace(/\/+$/, '');
  return async (action, leaving) => {
    const sentAt = new Date();
    const receipt = { carrier: 'gateway', method: 'PUT', sentAt };
    let response: Response;
    let text: string;
    let blocked: DesksideError | undefined;
    const url = new URL(`${base}/recording/${action}`, location.href).href;
    const unwatch = watchPolicy(document, url, error => {
      blocked = error;
    });
    try {
      response = await fetch(url, {
        method: 'PUT',
        headers: { 'X-Deskside': 'recording' },
        credentials: 'include',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        ...(leaving ? { keepalive: true } : { signal: AbortSignal.timeout(ANSWERED_WITHIN) }),
      });
      text = await response.text();
    } catch {
      // The rejection reads the same for this page's policy, which sent nothing, and for a lost request or answer.
      await new Promise(resolve => setTimeout(resolve, 4 * POLICY_DELAY));
      if (blocked) throw blocked;
      return { ...receipt, outcome: 'unknown', detail: 'The gateway did not answer.' };
    } finally {
      unwatch();
    }
    const answer = readAnswer(response.status, text);
    return { ...receipt, settledAt: new Date(), outcome: 'accepted', answer };
  };
}
