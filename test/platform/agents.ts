import { randomBytes } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { loginPage } from './login-page.js';
import type { PlatformFeature } from './platform.js';
import type { PlatformContext } from './refusal.js';
import type { StandInSettings } from './settings.js';
import type { Agent, Tenant } from './tenant.js';

export const SESSION_COOKIE = 'AGUISESSION';

/** Who is signed in to Agent Workspace, by the session cookie. */
export interface AgentSessions {
  /** Starts a session and returns the cookie's value. */
  signIn(agent: Agent): string;
  signOut(session: string): void;
  agentOf(context: PlatformContext): Agent | undefined;
  /** Ends every session: the cookies that browsers hold are worth nothing from now on. */
  clear(): void;
  onEnded(listener: () => void): void;
}

export function createAgentSessions(): AgentSessions {
  const sessions = new Map<string, Agent>();
  const listeners: (() => void)[] = [];
  const ended = () => {
    for (const listener of listeners) listener();
  };
  return {
    signIn(agent) {
      const session = randomBytes(16).toString('hex');
      sessions.set(session, agent);
      return session;
    },
    signOut: session => {
      sessions.delete(session);
      ended();
    },
    agentOf: context => sessions.get(getCookie(context, SESSION_COOKIE) ?? ''),
    clear: () => {
      sessions.clear();
      ended();
    },
    onEnded: listener => {
      listeners.push(listener);
    },
  };
}

/** The whole `Set-Cookie` value of a new session, for the host that the browser asked. */
export function sessionCookie(session: string, hostname: string, settings: StandInSettings): string {
  const domain = wholeDomain(hostname);
  return [
    `${SESSION_COOKIE}=${session}`,
    'Path=/',
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    'HttpOnly',
    'Secure',
    `SameSite=${settings.sameSite}`,
  ].join('; ');
}

/** `vcc-na4.8x8.com` signs in for all of `8x8.com`. A bare host name or an address can only keep a cookie to itself. */
function wholeDomain(hostname: string): string | undefined {
  const labels = hostname.split('.');
  return labels.length < 2 || /^[\d.]+$|:/.test(hostname) ? undefined : labels.slice(-2).join('.');
}

/** The sign-in page of Agent Workspace. */
export function agents(tenant: Tenant, sessions: AgentSessions, settings: StandInSettings): PlatformFeature {
  return ({ app }) => {
    app.get('/AGUI/login.php', context => context.html(loginPage(tenant)));
    app.post('/AGUI/login.php', async context => {
      const form = new URLSearchParams(await context.req.text());
      const login = form.get('login') ?? '';
      const agent = tenant.agents.find(candidate => candidate.login === login);
      if (agent === undefined || agent.password !== form.get('password')) {
        context.set('refused', 'The user name or the password is wrong.');
        return context.html(loginPage(tenant, { login, fault: 'The user name or the password is wrong.' }), 401);
      }
      context.header('Set-Cookie', sessionCookie(sessions.signIn(agent), hostnameOf(context), settings));
      return context.redirect('/AGUI/', 303);
    });
    app.post('/AGUI/logout.php', context => {
      sessions.signOut(getCookie(context, SESSION_COOKIE) ?? '');
      context.header('Set-Cookie', `${sessionCookie('', hostnameOf(context), settings)}; Max-Age=0`);
      return context.redirect('/AGUI/login.php', 303);
    });
  };
}

export function hostnameOf(context: PlatformContext): string {
  return new URL(context.req.url).hostname;
}
