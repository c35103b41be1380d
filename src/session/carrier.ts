/**
 * A carrier takes one request to the platform through the agent's own signed-in browser. The platform answers such a
 * request without CORS headers, so no carrier can read the answer: a receipt says what was done and what is known.
 */
export type CarrierName = 'iframe' | 'popup' | 'keepalive';

/** One request. `fields` travel as an `application/x-www-form-urlencoded` body, and only with `POST`. */
export interface CarrierRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly fields?: Readonly<Record<string, string>>;
}

export interface CarrierOptions {
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for a sign of the answer, in milliseconds. */
  readonly timeout?: number | undefined;
}

/**
 * - `sent`: handed to the browser, which says nothing more (keepalive while the page goes, a popup).
 * - `settled`: something came back. It looks the same for success, an error page and a refused frame.
 * - `unknown`: no sign within the time allowed, or the wait was stopped. The request may have been carried out.
 * - `accepted`: the platform's own answer said so. Only a gateway or a server can learn this.
 */
export type Outcome = 'sent' | 'settled' | 'unknown' | 'accepted';

export interface Receipt {
  readonly carrier: CarrierName | (string & {});
  readonly method: string;
  readonly sentAt: Date;
  /** When a sign of the answer came; absent when none did. */
  readonly settledAt?: Date;
  readonly outcome: Outcome;
  /** One sentence for a person, in English: why the outcome is what it is. */
  readonly detail?: string;
}

/**
 * `send` rejects only when certainly nothing was sent: `blocked-by-policy`, `popup-blocked`, `aborted` before the
 * sending, `unsupported`. From the moment of sending it resolves with a receipt.
 */
export interface Carrier {
  readonly name: CarrierName | (string & {});
  send(request: CarrierRequest, options?: CarrierOptions): Promise<Receipt>;
}
