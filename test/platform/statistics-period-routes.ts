import type { Interaction } from './centre/day.js';
import type { Media } from './centre/directory.js';
import * as columns from './statistics-columns.js';
import { daysOf, queuedOn } from './statistics-history.js';
import {
  type AgentPeriod,
  agentPeriodRow,
  agentPeriods,
  offlineSlaRow,
  onlineSlaRow,
  type PeriodFigures,
  periodsOf,
  statisticRow,
} from './statistics-periods.js';
import { Refusal } from './statistics-query.js';
import { type Asked, named, type Route, route } from './statistics-route.js';

type Wanted = (asked: Asked) => (call: Interaction) => boolean;

const ofAgent: Wanted = ({ centre, ids }) => {
  const agent = named(centre.agents, ids[0], 'agent');
  return call => call.agent === agent;
};

const ofQueue: Wanted = ({ centre, ids }) => {
  const queue = named(centre.queues, ids[0], 'queue');
  return call => call.queue === queue;
};

const ofChannel: Wanted = ({ centre, ids }) => {
  const channel = named(centre.channels, ids[0], 'channel');
  return call => call.channel === channel;
};

function periods(asked: Asked, wanted: Wanted): PeriodFigures[] {
  const { centre, query } = asked;
  return periodsOf(queuedOn(centre, query, wanted(asked)), query.range, query.now);
}

function statistics(path: string, wanted: Wanted): Route {
  return route<PeriodFigures>({
    path,
    takes: 'variables',
    root: 'statistics',
    item: 'statistic',
    columns: columns.STATISTIC_COLUMNS,
    sources: asked => periods(asked, wanted),
    row: (period, { moment }) => statisticRow(period, moment.zone),
  });
}

function slas(kind: 'online' | 'offline', of: 'queues' | 'channels'): Route {
  const online = kind === 'online';
  return route<PeriodFigures>({
    path: `${of}/{}/${kind}_slas`,
    takes: 'variables',
    root: `${kind}_slas`,
    item: `${kind}_sla`,
    columns: online ? columns.ONLINE_SLA_COLUMNS : columns.OFFLINE_SLA_COLUMNS,
    sources(asked) {
      const wanted = of === 'queues' ? ofQueue : ofChannel;
      const found = periods(asked, wanted);
      checkMedia(asked, kind, of);
      return found;
    },
    row: (period, { moment }) => (online ? onlineSlaRow : offlineSlaRow)(period, moment.zone),
  });
}

/** The page: on-line is "telephony, chat", off-line is "emails, voice mails". */
function checkMedia({ centre, ids }: Asked, kind: 'online' | 'offline', of: 'queues' | 'channels'): void {
  const { media } = named<{ id: string; media: Media }>(centre[of], ids[0], of.slice(0, -1));
  const actual = media === 'T' || media === 'C' ? 'online' : 'offline';
  if (actual !== kind)
    throw new Refusal(400, `${JSON.stringify(ids[0])} is ${actual}; it has no ${kind} service levels.`);
}

const statusStatistics = route<AgentPeriod>({
  path: 'agents/{}/statuses/statistics',
  takes: 'range',
  root: 'statuses',
  item: 'status',
  columns: columns.STATUS_STATISTIC_COLUMNS,
  sources({ centre, query, ids }) {
    const agent = named(centre.agents, ids[0], 'agent');
    return daysOf(centre, query).flatMap(day => agentPeriods(day, agent, query.range, query.now));
  },
  row: (period, { moment }) => agentPeriodRow(period, moment),
});

/** The routes whose rows are half hours. */
export const periodRoutes: readonly Route[] = [
  statistics('agents/{}/statistics', ofAgent),
  statistics('queues/{}/statistics', ofQueue),
  statistics('channels/{}/statistics', ofChannel),
  slas('online', 'queues'),
  slas('online', 'channels'),
  slas('offline', 'queues'),
  slas('offline', 'channels'),
  statusStatistics,
];
