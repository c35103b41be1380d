import type { Row } from './answers.js';
import type { Interaction } from './centre/day.js';
import type { Agent } from './centre/directory.js';
import { come } from './centre/moment.js';
import { isoOf } from './centre/zone.js';
import * as columns from './statistics-columns.js';
import { acceptedIn, createdIn, intervalsIn } from './statistics-history.js';
import { agentFields, interactionFields, MEDIA_WORDS, pick } from './statistics-interactions.js';
import { statusRow } from './statistics-periods.js';
import { type Asked, named, type Route, type RouteSpec, route } from './statistics-route.js';

type Spec = Pick<RouteSpec<Interaction>, 'path' | 'sources'>;

const agentOf = ({ centre, ids }: Asked): readonly Agent[] => [named(centre.agents, ids[0], 'agent')];
const groupOf = ({ centre, ids }: Asked): readonly Agent[] => named(centre.groups, ids[0], 'group').agents;

/** The same answer for one agent and for all agents of a group. */
function forAgents(path: string, make: (path: string, agents: (asked: Asked) => readonly Agent[]) => Route): Route[] {
  return [make(`agents/{}/${path}`, agentOf), make(`groups/{}/${path}`, groupOf)];
}

const interactions = { root: 'interactions', item: 'interaction', takes: 'variables' } as const;

function agentInteractions(path: string, agents: (asked: Asked) => readonly Agent[]): Route {
  return route<Interaction>({
    ...interactions,
    path,
    columns: columns.AGENT_INTERACTION_COLUMNS,
    sources: asked => acceptedIn(asked.centre, asked.query, agents(asked)).filter(isQueued),
    row: (call, { moment }) => pick(interactionFields(call, moment), columns.AGENT_INTERACTION_COLUMNS),
    // The page's own examples ask these routes for `media-type=T` and `queue-id=102`.
    hidden: {
      'media-type': call => call.channel.media,
      'queue-id': call => call.queue?.id ?? '',
    },
  });
}

function queueInteractions({ path, sources }: Spec): Route {
  return route<Interaction>({
    ...interactions,
    path,
    columns: columns.QUEUE_INTERACTION_COLUMNS,
    sources,
    row: (call, { moment }) => ({
      ...pick(interactionFields(call, moment), columns.QUEUE_INTERACTION_COLUMNS),
      'media-type': call.channel.media,
    }),
  });
}

/** The page: these reports "only include queued interactions". */
function isQueued(call: Interaction): boolean {
  return call.queue !== undefined;
}

const campaignInteractions = route<Interaction>({
  ...interactions,
  path: 'campaigns/{}/interactions',
  columns: columns.CAMPAIGN_INTERACTION_COLUMNS,
  sources({ centre, query, ids }) {
    const campaign = named(centre.campaigns, ids[0], 'campaign');
    return createdIn(centre, query, call => call.record?.campaign === campaign);
  },
  row: (call, { moment }) => pick(interactionFields(call, moment), columns.CAMPAIGN_INTERACTION_COLUMNS),
});

const allInteractions = route<Interaction>({
  ...interactions,
  path: 'allinteractions',
  columns: columns.ALL_INTERACTION_COLUMNS,
  sources: ({ centre, query }) => createdIn(centre, query),
  row: (call, { moment }) => ({
    ...pick(interactionFields(call, moment), columns.ALL_INTERACTION_COLUMNS),
    'media-type': MEDIA_WORDS[call.channel.media],
    'voice-message-left': call.voiceMessageLeft && come(call.abandoned, moment.now) !== undefined ? 'Y' : '',
  }),
});

