import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeTabs, type Sending, type TabEntry } from './reasons';

const sending = (change: Partial<Sending>): Sending => ({
  action: 'pause',
  at: 100,
  since: 100,
  known: 'settled',
  carrier: 'iframe',
  method: 'POST',
  ...change,
});
const tab = (id: string, last?: Sending): TabEntry => ({ id, at: 0, reasons: [], last });

it('counts a resume from its answer on, since it may overtake a pause that was sent after it', () => {
  const resume = tab('a', sending({ action: 'resume', at: 100, done: 300 }));
  const pause = tab('b', sending({ at: 200 }));
  expect(mergeTabs([resume, pause]).last?.action).toBe('resume');
  expect(mergeTabs([tab('a', sending({ action: 'resume', at: 100, done: 150 })), pause]).last?.action).toBe('pause');
});

it('takes the copy that knows most of one request', () => {
  const copies = [sending({ known: 'sending' }), sending({ done: 120 }), sending({ done: 120, known: 'seen' })];
  expect(mergeTabs(copies.map((last, index) => tab(String(index), last))).last?.known).toBe('seen');
});

it('forgets what was sent before the call ended', () => {
  expect(mergeTabs([tab('a', sending({ at: 100 }))], 101).last).toBeUndefined();
});

it('comes to the same result in whatever order the tabs are read, and loses no reason', () => {
  const entry = fc.record({
    id: fc.string(),
    at: fc.nat(),
    reasons: fc.array(fc.record({ text: fc.string(), kind: fc.constant('field' as const), since: fc.nat() })),
    last: fc.option(
      fc.record({ action: fc.constantFrom('pause' as const, 'resume' as const), at: fc.nat(9), done: fc.nat(9) }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(fc.array(entry), entries => {
      const tabs = entries.map(({ last, ...rest }) => ({ ...rest, last: last && sending(last) }));
      const [one, other] = [mergeTabs(tabs), mergeTabs(tabs.toReversed())];
      expect(other.last?.action).toBe(one.last?.action);
      expect(one.reasons).toHaveLength(tabs.flatMap(({ reasons }) => reasons).length);
    }),
  );
});
