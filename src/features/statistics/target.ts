import { type Issue, throwIssues } from '../../wire/errors';

/** Whose rows: at most one of these. */
export interface Target {
  readonly agent?: string | undefined;
  readonly group?: string | undefined;
  readonly queue?: string | undefined;
  readonly channel?: string | undefined;
  readonly campaign?: string | undefined;
  /** Never given: stands among the kinds of a route that may also be asked for everybody. */
  readonly none?: never;
}

type Kind = Exclude<keyof Target, 'none'>;

/** Nobody in particular. */
export type Everybody = { readonly [Other in Kind]?: undefined };

/** Exactly one of these kinds, so that the compiler refuses two. */
export type OneOf<Kinds extends Kind> = {
  [One in Kinds]: { readonly [Name in One]: string } & { readonly [Other in Exclude<Kind, One>]?: undefined };
}[Kinds];

const FOLDERS = {
  agent: 'agents',
  group: 'groups',
  queue: 'queues',
  channel: 'channels',
  campaign: 'campaigns',
} as const;

/** The start of a route's path: `agents/fred`. Throws `invalid-input` unless exactly one of the documented kinds is named. */
export function targetPath(target: Target, kinds: readonly (keyof Target)[]): string[] {
  const given = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).filter(kind => target[kind] !== undefined);
  throwIssues(checkTarget(given, kinds));
  const [kind] = given;
  return kind === undefined ? [] : [FOLDERS[kind], target[kind] ?? ''];
}

function checkTarget(given: readonly (keyof Target)[], kinds: readonly (keyof Target)[]): Issue[] {
  const choices = kinds.filter(kind => kind !== 'none').join(', ');
  const problem = (path: string, message: string): Issue[] => [{ path, code: 'target', message }];
  const stranger = given.find(kind => !kinds.includes(kind));
  if (stranger !== undefined)
    return problem(stranger, `This list cannot be asked by ${stranger}${choices === '' ? '' : `: use ${choices}`}.`);
  if (given.length > 1) return problem(given[1]!, `Give one of ${choices}, not ${given.join(' and ')}.`);
  if (given.length === 0 && !kinds.includes('none')) return problem(choices, `Say whose rows: give one of ${choices}.`);
  return [];
}
