import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPairs, systemDataFault } from './user-data.js';

const value = fc.string({ unit: 'grapheme' }).filter(text => !/[[\]|]/.test(text));
const name = value.filter(text => text !== '');

describe('user data as the platform reads it', () => {
  it('whatever the format can carry comes back the same, in order, repeated names included', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), pairs => {
        const text = pairs.map(([key, content]) => `[${key}|${content}]`).join('');
        expect(readPairs(text)).toEqual({ ok: true, value: pairs });
      }),
    );
  });

  it('a bracket or bar inside a value, a nameless pair, and anything between two pairs are faults', () => {
    const inside = fc.tuple(value, fc.constantFrom('[', ']', '|'), value).map(parts => parts.join(''));
    fc.assert(
      fc.property(inside, name, (broken, between) => {
        expect(readPairs(`[a|${broken}]`).ok).toBe(false);
        expect(readPairs(`[a|b]${between}[c|d]`).ok).toBe(false);
        expect(readPairs(`[|${between}]`).ok).toBe(false);
      }),
    );
  });

  it('takes each documented system value, and no other', () => {
    const good = [
      'ctl_action|create',
      'ctl_intType|sfdc',
      'ctl_launchopt|false',
      'ctl_launchext|edit',
      'ctl_recordname|',
    ];
    for (const pair of good) expect(systemDataFault([pair.split('|') as [string, string]])).toBeUndefined();
    const bad = [
      'ctl_launchopt|TRUE',
      'ctl_launchext|view',
      'ctl_parentid|',
      'ctl_callbackUrl|/relative',
      'ctl_Action|create',
    ];
    for (const pair of bad)
      expect(systemDataFault([pair.split('|') as [string, string]])).toContain(pair.split('|')[0]);
  });
});
