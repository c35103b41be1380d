import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ON_TOP = ['panel', '8x8', 'define', 'embed', 'chat-embed', 'cli', 'index'];

/** `features/dial`, `wire`, `embed`…: the part of `src` that a file belongs to. */
function layer(file: string): string {
  const [first = '', second = ''] = file.replace(/\.tsx?$/, '').split('/');
  return first === 'features' || first === 'vendors' ? `${first}/${second}` : first;
}

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !/\.(test|test-d|bench)\.tsx?$/.test(file))
    .map(file => join(folder, file))
    .flatMap(file => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) => path!);
      return named.map(path => ({ from: file, to: normalize(join(dirname(file), path)) }));
    });
}

const source = importsOf('src').map(({ from, to }) => ({ from: relative('src', from), to: relative('src', to) }));

const allowed = ({ from, to }: Import): boolean => {
  const [own, other] = [layer(from), layer(to)];
  if (own === other || ON_TOP.includes(own)) return true;
  if (other === 'wire') return true;
  if (own === 'wire') return false;
  if (own === 'session') return false;
  if (own === 'ui') return false;
  if (other === 'session' || other === 'ui') return own !== 'gateway';
  return other === 'features/userdata';
};

it('lets imports point one way only: wire and session, features, ui beside them, and the entries on top', () => {
  expect(source.filter(each => !allowed(each))).toEqual([]);
});

it('keeps the tests out of the source, and the source out of the stand-in', () => {
  expect(source.filter(({ to }) => to.startsWith('..'))).toEqual([]);
  expect(importsOf('test/platform').filter(({ to }) => to.startsWith('src'))).toEqual([]);
});

it('keeps the gateway out of what a browser loads', () => {
  expect(source.filter(({ from, to }) => layer(to) === 'gateway' && !['cli', 'gateway'].includes(layer(from)))).toEqual(
    [],
  );
});
