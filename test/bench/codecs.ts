// Reading and writing the platforms' formats, in Node.
import { Bench } from 'tinybench';
import { inferSchema, initParser } from 'udsv';
import { decodeFields, encodeFields, fillTokens } from '../../src/features/userdata';
import { parseCsv } from '../../src/wire/csv';
import { parseJson } from '../../src/wire/json';
import { parseXml } from '../../src/wire/xml';

const ROWS = 5_000;
const row = (index: number) => ({
  'agent-id': `ag${String(index).padStart(16, '0')}`,
  'agent-name': `Agent "${index}", Zoë`,
  'agent-guid': `${(9_007_199_254_740_993n + BigInt(index)).toString()}`,
  'day-accepted-count': index % 90,
  'day-avg-processing-time': index % 600,
  'agent-status': index % 6,
});
const rows = Array.from({ length: ROWS }, (_, index) => row(index));
const names = Object.keys(rows[0]!) as (keyof (typeof rows)[0])[];
const quoted = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
const csv = [names.join(','), ...rows.map(each => names.map(name => quoted(each[name])).join(','))].join('\n');
const json = JSON.stringify({ agent: rows }).replace(/"agent-guid":"(\d+)"/g, '"agent-guid":$1');
const escaped = (value: unknown) => String(value).replaceAll('"', '&#34;');
const element = (each: (typeof rows)[0]) => names.map(name => `<${name}>${escaped(each[name])}</${name}>`).join('');
const xml = `<agents>${rows.map(each => `<agent>${element(each)}</agent>`).join('')}</agents>`;
const fields = { foreign_key: '0015000000WIBJrAAP', started: '$call_answered_time$', sum: '1 + 1 = 2' };
const text = encodeFields(fields);
const tokens = { call_answered_time: '2026/03/10 20:00:00 -0800' };

const groups: Record<string, { bytes: number; tasks: Record<string, () => unknown> }> = {
  'CSV to rows of text': {
    bytes: csv.length,
    tasks: {
      'deskside parseCsv': () => parseCsv(csv),
      'udsv stringArrs (builds code from text)': () => initParser(inferSchema(csv)).stringArrs(csv),
    },
  },
  'JSON with integers too long for a number': {
    bytes: json.length,
    tasks: {
      'deskside parseJson (keeps every digit)': () => parseJson(json),
      'JSON.parse (loses the last digits)': () => JSON.parse(json),
    },
  },
  'the same rows as XML': {
    bytes: xml.length,
    tasks: { 'deskside parseXml': () => parseXml(xml), 'JSON.parse of the same': () => JSON.parse(json) },
  },
  'user data': {
    bytes: text.length,
    tasks: {
      'encodeFields, decodeFields': () => decodeFields(encodeFields(fields)),
      'URLSearchParams, there and back': () => [...new URLSearchParams(new URLSearchParams(fields).toString())],
      fillTokens: () => fillTokens(text, tokens),
    },
  },
};

for (const [name, { bytes, tasks }] of Object.entries(groups)) {
  const bench = new Bench({ time: 500, warmupTime: 100 });
  for (const [task, act] of Object.entries(tasks)) bench.add(task, async () => void (await act()));
  await bench.run();
  console.log(`\n${name}, ${bytes.toLocaleString('en')} characters`);
  for (const { name: task, result } of bench.tasks) {
    if (result.state !== 'completed') throw new Error(`${task} did not run: ${result.state}`);
    const { p50 } = result.latency;
    console.log(
      `  ${task.padEnd(44)} ${p50.toFixed(p50 < 1 ? 4 : 1).padStart(9)} ms   ${(bytes / p50 / 1000).toFixed(1).padStart(7)} MB/s`,
    );
  }
}
