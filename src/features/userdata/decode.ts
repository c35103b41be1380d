import { DesksideError } from '../../wire/errors';

// A value ends at a `]` that is followed by the next `[name|` or by the end, so that a note with a `]` in it is read whole.
const PAIR = /\s*\[([^[\]|]*)\|([\s\S]*?)\](?=\s*(?:\[[^[\]|]*\||$))/y;

/**
 * Reads `[name|value][name|value]` (vendor page: Click-To-Dial), in order, repeated names included. The text must already be free of
 * percent-encoding. Tokens stay as they are.
 *
 * Read leniently, since the platform writes what agents typed into the same format: white space and line breaks between pairs are
 * passed over (the page wraps its samples so), a further `|` belongs to the value, and so does a `]` that no pair follows.
 *
 * @throws DesksideError `bad-data` when the text is not in this format; the message gives the place, not the text.
 */
export function decodeFields(text: string): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  const end = text.trimEnd().length;
  PAIR.lastIndex = 0;
  for (let at = 0; at < end; at = PAIR.lastIndex) {
    const match = PAIR.exec(text);
    if (!match) throw new DesksideError('bad-data', `User data is not [name|value] from character ${at + 1} on.`);
    pairs.push([match[1]!, match[2]!]);
  }
  return pairs;
}
