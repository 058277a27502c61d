import { expect, test } from 'vitest';
import { type Conversion, convertArchive } from '../index.ts';

function convert(text: string): Conversion {
  const seed = { id: 'list', file: 'list.txt', bytes: Buffer.from(text) };
  return convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${(i % 999) + 1}.甲`).join('\n');

test('ten thousand measures are measures', () => {
  const { circulars, diagnostics } = convert(lines(10_000));
  expect(circulars[0]?.units).toHaveLength(10_000);
  expect(diagnostics.map(({ code }) => code)).not.toContain('parse/too-many-numbers');
});

test('more than a hundred thousand are a list: kept whole, with a word about it', () => {
  const { circulars, diagnostics, files } = convert(lines(100_001));
  expect(circulars[0]?.units).toHaveLength(0);
  const blocks = circulars[0]?.parts.flatMap((part) => part.blocks) ?? [];
  expect(blocks.map((block) => ('text' in block ? block.text : '')).join('\n')).toBe(lines(100_001));
  expect(diagnostics.map(({ code }) => code)).toContain('parse/too-many-numbers');
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('measures/'))).toEqual([]);
});
