import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import samples from '../../../test/fixtures/userdata/samples.json';
import { DesksideError } from '../../wire/errors';
import { decodeFields } from './decode';
import { encodeFields, type Fields } from './fields';

const carried = fc.string({ unit: 'binary' }).map(text => text.replace(/[[\]|]/g, ''));

/** The page breaks long samples into lines, also inside values: this undoes it, and then the percent-encoding. */
function unwrapped(printed: string): string {
  return decodeURIComponent(printed.replace(/\n\s*/g, '').trim());
}

function thrownBy(act: () => unknown): DesksideError {
  try {
    act();
  } catch (error) {
    if (error instanceof DesksideError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('decoding', () => {
  it.each(samples)('reads the documented sample: $name', ({ printed, fields }) => {
    expect(decodeFields(unwrapped(printed))).toEqual(fields);
  });

  it('passes over the line breaks that the page puts between pairs', () => {
    const wrapped = samples.find(({ name }) => name === 'Click-To-Dial, example 2')!;
    expect(wrapped.printed).toContain('\n');
    expect(decodeFields(`${wrapped.printed}\n`)).toEqual(wrapped.fields);
  });

  it('keeps order, repeated names, empty values and white space inside values', () => {
    expect(decodeFields('[a|1][b|][a|  2\n]')).toEqual([
      ['a', '1'],
      ['b', ''],
      ['a', '  2\n'],
    ]);
  });

  it('reads an agent’s note with “]” and “|” in it whole', () => {
    expect(decodeFields('[notes|see [ticket] | urgent][ctl_newRecordId|00T1]')).toEqual([
      ['notes', 'see [ticket] | urgent'],
      ['ctl_newRecordId', '00T1'],
    ]);
  });

  it('gives no pair for an empty text', () => {
    expect(decodeFields(' \n')).toEqual([]);
  });

  it.each(['a=b', '[a]', '[a|b', 'x[a|b]', '[a|b]x', '[a|b]['])('refuses %s as bad data', text => {
    expect(thrownBy(() => decodeFields(text)).code).toBe('bad-data');
  });

  it('says where the format ends without repeating the text', () => {
    const { message } = thrownBy(() => decodeFields('[a|b][c|d] secret'));
    expect(message).toContain('character 6');
    expect(message).not.toContain('secret');
  });

  it('gets through hostile text, on which a search that goes back would never end', () => {
    const { code } = thrownBy(() => decodeFields(`[a|${'] '.repeat(100_000)}`.slice(0, -2).concat('x')));
    expect(code).toBe('bad-data');
  });
});

describe('encoding', () => {
  it('brings any value that the format can carry back the same', () => {
    const pairs = fc.array(fc.tuple(carried.filter(Boolean), carried));
    fc.assert(
      fc.property(pairs, list => {
        expect(decodeFields(encodeFields(list))).toEqual(list);
      }),
    );
  });

  it('takes a record, and writes numbers and booleans as they are', () => {
    expect(encodeFields({ foreign_key: '007', count: 12.5, ctl_launchopt: true })).toBe(
      '[foreign_key|007][count|12.5][ctl_launchopt|true]',
    );
  });

  it('names every field that cannot travel, and repeats no value', () => {
    const error = thrownBy(() =>
      encodeFields([
        ['good', 'x'],
        ['note', 'card [4111'],
        ['a|b', ''],
        ['', 'x'],
      ]),
    );
    expect(error.code).toBe('invalid-input');
    expect(error.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'fields.note reserved-character',
      'fields.a|b reserved-character',
      'fields. empty-name',
    ]);
    expect(error.message).not.toContain('4111');
  });

  it.each([undefined, null, Number.NaN, Number.POSITIVE_INFINITY, {}, []])('refuses %s as a value', value => {
    const fields = { subject: value } as unknown as Fields;
    expect(thrownBy(() => encodeFields(fields)).issues).toMatchObject([{ path: 'fields.subject', code: 'value-type' }]);
  });

  it('is typed: a value that is no text, number or boolean does not compile', () => {
    // @ts-expect-error A nested value cannot travel.
    const nested: Fields = { subject: { text: 'x' } };
    // @ts-expect-error Neither can an absent one.
    const absent: Fields = { subject: undefined };
    expect([nested, absent]).toHaveLength(2);
  });
});
