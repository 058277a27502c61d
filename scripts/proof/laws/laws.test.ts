import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readSeeds, seedFile } from '../../command/convert/read-seeds.ts';
import { decode } from '../../convert/1-decode/index.ts';
import { circularArbitrary } from './circular.ts';
import { solid } from './conservation.ts';
import { brokenLaw, convertSeeds, seedOf } from './convert-texts.ts';
import { hostileArbitrary, hostileBytesArbitrary, markdownArbitrary } from './hostile.ts';
import { keptFile, recognisedArbitrary, saidOn } from './scan.ts';

/** Read back from the files; `ten-thousand.test.ts` looks at more of them as they are parsed. */
const RUNS = 500;
/** On a machine that does other things, too. */
const TIMEOUT = 300_000;
vi.setConfig({ testTimeout: TIMEOUT });
const { circulars: seeds } = (await readSeeds('seeds')).seeds;

const keepsLaws = (content: string | Uint8Array): void => {
  const seed = seedOf('a-1', content);
  expect(brokenLaw(seed, convertSeeds([seed]))).toBeUndefined();
};

describe('every character is published once or listed, and text stays text', () => {
  test.each(seeds)('$file', (seed) => {
    const conversion = convertSeeds([seed]);
    expect(conversion.failed).toEqual([]);
    expect(brokenLaw(seed, conversion)).toBeUndefined();
  });

  test('generated circulars', () => {
    fc.assert(
      fc.property(circularArbitrary, ({ source }) => keepsLaws(source)),
      { numRuns: RUNS },
    );
  });

  test('hostile texts', () => {
    fc.assert(
      fc.property(hostileArbitrary, (source) => keepsLaws(source)),
      { numRuns: RUNS },
    );
  });

  test('hostile Markdown', () => {
    const keeps = (source: string): void => {
      const seed = { ...seedOf('a-1', source), file: 'a-1.md' };
      expect(brokenLaw(seed, convertSeeds([seed]))).toBeUndefined();
    };
    fc.assert(fc.property(markdownArbitrary, keeps), { numRuns: 2 * RUNS });
  });

  test('hostile bytes', () => {
    fc.assert(
      fc.property(hostileBytesArbitrary, (bytes) => keepsLaws(bytes)),
      { numRuns: RUNS },
    );
  });

  test.each(['（', '(', '《', '“', '[', '{', '<', '> ', '- ', '*', '`', '#', '一、', '1.', '甲', ' ', '——'])(
    'a line that is nothing but %s, three thousand times',
    (mark) => {
      keepsLaws(mark.repeat(3000));
    },
  );

  test('hostile texts inside a circular', () => {
    fc.assert(
      fc.property(circularArbitrary, hostileArbitrary, fc.nat(), ({ source }, hostile, at) => {
        const place = at % (source.length + 1);
        keepsLaws(source.slice(0, place) + hostile + source.slice(place));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a scan says what was recognised on it, as the editor corrected it', () => {
  const picture = Buffer.from('\x89PNG a scan', 'latin1');
  const sha256 = createHash('sha256').update(picture).digest('hex');

  test('every character of the recognised text is published once or listed', async () => {
    await fc.assert(
      fc.asyncProperty(recognisedArbitrary, async (kept) => {
        const seed = await seedFile('a-1.png', picture, keptFile(kept, 'a-1.png', sha256));
        expect(brokenLaw(seed, convertSeeds([seed]))).toBeUndefined();
        const decoded = decode(seed).value;
        // What was refused, with an error, says nothing.
        if (decoded !== undefined) expect(solid(decoded.text)).toBe(solid(saidOn(kept)));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the same seeds give the same files', () => {
  const bytesOf = (content: readonly ReturnType<typeof seedOf>[]): string => {
    const { files, diagnostics, failed } = convertSeeds(content);
    return JSON.stringify([files, diagnostics, failed]);
  };

  test('the seeds, in any order and any number of times', () => {
    expect(bytesOf([...seeds].reverse())).toBe(bytesOf(seeds));
    expect(bytesOf(seeds)).toBe(bytesOf(seeds));
  });

  test('generated and hostile archives', () => {
    const text = fc.oneof(
      circularArbitrary.map(({ source }) => source),
      hostileArbitrary,
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 2 }), (texts) => {
        const archive = texts.map((source, i) => seedOf(`a-${i}`, source));
        const once = bytesOf(archive);
        expect(bytesOf(archive)).toBe(once);
        expect(JSON.parse(bytesOf([...archive].reverse()))[0]).toEqual(JSON.parse(once)[0]);
      }),
      { numRuns: RUNS },
    );
  });
});
