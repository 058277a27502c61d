import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../scripts/proof/laws/seed.ts';
import type { Block, Paragraph, Part } from './elements.ts';
import {
  bodyFingerprint,
  circularFingerprint,
  FINGERPRINT_DIGITS,
  fingerprintOf,
  frameFingerprint,
  readFingerprint,
  unitFingerprint,
} from './fingerprint.ts';

describe('fingerprintOf', () => {
  // By `printf '%s' TEXT | sha256sum`, the first 12 digits: e3b0c44298fc, 33e3580c0931,
  // 0d6c47c0bee1, 67aa828267a2, dfd8d14f230f; then long division.
  it.each([
    ['', 'E3TP4DC6'],
    ['甲', '23Y3PGK3'],
    ['健全机制。', '8WRYCNJK'],
    ['14.健全审判质效管理机制。抓实案件质量评查。（审管办牵头）', 'JJHQNHE2'],
    ['é𠮷', 'F3PG67AF'],
  ])('%j', (text, fingerprint) => {
    expect(fingerprintOf(text)).toBe(fingerprint);
  });

  it('leaves white space of any kind out', () => {
    expect(fingerprintOf('\uFEFF健 全\u3000机\n制\u00A0\t。\r\n')).toBe('8WRYCNJK');
  });

  it('takes the same character written in two ways for one', () => {
    expect(fingerprintOf('e\u0301𠮷')).toBe('F3PG67AF');
  });

  it('takes no other characters for one another', () => {
    const alike = ['（）', '()', '〔〕', '[]', '１', '1', '“', '"', '·', '•', 'Ａ', 'A', 'a', '\u200b'];
    expect(new Set(alike.map(fingerprintOf)).size).toBe(alike.length);
  });
});

it('uses no two characters that are taken for one another', () => {
  expect(new Set(FINGERPRINT_DIGITS).size).toBe(27);
  for (const pair of ['0O', '1I', '1L', 'IL', '2Z', '5S', '8B', 'UV']) {
    expect([...pair].filter((c) => FINGERPRINT_DIGITS.includes(c)).length, pair).toBeLessThan(2);
  }
});

describe('readFingerprint', () => {
  it.each([
    ['8WRYCNJK', '8WRYCNJK'],
    ['8wrycnjk', '8WRYCNJK'],
    [' 8WRY CNJK\n', '8WRYCNJK'],
    ['8wry-cnjk', '8WRYCNJK'],
    ['８ＷＲＹＣＮＪＫ', '8WRYCNJK'],
    ['BWRYCNJK', '8WRYCNJK'],
    ['8WRYCNJ', undefined],
    ['8WRYCNJKK', undefined],
    ['8WRYCN0K', undefined],
    ['健全机制健全机制', undefined],
    ['', undefined],
  ])('%j', (typed, read) => {
    expect(readFingerprint(typed)).toBe(read);
  });
});

it('knows a measure again without its number, and by nothing less', () => {
  const measure = (label: string, text: string): Paragraph[] => [
    [
      { role: 'label', text: label },
      { role: 'text', text },
    ],
  ];
  expect(bodyFingerprint(measure('14.', '健全机制。'))).toBe(bodyFingerprint(measure('15.', '健全机制。')));
  expect(bodyFingerprint(measure('14.', '健全机制。'))).not.toBe(
    bodyFingerprint(measure('14.', '健全体制。')),
  );
});

it('takes all that stands outside of measures for the frame, in every part', () => {
  const lines = { start: 1, end: 1 };
  const parts = (second: string): Part[] => [
    { type: 'notice', blocks: [{ role: 'paragraph', text: '甲', lines }] },
    {
      type: 'main',
      blocks: [
        { role: 'unit', key: '1' },
        { role: 'closing', text: second, lines },
      ],
    },
  ];
  expect(frameFingerprint(parts('乙'))).not.toBe(frameFingerprint(parts('丙')));
});

/** Circulars of a few measures with text before, between and after them. */
const circular = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。'), minLength: 1 }), {
    minLength: 1,
    maxLength: 3,
  }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

describe('a change of one character', () => {
  const unitsOf = (texts: readonly (readonly string[])[]): Map<string, Paragraph[]> =>
    new Map(
      texts.map((paragraphs, i) => [`${i + 1}`, paragraphs.map((text) => [{ role: 'text' as const, text }])]),
    );
  const partsOf = (texts: readonly unknown[], preamble: string): Part[] => {
    const units: Block[] = texts.map((_, i) => ({ role: 'unit', key: `${i + 1}` }));
    const lines = { start: 1, end: 1 };
    return [{ type: 'main', blocks: [{ role: 'preamble', text: preamble, lines }, ...units] }];
  };
  const all = (texts: readonly (readonly string[])[], preamble: string) => {
    const units = unitsOf(texts);
    return {
      measures: [...units.values()].map(unitFingerprint),
      circular: circularFingerprint(partsOf(texts, preamble), (key) => units.get(key) ?? []),
    };
  };

  it('changes the fingerprints of its measure and its circular, and no other', () => {
    fc.assert(
      fc.property(circular, fc.nat(), fc.nat(), fc.nat(), (texts, m, p, c) => {
        const measure = m % texts.length;
        const paragraphs = texts[measure] as string[];
        const at = p % paragraphs.length;
        const text = paragraphs[at] as string;
        const place = c % text.length;
        const changed = texts.map((one, i) =>
          i !== measure
            ? one
            : one.map((old, j) => (j === at ? `${old.slice(0, place)}丁${old.slice(place + 1)}` : old)),
        );
        const before = all(texts, '导语。');
        const after = all(changed, '导语。');
        expect(after.circular).not.toBe(before.circular);
        before.measures.forEach((fingerprint, i) => {
          if (i === measure) expect(after.measures[i]).not.toBe(fingerprint);
          else expect(after.measures[i]).toBe(fingerprint);
        });
      }),
    );
  });

  it('outside the measures changes the circular alone', () => {
    const before = all([['甲。'], ['乙。']], '导语。');
    const after = all([['甲。'], ['乙。']], '导诏。');
    expect(after.measures).toEqual(before.measures);
    expect(after.circular).not.toBe(before.circular);
  });
});
