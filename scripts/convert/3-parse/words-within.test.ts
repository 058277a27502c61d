import { expect, test } from 'vitest';
import type { SourceText } from '../types.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { wordsWithin } from './words-within.ts';

/** Paragraphs of four characters, each on its line or all on one, and how often their text was asked for. */
function paragraphsOf(count: number, lineOf: (i: number) => number) {
  const asked = { times: 0 };
  const texts = Array.from({ length: count }, (_, i) => `甲${String(i).padStart(6, '0')}\n`);
  const paragraphs = texts.map((text, i) => ({
    lines: { start: lineOf(i), end: lineOf(i) },
    span: { start: i * text.length, end: (i + 1) * text.length - 1 },
    get text() {
      asked.times += 1;
      return text.trim();
    },
  })) as unknown as ClassifiedParagraph[];
  const text = texts.join('');
  const source = {
    decoded: {
      seed: { file: 'a.txt' },
      text,
      lineStarts: texts.map((one, i) => i * one.length),
    },
    offsets: Array.from(text, (_, i) => i),
  } as unknown as SourceText;
  return { asked, find: wordsWithin(source, paragraphs) };
}

test('words are found on the lines of their measure alone', () => {
  const { find } = paragraphsOf(100, (i) => i + 1);
  expect(find({ start: 40, end: 42 }, '甲')).toMatchObject({ line: 40, column: 1 });
  expect(find({ start: 40, end: 42 }, '00041')).toMatchObject({ line: 42, column: 3 });
  expect(find({ start: 40, end: 41 }, '00041')).toBeUndefined();
  expect(find({ start: 3, end: 3 }, '0', 'last')).toMatchObject({ line: 3, column: 6 });
});

test('what is looked at grows with the measures, not with their square', () => {
  const COUNT = 20_000;
  const { asked, find } = paragraphsOf(COUNT, (i) => i + 1);
  for (let line = 1; line <= COUNT; line += 1) find({ start: line, end: line }, '乙');
  expect(asked.times).toBeLessThanOrEqual(2 * COUNT);
});

test('of a crowd on one line each word is still told of, if not where in it', () => {
  const COUNT = 4_000;
  const { asked, find } = paragraphsOf(COUNT, () => 1);
  const places = Array.from({ length: COUNT }, (_, i) =>
    find({ start: 1, end: 1 }, String(i).padStart(6, '0')),
  );
  expect(places).not.toContain(undefined);
  expect(asked.times).toBeLessThan((COUNT * COUNT) / 4);
});
