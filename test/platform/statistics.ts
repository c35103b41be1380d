import type { Context } from 'hono';
import { CONTENT_TYPES, type Format, type Listing, writeError, writeListing } from './answers.js';
import type { ContactCentre } from './centre/centre.js';
import { requireToken, seededCredentials, type TenantCredentials } from './credentials.js';
import type { AnswerShape, PlatformEnv, PlatformFeature } from './platform.js';
import { eventRoutes } from './statistics-event-routes.js';
import { periodRoutes } from './statistics-period-routes.js';
import { Refusal, readQuery } from './statistics-query.js';
import type { Route } from './statistics-route.js';
import { setupRoutes } from './statistics-setup-routes.js';

const BASE = '/api/stats/';

/** Every route of the historical statistics page. */
const statisticsRoutes: readonly Route[] = [...setupRoutes, ...eventRoutes, ...periodRoutes];

/** The historical statistics page: XML unless the path ends in `.json` or `.csv`, 50 records a request. */
export function statistics(centre: ContactCentre, credentials: TenantCredentials = seededCredentials): PlatformFeature {
  return ({ app, clock }) => {
    app.use(`${BASE}*`, requireToken('data', credentials, 403));
    app.all(`${BASE}*`, context => answer(context, centre, Math.floor(clock.now() / 1000)));
  };
}

function answer(context: Context<PlatformEnv>, centre: ContactCentre, now: number): Response {
  const { pathname, search } = new URL(context.req.url);
  const { segments, format } = readPath(pathname.slice(BASE.length));
  const shapes = context.get('shapes');
  try {
    if (context.req.method !== 'GET') throw new Refusal(400, 'Queries are always made with GET.');
    const found = findRoute(segments);
    if (found === undefined) throw new Refusal(404, 'The historical page has no such route.');
    const { route, ids } = found;
    const query = readQuery(search, route.takes, route.filters, centre, now);
    const moment = { now, zone: query.zone, tenantZone: centre.timeZone, tenant: centre.tenant };
    const listing = withLetters(route.answer({ centre, query, moment, ids }), shapes);
    return context.body(writeListing(listing, format, shapes), 200, { 'content-type': CONTENT_TYPES[format] });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    context.set('refused', error.message);
    const form = shapes.has('xml-error') ? 'xml' : format;
    return context.body(writeError(error.status, error.message, form), error.status, {
      'content-type': CONTENT_TYPES[form],
    });
  }
}

/** The form is the ending of the last part; ids may have dots of their own. `/interactions/` is documented with a slash. */
function readPath(path: string): { segments: readonly string[]; format: Format } {
  const [, bare, suffix = 'xml'] = /^(.*?)(?:\.(xml|json|csv))?$/.exec(path)!;
  const unslashed = /^(interactions|allinteractions)\/$/.exec(bare!)?.[1] ?? bare!;
  return { segments: unslashed.split('/').map(decode), format: suffix as Format };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}

function findRoute(segments: readonly string[]): { route: Route; ids: readonly string[] } | undefined {
  for (const route of statisticsRoutes) {
    const parts = route.path.split('/');
    if (parts.length !== segments.length) continue;
    if (!parts.every((part, place) => part === segments[place] || (part === '{}' && segments[place] !== ''))) continue;
    return { route, ids: segments.filter((_, place) => parts[place] === '{}') };
  }
  return undefined;
}

function withLetters(listing: Listing, shapes: ReadonlySet<AnswerShape>): Listing {
  if (!shapes.has('email-letter-e')) return listing;
  const rows = listing.rows.map(row => (row['media-type'] === 'Z' ? { ...row, 'media-type': 'E' } : row));
  return { ...listing, rows };
}
