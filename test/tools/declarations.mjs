// Declarations keep the imports of the source, which name no file; Node's own resolution (`node16`, `nodenext`) wants the file.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RELATIVE = /((?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\2/g;

/** Writes the whole file name into every relative import of the declarations in a folder. Throws where there is no such file. */
export function nameFiles(folder) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const named = text.replace(RELATIVE, (_, before, quote, target) => {
      return `${before}${quote}${fileFor(dirname(path), target)}${quote}`;
    });
    if (named !== text) writeFileSync(path, named);
  }
}

function fileFor(folder, target) {
  const bare = target.replace(/\.js$/, '');
  if (existsSync(join(folder, `${bare}.d.ts`))) return `${bare}.js`;
  if (existsSync(join(folder, bare, 'index.d.ts'))) return `${bare}/index.js`;
  throw new Error(`A declaration in ${folder} imports ${target}, which has no declaration.`);
}
