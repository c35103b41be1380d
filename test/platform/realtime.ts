import type { Context } from 'hono';
import {
  CONTENT_TYPES,
  type Format,
  jsonRows,
  type Row,
  shapeRow,
  writeError,
  writeListing,
  XML_HEADER,
  xmlElement,
} from './answers.js';
import type { ContactCentre } from './centre/centre.js';
import { requireToken, seededCredentials, type TenantCredentials } from './credentials.js';
import type { PlatformEnv, PlatformFeature } from './platform.js';
import { agentRow, statusAt } from './realtime-agents.js';
import { queueRows } from './realtime-queues.js';

const BASE = '/api/rtstats/stats/';
/** The page: "a server cache that is refreshed every 10 seconds". */
const REFRESH = 10;

interface Snapshot {
  readonly at: number;
  readonly agents: readonly Row[];
  readonly queues: readonly Row[];
}

/** The real-time statistics page: `/agents`, `/agent/{id}`, `/queues` and `/queue/{id}`, in XML and JSON. */
export function realtime(centre: ContactCentre, credentials: TenantCredentials = seededCredentials): PlatformFeature {
  return ({ app, clock }) => {
    let cache: Snapshot | undefined;
    const snapshot = () => {
      const at = Math.floor(clock.now() / 1000 / REFRESH) * REFRESH;
      if (cache?.at !== at) cache = takeSnapshot(centre, at);
      return cache;
    };
    app.use(`${BASE}*`, requireToken('data', credentials, 403));
    app.all(`${BASE}*`, context => answer(context, snapshot));
  };
}

function takeSnapshot(centre: ContactCentre, at: number): Snapshot {
  const day = centre.dayAt(at);
  const statuses = day.timelines.map(timeline => statusAt(timeline, at).status);
  return {
    at,
    agents: centre.agents.map(agent => agentRow(day, agent, at)),
    queues: queueRows(day, centre.queues, statuses, at),
  };
}

function answer(context: Context<PlatformEnv>, snapshot: () => Snapshot): Response {
  const { pathname, search } = new URL(context.req.url);
  const [, path, suffix = 'xml'] = /^(.*?)(?:\.(xml|json))?$/.exec(pathname.slice(BASE.length))!;
  const format = suffix as Format;
  if (context.req.method !== 'GET') return refuse(context, 400, 'Queries are always made with GET.', format);
  if (search !== '') return refuse(context, 400, 'The real-time page documents no query variables.', format);
  const [kind, id, ...more] = path!.split('/').map(decode);
  if (kind === undefined || more.length > 0)
    return refuse(context, 404, 'The real-time page has no such route.', format);
  if (id === undefined && (kind === 'agents' || kind === 'queues')) return list(context, kind, snapshot(), format);
  if (id !== undefined && (kind === 'agent' || kind === 'queue')) {
    const row = snapshot()[`${kind}s`].find(entry => entry[`${kind}-id`] === id);
    return row === undefined
      ? refuse(context, 404, `There is no ${kind} ${JSON.stringify(id)}.`, format)
      : single(context, kind, row, format);
  }
  return refuse(context, 404, 'The real-time page has no such route.', format);
}

/** Reported: as JSON these lists drop their plural root, `{"queue":[…]}`. */
function list(context: Context<PlatformEnv>, kind: 'agents' | 'queues', taken: Snapshot, format: Format): Response {
  const shapes = context.get('shapes');
  const item = kind.slice(0, -1);
  const rows = taken[kind];
  const listing = { root: kind, item, columns: Object.keys(rows[0] ?? {}), rows };
  if (format !== 'json') return send(context, writeListing(listing, format, shapes), format);
  const shaped = { ...listing, rows: rows.map(row => shapeRow(row, format, shapes)) };
  return send(context, JSON.stringify(jsonRows(shaped, shapes)), format);
}

/** Inferred: as JSON a single one drops its root as the lists do, so its fields stand at the top. */
function single(context: Context<PlatformEnv>, item: string, row: Row, format: Format): Response {
  const shapes = context.get('shapes');
  const shaped = shapeRow(row, format, shapes);
  if (format !== 'json') return send(context, `${XML_HEADER}\n${xmlElement(item, shaped)}`, format);
  return send(context, JSON.stringify(shapes.has('wrapped-single') ? { [item]: shaped } : shaped), format);
}

function refuse(context: Context<PlatformEnv>, status: 400 | 404, reason: string, asked: Format): Response {
  context.set('refused', reason);
  const format = context.get('shapes').has('xml-error') ? 'xml' : asked;
  return context.body(writeError(status, reason, format), status, { 'content-type': CONTENT_TYPES[format] });
}

function send(context: Context<PlatformEnv>, body: string, format: Format): Response {
  return context.body(body, 200, { 'content-type': CONTENT_TYPES[format] });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
