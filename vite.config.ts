import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { type CompressOptions, minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };

const source = (path: string) => resolve(import.meta.dirname, 'src', path);
const define = { 'process.env.NODE_ENV': '"production"', DESKSIDE_VERSION: JSON.stringify(packageJson.version) };

/** A page served without a charset would break anything else in a classic script. */
const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

/** The modules that developers import: one file for each documented path, dependencies left to their own bundler. */
const modules = ['index', 'define', '8x8', 'userdata', 'chat', 'oct8ne', 'cobrowser', 'omni', 'history'];
const moduleEntries = Object.fromEntries(
  modules
    .map(
      name =>
        [
          name,
          [source(`${name}.ts`), source(`features/${name}/index.ts`), source(`vendors/${name}/index.ts`)],
        ] as const,
    )
    .map(([name, paths]) => [name, paths.find(path => existsSync(path))])
    .filter(([, path]) => path !== undefined),
) as Record<string, string>;

/** Ways to fold code. None is the best for long: how small Brotli makes it depends on accidents of its form. */
const foldings: CompressOptions[] = [
  {},
  { if_return: false, conditionals: false, sequences: false },
  { if_return: false, conditionals: false, sequences: false, inline: 1, negate_iife: false, unsafe: true },
  { if_return: false, conditionals: false, sequences: false, hoist_props: false, side_effects: false, unsafe: true },
  { conditionals: false, sequences: false, loops: false, comparisons: false, hoist_props: false, unsafe: true },
];

/** Minifies in several ways and keeps what travels smallest: 60 bytes of embed.js. */
const smallest: Plugin = {
  name: 'smallest',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const candidates = await Promise.all(foldings.map(folding => fold(file.code, folding)));
      file.code = candidates.reduce((one, other) => (travels(other) < travels(one) ? other : one));
    }
  },
};

async function fold(code: string, folding: CompressOptions): Promise<string> {
  const { code: folded } = await minify(code, {
    ecma: 2020,
    compress: { ecma: 2020, passes: 4, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, ...folding },
    format: { ascii_only: true },
  });
  return folded!;
}

function travels(code: string): number {
  return brotliCompressSync(code).length;
}

/** A classic script, in one file. */
function classicScript(name: string, global: string, extra: Record<string, string> = {}): ViteUserConfig {
  return {
    plugins: [smallest, asciiOnly],
    define: { ...define, ...extra },
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: source(`${name}.ts`), name: global, formats: ['iife'], fileName: () => `${name}.js` },
    },
  };
}

/**
 * One of the parts that embed.js loads when they are needed, in one file: what it imports would be loaded under no hash. They use
 * the signals runtime of embed.js, so that both see the same state.
 */
function part(name: string, entry: string): ViteUserConfig {
  return {
    plugins: [preact(), asciiOnly],
    define,
    resolve: { alias: { '@preact/signals-core': source('embed/shared-signals.ts') } },
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: { [name]: source(entry) },
        preserveEntrySignatures: 'exports-only',
        output: {
          codeSplitting: false,
          dir: 'dist',
          entryFileNames: 'parts/[name].js',
        },
      },
    },
  };
}

/** What the parts' build left for embed.js to know: the hash of each, which is in its file's name too. */
function knownParts(): string {
  return readFileSync(resolve(import.meta.dirname, 'dist/parts.json'), 'utf8');
}

function library(): ViteUserConfig {
  return {
    plugins: [preact()],
    define,
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: moduleEntries, formats: ['es'] },
      rolldownOptions: {
        external: /^[@a-z0-9](?!:)/i,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === 'library') return library();
  if (mode === 'widgets') return part(mode, 'embed/widgets.tsx');
  if (mode === 'text-numbers') return part(mode, 'embed/text-numbers.ts');
  if (mode === 'recording-control') return part(mode, 'embed/recording-control.ts');
  if (mode === 'embed') return classicScript('embed', 'desksideEmbed', { DESKSIDE_PARTS: knownParts() });
  if (mode === 'chat-embed') return classicScript('chat-embed', 'desksideChatEmbed');
  return {
    plugins: [preact()],
    define: { DESKSIDE_VERSION: define.DESKSIDE_VERSION },
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
      environment: 'node',
      restoreMocks: true,
    },
  };
});
