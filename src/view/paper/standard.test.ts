import { describe, expect, test } from 'vitest';
import type { BlockRole, TextBlock } from '#domain/elements.ts';
import { imprintHeight, imprintLines } from './imprint.ts';
import { mainTitleOf } from './main-title.ts';
import { piecesOf } from './pieces.ts';
import { telegraphRows } from './telegraph.ts';
import { headingOf } from './unit-heading.ts';

const block = (role: BlockRole, text: string): TextBlock => ({ role, text, lines: { start: 1, end: 1 } });

describe('the imprint', () => {
  test('office and date share a line, whether they came on one or on two', () => {
    const copied = block('copiedTo', '抄送：省高级人民法院。');
    const line = { type: 'printing', texts: ['某市中级人民法院办公室', '2024年3月1日印发'] };
    const apart = [
      copied,
      block('printing', '某市中级人民法院办公室'),
      block('printing', '2024年3月1日印发'),
    ];
    const joined = [copied, block('printing', '某市中级人民法院办公室　2024年3月1日印发')];
    expect(imprintLines(apart).at(-1)).toEqual(line);
    expect(imprintLines(joined).at(-1)).toEqual(line);
    const closed = [copied, block('printing', '某市中级人民法院办公室2024年3月1日印发')];
    expect(imprintLines(closed).at(-1)).toEqual(line);
    expect(imprintLines(apart)[0]).toEqual({ type: 'copied', texts: ['抄送：省高级人民法院。'] });
  });

  test('a long list of copies gets the room of its lines', () => {
    const short = imprintHeight(imprintLines([block('copiedTo', '抄送：省委。')]));
    const long = imprintHeight(imprintLines([block('copiedTo', `抄送：${'省高级人民法院，'.repeat(10)}`)]));
    // 83 characters: one line of 29, two of 26, one of the rest; 8 mm each.
    expect(long - short).toBe(24);
  });
});

test('only lines that name something are rows of a telegraph', () => {
  const kind = block('transmission', '明传');
  const row = block('transmission', '等级：特急 某高法明传〔2024〕5号 3月4日9时');
  expect(telegraphRows([block('letterhead', '某省高级人民法院'), kind, row])).toEqual([
    { block: row, cells: ['等级：特急', '某高法明传〔2024〕5号', '3月4日9时'] },
  ]);
});

test('what stands before a title, and names with their date, are set as groups', () => {
  const pieces = piecesOf([
    block('letterhead', '某法院'),
    block('docNumber', '某法〔2024〕1号'),
    block('title', '通知'),
    { role: 'unit', key: '1' },
    block('signature', '某法院'),
    block('date', '2024年1月2日'),
    block('remark', '（此件公开发布）'),
  ]);
  const shape = pieces.map((piece) => (piece.type === 'block' ? piece.block.role : piece.blocks.length));
  expect(shape).toEqual([2, 'title', 'unit', 2, 'remark']);
});

test('the title that names the page is that of the document, not of its notice', () => {
  const notice = { type: 'notice', blocks: [block('title', '关于印发要点的通知')] } as const;
  const main = { type: 'main', blocks: [block('title', '要点')] } as const;
  expect(mainTitleOf({ parts: [notice, main] })?.text).toBe('要点');
  expect(mainTitleOf({ parts: [notice] })?.text).toBe('关于印发要点的通知');
  expect(mainTitleOf({ parts: [] })).toBeUndefined();
});

describe('the heading of a measure', () => {
  const label = { role: 'label', text: '3.' } as const;
  const title = { role: 'title', text: '健全机制。' } as const;
  const text = { role: 'text', text: '本项的文字。' } as const;

  test('is its number and its title', () => {
    expect(headingOf([label, title, text])).toEqual({ heading: [label, title], rest: [text] });
  });

  test('is its number where no title is printed', () => {
    expect(headingOf([label, text])).toEqual({ heading: [label], rest: [text] });
  });

  test('is never empty', () => {
    expect(headingOf([text])).toEqual({ heading: [text], rest: [] });
  });
});
