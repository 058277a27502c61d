import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptWith, markWordings } from './marked.ts';

const shown = (segments: ReturnType<typeof markWordings>): string =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('marks a wording wherever it stands, the longer one where two overlap', () => {
  expect(shown(markWordings('破产审判和破产管理人。', ['破产', '破产审判']))).toBe(
    '[破产审判]和[破产]管理人。',
  );
});

test('shows the sentence that holds most of the wordings', () => {
  expect(shown(excerptWith('完善制度。推进破产审判。加强重整。', ['破产审判']))).toBe('推进[破产审判]。');
  expect(shown(excerptWith('完善制度。推进审判。', ['没有的词']))).toBe('完善制度。');
});

test('cuts a long sentence around the wording', () => {
  const text = `${'甲'.repeat(300)}破产审判${'乙'.repeat(300)}。`;
  const excerpt = shown(excerptWith(text, ['破产审判']));
  expect(excerpt).toContain('[破产审判]');
  expect(excerpt.startsWith('…甲')).toBe(true);
  expect(excerpt.endsWith('乙…')).toBe(true);
  expect(excerpt.length).toBeLessThan(200);
});

test('marking changes no text', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷') });
  fc.assert(
    fc.property(text, fc.array(text), (whole, wordings) => {
      expect(
        markWordings(whole, wordings)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(whole);
    }),
  );
});
