import { readFileSync } from 'node:fs';
import type { PlatformFeature } from './platform.js';

/** What the chat sent to the server: customer info goes out on queueing and with an offline form, and at no other time. */
export interface ChatSubmission {
  readonly uuid: string;
  readonly phase: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly language: string;
}

export interface ChatRecord {
  readonly submissions: ChatSubmission[];
  /** What the chat dropped, in the words of the vendor's page. */
  readonly refusals: string[];
}

const pages = new URL('pages/chat/', import.meta.url);
const messages = new URL('../fixtures/chat/system-messages.json', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  json: 'application/json',
};
const AGENT = 'Maya';

/** The website chat: the script that a shop's snippet loads, its parts, and the server behind it. Vendor page: Embedded Chat. */
export function chat(record: ChatRecord = { submissions: [], refusals: [] }): PlatformFeature {
  return ({ app }) => {
    app.use('/CHAT/*', async (context, next) => {
      await next();
      context.header('Access-Control-Allow-Origin', '*');
    });
    app.get('/CHAT/common/js/chat.js', () => file(new URL('loader.js', pages)));
    app.get('/CHAT/stand-in/messages.json', () => file(messages));
    app.get('/CHAT/stand-in/:name{[a-z-]+\\.(js|css|html)}', context =>
      file(new URL(context.req.param('name'), pages)),
    );
    app.post('/CHAT/stand-in/submissions', async context => {
      record.submissions.push(JSON.parse(await context.req.text()));
      return context.json({ agent: AGENT });
    });
    app.post('/CHAT/stand-in/refused', async context => {
      const { why } = JSON.parse(await context.req.text());
      record.refusals.push(why);
      context.set('refused', why);
      return context.body(null, 204);
    });
  };
}

function file(path: URL): Response {
  const type = TYPES[path.pathname.split('.').pop()!] ?? 'text/plain';
  return new Response(readFileSync(path), {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' },
  });
}
