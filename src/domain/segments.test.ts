import { describe, expect, it } from 'vitest';
import type { Paragraph } from './elements.ts';
import { segmentsOf, takeHeading } from './segments.ts';

const paragraphs: Paragraph[] = [
  [
    { role: 'label', text: '1.' },
    { role: 'title', text: '完善甲机制。' },
    { role: 'text', text: '抓实乙。推进丙。' },
    { role: 'responsibility', text: '（丁处牵头）' },
  ],
  [{ role: 'text', text: '另有戊。' }],
];

describe('segmentsOf', () => {
  it('counts sentences over the whole measure, without number and responsibility', () => {
    expect(segmentsOf(paragraphs)).toEqual([
      [
        { role: 'label', text: '1.', start: 0 },
        { role: 'title', text: '完善甲机制。', start: 2, sentence: 1 },
        { role: 'text', text: '抓实乙。', start: 8, sentence: 2 },
        { role: 'text', text: '推进丙。', start: 12, sentence: 3 },
        { role: 'responsibility', text: '（丁处牵头）', start: 16 },
      ],
      [{ role: 'text', text: '另有戊。', start: 23, sentence: 4 }],
    ]);
  });

  it('keeps a sentence that goes on after its title as one', () => {
    const segments = segmentsOf([
      [
        { role: 'title', text: '完善甲，' },
        { role: 'text', text: '抓实乙。' },
      ],
    ]);
    expect(segments[0]?.map(({ sentence }) => sentence)).toEqual([1, 1]);
  });

  it('loses no character', () => {
    const text = (all: readonly (readonly { text: string }[])[]) =>
      all
        .flat()
        .map(({ text }) => text)
        .join('');
    expect(text(segmentsOf(paragraphs))).toBe(text(paragraphs));
  });
});

describe('takeHeading', () => {
  it('cuts after the printed title', () => {
    const { heading, body } = takeHeading(segmentsOf(paragraphs));
    expect(heading.map(({ text }) => text)).toEqual(['1.', '完善甲机制。']);
    expect(body.map((paragraph) => paragraph.length)).toEqual([3, 1]);
  });
  it('leaves a measure without a title whole', () => {
    const { heading, body } = takeHeading([[{ role: 'text', text: '甲。', start: 0, sentence: 1 }]]);
    expect(heading).toEqual([]);
    expect(body).toHaveLength(1);
  });
});
