import { describe, expect, it } from 'vitest';
import { Agenda } from './agenda.js';

describe('the agenda of a day', () => {
  it('runs by time, and within a second in the order of planning, what is planned meanwhile included', () => {
    const agenda = new Agenda(100, 110);
    const ran: string[] = [];
    const note = (name: string) => (at: number) => ran.push(`${name} ${at}`);
    agenda.plan(105, note('late'));
    agenda.plan(101, at => {
      note('first')(at);
      agenda.plan(101, note('added'));
      agenda.plan(109, note('last'));
    });
    agenda.plan(101, note('second'));
    agenda.runAll();
    expect(ran).toEqual(['first 101', 'second 101', 'added 101', 'late 105', 'last 109']);
  });

  it('refuses what is not in the day', () => {
    const agenda = new Agenda(100, 110);
    for (const at of [99, 110, Number.NaN]) expect(() => agenda.plan(at, () => undefined)).toThrow(RangeError);
  });
});
