// `npm run build`: everything that dist/ holds, and the hashes that an administrator pins.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { nameFiles } from './declarations.mjs';
import { ROOT, run } from './setup.mjs';

const DIST = join(ROOT, 'dist');

const integrity = file =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(DIST, file)))
    .digest('base64')}`;
const bundle = mode => build({ root: ROOT, mode, logLevel: 'warn' });

rmSync(DIST, { recursive: true, force: true });

await bundle('widgets');
await bundle('text-numbers');
await bundle('recording-control');
const parts = Object.fromEntries(
  readdirSync(join(DIST, 'parts')).map(file => [
    file.replace(/-[\w-]{8}\.js$/, ''),
    { file: `parts/${file}`, integrity: integrity(`parts/${file}`) },
  ]),
);
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
for (const part of Object.values(parts)) console.log(`  ${part.file}  ${part.integrity}`);
