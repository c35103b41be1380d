import type { Media } from './directory.js';

export interface QueueTemplate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly media: Media;
  readonly enabled: boolean;
  readonly slaSeconds: number;
  readonly campaign?: string | undefined;
}

const HOUR = 3600;

export const campaignQueues = [
  { id: '103', name: 'Outbound sales', campaign: 'Sales Campaign' },
  { id: '0042', name: 'Renewals', campaign: 'Renewals & Upgrades' },
] as const;

const base: readonly QueueTemplate[] = [
  template('102', 'Support', 'T', 30),
  template('207', 'Accounts', 'T', 45),
  template('110', 'Website chat', 'C', 60),
  template('116', 'Tech Support', 'V', 2 * HOUR),
  template('120', 'Support email', 'Z', 4 * HOUR),
  ...campaignQueues.map(({ id, name, campaign }) => ({ ...template(id, name, 'T', 0), campaign })),
  template('131', 'Billing & Payments', 'T', 20),
  { ...template('199', 'Old hotline', 'T', 0), enabled: false },
];

const CITIES = ['Boston', 'Lyon', 'Osaka', 'Leeds', 'Quito', 'Perth', 'Łódź', 'Turin', 'Oslo', 'Cork'];
const MEDIA: readonly Media[] = ['T', 'T', 'C', 'T', 'Z', 'T', 'V'];
const TARGETS: Readonly<Record<Media, number>> = { T: 30, C: 60, Z: 4 * HOUR, V: 2 * HOUR };

/** A small centre has the nine basic queues; a large one gets one more for every forty agents, up to a hundred. */
export function queueTemplates(agents: number): readonly QueueTemplate[] {
  const more = Math.min(91, Math.floor(agents / 40));
  return [
    ...base,
    ...Array.from({ length: more }, (_, index) => {
      const media = MEDIA[index % MEDIA.length]!;
      const city = CITIES[index % CITIES.length]!;
      return template(String(300 + index), `${city} ${Math.floor(index / CITIES.length) + 1}`, media, TARGETS[media]);
    }),
  ];
}

function template(id: string, name: string, media: Media, slaSeconds: number): QueueTemplate {
  return { id, name, description: `${name} queue`, media, enabled: true, slaSeconds };
}
