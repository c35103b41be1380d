// `npm run build`: everything that dist/ holds, and the hashes that an administrator pins.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { nameFiles } from './declarations.mjs';
import { ROOT, run } from './setup.mjs';

const DIST = join(ROOT, 'dist');

const integrity = file =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(DIST, file)))
    .digest('base64')}`;
/** As `src/embed/parts.ts` looks for it. */
const partFile = (part, hash) => `parts/${part}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`;
const bundle = mode => build({ root: ROOT, mode, logLevel: 'warn' });

rmSync(DIST, { recursive: true, force: true });

/** Each part's file is named after its hash, so that an old embed.js finds its old parts while a new one is rolled out. */
const parts = {};
for (const part of ['widgets', 'text-numbers', 'recording-control']) {
  await bundle(part);
  parts[part] = integrity(`parts/${part}.js`).replace('sha256-', '');
  renameSync(join(DIST, `parts/${part}.js`), join(DIST, partFile(part, parts[part])));
}
writeFileSync(join(DIST, 'parts.json'), JSON.stringify(parts));
await bundle('embed');
if (existsSync(join(ROOT, 'src/chat-embed.ts'))) await bundle('chat-embed');
await bundle('library');
run('npx', ['tsc', '-p', 'src']);
nameFiles(join(DIST, 'types'));
if (existsSync(join(ROOT, 'src/gateway')))
  cpSync(join(ROOT, 'src/gateway'), join(DIST, 'gateway'), { recursive: true });

console.log('integrity of the scripts that a page loads:');
for (const file of ['embed.js', 'chat-embed.js'].filter(file => existsSync(join(DIST, file))))
  console.log(`  ${file}  ${integrity(file)}`);
console.log('integrity of the parts, pinned inside embed.js:');
for (const [part, hash] of Object.entries(parts)) console.log(`  ${partFile(part, hash)}  sha256-${hash}`);
