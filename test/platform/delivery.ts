import { lookup as systemLookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

/** One form post that the platform made to somebody else's server. `status` is absent when no answer came. */
export interface Delivery {
  readonly kind: 'callback' | 'screen-pop';
  readonly transactionId: string;
  readonly at: string;
  /** `null`: no address is configured, so that the post was only kept here. */
  readonly url: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly error?: string;
}

export const DELIVERY_TIMEOUT = 5000;

/** Posts a form once and says what came of it. It is never tried again: a record would be logged twice. */
export function postForm(
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ readonly status: number } | { readonly error: string }> {
  const url = new URL(address);
  const body = new URLSearchParams(fields).toString();
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise(resolve => {
    const request = send(url, {
      method: 'POST',
      lookup: loopbackLookup,
      signal: AbortSignal.timeout(DELIVERY_TIMEOUT),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) },
    });
    request.once('response', response => {
      response.resume();
      resolve({ status: response.statusCode ?? 0 });
    });
    request.once('error', error => resolve({ error: error.message }));
    request.end(body);
  });
}

/** Browsers send `*.localhost` to this machine by themselves; the system's resolver often does not. `*.test` is for tests. */
const loopbackLookup: LookupFunction = (hostname, options, callback) => {
  if (!/\.(localhost|test)$/.test(hostname)) return systemLookup(hostname, options, callback);
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};
