/**
 * What went wrong, as a closed set.
 *
 * - `invalid-input`: what the caller gave breaks a documented rule; nothing was sent.
 * - `ambiguous-number`: the number can be read in two ways; nothing was sent.
 * - `confirmation-needed`: only the person at the screen may decide this; nothing was sent.
 * - `blocked-by-policy`: this page's Content-Security-Policy stopped the request; nothing was sent.
 * - `popup-blocked`: the browser opened no window; nothing was sent.
 * - `aborted`: the caller stopped it.
 * - `timeout`: no answer within the time allowed.
 * - `network`: the request or its answer was lost on the way.
 * - `unauthorized`: the platform refused the credentials (401 or 403).
 * - `not-found`: the platform knows no such thing (404).
 * - `busy`: the platform asks to come back later (429 or 503).
 * - `rejected`: the platform refused the request (any other 4xx).
 * - `platform-failed`: the platform failed (any other 5xx).
 * - `bad-data`: an answer came and cannot be read as documented.
 * - `unsupported`: this browser or runtime lacks what the call needs.
 * - `destroyed`: the object was destroyed before the call.
 */
export type ErrorCode =
  | 'invalid-input'
  | 'ambiguous-number'
  | 'confirmation-needed'
  | 'blocked-by-policy'
  | 'popup-blocked'
  | 'aborted'
  | 'timeout'
  | 'network'
  | 'unauthorized'
  | 'not-found'
  | 'busy'
  | 'rejected'
  | 'platform-failed'
  | 'bad-data'
  | 'unsupported'
  | 'destroyed';

/** One fault in one input. `path` names the field (`userData.subject`), `message` the value, the limit and what to do. */
export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /** A warning is told and stops nothing. Absent means `error`. */
  readonly severity?: 'error' | 'warning';
}

export interface DesksideErrorOptions {
  readonly issues?: readonly Issue[];
  readonly cause?: unknown;
}

/** Every error that Deskside throws, rejects with or reports. Messages hold no token, password or key. */
export class DesksideError extends Error {
  override readonly name = 'DesksideError';
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  /** Milliseconds after which the platform asks to come back (`Retry-After`), where it says so. */
  declare readonly retryAfter?: number;

  constructor(code: ErrorCode, message: string, options: DesksideErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.issues = options.issues ?? [];
  }
}

/** Also for errors of another copy of this class: embed.js and the parts that it loads have one each. */
export function isDesksideError(error: unknown): error is DesksideError {
  return error instanceof Error && error.name === 'DesksideError';
}

/** Throws `invalid-input` carrying every issue when one of them is an error. */
export function throwIssues(issues: readonly Issue[]): void {
  const errors = issues.filter(issue => issue.severity !== 'warning');
  if (errors.length > 0) {
    throw new DesksideError('invalid-input', errors.map(issue => issue.message).join(' '), { issues });
  }
}
