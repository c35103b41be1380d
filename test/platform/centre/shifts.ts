import { type StatusCode, statusCodeLists, systemStatusCodes } from './codes.js';
import { type AgentStatus, type InteractionType, Status } from './day.js';
import type { Agent } from './directory.js';
import { createRandom, hash, type Random, type Seed } from './random.js';

/** A time away from the queues that the agent takes as soon as the work in hand is done. */
export interface Stop {
  readonly at: number;
  readonly seconds: number;
  readonly status: AgentStatus;
  readonly code?: StatusCode | undefined;
  /** What is done meanwhile, straight to or from the agent. */
  readonly call?: { readonly type: InteractionType; readonly direction: 'inbound' | 'outbound' } | undefined;
}

export interface Shift {
  readonly login: number;
  readonly logout: number;
  readonly logoutCode: StatusCode;
  readonly stops: readonly Stop[];
}

const HOUR = 3600;
const SHIFT = 8 * HOUR;
const [lunch, short, training, meeting] = statusCodeLists[0]!.codes as [StatusCode, StatusCode, StatusCode, StatusCode];
const [shiftEnd, trouble] = statusCodeLists[1]!.codes as [StatusCode, StatusCode];

/** Nobody is taken on in the last minutes before midnight, so that each day is complete in itself. */
export const CLOSING = 40 * 60;

/** The agent's working time of a day, or none: day off, or an account that is switched off. */
export function shiftOf(
  seed: Seed,
  agent: Agent,
  day: { number: number; start: number; end: number },
): Shift | undefined {
  const random = createRandom(seed, 'shift', day.number, agent.index);
  const weekday = (day.number + 4) % 7;
  const workday = weekday !== 0 && weekday !== 6;
  if (!agent.enabled || !random.chance(workday ? 0.9 : 0.55)) return undefined;
  const login = day.start + loginOf(agent, random);
  const logout = Math.min(login + SHIFT, day.end - 300);
  return {
    login,
    logout,
    logoutCode: random.pick([shiftEnd, shiftEnd, shiftEnd, shiftEnd, trouble, systemStatusCodes.timedOut]),
    stops: stopsOf(login, random),
  };
}

/** Seven in ten by day, two in the evening, one at night; each keeps to the same part of the day. */
function loginOf(agent: Agent, random: Random): number {
  const part = hash(`part of the day ${agent.index}`) % 10;
  if (part === 0) return random.between(5, 15 * 60);
  if (part < 3) return random.between(15 * HOUR, 15.8 * HOUR);
  return random.between(7 * HOUR, 9.5 * HOUR);
}

function stopsOf(login: number, random: Random): Stop[] {
  const around = (hours: number) => login + Math.round(hours * HOUR) + random.between(-900, 900);
  const stops: Stop[] = [
    rest(around(2), random.between(500, 1000), random.pick([short, short, short, meeting])),
    rest(around(4), random.between(1500, 2100), lunch),
    rest(around(6), random.between(500, 1000), random.pick([short, short, training])),
  ];
  for (const hours of [1, 3, 5, 7]) {
    if (random.chance(0.7)) stops.push(offline(around(hours), random));
  }
  return stops.sort((left, right) => left.at - right.at);
}

function rest(at: number, seconds: number, code: StatusCode): Stop {
  return { at, seconds, status: Status.onBreak, code };
}

/** Agents work offline to dial out by hand and to take calls that come straight to them. */
function offline(at: number, random: Random): Stop {
  const seconds = random.between(240, 700);
  const turn = random.next();
  if (turn > 0.9) return { at, seconds, status: Status.workOffline };
  const type = turn < 0.65 ? '' : turn < 0.8 ? 'DAA' : 'Consult';
  return {
    at,
    seconds,
    status: Status.workOffline,
    call: { type, direction: type === 'DAA' ? 'inbound' : 'outbound' },
  };
}
