import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlainRows } from './plain-rows.ts';

test('rows are read as the library reads them', () => {
  const text =
    '# 词表\n\n- [甲, 乙丙, App, N+1, 5G, 12个月, 甲、乙, "12368", "甲: 乙 #"]\r\n- [丁, null值]\n';
  expect(readPlainRows(text)).toEqual(parse(text));
});

test('the synonyms of this archive are', () => {
  const text = readFileSync('seeds/registry/synonyms.yaml', 'utf8');
  expect(readPlainRows(text)).toEqual(parse(text));
});

test.each([
  ['nothing', ''],
  ['remarks alone', '# 词表\n'],
  ['a number', '- [甲, 12]\n'],
  ['a number with an exponent', '- [甲, 1e5]\n'],
  ['a number of sixteens', '- [甲, 0x1F]\n'],
  ['a word of YAML', '- [甲, True]\n'],
  ['a wide comma', '- [甲，乙]\n'],
  ['no blank behind a comma', '- [甲,乙]\n'],
  ['a row that goes on', '- [甲,\n  乙]\n'],
  ['a remark behind a row', '- [甲, 乙] # 词\n'],
  ['an alias', '- [&a 甲, *a]\n'],
  ['a comma in quotation marks', '- [甲, "乙, 丙"]\n'],
  ['an empty word', '- [甲, , 乙]\n'],
  ['a row in a row', '- [甲, [乙]]\n'],
  ['quotation marks inside', '- [甲, "乙\\"丙"]\n'],
  ['a list of words', '- 甲\n- 乙\n'],
  ['indented rows', '  - [甲]\n'],
])('%s is left to the library', (_, text) => {
  expect(readPlainRows(text)).toBeUndefined();
});