/** Inferred: an activity is written down when its wrap-up ends. */
function activities(path: string, agents: (asked: Asked) => readonly Agent[]): Route {
  return route<Interaction>({
    path,
    takes: 'range',
    root: 'activities',
    item: 'activity',
    columns: columns.ACTIVITY_COLUMNS,
    sources: asked => finished(asked, agents).filter(call => !isDialled(call)),
    row: (call, { moment, centre }) => {
      const { queue, channel } = call;
      const letters = { T: 'phone', C: 'chat', Z: 'email', V: 'vmail' } as const;
      return pick(
        {
          ...interactionFields(call, moment),
          ...agentFields(call.agent),
          'media-type': MEDIA_WORDS[channel.media],
          'queue-obj-id': queue === undefined ? '' : `${centre.tenant}~~queue~~${letters[channel.media]}~~${queue.id}`,
          transaction_id: call.id,
          'trans-accept-time': isoOf(call.accepted!, moment.zone),
          'trans-transfer-from': call.transferFrom?.id ?? '',
          'trans-conference-from': '',
        },
        columns.ACTIVITY_COLUMNS,
      );
    },
  });
}

function outboundCalls(path: string, agents: (asked: Asked) => readonly Agent[]): Route {
  return route<Interaction>({
    path,
    takes: 'range',
    root: 'outboundcalls',
    item: 'outboundcall',
    columns: columns.OUTBOUND_CALL_COLUMNS,
    sources: asked => finished(asked, agents).filter(isDialled),
    row: (call, { moment }) => {
      const fields = interactionFields(call, moment);
      const dialled: Row = {
        ...fields,
        'tcl-list-id': '',
        'tcl-item-id': '',
        'tcl-item-shortcode-text': '',
        'tcl-item-report-text': '',
        'tcl-outbound-list-id': fields['tcl-list-id']!,
        'tcl-outbound-item-id': fields['tcl-item-id']!,
        'tcl-outbound-item-shortcode-text': fields['tcl-item-shortcode-text']!,
        'tcl-outbound-item-report-text': fields['tcl-item-report-text']!,
        'transaction-id': call.id,
        destination: fields['called-number']!,
        'start-time': isoOf(call.created, moment.zone),
      };
      return pick(dialled, columns.OUTBOUND_CALL_COLUMNS);
    },
  });
}

function finished(
  { centre, query, ...asked }: Asked,
  agents: (asked: Asked) => readonly Agent[],
): readonly Interaction[] {
  return acceptedIn(centre, query, agents({ centre, query, ...asked })).filter(
    call => come(call.finished, query.now) !== undefined,
  );
}

/** Dialled by the agent by hand, outside any queue. */
function isDialled(call: Interaction): boolean {
  return call.queue === undefined && call.direction === 'outbound' && call.type === '';
}

function statuses(path: string, agents: (asked: Asked) => readonly Agent[]): Route {
  return route({
    path,
    takes: 'range',
    root: 'statuses',
    item: 'status',
    columns: columns.STATUS_COLUMNS,
    sources: asked => intervalsIn(asked.centre, asked.query, agents(asked)),
    row: (entry, { moment }) => pick(statusRow(entry, moment.zone), columns.STATUS_COLUMNS),
  });
}

/** The routes whose rows are single events. */
export const eventRoutes: readonly Route[] = [
  ...forAgents('activities', activities),
  ...forAgents('interactions', agentInteractions),
  ...forAgents('outboundcalls', outboundCalls),
  ...forAgents('statuses', statuses),
  queueInteractions({ path: 'interactions', sources: ({ centre, query }) => createdIn(centre, query, isQueued) }),
  queueInteractions({
    path: 'queues/{}/interactions',
    sources({ centre, query, ids }) {
      const queue = named(centre.queues, ids[0], 'queue');
      return createdIn(centre, query, call => call.queue === queue);
    },
  }),
  queueInteractions({
    path: 'channels/{}/interactions',
    sources({ centre, query, ids }) {
      const channel = named(centre.channels, ids[0], 'channel');
      return createdIn(centre, query, call => isQueued(call) && call.channel === channel);
    },
  }),
  campaignInteractions,
  allInteractions,
];
