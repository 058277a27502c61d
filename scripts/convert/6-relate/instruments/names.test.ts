import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citedInstruments } from '#domain/cited.ts';
import { wholeText } from '#domain/elements.ts';
import { titleIn } from '#domain/title-marks.ts';
import { readSeeds } from '../../../command/convert/read-seeds.ts';
import { convertArchive } from '../../index.ts';
import { bareKind } from './kinds.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FIXTURE = 'scripts/convert/fixtures/references-and-instruments/seeds';

describe.each([FIXTURE, 'seeds'])('%s', (folder) => {
  test('names as cited what is linked, and links what is named', async () => {
    const { seeds } = await readSeeds(join(ROOT, folder));
    const { circulars, links } = convertArchive(seeds);
    let seen = 0;
    for (const { head, units } of circulars) {
      const linked = links?.circulars.find(({ id }) => id === head.id)?.units ?? {};
      for (const { head: unit, paragraphs } of units) {
        const text = wholeText(paragraphs);
        const named = citedInstruments(text);
        const titles = (linked[unit.key]?.instruments ?? []).flatMap(({ start, end }) => {
          const words = text.slice(start, end);
          const close = words.lastIndexOf('》');
          return words.startsWith('《') ? [titleIn(words, { start: 0, end: close + 1 })] : [];
        });
        expect(named).toEqual(expect.arrayContaining(titles));
        // 《意见》 alone may mean nothing that can be told.
        expect(titles).toEqual(expect.arrayContaining(named.filter((one) => bareKind(one) === undefined)));
        seen += titles.length;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });
});
