import type { Row } from './answers.js';
import { CYCLE_DAYS, cycleStart } from './centre/arrivals.js';
import type { ContactCentre } from './centre/centre.js';
import {
  type CodeList,
  type StatusCode,
  statusCodeLists,
  type TransactionCode,
  transactionCodeLists,
} from './centre/codes.js';
import type { Agent, Campaign, Channel, Group, Queue, Skill } from './centre/directory.js';
import { callOfRecord } from './centre/moment.js';
import { customer } from './centre/people.js';
import { dayNumberAt, isoOf, startOfDay } from './centre/zone.js';
import { dispositionOf, externalData, flawOf, type Moment, recordStatus } from './statistics-interactions.js';

/** Rows about how the centre is set up. Yes and no are written as in each sample: `Yes`, `Y` or `yes`. */

export function groupRow(group: Group): Row {
  return { 'group-id': group.id, 'group-name': group.name, deleted: group.deleted ? 'Yes' : 'No' };
}

export function agentSetupRow(agent: Agent): Row {
  return {
    'agent-id': agent.id,
    'group-id': agent.group.id,
    'date-hired-date': agent.hired,
    'direct-agent-access': agent.index % 3 === 0 ? 'yes' : 'no',
    'email-address': agent.email,
    enabled: yes(agent.enabled),
    'first-name': agent.name.first,
    'full-name': agent.fullName,
    'last-name': agent.name.last,
    'phone-used': 'PSTN',
    'phone-extension': agent.extension,
    'user-rights': agent.supervisor ? 'supervisor' : 'agent',
    'voice-mail-activated': 'no',
  };
}

export function skillRow({ enabled, queue, agent, level }: Skill): Row {
  return { enabled: yes(enabled), 'queue-id': queue.id, 'agent-id': agent.id, 'skill-level': level };
}

export function queueSetupRow(queue: Queue): Row {
  return {
    'queue-id': queue.id,
    'queue-name': queue.name,
    'queue-desc': queue.description,
    'media-type': queue.media,
    enabled: yes(queue.enabled),
    'sla-enabled': yes(queue.slaSeconds > 0),
    'sla-time': queue.slaSeconds,
  };
}

export function channelRow(channel: Channel): Row {
  return { 'channel-id': channel.id, 'channel-name': channel.name, 'channel-desc': channel.description };
}

const DAILY_START = 540;
const DAILY_END = 1050;

export function campaignRow(campaign: Campaign, { now, zone, tenantZone }: Moment): Row {
  const today = dayNumberAt(now, tenantZone);
  const first = cycleStart(today);
  const start = startOfDay(first, tenantZone) + DAILY_START * 60;
  const minute = (now - startOfDay(today, tenantZone)) / 60;
  const runs = minute >= DAILY_START && minute < DAILY_END;
  return {
    'campaign-name': campaign.name,
    'campaign-id': campaign.id,
    enabled: yes(campaign.enabled),
    // 0 new, 2 schedule started, 4 schedule running
    status: now < start ? '0' : runs ? '4' : '2',
    'no-of-records': campaign.recordsPerDay * CYCLE_DAYS,
    'caller-id': campaign.callerId,
    'start-time': isoOf(start, zone),
    'end-time': isoOf(startOfDay(first + CYCLE_DAYS - 1, tenantZone) + DAILY_END * 60, zone),
    'actual-run-time': now < start + 30 ? '' : isoOf(start + 30, zone),
    'actual-stop-time': '',
    'daily-start-time': DAILY_START,
    'daily-end-time': DAILY_END,
    'retry-interval': 90,
    'max-retry': 3,
  };
}

/** The numbers of the records that the campaign has in the current four weeks, in the order in which they are dialled. */
export function recordIndexes(campaign: Campaign, { now, tenantZone }: Moment): number[] {
  const first = cycleStart(dayNumberAt(now, tenantZone)) * campaign.recordsPerDay;
  return Array.from({ length: campaign.recordsPerDay * CYCLE_DAYS }, (_, place) => first + place);
}

export function recordRow(centre: ContactCentre, campaign: Campaign, index: number, now: number): Row {
  const dayNumber = Math.floor(index / campaign.recordsPerDay);
  const past = startOfDay(dayNumber, centre.timeZone) <= now;
  const call = past ? callOfRecord(centre.day(dayNumber), campaign, index) : undefined;
  const flaw = flawOf(campaign.id, index);
  return {
    'campaign-name': campaign.name,
    'campaign-id': campaign.id,
    'record-id': customer(index).recordId,
    'phone-list': flaw === '3' ? '' : `Phone|${customer(index).phone}`,
    status: past && flaw !== '0' ? '3' : recordStatus(call, now),
    'status-code': past ? flaw : '0',
    'ext-trans-data': externalData(index),
    'disposition-code': dispositionOf(call, now),
  };
}

interface CodeEntry<Code> {
  readonly list: CodeList<Code>;
  readonly code: Code;
  readonly ordinate: number;
}

export const transactionCodes: readonly CodeEntry<TransactionCode>[] = entries(transactionCodeLists);
export const statusCodes: readonly CodeEntry<StatusCode>[] = entries(statusCodeLists);

function entries<Code>(lists: readonly CodeList<Code>[]): CodeEntry<Code>[] {
  return lists.flatMap(list => list.codes.map((code, ordinate) => ({ list, code, ordinate })));
}

export function transactionCodeRow(entry: CodeEntry<TransactionCode>): Row {
  return {
    ...codeFields('tcl', entry),
    'tcl-assignment-type': 'groups',
    'tcl-required': 'Y',
    'tcl-multiple-choice': 'N',
    'tcl-required-before-outbound': yes(entry.list.id === '1'),
    'tcl-item-call-line-id': '',
  };
}

export function statusCodeRow(entry: CodeEntry<StatusCode>): Row {
  return codeFields('scl', entry);
}

function codeFields(kind: 'tcl' | 'scl', { list, code, ordinate }: CodeEntry<TransactionCode>): Row {
  const fields = {
    'list-id': list.id,
    name: list.name,
    description: list.description,
    'admin-notes': '',
    active: 'Y',
    autosort: 'N',
    used: 'Y',
    'category-id': '',
    'item-id': code.itemId,
    'item-ordinate': String(ordinate),
    'item-active': 'Y',
    'item-used': 'Y',
    'lang-id': 'en_US',
    'item-menu-text': code.text,
    'item-report-text': code.text,
    'item-shortcode-text': code.short,
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${kind}-${name}`, value]));
}

function yes(value: boolean): 'Y' | 'N' {
  return value ? 'Y' : 'N';
}
