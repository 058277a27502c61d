import { expect, test } from 'vitest';
import { correctionInWords, fieldsInWords } from './suggest.ts';

test.each([
  ['由审管半负责落实。', '由审管办负责落实。', '“由审管半负责落实”更正为“由审管办负责落实”。'],
  ['每年培训一次。', '每年至少培训一次。', '“每年培训一次”更正为“每年至少培训一次”。'],
  ['每年至少培训一次。', '每年培训一次。', '删去“每年至少培训一次”中的“至少”。'],
  ['由审管半牵头，抓落实。', '由审管办牵头，抓落实。', '“由审管半牵头”更正为“由审管办牵头”。'],
  ['推动“立案”改革。', '推动“登案”改革。', '“立案”更正为“登案”。'],
  [
    `${'前'.repeat(12)}甲${'后'.repeat(12)}`,
    `${'前'.repeat(12)}乙${'后'.repeat(12)}`,
    `“${'前'.repeat(12)}甲${'后'.repeat(12)}”更正为“${'前'.repeat(12)}乙${'后'.repeat(12)}”。`,
  ],
  [
    `${'前'.repeat(13)}甲${'后'.repeat(13)}`,
    `${'前'.repeat(13)}乙${'后'.repeat(13)}`,
    '“前前前甲后后后”更正为“前前前乙后后后”。',
  ],
  ['甲。\n乙丙。', '甲。\n乙丁。', '“乙丙”更正为“乙丁”。'],
])('%s → %s', (before, after, words) => {
  expect(correctionInWords(before, after)).toBe(words);
});

test('many places are counted', () => {
  const text = (mark: string): string =>
    Array.from({ length: 5 }, (_, i) => `第${i}处的文字${mark}就在这里。`).join('');
  expect(correctionInWords(text('甲'), text('乙'))).toMatch(/^“.*；.*；.*等5处。$/u);
});

test('long texts are laid over each other whole', () => {
  const words = correctionInWords('甲'.repeat(5000), '乙'.repeat(5000));
  expect(words.length).toBeLessThan(120);
});

test('fields that were empty are no correction', () => {
  expect(
    fieldsInWords([
      { name: '标题', before: '甲', after: '乙' },
      { name: '成文日期', before: '', after: '2031-01-02' },
    ]),
  ).toBe('标题“甲”更正为“乙”。');
  expect(fieldsInWords([])).toBe('');
});
