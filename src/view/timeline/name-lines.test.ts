import { expect, test } from 'vitest';
import { nameLines } from './name-lines.ts';

test('a name goes on in the next line where there is no room, and keeps its years together', () => {
  expect(nameLines('云河法院发展纲要（2031—2035年）', 20)).toEqual(['云河法院发展纲要（2031—2035年）']);
  expect(nameLines('云河法院发展纲要（2031—2035年）', 12)).toEqual(['云河法院发展纲要', '（2031—2035年）']);
  expect(nameLines('云河法院“十五五”发展纲要', 5)).toEqual(['云河法院', '“十五五”', '发展纲要']);
  expect(nameLines('（2031—2035年）', 3)).toEqual(['（2031', '—2035', '年）']);
  expect(nameLines('', 3)).toEqual([]);
});
