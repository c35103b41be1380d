import type { Row } from './answers.js';
import { recordFlaw } from './centre/arrivals.js';
import type { Interaction } from './centre/day.js';
import type { Agent, Media } from './centre/directory.js';
import { come, phaseAt } from './centre/moment.js';
import { customer } from './centre/people.js';
import { hexOf } from './centre/random.js';
import { compactOf, isoOf } from './centre/zone.js';
import { LATE_COLUMNS } from './statistics-columns.js';

export const MEDIA_WORDS: Readonly<Record<Media, string>> = { T: 'Phone', C: 'Chat', Z: 'Email', V: 'Voice Mail' };

/** The moment of the answer and the zone in which it writes times. */
export interface Moment {
  readonly now: number;
  readonly zone: string;
  /** The tenant's zone names the recordings. */
  readonly tenantZone: string;
  readonly tenant: string;
}

const HOUR = 3600;

/** Every column of every interaction answer, as known at that moment; a route picks those that it documents. */
export function interactionFields(call: Interaction, moment: Moment): Row {
  const { now, zone } = moment;
  const accepted = come(call.accepted, now);
  const agent = accepted === undefined ? undefined : call.agent;
  const person = customer(call.customer);
  const media = call.channel.media;
  const outbound = call.direction === 'outbound';
  const fields: Row = {
    'interaction-id': call.id,
    'orig-interaction-id': call.origin?.id ?? '',
    'queue-name': call.queue?.name ?? '',
    'channel-id': call.channel.id,
    'channel-obj-id': call.channel.objectId,
    'create-timestamp': isoOf(call.created, zone),
    'finish-timestamp': time(come(call.finished, now), zone),
    'abandon-timestamp': time(come(call.abandoned, now), zone),
    origination: outbound ? (agent?.extension ?? '') : media === 'T' || media === 'V' ? person.phone : person.email,
    'destination-original': outbound ? person.phone : call.channel.name,
    'destination-translated': outbound ? `+${person.phone}` : call.channel.name,
    'called-number': person.phone,
    'customer-name': person.name,
    'case-id': call.customer % 7 === 0 ? String(call.customer % 5000) : '',
    'interaction-direction': call.direction,
    'interaction-type': call.type,
    'voice-message-left': call.voiceMessageLeft && come(call.abandoned, now) !== undefined ? 'Y' : 'N',
    'ivr-treatment-time': call.queued - call.created,
    'transfer-from': call.transferFrom?.id ?? '',
    'conference-from': '',
    'accept-timestamp': time(accepted, zone),
    ...agentFields(agent),
    ...durations(call, now),
    ...legs(call, moment),
    'recording-filename': recordingName(call, moment),
    notes:
      come(call.finished, now) !== undefined && call.customer % 13 === 0 ? 'Asked to be called "after 5", & soon' : '',
    ...recordFields(call, now),
    ...codeFields(call, now),
  };
  return isLate(call, now) ? blank(fields) : fields;
}

/** Picks the documented columns, in their order. */
export function pick(fields: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map(name => [name, fields[name] ?? '']));
}

/** The note: 25 columns have no value when the query runs less than an hour after the call was accepted. */
function isLate({ accepted, abandoned, created }: Interaction, now: number): boolean {
  const reference = come(accepted, now) ?? come(abandoned, now) ?? created;
  return now - reference < HOUR;
}

function blank(fields: Row): Row {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, LATE_COLUMNS.has(name) ? '' : value]));
}

function time(seconds: number | undefined, zone: string): string {
  return seconds === undefined ? '' : isoOf(seconds, zone);
}

export function agentFields(agent: Agent | undefined): Record<string, string> {
  return {
    'agent-id': agent?.id ?? '',
    'agent-name': agent?.fullName ?? '',
    'group-id': agent?.group.id ?? '',
    'group-name': agent?.group.name ?? '',
  };
}

function durations(call: Interaction, now: number): Row {
  const processed = come(call.processed, now);
  const finished = come(call.finished, now);
  const process = processed === undefined ? 0 : processed - call.accepted!;
  const post = finished === undefined ? 0 : finished - call.processed!;
  return {
    'process-time': process,
    'post-process-time': post,
    'total-process-time': process + post,
    'total-time': process + post,
    'trans-proc-time': process,
    'trans-post-proc-time': post,
    'trans-total-time': process + post,
  };
}

