import { ChevronRight } from 'lucide';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { JournalEntry } from '../../session/journal';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { locale } from '../../ui/messages';
import { t } from './messages';
import type { RecordingControl } from './types';

const SHOWN = 50;

type Read = readonly JournalEntry[] | 'refused' | undefined;

/** The audit trail: the latest on top, all of it as CSV. It is read when it is opened. */
export function JournalView({ journal }: { journal: RecordingControl['journal'] }): VNode {
  const [entries, setEntries] = useState<Read>();
  const read = async (open: boolean) => {
    if (!open) return;
    const found = await journal.entries().catch(() => 'refused' as const);
    setEntries(found === 'refused' ? found : found.toReversed());
  };
  return (
    <details class="journal" onToggle={event => void read(event.currentTarget.open)}>
      <summary>
        <Icon icon={ChevronRight} />
        {t('journal')}
      </summary>
      <div class="entries">
        {Array.isArray(entries) && entries.length > 0 && <Entries entries={entries} />}
        <p class="muted">{summary(entries)}</p>
        {Array.isArray(entries) && entries.length > 0 && <Button onPress={() => save(journal)}>{t('save')}</Button>}
      </div>
    </details>
  );
}

function Entries({ entries }: { entries: readonly JournalEntry[] }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="scroll" tabIndex={0} aria-label={t('journal')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col" class="why">
              {t('why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, SHOWN).map((entry, index) => (
            <tr key={entries.length - index}>
              <td>
                <time dateTime={entry.at} title={new Date(entry.at).toLocaleString(locale(), { timeZoneName: 'long' })}>
                  {when(new Date(entry.at))}
                </time>
              </td>
              <td>
                {entry.event} <span class="known">{entry.known?.replace('-', ' ')}</span>
              </td>
              <td class="why">{entry.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function summary(entries: Read): string {
  if (entries === undefined) return '';
  if (entries === 'refused') return t('unreadable');
  const count = entries.length;
  if (count === 0) return t('nothingYet');
  return count > SHOWN ? t('latest', { count, shown: SHOWN }) : t('entries', { count });
}

/** The time today, with the day before it for any other. */
function when(at: Date): string {
  const time = at.toLocaleTimeString(locale()).replaceAll(' ', '\u00a0');
  if (at.toDateString() === new Date().toDateString()) return time;
  return `${at.toLocaleDateString(locale(), { day: 'numeric', month: 'short' })}, ${time}`;
}

async function save(journal: RecordingControl['journal']): Promise<void> {
  const url = URL.createObjectURL(new Blob([await journal.csv()], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `recording-journal-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
