import { type Columns, decodeRow, type RawRow, type RecordOf } from '../../wire/columns';
import type { During } from '../../wire/dates';
import { DesksideError } from '../../wire/errors';
import type { Http } from '../../wire/http';
import { type Pages, pages } from '../../wire/paging';
import { type Format, type ListNames, readRows } from '../../wire/rows';
import * as columns from './columns';
import * as interaction from './interaction-columns';
import { buildQuery, type Query, type QueryInput, type Where } from './query';
import {
  decodeInteraction,
  decodeSla,
  decodeWithData,
  type ExtData,
  type Provisional,
  type SlaRecord,
} from './records';
import { type Everybody, type OneOf, type Target, targetPath } from './target';

interface Call {
  readonly signal?: AbortSignal | undefined;
}
interface Ranged extends Call {
  readonly during: During;
  /** A zone of the tz database for dates without one; the tenant's own when left out. */
  readonly timeZone?: string | undefined;
}

type Interaction<Table extends Columns> = RecordOf<Table> & Provisional & ExtData;

/**
 * Historical statistics (vendor page of that name). Lists are async iterables with `.toArray()`, read 50 rows a page. Durations are
 * seconds. Every call rejects, or throws where input is at fault, with a `DesksideError`.
 */
export type Statistics = ReturnType<typeof createStatistics>;

