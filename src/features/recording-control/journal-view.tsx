import { useState } from 'preact/hooks';
import type { JournalEntry } from '../../session/journal';
import type { RecordingControl } from './types';

const SHOWN = 50;

/** The audit trail: the latest on top, all of it as CSV. It is read when it is opened. */
export function JournalView({ journal }: { journal: RecordingControl['journal'] }) {
  const [entries, setEntries] = useState<readonly JournalEntry[]>();
  const read = async (open: boolean) => {
    if (open) setEntries((await journal.entries()).toReversed());
  };
  return (
    <details class="journal" onToggle={event => void read(event.currentTarget.open)}>
      <summary>Journal</summary>
      {entries && (
        <>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Time</th>
                  <th scope="col">What</th>
                  <th scope="col">Known</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {entries.slice(0, SHOWN).map(entry => (
                  <tr key={entry.at + entry.event}>
                    <td>
                      <time dateTime={entry.at} title={`${entry.at} (UTC)`}>
                        {new Date(entry.at).toLocaleTimeString()}
                      </time>
                    </td>
                    <td>{entry.event}</td>
                    <td>{entry.known}</td>
                    <td>{entry.why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="muted">
            {entries.length === 0 ? 'Nothing has happened yet.' : `${entries.length} entries, in this browser.`}
          </p>
          <button type="button" class="button" onClick={() => void save(journal)}>
            Export as CSV
          </button>
        </>
      )}
    </details>
  );
}

async function save(journal: RecordingControl['journal']): Promise<void> {
  const url = URL.createObjectURL(new Blob([await journal.csv()], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `recording-journal-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
