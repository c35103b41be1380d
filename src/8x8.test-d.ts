import { type ConnectOptions, type ContactCentre, connect, type RealtimeSnapshot } from './8x8';

const during = { from: new Date(0), to: new Date(1) };

/** What must and must not compile: `tsc --noEmit` fails when one of these changes. It is never run. */
export function connectAsTyped(): ContactCentre {
  connect({ baseUrl: '/contact-centre' });
  connect({ baseUrl: '/contact-centre', tenant: 'acme' });
  connect({ baseUrl: 'https://vcc-na4.8x8.com', tenant: 'acme', tokens: { data: 'd', action: 'a' }, format: 'csv' });
  // @ts-expect-error the base is missing
  connect({ tenant: 'acme', token: 'x' });
  // @ts-expect-error there is no such token
  connect({ baseUrl: '/', tenant: 'acme', tokens: { admin: 'x' } });
  // @ts-expect-error the platform has no such form
  const yaml: ConnectOptions = { baseUrl: '/', format: 'yaml' };
  void yaml;
  return connect({ baseUrl: '/contact-centre' });
}

export function whereTakesDocumentedNames({ statistics }: ContactCentre): void {
  statistics.interactions({ agent: 'fred', during, where: { 'media-type': 'T', 'queue-id': '102' } });
  statistics.allInteractions({ during: 'today-1d,today', timeZone: 'America/Denver', where: { 'campaign-name': 'x' } });
  // @ts-expect-error the documented name has a hyphen
  statistics.interactions({ agent: 'fred', during, where: { mediaType: 'T' } });
  // @ts-expect-error this list returns no such column
  statistics.interactions({ queue: '102', during, where: { 'agent-id': 'fred' } });
  // @ts-expect-error a value is text, as it stands in the address
  statistics.interactions({ queue: '102', during, where: { 'queue-id': 102 } });
  // @ts-expect-error this list takes no query variables
  statistics.statuses({ agent: 'fred', during, where: { status: 'On Break' } });
  // @ts-expect-error the buckets are data, not columns to ask by
  statistics.onlineSlas({ queue: '102', during, where: { 't0-5sec': '1' } });
}

export function targetsExcludeEachOther({ statistics }: ContactCentre): void {
  statistics.interactions({ during });
  // @ts-expect-error an agent or a group
  statistics.interactions({ agent: 'fred', group: '122', during });
  // @ts-expect-error an agent or a queue
  statistics.interactions({ agent: 'fred', queue: '102', during });
  // @ts-expect-error a queue or a channel
  statistics.interactions({ queue: '102', channel: '12', during });
  // @ts-expect-error a campaign or a queue
  statistics.interactions({ campaign: '555', queue: '102', during });
  // @ts-expect-error whose?
  statistics.activities({ during });
  // @ts-expect-error an agent or a group
  statistics.statuses({ agent: 'fred', group: '122', during });
  // @ts-expect-error no statistics by group
  statistics.interactionStatistics({ group: '122', during });
  // @ts-expect-error one of the three
  statistics.interactionStatistics({ agent: 'fred', channel: '12', during });
  // @ts-expect-error no SLAs of an agent
  statistics.onlineSlas({ agent: 'fred', during });
  // @ts-expect-error a queue or a channel
  statistics.offlineSlas({ queue: '102', channel: '12', during });
  // @ts-expect-error an agent or a queue
  statistics.skills({ agent: 'fred', queue: '102' });
  // @ts-expect-error whose?
  statistics.skills({});
  // @ts-expect-error no outbound calls of a queue
  statistics.outboundCalls({ queue: '102', during });
  // @ts-expect-error the period is missing
  statistics.outboundCalls({ agent: 'fred' });
  // @ts-expect-error this list has no period
  statistics.queues({ during });
  // @ts-expect-error agents can be asked by group alone
  statistics.agents({ queue: '102' });
}

export async function recordsAreTyped({ statistics, realtime }: ContactCentre): Promise<unknown[]> {
  const [row] = await statistics.interactions({ queue: '102', during }).toArray();
  const seconds: number | null | undefined = row?.processTime;
  const when: Date | null | undefined = row?.createTimestamp;
  const id: string | undefined = row?.interactionId;
  const fields = row?.extTransDataFields;
  // @ts-expect-error identifiers stay text
  const wrong: number | undefined = row?.queueId;
  // @ts-expect-error no page documents it
  row?.colour;
  const agent = await realtime.agent('007');
  const name: 'available' | 'busy' | string | undefined = agent.agentStatusName;
  // @ts-expect-error not in the table of codes
  const never: 'asleep' = agent.agentStatusName;
  // @ts-expect-error a record is read only
  agent.agentId = '008';
  return [seconds, when, id, fields, wrong, name, never];
}

export async function watchIsTyped({ realtime }: ContactCentre): Promise<RealtimeSnapshot | undefined> {
  for await (const snapshot of realtime.watch({ every: 10_000, signal: AbortSignal.abort() })) {
    // @ts-expect-error nothing may have been read yet
    snapshot.at.getTime();
    if (snapshot.at === null) return { ...snapshot, error: snapshot.error };
    snapshot.at.getTime();
    // @ts-expect-error there may be none
    snapshot.error.code;
    return snapshot;
  }
  // @ts-expect-error milliseconds
  realtime.watch({ every: '10s' });
  return undefined;
}

export function recordingNamesOneAgent({ recordingControl }: ContactCentre): void {
  void recordingControl.pause({ agentId: '007' });
  void recordingControl.resume({ email: 'maya@riverside.example' });
  // @ts-expect-error one way to name the agent
  void recordingControl.pause({ agentId: '007', email: 'maya@riverside.example' });
  // @ts-expect-error whose?
  void recordingControl.pause({});
}
