import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Part } from '#domain/elements.ts';
import { paragraphText } from '#domain/elements.ts';
import { decode } from '../../convert/1-decode/index.ts';
import { normalise } from '../../convert/2-normalise/index.ts';
import { parse } from '../../convert/3-parse/index.ts';
import type { ParsedCircular } from '../../convert/types.ts';
import { circularArbitrary } from './circular.ts';
import { brokenConservation } from './conservation.ts';
import { seedOf } from './convert-texts.ts';

/** Law 1 for this many circulars as they are parsed; `laws.test.ts` reads fewer back from the files. */
const RUNS = 10_000;

test('of ten thousand generated circulars every character is published once or listed', () => {
  fc.assert(
    fc.property(circularArbitrary, ({ source }) => {
      const decoded = decode(seedOf('a-1', source)).value;
      if (decoded === undefined) throw new Error('a generated circular that cannot be decoded');
      const normalised = normalise(decoded).value;
      const parsed = parse(normalised).value;
      expect(brokenConservation(decoded.text, normalised.furniture, textOf(parsed))).toBeUndefined();
      const { total, published, furniture } = parsed.head.characters;
      expect(published + furniture).toBe(total);
    }),
    { numRuns: RUNS },
  );
}, 300_000);

/** All text in reading order. */
function textOf({ parts, units }: ParsedCircular): string {
  const byKey = new Map(units.map((unit) => [unit.head.key, unit.paragraphs.map(paragraphText).join('')]));
  const ofPart = (part: Part): string =>
    part.blocks.map((block) => (block.role === 'unit' ? byKey.get(block.key) : block.text)).join('');
  return parts.map(ofPart).join('');
}
