// What a developer or a page gets from dist/: every documented path resolves, has types, and loads in Node without a side effect.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { ROOT } from './setup.mjs';

const packageJson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { messages } = await publint({ pkgDir: ROOT, strict: true, pack: false });
const complaints = messages.map(message => formatMessage(message, packageJson));

for (const [path, targets] of Object.entries(packageJson.exports)) {
  for (const [condition, file] of Object.entries(typeof targets === 'string' ? { default: targets } : targets)) {
    if (!existsSync(join(ROOT, file)))
      complaints.push(`exports["${path}"].${condition} names ${file}, which the build did not make`);
  }
}

const before = new Set(Reflect.ownKeys(globalThis));
for (const [path, targets] of Object.entries(packageJson.exports)) {
  if (typeof targets === 'string' || path === './define') continue;
  await import(join(ROOT, targets.default));
}
const added = Reflect.ownKeys(globalThis).filter(key => !before.has(key));
if (added.length > 0) complaints.push(`importing added globals: ${added.map(String).join(', ')}`);

/** A package of its own that imports every path, as the two ways of finding types see it. */
const CONSUMER = `
${Object.keys(packageJson.exports)
  .filter(path => path !== './package.json')
  .map(path => `import '${join('deskside', path)}';`)
  .join('\n')}
import { connect8x8, DesksideError } from 'deskside';
import { connect, type RealtimeSnapshot } from 'deskside/8x8';
import { connectChat } from 'deskside/chat';
import { buildUserData } from 'deskside/userdata';

const centre = connect({ baseUrl: 'https://vcc-na4.8x8.com', tenant: 'acme', token: 'x' });
export const same: typeof connect = connect8x8;
export async function queues(): Promise<number | null> {
  for await (const { queues, at } of centre.realtime.watch()) return at && queues[0]!.queueSize;
  return null;
}
export const age = ({ at }: RealtimeSnapshot) => at?.getTime();
export const text: string = buildUserData({ Name: 'x' });
export const element: boolean = document.querySelector('deskside-recording')?.recording?.state.value.wanted === 'paused';
// @ts-expect-error an element has no such property
document.createElement('deskside-dial').colour;
// Each of these fails where a type was not found and became \`any\`.
// @ts-expect-error a base is needed
connect({});
// @ts-expect-error a queue has no such column
centre.realtime.queues().then(([queue]) => queue!.colour);
// @ts-expect-error no list by that name
centre.statistics.quees();
// @ts-expect-error not in the closed set of codes
new DesksideError('no-such-code', '');
// @ts-expect-error a chat is no number
export const chat: number = connectChat();
`;
const folder = mkdtempSync(join(tmpdir(), 'deskside-consumer-'));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(ROOT, join(folder, 'node_modules/deskside'));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
for (const [module, moduleResolution] of [
  ['esnext', 'bundler'],
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
]) {
  const compilerOptions = { module, moduleResolution, target: 'es2022', strict: true, noEmit: true, types: [] };
  const lib = ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'];
  const options = { compilerOptions: { ...compilerOptions, lib, skipLibCheck: true }, files: ['consumer.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder]);
  } catch (error) {
    complaints.push(`types with moduleResolution ${moduleResolution}:\n${error.stdout}`);
  }
}
rmSync(folder, { recursive: true });

for (const complaint of complaints) console.error(`  ${complaint}`);
if (complaints.length > 0) process.exit(1);
console.log('  every export resolves, has types (bundler, node16, nodenext) and loads in Node without a trace');
