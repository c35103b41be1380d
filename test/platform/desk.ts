import { fileURLToPath } from 'node:url';
import { streamSSE } from 'hono/streaming';
import { changeSignal } from './change-signal.js';
import type { DeskParts } from './desk-control.js';
import { type CallView, viewAgent, viewCall } from './desk-state.js';
import type { Platform, PlatformFeature, SeenRequest } from './platform.js';
import { findFile } from './site-files.js';
import type { Agent } from './tenant.js';

/** What the workspace page shows of its agent. `now` is the platform's clock, in milliseconds since the epoch. */
export interface DeskView {
  readonly now: number;
  readonly timeZone: string;
  readonly agent: { readonly id: string; readonly login: string; readonly name: string; readonly extension: string };
  /** Newest first. */
  readonly calls: readonly CallView[];
  /** Newest first: every request that the stand-in refused, from whoever it came. */
  readonly refused: readonly SeenRequest[];
}

const SHOWN = 50;
const TICK = 1000;
const pagesFolder = fileURLToPath(new URL('./pages', import.meta.url));

/** The workspace pages: an agent watches and drives their calls here, and sees what was refused and why. */
export function desk(parts: DeskParts): PlatformFeature {
  return platform => {
    const { app } = platform;
    const changes = changeSignal();
    parts.calls.onChange(changes.notify);
    parts.completions.onChange(changes.notify);
    parts.sessions.onEnded(changes.notify);
    app.use(async (context, next) => {
      await next();
      if (context.get('refused') !== undefined) changes.notify();
    });

    // Browsers ask for it by themselves: not a request to be refused.
    app.get('/favicon.ico', context => context.body(null, 204));
    app.get('/AGUI', context => context.redirect('/AGUI/'));
    app.get('/AGUI/', async context => {
      if (parts.sessions.agentOf(context) === undefined) return context.redirect('/AGUI/login.php');
      return page('/workspace.html');
    });
    app.get('/AGUI/pages/:file', async context => page(`/${context.req.param('file')}`));

    app.get('/stand-in/desk', context => {
      const agent = parts.sessions.agentOf(context);
      return agent === undefined
        ? context.json({ error: 'Nobody is signed in.' }, 401)
        : context.json(viewDesk(agent, parts, platform));
    });
    app.get('/stand-in/desk/events', context => {
      const agent = parts.sessions.agentOf(context);
      if (agent === undefined) return context.json({ error: 'Nobody is signed in.' }, 401);
      return streamSSE(context, async stream => {
        const gone = new AbortController();
        stream.onAbort(() => gone.abort());
        while (!gone.signal.aborted && parts.sessions.agentOf(context) !== undefined) {
          const talking = parts.calls.currentOf(agent.id)?.state === 'talking';
          // Asked for before the view is written, so that a change during the writing is not missed.
          const change = changes.next(gone.signal, talking ? TICK : undefined);
          await stream.writeSSE({ data: JSON.stringify(viewDesk(agent, parts, platform)), retry: TICK });
          await change;
        }
      });
    });
  };
}

async function page(path: string): Promise<Response> {
  const file = await findFile([pagesFolder], path);
  if (file === undefined) return new Response('Not found', { status: 404 });
  return new Response(file.bytes, { headers: { 'Content-Type': file.type, 'Cache-Control': 'no-cache' } });
}

function viewDesk(agent: Agent, { tenant, calls, completions }: DeskParts, { clock, seen }: Platform): DeskView {
  const now = clock.now();
  return {
    now,
    timeZone: tenant.timeZone,
    agent: { ...viewAgent(agent), extension: agent.extension },
    calls: calls.all
      .filter(call => call.agent.id === agent.id)
      .slice(-SHOWN)
      .reverse()
      .map(call => viewCall(call, calls, completions, now)),
    refused: seen
      .filter(({ refused }) => refused !== undefined)
      .slice(-SHOWN)
      .reverse(),
  };
}
