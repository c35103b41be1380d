import { XML_HEADER } from './answers.js';
import type { Fault } from './platform.js';

const LOGIN_PAGE = `<!DOCTYPE html>
<html><head><title>Log in</title></head>
<body><form action="/AGUI/login" method="post"><input name="user"><input name="password" type="password"></form></body></html>
`;

/** The troubles that are documented or reported, by name. Whoever asks for one adds the path, and how often. */
export const FAULT_PRESETS = {
  /** The documented 503, with the time after which to come back, in seconds. */
  busy: { status: 503, headers: { 'retry-after': '2' }, body: 'Server busy' },
  'too-many': { status: 429, headers: { 'retry-after': '2' }, body: 'Too many requests' },
  failed: { status: 500, body: 'Internal error' },
  /** Both are reported for wrong credentials. */
  unauthorized: { status: 401, body: 'Unauthorized' },
  forbidden: { status: 403, body: 'Forbidden' },
  /** Reported: a session or a proxy in between answers with its own page, as a success. */
  'login-page': { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body: LOGIN_PAGE },
  /** Reported: an error in XML where JSON was asked for. */
  'xml-error': {
    status: 400,
    headers: { 'content-type': 'application/xml;charset=UTF-8' },
    body: `${XML_HEADER}\n<error>\n    <code>400</code>\n    <message>Bad request</message>\n</error>\n`,
  },
  slow: { delay: 5000 },
  silent: { silent: true },
  cut: { cut: 'before' },
  'cut-half-way': { cut: 'during' },
  truncated: { truncate: 60 },
} as const satisfies Readonly<Record<string, Omit<Fault, 'path'>>>;

export type FaultPreset = keyof typeof FAULT_PRESETS;
