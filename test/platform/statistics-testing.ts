import { readFileSync } from 'node:fs';
import { type CentreOptions, createContactCentre } from './centre/centre.js';
import { createDrivenClock } from './clock.js';
import { seededCredentials } from './credentials.js';
import { createPlatform } from './platform.js';
import { realtime } from './realtime.js';
import { statistics } from './statistics.js';

/** Friday 20 November 2026, half past two in the tenant's zone: both campaigns and every shift but the night's are on. */
export const AFTERNOON = Date.UTC(2026, 10, 20, 22, 30, 7);

export type Fields = Readonly<Record<string, string | number | Readonly<Record<string, number>>>>;

export interface Ground {
  readonly centre: ReturnType<typeof createContactCentre>;
  readonly clock: ReturnType<typeof createDrivenClock>;
  readonly platform: ReturnType<typeof createPlatform>;
  get(path: string): Promise<Response>;
  text(path: string): Promise<string>;
  /** One answer's rows of a historical route, asked as JSON; `path` without the ending. */
  rows(path: string, query?: string): Promise<Fields[]>;
  /** The rows of all pages. */
  allRows(path: string, query?: string): Promise<Fields[]>;
  /** Why the last request was refused. */
  refusal(): string | undefined;
}

/** A stand-in with the two statistics pages alone, at a clock that stands still. */
export function createGround(options: CentreOptions = {}): Ground {
  const centre = createContactCentre({ agents: 20, ...options });
  const clock = createDrivenClock(AFTERNOON);
  const platform = createPlatform([realtime(centre), statistics(centre)], { clock });
  const { id, dataToken } = seededCredentials;
  const authorization = `Basic ${Buffer.from(`${id}:${dataToken}`).toString('base64')}`;
  const get = async (path: string) => platform.app.request(path, { headers: { authorization } });
  const rows = async (path: string, query = '') => {
    const answer = await get(`/api/stats/${path}.json${query}`);
    if (answer.status !== 200) throw new Error(`${path}${query}: ${answer.status} ${await answer.text()}`);
    const [list] = Object.values((await answer.json()) as Record<string, Record<string, Fields[]>>);
    return Object.values(list!)[0]!;
  };
  const allRows = async (path: string, query = '') => {
    const all: Fields[] = [];
    for (let offset = 1; ; offset += 50) {
      const page = await rows(path, `${query === '' ? '?' : `${query}&`}n=${offset}`);
      all.push(...page);
      if (page.length < 50) return all;
    }
  };
  return {
    centre,
    clock,
    platform,
    get,
    rows,
    allRows,
    text: async path => (await get(path)).text(),
    refusal: () => platform.seen.at(-1)?.refused,
  };
}

export function total(rows: readonly Fields[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** The vendor's sample of that name: `statistics/agents`. */
export function sample(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}.xml`, import.meta.url), 'utf8');
}

/**
 * The paths of the elements of an XML text, each once, in the order of their first appearance: `agents/agent/agent-id`.
 * Throws when a closing tag does not match.
 */
export function elementPaths(xml: string): string[] {
  const paths = new Set<string>();
  const open: string[] = [];
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([a-zA-Z][\w-]*)\s*(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes what is not open`);
      continue;
    }
    paths.add([...open, name].join('/'));
    if (empty !== '/') open.push(name!);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  return [...paths];
}
