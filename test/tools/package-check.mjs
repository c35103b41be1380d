// What a developer or a page gets from dist/: every documented path resolves, has types, and loads in Node without a side effect.
import { existsSync, readFileSync } from 'node:fs';
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

for (const complaint of complaints) console.error(`  ${complaint}`);
if (complaints.length > 0) process.exit(1);
console.log('  every export resolves, has types and loads in Node without a trace');
