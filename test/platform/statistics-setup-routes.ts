import type { Row } from './answers.js';
import * as columns from './statistics-columns.js';
import type { Takes } from './statistics-query.js';
import { type Asked, named, type Route, route } from './statistics-route.js';
import * as setup from './statistics-setup.js';

function list<Source>(
  path: string,
  takes: Takes,
  [root, item]: readonly [root: string, item: string],
  names: readonly string[],
  sources: (asked: Asked) => readonly Source[],
  row: (source: Source, asked: Asked) => Row,
): Route {
  return route<Source>({
    path,
    takes,
    root,
    item,
    columns: names,
    sources,
    row: (source, asked) => inOrder(row(source, asked), names),
  });
}

function inOrder(fields: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map(name => [name, fields[name] ?? '']));
}

const agents = ['agents', 'agent'] as const;
const queues = ['queues', 'queue'] as const;
const skills = ['skills', 'skill'] as const;
const campaigns = ['campaigns', 'campaign'] as const;

/** The routes about how the centre is set up. */
export const setupRoutes: readonly Route[] = [
  list('groups', 'nothing', ['groups', 'group'], columns.GROUP_COLUMNS, ({ centre }) => centre.groups, setup.groupRow),
  list('agents', 'paging', agents, columns.AGENT_COLUMNS, ({ centre }) => centre.agents, setup.agentSetupRow),
  list(
    'groups/{}/agents',
    'paging',
    agents,
    columns.AGENT_COLUMNS,
    ({ centre, ids }) => named(centre.groups, ids[0], 'group').agents,
    setup.agentSetupRow,
  ),
  list(
    'agents/{}',
    'nothing',
    agents,
    columns.AGENT_COLUMNS,
    ({ centre, ids }) => [named(centre.agents, ids[0], 'agent')],
    setup.agentSetupRow,
  ),
  list(
    'agents/{}/skills',
    'nothing',
    skills,
    columns.SKILL_OF_AGENT_COLUMNS,
    ({ centre, ids }) => named(centre.agents, ids[0], 'agent').skills,
    setup.skillRow,
  ),
  list(
    'queues/{}/skills',
    'nothing',
    skills,
    columns.SKILL_OF_QUEUE_COLUMNS,
    ({ centre, ids }) => named(centre.queues, ids[0], 'queue').skills,
    setup.skillRow,
  ),
  list('queues', 'paging', queues, columns.QUEUE_COLUMNS, ({ centre }) => centre.queues, setup.queueSetupRow),
  list(
    'queues/{}',
    'nothing',
    queues,
    columns.QUEUE_COLUMNS,
    ({ centre, ids }) => [named(centre.queues, ids[0], 'queue')],
    setup.queueSetupRow,
  ),
  list(
    'channels',
    'paging',
    ['channels', 'channel'],
    columns.CHANNEL_COLUMNS,
    ({ centre }) => centre.channels,
    setup.channelRow,
  ),
  list(
    'campaigns',
    'paging',
    campaigns,
    columns.CAMPAIGN_COLUMNS,
    ({ centre }) => centre.campaigns,
    (campaign, { moment }) => setup.campaignRow(campaign, moment),
  ),
  list(
    'campaigns/{}',
    'nothing',
    campaigns,
    columns.CAMPAIGN_COLUMNS,
    ({ centre, ids }) => [named(centre.campaigns, ids[0], 'campaign')],
    (campaign, { moment }) => setup.campaignRow(campaign, moment),
  ),
  list(
    'campaigns/{}/records',
    'paging',
    ['records', 'record'],
    columns.RECORD_COLUMNS,
    ({ centre, ids, moment }) => {
      const campaign = named(centre.campaigns, ids[0], 'campaign');
      return setup.recordIndexes(campaign, moment).map(index => ({ campaign, index }));
    },
    ({ campaign, index }, { centre, moment }) => setup.recordRow(centre, campaign, index, moment.now),
  ),
  list(
    'tcls',
    'paging',
    ['tcl-trans', 'tcl-tran'],
    columns.TRANSACTION_CODE_COLUMNS,
    () => setup.transactionCodes,
    setup.transactionCodeRow,
  ),
  list(
    'scls',
    'paging',
    ['scl-trans', 'scl-tran'],
    columns.STATUS_CODE_COLUMNS,
    () => setup.statusCodes,
    setup.statusCodeRow,
  ),
];
