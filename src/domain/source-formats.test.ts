import { expect, test } from 'vitest';
import { originalAddress } from './original-address.ts';
import {
  endingsInWords,
  endingsOf,
  formatOfEnding,
  SOURCE_FORMATS,
  type SourceFormat,
} from './source-formats.ts';

const formats = Object.keys(SOURCE_FORMATS) as SourceFormat[];

test('an ending tells one format', () => {
  const all = formats.flatMap(endingsOf);
  expect(new Set(all).size).toBe(all.length);
  for (const format of formats)
    for (const ending of endingsOf(format)) expect(formatOfEnding(ending)).toBe(format);
  expect(formatOfEnding('.xyz')).toBeUndefined();
});

test('endings are listed as a sentence lists them', () => {
  expect(endingsInWords()).toMatch(/^\.txt、\.md、.+ 或 \.\w+$/u);
});

test('what a browser would run is offered under another ending', () => {
  expect(originalAddress('a-1', 'a-1.HTM')).toBe('circulars/a-1/source/a-1.HTM.txt');
  expect(originalAddress('a-1', 'a-1.docx')).toBe('circulars/a-1/source/a-1.docx');
});
