import { platformOrigin } from '../../session/address';
import type { Receipt } from '../../session/carrier';
import { type CarrierChoice, chooseCarrier } from '../../session/choose';
import { DesksideError } from '../../wire/errors';
import type { PrefixMode } from './number';
import { createOnce } from './once';
import { type DialCall, prepareCall } from './request';

export interface DialerOptions extends Omit<DialCall, 'phone' | 'userData' | 'transactionData'> {
  /** The platform's origin, `https:` (or `http:` on loopback): the host of the agent's own sign-in. */
  readonly host: string;
  readonly carrier?: CarrierChoice | undefined;
  readonly prefixMode?: PrefixMode | undefined;
  /** How long to wait for a sign of the answer, in milliseconds. */
  readonly timeout?: number | undefined;
}

/** What was done about a call, and what is known of it. Through the agent's cookie no answer can be read. */
export interface DialReceipt extends Receipt {
  /** The number as it was sent, prefix included. */
  readonly phone: string;
  /** Shown to the agent, never dialled. */
  readonly extension?: string;
  /** The same number had been dialled less than two seconds before: nothing more was sent. */
  readonly repeated?: true;
}

export interface DialOptions {
  readonly signal?: AbortSignal | undefined;
  /** For this call alone; the popup, say, that an agent chose after the frame was stopped. */
  readonly carrier?: CarrierChoice | undefined;
}

export interface Dialer {
  /** What `dial` would send. */
  request(call: DialCall): { method: 'GET' | 'POST'; url: string; body?: string };
  /**
   * Places a call through the agent's signed-in browser. It rejects only when certainly nothing was sent, and sends once: whatever
   * the outcome, there is no retry.
   */
  dial(call: DialCall, options?: DialOptions): Promise<DialReceipt>;
  destroy(): void;
}

/**
 * Click-to-dial through the agent's own session (vendor page: Click-To-Dial).
 * @throws DesksideError `invalid-input` when the host is not an `https:` origin.
 */
export function createDialer(options: DialerOptions): Dialer {
  return {
    request(call) {
      const { url, fields } = prepare(options, call);
      return fields ? { method: 'POST', url, body: `${new URLSearchParams(fields)}` } : { method: 'GET', url };
    },
    ...createCaller(options),
  };
}

/** The dialer without what only tells: embed.js counts its bytes. */
export function createCaller(options: DialerOptions): Omit<Dialer, 'request'> {
  const { host, carrier, timeout } = options;
  const origin = platformOrigin(host);
  const once = createOnce();
  let destroyed = false;

  return {
    async dial(call, { signal, carrier: own } = {}) {
      if (destroyed) throw new DesksideError('destroyed', 'This dialer was destroyed; nothing was sent.');
      const { number, phone, url, fields } = prepare(options, call);
      const about = { phone, ...(number.extension && { extension: number.extension }) };
      const by = chooseCarrier(own ?? carrier, origin);
      const method = fields ? 'POST' : 'GET';
      const act = async (): Promise<DialReceipt> => {
        const request = { url, method, ...(fields && { fields }) } as const;
        return { ...(await by.send(request, { signal, timeout })), ...about };
      };
      return once.run(`${origin}:${phone}`, act, () => ({
        ...about,
        carrier: by.name,
        method,
        sentAt: new Date(),
        outcome: 'unknown',
        detail: 'Another tab has just dialled this number.',
        repeated: true,
      }));
    },

    destroy() {
      destroyed = true;
      once.destroy();
    },
  };
}

function prepare(options: DialerOptions, call: DialCall) {
  return prepareCall(platformOrigin(options.host), { ...options, ...defined(call) });
}

/** A field given as `undefined` does not hide the dialer's own. */
function defined(call: DialCall): DialCall {
  return Object.fromEntries(Object.entries(call).filter(([, value]) => value !== undefined)) as unknown as DialCall;
}
