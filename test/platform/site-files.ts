import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

export interface SiteFile {
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The file of this URL path in the first folder that has it, `index.html` for a folder. Never one outside of it. */
export async function findFile(folders: readonly string[], urlPath: string): Promise<SiteFile | undefined> {
  for (const folder of folders) {
    const root = resolve(folder);
    const path = resolve(root, `.${urlPath.endsWith('/') ? `${urlPath}index.html` : urlPath}`);
    if (!path.startsWith(root + sep) || !(await isFile(path))) continue;
    return { type: TYPES[extname(path)] ?? 'application/octet-stream', bytes: await readFile(path) };
  }
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  return found?.isFile() === true;
}
