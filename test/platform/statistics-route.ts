import type { Listing, Row } from './answers.js';
import type { ContactCentre } from './centre/centre.js';
import type { Moment } from './statistics-interactions.js';
import { type Query, Refusal, type Takes } from './statistics-query.js';

/** What a route works with: the centre, the checked query, the moment, and the ids of its path. */
export interface Asked {
  readonly centre: ContactCentre;
  readonly query: Query;
  readonly moment: Moment;
  readonly ids: readonly string[];
}

/** One documented route. `path` has `{}` for each id. */
export interface RouteSpec<Source> {
  readonly path: string;
  readonly takes: Takes;
  readonly root: string;
  readonly item: string;
  readonly columns: readonly string[];
  sources(asked: Asked): readonly Source[];
  row(source: Source, asked: Asked): Row;
  /** Fields that are not in the answer and can still be asked for, by the page's own examples. */
  readonly hidden?: Readonly<Record<string, (source: Source) => string>>;
}

export interface Route {
  readonly path: string;
  readonly takes: Takes;
  readonly filters: readonly string[];
  answer(asked: Asked): Listing;
}

/** The page: 50 records a request. */
const PAGE_SIZE = 50;

export function route<Source>(spec: RouteSpec<Source>): Route {
  const { path, takes, root, item, columns, hidden = {} } = spec;
  return {
    path,
    takes,
    filters: [...columns, ...Object.keys(hidden)],
    answer(asked) {
      const { offset, where } = asked.query;
      const first = offset - 1;
      // Routes that document no `n` give all that they have.
      const end = takes === 'nothing' ? undefined : first + PAGE_SIZE;
      if (where.size === 0) {
        const rows = spec
          .sources(asked)
          .slice(first, end)
          .map(source => spec.row(source, asked));
        return { root, item, columns, rows };
      }
      const rows = spec
        .sources(asked)
        .map(source => ({ source, row: spec.row(source, asked) }))
        .filter(({ source, row }) =>
          [...where].every(([name, value]) => (hidden[name]?.(source) ?? String(row[name] ?? '')) === value),
        );
      return { root, item, columns, rows: rows.slice(first, end).map(({ row }) => row) };
    },
  };
}

/** The one of the list with this id, or a 404 that says which is missing. */
export function named<T extends { readonly id: string }>(list: readonly T[], id: string | undefined, kind: string): T {
  const found = list.find(entry => entry.id === id);
  if (found === undefined) throw new Refusal(404, `There is no ${kind} ${JSON.stringify(id)}.`);
  return found;
}