export interface StatisticsOptions {
  readonly format?: Format | undefined;
  /** The clock that says which rows are younger than an hour: milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

const INTERACTIONS: ListNames = { list: 'interactions', row: 'interaction' };

export function createStatistics(http: Http, { format = 'json', now = Date.now }: StatisticsOptions = {}) {
  const read = async (path: readonly string[], query: Query, names: ListNames, signal: AbortSignal | undefined) => {
    const last = path.at(-1) ?? '';
    const file = [...path.slice(0, -1), last === '' ? '' : `${last}.${format}`];
    return readRows(await http.request({ path: ['api', 'stats', ...file], query, signal }), names, format);
  };

  const list = <T extends { readonly raw: RawRow }>(
    path: readonly string[],
    names: ListNames,
    decode: (raw: RawRow) => T,
    query: Query,
    signal: AbortSignal | undefined,
    paged = true,
  ): Pages<T> =>
    pages(
      async (first, stop) => {
        // A route whose page documents no `n` is asked without it, once.
        if (!paged && first > 1) return [];
        const rows = await read(path, paged ? [...query, ['n', String(first)]] : query, names, stop);
        return rows.map(decode);
      },
      { signal, sameRow: (a, b) => JSON.stringify(a.raw) === JSON.stringify(b.raw) },
    );

  const one = async <T>(
    path: readonly [string, string],
    names: ListNames,
    decode: (raw: RawRow) => T,
    signal: AbortSignal | undefined,
  ): Promise<T> => {
    const [row] = await read(path, [], names, signal);
    if (row === undefined) throw new DesksideError('not-found', `The platform knows no ${names.row} "${path[1]}".`);
    return decode(row);
  };

  const by =
    <Table extends Columns>(table: Table) =>
    (raw: RawRow) =>
      decodeRow(table, raw);
  const interactionBy =
    <Table extends Columns>(table: Table) =>
    (raw: RawRow): Interaction<Table> =>
      decodeInteraction(table, raw, now());

  const ranged = <T extends { readonly raw: RawRow }>(
    options: Target & Ranged & { where?: Readonly<Record<string, string | undefined>> | undefined },
    kinds: readonly (keyof Target)[],
    route: readonly string[],
    names: ListNames,
    decode: (raw: RawRow) => T,
    where?: Columns,
  ) => {
    const path = [...targetPath(options, kinds), ...route];
    return list(
      path,
      names,
      decode,
      buildQuery(options, where === undefined ? { during: true } : { during: true, where }),
      options.signal,
    );
  };

  const plain = <T extends { readonly raw: RawRow }>(
    path: readonly string[],
    names: ListNames,
    decode: (raw: RawRow) => T,
    options: Call,
    paged = true,
  ) => list(path, names, decode, buildQuery(options as QueryInput, { during: false }), options.signal, paged);

  function interactions(
    options: OneOf<'campaign'> & Ranged & { readonly where?: Where<typeof interaction.CAMPAIGN_INTERACTION> },
  ): Pages<Interaction<typeof interaction.CAMPAIGN_INTERACTION>>;
  function interactions(
    options: OneOf<'agent' | 'group'> & Ranged & { readonly where?: Where<typeof interaction.AGENT_INTERACTION> },
  ): Pages<Interaction<typeof interaction.AGENT_INTERACTION>>;
  function interactions(
    options: (OneOf<'queue' | 'channel'> | Everybody) &
      Ranged & { readonly where?: Where<typeof interaction.QUEUE_INTERACTION> },
  ): Pages<Interaction<typeof interaction.QUEUE_INTERACTION>>;
  function interactions(
    options: Target & Ranged & { readonly where?: Readonly<Record<string, string | undefined>> },
  ): Pages<never> {
    const kinds = ['agent', 'group', 'queue', 'channel', 'campaign', 'none'] as const;
    const table = interactionColumns(options);
    // The overloads above say which record comes of which target.
    return ranged(options, kinds, ['interactions'], INTERACTIONS, interactionBy(table), table) as Pages<never>;
  }

  return {
    groups: (options: Call = {}) =>
      plain(['groups'], { list: 'groups', row: 'group' }, by(columns.GROUP), options, false),
    agents: (options: Call & { readonly group?: string } = {}) =>
      plain(
        [...targetPath(options, ['group', 'none']), 'agents'],
        { list: 'agents', row: 'agent' },
        by(columns.AGENT),
        options,
      ),
    agent: (id: string, { signal }: Call = {}) =>
      one(['agents', id], { list: 'agents', row: 'agent' }, by(columns.AGENT), signal),
    activities: (options: OneOf<'agent' | 'group'> & Ranged) =>
      ranged(
        options,
        ['agent', 'group'],
        ['activities'],
        { list: 'activities', row: 'activity' },
        by(columns.ACTIVITY),
      ),
    interactions,
    allInteractions: (options: Everybody & Ranged & { readonly where?: Where<typeof interaction.ALL_INTERACTION> }) =>
      ranged(
        options,
        ['none'],
        ['allinteractions'],
        INTERACTIONS,
        interactionBy(interaction.ALL_INTERACTION),
        interaction.ALL_INTERACTION,
      ),
    interactionStatistics: (
      options: OneOf<'agent' | 'queue' | 'channel'> &
        Ranged & { readonly where?: Where<typeof columns.INTERACTION_STATISTIC> },
    ) =>
      ranged(
        options,
        ['agent', 'queue', 'channel'],
        ['statistics'],
        { list: 'statistics', row: 'statistic' },
        by(columns.INTERACTION_STATISTIC),
        columns.INTERACTION_STATISTIC,
      ),
    onlineSlas: (
      options: OneOf<'queue' | 'channel'> & Ranged & { readonly where?: Where<typeof columns.SLA> },
    ): Pages<SlaRecord> =>
      ranged(
        options,
        ['queue', 'channel'],
        ['online_slas'],
        { list: 'online_slas', row: 'online_sla' },
        decodeSla,
        columns.SLA,
      ),
    offlineSlas: (
      options: OneOf<'queue' | 'channel'> & Ranged & { readonly where?: Where<typeof columns.SLA> },
    ): Pages<SlaRecord> =>
      ranged(
        options,
        ['queue', 'channel'],
        ['offline_slas'],
        { list: 'offline_slas', row: 'offline_sla' },
        decodeSla,
        columns.SLA,
      ),
    statuses: (options: OneOf<'agent' | 'group'> & Ranged) =>
      ranged(options, ['agent', 'group'], ['statuses'], { list: 'statuses', row: 'status' }, by(columns.STATUS)),
    statusIntervals: (options: OneOf<'agent'> & Ranged) =>
      ranged(
        options,
        ['agent'],
        ['statuses', 'statistics'],
        { list: 'statuses', row: 'status' },
        by(columns.STATUS_INTERVAL),
      ),
    skills: (options: OneOf<'agent' | 'queue'> & Call) =>
      plain(
        [...targetPath(options, ['agent', 'queue']), 'skills'],
        { list: 'skills', row: 'skill' },
        by(columns.SKILL),
        options,
        false,
      ),
    outboundCalls: (options: OneOf<'agent' | 'group'> & Ranged) =>
      ranged(
        options,
        ['agent', 'group'],
        ['outboundcalls'],
        { list: 'outboundcalls', row: 'outboundcall' },
        by(interaction.OUTBOUND_CALL),
      ),
    queues: (options: Call = {}) => plain(['queues'], { list: 'queues', row: 'queue' }, by(columns.QUEUE), options),
    queue: (id: string, { signal }: Call = {}) =>
      one(['queues', id], { list: 'queues', row: 'queue' }, by(columns.QUEUE), signal),
    channels: (options: Call = {}) =>
      plain(['channels'], { list: 'channels', row: 'channel' }, by(columns.CHANNEL), options),
    campaigns: (options: Call = {}) =>
      plain(['campaigns'], { list: 'campaigns', row: 'campaign' }, by(columns.CAMPAIGN), options),
    campaign: (id: string, { signal }: Call = {}) =>
      one(['campaigns', id], { list: 'campaigns', row: 'campaign' }, by(columns.CAMPAIGN), signal),
    campaignRecords: (id: string, options: Call = {}) =>
      plain(
        ['campaigns', id, 'records'],
        { list: 'records', row: 'record' },
        raw => decodeWithData(columns.CAMPAIGN_RECORD, raw),
        options,
      ),
    transactionCodes: (options: Call = {}) =>
      plain(['tcls'], { list: 'tcl-trans', row: 'tcl-tran' }, by(columns.TRANSACTION_CODE), options),
    statusCodes: (options: Call = {}) =>
      plain(['scls'], { list: 'scl-trans', row: 'scl-tran' }, by(columns.STATUS_CODE), options),
  };
}

function interactionColumns({ agent, group, campaign }: Target): Columns {
  if (campaign !== undefined) return interaction.CAMPAIGN_INTERACTION;
  return agent !== undefined || group !== undefined ? interaction.AGENT_INTERACTION : interaction.QUEUE_INTERACTION;
}
