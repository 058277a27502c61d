import { expect, test } from 'vitest';
import { furnitureMarks, furnitureName, groupFurniture } from './furniture.ts';

const bold = (line: number, column: number) => ({ kind: 'bold-mark', text: '**', line, column });

test('furniture that reads the same is told once, with every line once', () => {
  const page = { kind: 'page-number', text: '- 2 -', line: 4, column: 1 };
  expect(groupFurniture([bold(1, 1), bold(1, 5), page, bold(9, 1)])).toEqual([
    { kind: 'bold-mark', text: '**', lines: [1, 9] },
    { kind: 'page-number', text: '- 2 -', lines: [4] },
  ]);
});

test('a piece over several lines marks each of them', () => {
  const caption = { kind: 'caption', text: '图片\r\n说明一', line: 3, column: 2 };
  expect([...furnitureMarks([caption, bold(4, 6)])]).toEqual([
    [3, [{ column: 2, length: 2 }]],
    [
      4,
      [
        { column: 1, length: 3 },
        { column: 6, length: 2 },
      ],
    ],
  ]);
});

test('a kind without a name keeps its code', () => {
  expect(furnitureName('page-number')).toBe('页码');
  expect(furnitureName('something-new')).toBe('something-new');
});
