import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';
import { LEFT_OUT, whatTells } from './what-tells.ts';

const shown = (text: ReturnType<typeof whatTells>): string =>
  text.map(({ text: words, kind }) => (kind === 'shared' ? `[${words}]` : words)).join('');

test('of a text written anew those sentences stay that have wording of the other', () => {
  const { earlier, later } = compareTexts(
    '完善办案机制。加强人员培训，做好各项保障。推进无纸化办案，建设平台。定期通报有关情况。',
    '提升政务水平。两年之内全面做到无纸化办案，并纳入考评。',
  );
  expect(shown(whatTells(earlier))).toBe(`${LEFT_OUT}推进[无纸化办案]，建设平台。${LEFT_OUT}`);
  expect(shown(whatTells(later))).toBe(`${LEFT_OUT}两年之内全面做到[无纸化办案]，并纳入考评。`);
});

test('of a text that has no wording of the other the first sentence stays', () => {
  const { earlier } = compareTexts('探索调解前置。加强人员培训。', '完善多元解纷机制。做好保障。');
  expect(shown(whatTells(earlier))).toBe(`探索调解前置。${LEFT_OUT}`);
});

test('of a text of which changes are told nothing is left out', () => {
  const { earlier } = compareTexts(
    '每年召开一次联席会议。研究重大问题。',
    '每年召开两次联席会议。研究重大问题。',
  );
  expect(whatTells(earlier)).toBe(earlier);
});

test('all wording that both have is shown, in order, and nothing that the text does not have', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '乙', '丙', '。', '，', '\n', '“', '”'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { earlier } = compareTexts(a, b);
      const told = whatTells(earlier);
      const marked = (one: typeof told) => one.filter(({ kind }) => kind === 'shared').map((run) => run.text);
      // A line end parts sentences: a wording that goes over one is told in two.
      expect(marked(told).join('').replaceAll('\n', '')).toBe(marked(earlier).join('').replaceAll('\n', ''));
      let at = 0;
      for (const { text: words } of told.filter((one) => one.text !== LEFT_OUT)) {
        const place = a.indexOf(words, at);
        expect(place).toBeGreaterThanOrEqual(at);
        at = place + words.length;
      }
    }),
  );
});
