import { resolve } from 'node:path';
import { build } from 'vite';

const bundles = new Map<string, Promise<string>>();

/**
 * One source module as a classic script that puts its exports on `window.<name>`, for tests of a part that has no built file
 * of its own. Built once for each worker.
 */
export function bundle(entry: string, name: string): Promise<string> {
  const key = `${entry} ${name}`;
  const known = bundles.get(key);
  if (known) return known;
  const built = buildScript(entry, name);
  bundles.set(key, built);
  return built;
}

async function buildScript(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, '../..', entry), name, formats: ['iife'], fileName: 'bundle' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !('output' in result)) throw new Error(`No bundle was made of ${entry}.`);
  return result.output[0].code;
}
