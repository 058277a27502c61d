import { expect, test } from 'vitest';
import { type Conversion, convertArchive } from '../index.ts';

function convert(text: string): Conversion {
  const seed = { id: 'list', file: 'list.txt', bytes: Buffer.from(text) };
  return convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
}

const measures = (count: number, between: string): string =>
  Array.from({ length: count }, (_, i) => `${(i % 9) + 1}.甲。`).join(between);

test('ten thousand measures are measures', () => {
  const { circulars, diagnostics } = convert(measures(10_000, '\n'));
  expect(circulars[0]?.units).toHaveLength(10_000);
  expect(diagnostics.map(({ code }) => code)).not.toContain('parse/too-many-numbers');
});

test('more than a hundred thousand are a list: kept whole, with a word about it', () => {
  const { circulars, diagnostics, files } = convert(measures(100_001, ''));
  expect(circulars[0]?.units).toHaveLength(0);
  const blocks = circulars[0]?.parts.flatMap((part) => part.blocks) ?? [];
  expect(blocks.map((block) => ('text' in block ? block.text : '')).join('')).toBe(measures(100_001, ''));
  expect(diagnostics.map(({ code }) => code)).toContain('parse/too-many-numbers');
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('measures/'))).toEqual([]);
});
