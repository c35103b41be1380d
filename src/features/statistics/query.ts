import type { Columns } from '../../wire/columns';
import { type During, rangeText, zoneText } from '../../wire/dates';
import { type Issue, throwIssues } from '../../wire/errors';

export type Query = [name: string, value: string][];

/** Query variables of a route, under their documented names: any column that the route returns. */
export type Where<Table extends Columns> = { readonly [Name in keyof Table & string]?: string };

export interface QueryInput {
  readonly during?: During | undefined;
  readonly timeZone?: string | undefined;
  readonly where?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Builds the query of a route and refuses, before anything is sent, what its page does not document. */
export function buildQuery(input: QueryInput, allowed: { during: boolean; where?: Columns }): Query {
  throwIssues(checkQuery(input, allowed));
  const query: Query = [];
  if (input.during !== undefined) query.push(['d', rangeText(input.during)]);
  if (input.timeZone !== undefined) query.push(['tz', zoneText(input.timeZone)]);
  for (const [name, value] of Object.entries(input.where ?? {})) if (value !== undefined) query.push([name, value]);
  return query;
}

function checkQuery({ during, timeZone, where }: QueryInput, allowed: { during: boolean; where?: Columns }): Issue[] {
  const issues: Issue[] = [];
  const refuse = (path: string, code: string, message: string) => issues.push({ path, code, message });
  if (allowed.during && during === undefined) refuse('during', 'missing', 'during is missing: give a day or a range.');
  if (!allowed.during && during !== undefined)
    refuse('during', 'unsupported', 'This list takes no during: leave it out.');
  if (!allowed.during && timeZone !== undefined)
    refuse('timeZone', 'unsupported', 'This list takes no timeZone: leave it out.');
  for (const [name, value] of Object.entries(where ?? {})) {
    const path = `where.${name}`;
    if (allowed.where === undefined)
      refuse(path, 'unsupported', `This list takes no query variables: leave out "${name}".`);
    else if (!Object.hasOwn(allowed.where, name)) {
      refuse(
        path,
        'unknown',
        `"${name}" is no query variable of this list: use one of ${Object.keys(allowed.where).join(', ')}.`,
      );
    } else if (value === '') refuse(path, 'empty', `${path} is empty: give a value or leave it out.`);
  }
  return issues;
}
