import { type RunningStandIn, type StandInOptions, startStandIn } from './stand-in.js';

/** A stand-in on a driven clock, and one agent's browser as far as a server can tell. */
export interface TestDesk {
  readonly standIn: RunningStandIn;
  readonly clock: { advance(seconds: number): void };
  get(path: string): Promise<Response>;
  send(path: string, init: RequestInit): Promise<Response>;
  /** Starts the call of this query and drives it through these steps. */
  dial(query: Record<string, string>): Promise<Response>;
}

export const TEST_START = Date.UTC(2026, 10, 20, 18, 30, 5);

export async function openDesk(options: StandInOptions = {}, login: string | null = 'maya'): Promise<TestDesk> {
  let now = TEST_START;
  const standIn = await startStandIn({ clock: { now: () => now }, ...options });
  const agent = standIn.tenant.agents.find(candidate => candidate.login === login);
  const cookie = agent === undefined ? '' : `AGUISESSION=${standIn.sessions.signIn(agent)}`;
  const send = (path: string, init: RequestInit) =>
    fetch(standIn.origin() + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });
  return {
    standIn,
    clock: {
      advance(seconds) {
        now += seconds * 1000;
      },
    },
    send,
    get: path => send(path, {}),
    dial: query => send(`/AGUI/make_call.php?${new URLSearchParams(query)}`, {}),
  };
}
