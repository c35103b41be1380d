import { type PersonName, personName } from './people.js';
import { createRandom, hexOf, type Random, type Seed } from './random.js';
import { campaignQueues, queueTemplates } from './templates.js';

/** The vendor's letters: telephone, chat, email, voice mail. */
export type Media = 'T' | 'C' | 'Z' | 'V';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly deleted: boolean;
  readonly agents: Agent[];
}

export interface Agent {
  readonly index: number;
  readonly id: string;
  readonly guid: string;
  readonly name: PersonName;
  readonly fullName: string;
  readonly email: string;
  readonly extension: string;
  readonly enabled: boolean;
  readonly supervisor: boolean;
  readonly hired: string;
  readonly group: Group;
  readonly skills: Skill[];
}

export interface Skill {
  readonly agent: Agent;
  readonly queue: Queue;
  readonly enabled: boolean;
  readonly level: 'high' | 'medium' | 'low';
}

export interface Channel {
  readonly id: string;
  readonly objectId: string;
  readonly name: string;
  readonly description: string;
  readonly media: Media;
}

export interface Queue {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly media: Media;
  readonly enabled: boolean;
  /** Seconds in which an interaction should be accepted; 0 where no service level is set. */
  readonly slaSeconds: number;
  readonly channel: Channel;
  readonly campaign?: Campaign | undefined;
  readonly skills: Skill[];
}

export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly callerId: string;
  /** Records that the campaign dials each day. */
  readonly recordsPerDay: number;
}

/** Agents who must be there under these ids, so that other parts of the stand-in know the same people. */
export interface KnownAgent {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly extension: string;
}

export interface Directory {
  readonly groups: readonly Group[];
  readonly agents: readonly Agent[];
  readonly queues: readonly Queue[];
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
}

export interface DirectoryOptions {
  readonly seed: Seed;
  readonly agents: number;
  readonly tenant: string;
  readonly knownAgents: readonly KnownAgent[];
}

const AGENTS_IN_GROUP = 25;
const GROUP_NAMES = ['Support', 'Sales', 'Billing', 'Back office', 'Field & Repairs'];

export function createDirectory(options: DirectoryOptions): Directory {
  const random = createRandom(options.seed, 'directory');
  const groups = createGroups(options.agents);
  const agents = createAgents(options, groups, random);
  const templates = queueTemplates(options.agents);
  const channels = createChannels(templates.map(({ media }) => media));
  const campaigns = campaignQueues.map(
    ({ campaign }, index): Campaign => ({
      id: String(555 + index),
      name: campaign,
      enabled: true,
      callerId: '5251990',
      recordsPerDay: Math.max(8, Math.round(options.agents * 0.4)),
    }),
  );
  const queues = templates.map((template, index): Queue => {
    const ofMedia = channels.filter(({ media }) => media === template.media);
    const campaign = campaigns.find(({ name }) => name === template.campaign);
    return {
      ...template,
      index,
      channel: ofMedia[index % ofMedia.length]!,
      campaign,
      skills: [],
    };
  });
  assignSkills(agents, queues, random);
  return { groups, agents, queues, channels, campaigns };
}

function createGroups(agents: number): Group[] {
  const count = Math.max(2, Math.ceil(agents / AGENTS_IN_GROUP));
  const groups = Array.from({ length: count }, (_, index): Group => {
    const name = GROUP_NAMES[index % GROUP_NAMES.length]!;
    const round = Math.floor(index / GROUP_NAMES.length);
    return { id: String(101 + index), name: round === 0 ? name : `${name} ${round + 1}`, deleted: false, agents: [] };
  });
  return [...groups, { id: '99', name: 'East Coast Sales', deleted: true, agents: [] }];
}

function createAgents({ agents, tenant, knownAgents }: DirectoryOptions, groups: Group[], random: Random): Agent[] {
  const open = groups.filter(({ deleted }) => !deleted);
  return Array.from({ length: agents }, (_, index): Agent => {
    const known = knownAgents[index];
    const name = known ?? personName(index);
    const id = known?.id ?? agentId(index, name);
    const group = open[index % open.length]!;
    const agent: Agent = {
      index,
      id,
      guid: `${tenant}-${id}-${hexOf(`${tenant} ${id}`, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`,
      name: { first: name.first, last: name.last },
      fullName: `${name.first} ${name.last}`,
      email: `agent${index}@${tenant}.example`,
      extension: known?.extension ?? String(index + 1).padStart(4, '0'),
      enabled: known !== undefined || index % 40 !== 39,
      supervisor: index % AGENTS_IN_GROUP === 7,
      hired: `20${random.between(10, 24)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
      group,
      skills: [],
    };
    group.agents.push(agent);
    return agent;
  });
}

/** Login ids of the kinds that are seen: the platform's own, with a dot, and digits with leading zeros. */
function agentId(index: number, name: PersonName): string {
  const number = String(index).padStart(5, '0');
  if (index % 11 === 5) return number;
  if (index % 4 === 2)
    return `${name.first}.${name.last}${index}`
      .normalize('NFD')
      .replace(/[^a-zA-Z0-9.]/g, '')
      .toLowerCase();
  return `ag32${number}`;
}

function createChannels(media: readonly Media[]): Channel[] {
  const counts = new Map<Media, number>();
  for (const letter of media) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const channels: Channel[] = [];
  for (const [letter, queues] of counts) {
    for (let number = 0; number < Math.ceil(queues / 2); number += 1) {
      const index = channels.length;
      channels.push({
        id: String(52 + index),
        objectId: String(5_030_001 + index * 1000),
        name: channelName(letter, number),
        description: `${letter === 'T' ? 'Calls to' : 'Messages to'} ${channelName(letter, number)}`,
        media: letter,
      });
    }
  }
  return channels;
}

function channelName(media: Media, number: number): string {
  if (media === 'Z') return `help${number}@riverside.example`;
  if (media === 'C') return `Website chat ${number + 1}`;
  return media === 'V' ? `Mailbox ${number + 1}` : `1650555${String(100 + number).padStart(4, '0')}`;
}

/** Everyone has a home queue and some more, so that every queue has agents and agents are shared. */
function assignSkills(agents: readonly Agent[], queues: readonly Queue[], random: Random): void {
  const open = queues.filter(({ enabled }) => enabled);
  for (const agent of agents) {
    const chosen = new Set([open[agent.index % open.length]!, open[(agent.index * 3 + 1) % open.length]!]);
    while (chosen.size < Math.min(4, open.length)) chosen.add(random.pick(open));
    [...chosen].forEach((queue, place) => {
      const level = (['high', 'medium', 'low'] as const)[Math.min(place, 2)]!;
      const skill: Skill = { agent, queue, enabled: place < 2 || random.chance(0.8), level };
      agent.skills.push(skill);
      queue.skills.push(skill);
    });
  }
}