function legs(call: Interaction, { now, tenant }: Moment): Row {
  const phone = call.channel.media === 'T';
  const talked = phone && come(call.accepted, now) !== undefined;
  const key = `${tenant} ${call.id}`;
  const holds = come(call.processed, now) === undefined ? { count: 0, longest: 0, total: 0 } : call.holds;
  return {
    'max-hold-time': holds.longest,
    'hold-count': holds.count,
    'total-hold-time': holds.total,
    'call-leg1-post-dial-delay': talked ? call.customer % 4 : 0,
    'call-leg2-post-dial-delay': talked ? call.customer % 3 : 0,
    'call-leg1-answer-time': talked ? call.customer % 6 : 0,
    'call-leg2-answer-time': talked ? call.customer % 5 : 0,
    'call-leg1-sip-id': talked ? hexOf(`${key} 1`, 32) : '',
    'call-leg2-sip-id': talked ? hexOf(`${key} 2`, 32) : '',
    'inbound-sip-id': phone && call.direction === 'inbound' ? `${hexOf(key, 22)}@192` : '',
  };
}

/** As in the samples: `S20090604/R200906040609030100.wav`, from when the call was accepted. */
function recordingName(call: Interaction, { now, tenantZone }: Moment): string {
  const accepted = come(call.accepted, now);
  if (call.channel.media !== 'T' || accepted === undefined || call.agent === undefined) return '';
  const { date, time: clock } = compactOf(accepted, tenantZone);
  return `S${date}/R${date}${clock}${call.id.slice(-4)}.wav`;
}

/** The documented disposition codes: 1000 none, 1001 try again, 1002 scheduled call back. */
export function dispositionOf(call: Interaction | undefined, now: number): string {
  if (call === undefined || come(call.finished, now) === undefined) return '1000';
  if (call.code?.short === 'CB') return '1002';
  return call.code?.short === 'NA' ? '1001' : '1000';
}

/** The documented record status: 0 new, 1 queued, 2 accepted, 3 completed, 4 scheduled. */
export function recordStatus(call: Interaction | undefined, now: number): string {
  const phase = call === undefined ? 'future' : phaseAt(call, now);
  if (phase === 'future') return '0';
  if (phase === 'waiting' || phase === 'offered' || phase === 'menu') return '1';
  if (phase === 'processing' || phase === 'wrap-up') return '2';
  return dispositionOf(call, now) === '1002' ? '4' : '3';
}

export function externalData(number: number): string {
  return `[AccountName|${customer(number).name}][Tier|${number % 3 === 0 ? 'Gold' : 'Silver'}]`;
}

function recordFields(call: Interaction, now: number): Row {
  const { record } = call;
  return {
    'campaign-name': record?.campaign.name ?? '',
    'campaign-id': record?.campaign.id ?? '',
    'record-id': record === undefined ? '' : customer(record.index).recordId,
    'record-status': record === undefined ? '' : recordStatus(call, now),
    'disposition-code': record === undefined ? '' : dispositionOf(call, now),
    'ext-trans-data': record === undefined ? '' : externalData(record.index),
  };
}

export function flawOf(campaignId: string, index: number): string {
  return String(recordFlaw(campaignId, index));
}

/** Wrap-up codes are set at the end; those of calls that an agent dialled are the page's "dial" codes. */
function codeFields(call: Interaction, now: number): Row {
  const code = come(call.finished, now) === undefined ? undefined : call.code;
  const dialled = call.type === '' && call.queue === undefined;
  return {
    'dial-code': dialled ? (code?.short ?? '') : '',
    'dial-text': dialled ? (code?.text ?? '') : '',
    'wrap-up-code': dialled ? 'N/A' : (code?.short ?? 'N/A'),
    'wrap-up-text': dialled ? 'N/A' : (code?.text ?? 'N/A'),
    'tcl-list-id': code?.listId ?? '',
    'tcl-item-id': code?.itemId ?? '',
    'tcl-item-shortcode-text': code?.short ?? '',
    'tcl-item-report-text': code?.text ?? '',
  };
}
