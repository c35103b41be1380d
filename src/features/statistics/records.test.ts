import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeFields } from '../userdata';
import { CAMPAIGN_RECORD } from './columns';
import { ALL_INTERACTION } from './interaction-columns';
import { decodeInteraction, decodeSla, decodeWithData } from './records';

const fieldsOf = (text: string) => decodeWithData(CAMPAIGN_RECORD, { 'ext-trans-data': text }).extTransDataFields;

it('takes the data of an interaction apart as the click-to-dial page writes it', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'abc 123=&+%ü'), minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1 }), fields => {
      expect(fieldsOf(encodeFields(fields))).toEqual(fields);
    }),
  );
});

it.each(['', ' ', 'N/A', '[', '[a|b', '[a]', '[a|b]x', ']['])(
  'has no fields, and loses no row, where the data is %j',
  text => {
    expect(fieldsOf(text)).toEqual([]);
    expect(decodeWithData(CAMPAIGN_RECORD, { 'ext-trans-data': text }).raw).toEqual({ 'ext-trans-data': text });
  },
);

it('decodes a row that has nothing', () => {
  const record = decodeInteraction(ALL_INTERACTION, {}, 0);
  expect(record).toMatchObject({ provisional: false, interactionId: '', processTime: null, extTransDataFields: [] });
});

it('counts an interaction as provisional by its latest moment, and one of the future too', () => {
  const now = Date.parse('2026-03-10T20:00:00Z');
  const at = (created: string, accepted: string) =>
    decodeInteraction(ALL_INTERACTION, { 'create-timestamp': created, 'accept-timestamp': accepted }, now).provisional;
  expect(at('2026-03-10T18:00:00Z', '2026-03-10T19:30:00Z')).toBe(true);
  expect(at('2026-03-10T18:00:00Z', '2026-03-10T19:00:00Z')).toBe(false);
  expect(at('2026-03-10T20:05:00Z', '')).toBe(true);
});

it('reads the buckets alike, nested and flat, whatever they are called, and keeps those that overlap', () => {
  const accepted = { 't30-40sec': '1', 't30-45sec': '2', 't99-new': '3' };
  const nested = decodeSla({ 'queue-id': '102', accepted, abandoned: { 't0-5sec': 4 } });
  const flat = decodeSla({
    'queue-id': '102',
    'accepted-t30-40sec': '1',
    'accepted-t30-45sec': '2',
    'accepted-t99-new': '3',
    'abandoned-t0-5sec': '4',
  });
  for (const { raw: _, ...record } of [nested, flat]) {
    expect(record).toMatchObject({ queueId: '102', extra: {}, abandoned: [{ name: 't0-5sec', count: 4 }] });
    expect(record.accepted.map(({ name, count }) => [name, count])).toEqual([
      ['t30-40sec', 1],
      ['t30-45sec', 2],
      ['t99-new', 3],
    ]);
  }
});
