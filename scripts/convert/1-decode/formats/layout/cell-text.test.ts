import { describe, expect, test } from 'vitest';
import { linesOfCells, paragraphsOf } from './cell-text.ts';
import type { Box } from './geometry.ts';
import type { Glyphs } from './page.ts';

const EM = 10;

/** The paragraphs of a cell of so many characters in a line, beside one that stands nearer to its side. */
function paragraphs(wide: number, lines: readonly string[], nearer = 0): string[] {
  const box: Box = { left: 100, right: 108 + wide * EM, top: 0, bottom: 200 };
  const run = (text: string, x: number, y: number): Glyphs => ({
    text,
    x,
    y,
    width: EM * text.length,
    size: EM,
    angle: 0,
    starts: [],
  });
  const [own] = linesOfCells(
    [box, { ...box, left: 300, right: 600 }],
    [lines.map((text, i) => run(text, 104, 20 + 15 * i)), [run('甲', 304 - nearer, 20)]],
  );
  return paragraphsOf(own ?? []).map(({ text }) => text);
}

describe('lines of a narrow cell', () => {
  test('go on inside a name, where another cell has less beside its text', () => {
    expect(paragraphs(3.9, ['海事', '庭、保', '全局'], 1.5)).toEqual(['海事庭、保全局']);
    expect(paragraphs(3.9, ['各渔事', '调解庭'], 1.5)).toEqual(['各渔事调解庭']);
  });
  test('are full where less than half a character more is open than the next one takes', () => {
    expect(paragraphs(4.4, ['各渔事', '调解庭'])).toEqual(['各渔事调解庭']);
    expect(paragraphs(4.6, ['各渔事', '调解庭'])).toEqual(['各渔事', '调解庭']);
  });
  test('are names of their own where each is whole and one more character fits', () => {
    expect(paragraphs(4.4, ['海事庭', '保全局', '档案室'])).toEqual(['海事庭', '保全局', '档案室']);
  });
  test('begin another office of the same place behind a whole one, however full they are', () => {
    expect(paragraphs(6, ['市渔业管理局', '市公安局'])).toEqual(['市渔业管理局', '市公安局']);
    expect(paragraphs(6, ['市渔业管理局', '各县政府'])).toEqual(['市渔业管理局', '各县政府']);
    expect(paragraphs(6, ['省高院、市中', '市级法院'])).toEqual(['省高院、市中市级法院']);
    expect(paragraphs(5, ['县渔业局市', '场管理科'])).toEqual(['县渔业局市场管理科']);
    expect(paragraphs(6, ['县渔业管理局', '市场管理科'])).toEqual(['县渔业管理局市场管理科']);
  });
  test('end where an item ends and one more character fits', () => {
    expect(paragraphs(6.4, ['开庭审理。', '及时送达'])).toEqual(['开庭审理。', '及时送达']);
  });
});
