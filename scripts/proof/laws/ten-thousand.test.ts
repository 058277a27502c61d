import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '#domain/elements.ts';
import { paragraphText } from '#domain/elements.ts';
import { decode } from '../../convert/1-decode/index.ts';
import { normalise } from '../../convert/2-normalise/index.ts';
import { parse } from '../../convert/3-parse/index.ts';
import type { ParsedCircular, SeedFile } from '../../convert/types.ts';
import { circularArbitrary } from './circular.ts';
import { brokenConservation } from './conservation.ts';
import { seedOf } from './convert-texts.ts';
import { missed } from './set-aside.ts';
import { seedOfTable, tableCircularArbitrary } from './table-circular.ts';

/** Laws 1 and 7 for this many circulars as they are parsed; `laws.test.ts` reads fewer back from the files. */
const RUNS = 10_000;

describe('of ten thousand every character is published once or listed, and no word of theirs is furniture', () => {
  test('generated circulars', () => {
    fc.assert(
      fc.property(circularArbitrary, ({ source, layoutLines }) => {
        keepsAll(seedOf('a-1', source), layoutLines);
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  test('generated circulars with tables, in all formats', async () => {
    await fc.assert(
      fc.asyncProperty(tableCircularArbitrary, async (generated) => {
        keepsAll(await seedOfTable(generated), generated.layoutLines);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});

function keepsAll(seed: SeedFile, layoutLines: ReadonlySet<number>): void {
  const decoded = decode(seed).value;
  if (decoded === undefined) throw new Error('a generated circular that cannot be decoded');
  const { furniture, ...normalised } = normalise(decoded).value;
  const parsed = parse({ furniture, ...normalised }).value;
  expect(brokenConservation(decoded.text, furniture, textOf(parsed))).toBeUndefined();
  expect(missed(decoded.text, decoded.lineStarts, furniture, layoutLines)).toBeUndefined();
  const { characters } = parsed.head;
  expect(characters.published + characters.furniture).toBe(characters.total);
}

/** All text in reading order. */
function textOf({ parts, units }: ParsedCircular): string {
  const byKey = new Map(units.map((unit) => [unit.head.key, unit.paragraphs.map(paragraphText).join('')]));
  const ofPart = (part: Part): string =>
    part.blocks.map((block) => (block.role === 'unit' ? byKey.get(block.key) : block.text)).join('');
  return parts.map(ofPart).join('');
}
