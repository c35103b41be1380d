import { DesksideError, type ErrorCode } from './errors';

/** What a status says, in the closed set of codes. */
export function codeOfStatus(status: number): ErrorCode {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 404) return 'not-found';
  if (status === 429 || status === 503) return 'busy';
  if (status >= 500) return 'platform-failed';
  return status >= 400 ? 'rejected' : 'bad-data';
}

const ADVICE: Partial<Record<ErrorCode, string>> = {
  unauthorized: 'The credentials were refused: check the tenant and that the token is the right one of the two.',
  'not-found': 'The platform knows no such thing: check the identifier and the base URL.',
  busy: 'The platform is busy: try again later.',
  'platform-failed': 'The platform failed.',
  rejected: 'The platform refused the request.',
};

/** The error for an answer whose status is no success. `what` is the method and the redacted address. */
export function statusError(what: string, status: number, body: string, retryAfter?: number): DesksideError {
  const code = codeOfStatus(status);
  const said = saidIn(body);
  const advice = ADVICE[code] ?? 'The answer was not expected.';
  const message = `${what} answered ${status}. ${advice}${said === '' ? '' : ` It said: ${said}`}`;
  const error = new DesksideError(code, message);
  // Set here rather than by the class, which the smallest scripts carry without ever reading an answer.
  return retryAfter === undefined ? error : Object.assign(error, { retryAfter });
}

export function isHtml(text: string): boolean {
  return /^\s*(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2000));
}

/** A success that carries a web page. A page that asks for a password means that nobody is signed in. */
export function htmlError(what: string, html: string): DesksideError {
  const start = html.slice(0, 20_000);
  const login = /<input[^>]+type\s*=\s*["']?password|log[ -]?in|sign[ -]?in/i.test(start);
  const title = saidIn(start);
  const page = `${what} answered with a web page${title === '' ? '' : ` ("${title}")`} where data was expected.`;
  return login
    ? new DesksideError('unauthorized', `${page} It looks like a login page: check the credentials or sign in again.`)
    : new DesksideError('bad-data', `${page} Check the base URL.`);
}

const XML_MESSAGE =
  /<(message|error-?message|errorMessage|error-description|description|error|title)(?:\s[^>]*)?>([^<]+)</i;
const JSON_MESSAGE = /"(?:message|errorMessage|error_description|description|error|detail)"\s*:\s*"((?:[^"\\]|\\.)*)"/i;

/** The platform's own words in an error body, whether it is XML, JSON, a web page or plain text. At most 200 characters. */
export function saidIn(body: string): string {
  const start = body.slice(0, 20_000);
  const tagged = XML_MESSAGE.exec(start)?.[2] ?? JSON_MESSAGE.exec(start)?.[1];
  const words = tagged ?? (/^\s*[<{[]/.test(start) ? '' : start);
  return words.replace(/\s+/g, ' ').trim().slice(0, 200);
}
