import { type AgentSessions, hostnameOf, sessionCookie } from './agents.js';
import { type CallStep, type Calls, StepRefused, type WrapUp } from './calls.js';
import type { Completions } from './completion.js';
import { viewCall } from './desk-state.js';
import type { PlatformFeature } from './platform.js';
import { defaultSettings, type StandInSettings, settingsFault } from './settings.js';
import type { Tenant } from './tenant.js';

export interface DeskParts {
  readonly tenant: Tenant;
  readonly sessions: AgentSessions;
  readonly calls: Calls;
  readonly completions: Completions;
  readonly settings: StandInSettings;
}

/**
 * JSON routes for whoever drives the stand-in, a test or the workspace page. They are not the vendor's.
 *
 * - `GET /stand-in/calls`, `GET /stand-in/calls/{transactionId}`: `CallView`
 * - `POST /stand-in/calls/{transactionId}/{step}`: does a step; `finish` takes `{ codes: [{ list, short }], notes }`
 * - `GET /stand-in/calls/{transactionId}/recording`: `RecordingView`
 * - `GET /stand-in/deliveries`, `GET /stand-in/records`, `GET /stand-in/refused`
 * - `GET /stand-in/agents`; `POST /stand-in/sign-in` with `{ login }`: sets the cookie and answers `{ name, value }`
 * - `POST /stand-in/sign-out`: ends every session
 * - `GET` and `POST /stand-in/settings`: reads, or changes some of, `StandInSettings`
 * - `POST /stand-in/desk/reset`: no calls, sessions or deliveries, and the settings it started with
 */
export function deskControl(parts: DeskParts): PlatformFeature {
  return platform => {
    callRoutes(parts)(platform);
    sessionRoutes(parts)(platform);
    settingRoutes(parts)(platform);
  };
}

function callRoutes({ calls, completions }: DeskParts): PlatformFeature {
  return ({ app, clock, seen }) => {
    const view = (call: Parameters<typeof viewCall>[0]) => viewCall(call, calls, completions, clock.now());

    app.get('/stand-in/calls', context => context.json(calls.all.map(view)));
    app.get('/stand-in/calls/:id', context => {
      const call = calls.find(context.req.param('id'));
      return call === undefined ? context.json({ error: 'No such call.' }, 404) : context.json(view(call));
    });
    app.get('/stand-in/calls/:id/recording', context => {
      const call = calls.find(context.req.param('id'));
      return call === undefined
        ? context.json({ error: 'No such call.' }, 404)
        : context.json(call.recording.view(clock.now()));
    });
    app.post('/stand-in/calls/:id/:step', async context => {
      const call = calls.find(context.req.param('id'));
      if (call === undefined) return context.json({ error: 'No such call.' }, 404);
      const text = await context.req.text();
      try {
        const wrapUp: WrapUp = text === '' ? {} : JSON.parse(text);
        calls.drive(call, context.req.param('step') as CallStep, wrapUp);
      } catch (error) {
        if (error instanceof StepRefused || error instanceof SyntaxError) {
          return context.json({ error: error.message }, 409);
        }
        throw error;
      }
      await completions.settled();
      return context.json(view(call));
    });
    app.get('/stand-in/deliveries', async context => {
      await completions.settled();
      return context.json(completions.deliveries);
    });
    app.get('/stand-in/records', context => context.json(completions.records));
    app.get('/stand-in/refused', context => context.json(seen.filter(({ refused }) => refused !== undefined)));
  };
}

function sessionRoutes({ tenant, sessions, settings }: DeskParts): PlatformFeature {
  return ({ app }) => {
    app.get('/stand-in/agents', context => context.json(tenant.agents.map(({ password: _, ...agent }) => agent)));
    app.post('/stand-in/sign-in', async context => {
      const { login } = await context.req.json<{ login?: string }>();
      const agent = tenant.agents.find(candidate => candidate.login === login);
      if (agent === undefined) return context.json({ error: `There is no agent "${login}".` }, 404);
      const session = sessions.signIn(agent);
      const cookie = sessionCookie(session, hostnameOf(context), settings);
      context.header('Set-Cookie', cookie);
      return context.json({ name: cookie.slice(0, cookie.indexOf('=')), value: session, agent: agent.id });
    });
    app.post('/stand-in/sign-out', context => {
      sessions.clear();
      return context.json({});
    });
  };
}

function settingRoutes({ sessions, calls, completions, settings }: DeskParts): PlatformFeature {
  const initial = { ...settings };
  return ({ app, seen }) => {
    app.get('/stand-in/settings', context => context.json(settings));
    app.post('/stand-in/settings', async context => {
      const change = await context.req.json<Partial<StandInSettings>>();
      const fault = settingsFault(change);
      if (fault !== undefined) return context.json({ error: fault, defaults: defaultSettings }, 400);
      return context.json(Object.assign(settings, change));
    });
    app.post('/stand-in/desk/reset', async context => {
      await completions.settled();
      calls.clear();
      completions.clear();
      sessions.clear();
      seen.length = 0;
      return context.json(Object.assign(settings, initial));
    });
  };
}
