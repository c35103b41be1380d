import type { Hono } from 'hono';

/** One form post that reached the demo CRM. */
export interface Received {
  readonly id: number;
  readonly at: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The query of the address that was posted to. */
  readonly query: Readonly<Record<string, string>>;
}

export interface CrmSink {
  readonly callbacks: readonly Received[];
  readonly screenPops: readonly Received[];
}

const KEPT = 100;
const SECRET_FIELDS = new Set(['Password', 'extPwd']);

/**
 * The demo CRM's server side. `POST /crm/callback` takes what the platform posts to `ctl_callbackUrl`, `POST
 * /crm/screen-pop` the screen pop; `GET /crm/callbacks` and `GET /crm/screen-pops` list them, newest first.
 */
export function addCrmSink(app: Hono): CrmSink {
  const callbacks: Received[] = [];
  const screenPops: Received[] = [];
  let nextId = 1;

  const route = (path: string, list: Received[]) => {
    app.post(path, async context => {
      const form = new URLSearchParams(await context.req.text());
      const fields = Object.fromEntries([...form].filter(([name]) => !SECRET_FIELDS.has(name)));
      list.unshift({ id: nextId, at: new Date().toISOString(), fields, query: context.req.query() });
      nextId += 1;
      list.splice(KEPT);
      return context.text('Received');
    });
    app.get(`${path}s`, context => context.json(list, 200, { 'Cache-Control': 'no-store' }));
  };
  route('/crm/callback', callbacks);
  route('/crm/screen-pop', screenPops);
  return { callbacks, screenPops };
}
