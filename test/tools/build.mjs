// `npm run build`: everything that dist/ holds, and the hashes that an administrator pins.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT, run } from './setup.mjs';

const DIST = join(ROOT, 'dist');

const integrity = file =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(DIST, file)))
    .digest('base64')}`;
const bundle = mode => build({ root: ROOT, mode, logLevel: 'warn' });

/** A part's file carries the beginning of its hash, so that embed.js needs to hold no more than the hash. */
function nameByHash(file) {
  const hash = integrity(`parts/${file}`);
  const name = file.replace('.js', '');
  renameSync(join(DIST, 'parts', file), join(DIST, 'parts', `${name}-${hash.slice(7, 15).replace(/\W/g, '_')}.js`));
  return [name, hash.slice(7)];
}

rmSync(DIST, { recursive: true, force: true });

await bundle('widgets');
await bundle('text-numbers');
await bundle('recording-control');
const parts = Object.fromEntries(readdirSync(join(DIST, 'parts')).map(nameByHash));
writeFileSync(join(DIST, 'parts.json'), JSON.stringify(parts));
await bundle('embed');
if (existsSync(join(ROOT, 'src/chat-embed.ts'))) await bundle('chat-embed');
await bundle('library');
run('npx', ['tsc', '-p', 'src']);
if (existsSync(join(ROOT, 'src/gateway')))
  cpSync(join(ROOT, 'src/gateway'), join(DIST, 'gateway'), { recursive: true });

console.log('integrity of the scripts that a page loads:');
for (const file of ['embed.js', 'chat-embed.js'].filter(file => existsSync(join(DIST, file))))
  console.log(`  ${file}  ${integrity(file)}`);
console.log('integrity of the parts, pinned inside embed.js:');
for (const file of readdirSync(join(DIST, 'parts'))) console.log(`  parts/${file}  ${integrity(`parts/${file}`)}`);
