import { DesksideError } from '../../wire/errors';

/** What the platform said about a request that it took (status 200). */
export type Answer = 'success' | 'nothing-changed' | 'not-enabled';

/**
 * Reads the answer of the PUT routes, or of a gateway that passes it through (Recording Control, "Response Codes").
 * The status decides. The text only tells the three kinds of 200 apart; one that says none of them is a success.
 *
 * Inferred: "active transaction does not exist" is what the page calls "nothing to be modified". A page of HTML that
 * says none of the documented words is a sign-in page, not an answer of the platform's.
 *
 * @throws DesksideError `unauthorized` (401, 403), `not-found` (404), `busy` (429, 503), `rejected` (any other 4xx),
 * `platform-failed` (5xx), `bad-data` (a redirect or a sign-in page).
 */
export function readAnswer(status: number, text: string): Answer {
  if (status >= 200 && status < 300) {
    if (/not\s+enabled/i.test(text)) return 'not-enabled';
    if (/nothing to be modified|transaction does not exist/i.test(text)) return 'nothing-changed';
    if (!/^\s*<(!doctype|html)/i.test(text) || /success/i.test(text)) return 'success';
    throw new DesksideError('bad-data', 'A web page came where the answer should be, perhaps a sign-in page.');
  }
  if (status === 401 || status === 403)
    throw new DesksideError('unauthorized', `The credentials were refused (${status}).`);
  if (status === 404) throw new DesksideError('not-found', 'The agent is not known in this tenant (404).');
  if (status === 429 || status === 503) throw new DesksideError('busy', `Asked to come back later (${status}).`);
  if (status >= 400 && status < 500) throw new DesksideError('rejected', `The request was refused (${status}).`);
  if (status >= 500) throw new DesksideError('platform-failed', `The platform failed (${status}).`);
  throw new DesksideError('bad-data', `The status ${status} is not documented.`);
}
