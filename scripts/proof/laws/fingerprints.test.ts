import { describe, expect, test } from 'vitest';
import { readCircularFile, readUnitFile } from '#archive/load/collections.ts';
import { circularFingerprint, unitFingerprint } from '#domain/fingerprint.ts';
import { readSeeds } from '../../command/convert/read-seeds.ts';
import { convertArchive, type Seeds } from '../../convert/index.ts';

const { seeds } = await readSeeds('seeds');

/** Fingerprints of every circular and measure of an archive, by `id` and `id/key`, as the site works them out. */
function fingerprints(archive: Seeds): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const texts = new Map(convertArchive(archive).files.map(({ path, text }) => [path, text]));
  for (const [path, text] of texts) {
    const id = /^circulars\/(.+)\.mdx$/u.exec(path)?.[1];
    if (id === undefined) continue;
    const paragraphsOf = (key: string) => {
      const file = `measures/${id}/${key}.mdx`;
      return readUnitFile(texts.get(file) ?? '', file).paragraphs;
    };
    const { parts } = readCircularFile(text, path);
    found.set(id, circularFingerprint(parts, paragraphsOf));
    for (const block of parts.flatMap(({ blocks }) => blocks))
      if (block.role === 'unit') found.set(`${id}/${block.key}`, unitFingerprint(paragraphsOf(block.key)));
  }
  return found;
}

describe('one character of a source', () => {
  const before = fingerprints(seeds);
  let inMeasures = 0;
  // Inside a sentence: a character that no rule reads for structure.
  const places = seeds.circulars.flatMap(({ id, bytes }) => {
    const source = Buffer.from(bytes).toString('utf8');
    const inside = [...source.matchAll(/(?<=[\u4e00-\u9fff]{6})[\u4e00-\u9fff](?=[\u4e00-\u9fff]{6})/gu)];
    const step = Math.ceil(inside.length / 3);
    return inside.filter((_, i) => i % step === 7).map(({ index }) => ({ id, source, index }));
  });

  test.each(places)(
    'of $id at $index changes its measure and its circular, and nothing else',
    ({ id, source, index }) => {
      const bytes = Buffer.from(`${source.slice(0, index)}龘${source.slice(index + 1)}`);
      const circulars = seeds.circulars.map((seed) => (seed.id === id ? { ...seed, bytes } : seed));
      const after = fingerprints({ ...seeds, circulars });
      expect([...after.keys()]).toEqual([...before.keys()]);
      const changed = [...after].filter(([name, one]) => before.get(name) !== one).map(([name]) => name);
      // Outside of measures the circular alone.
      expect(changed.filter((name) => !name.includes('/'))).toEqual([id]);
      const measures = changed.filter((name) => name.includes('/'));
      expect(measures.length).toBeLessThanOrEqual(1);
      for (const name of measures) expect(name.split('/')[0]).toBe(id);
      inMeasures += measures.length;
    },
  );

  test('most of those places stand in measures', () => {
    expect(places.length).toBeGreaterThanOrEqual(2 * seeds.circulars.length);
    expect(inMeasures).toBeGreaterThan(places.length / 2);
  });

  test('the same sources give the same fingerprints again', () => {
    expect(fingerprints(seeds)).toEqual(before);
  });
});
