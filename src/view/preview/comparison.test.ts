import { describe, expect, it } from 'vitest';
import type { Unit } from '#archive/circulars.ts';
import type { Block } from '#domain/elements.ts';
import { blockName, compare } from './comparison.ts';

const text = (role: 'title' | 'paragraph', start: number, end = start): Block => ({
  role,
  text: '',
  lines: { start, end },
});
const unit = (key: string, start: number, end: number): Unit => ({
  circular: 'a-1',
  key,
  order: 1,
  type: 'measure',
  number: 1,
  label: '1.',
  title: '甲',
  titleFound: 'printed',
  section: null,
  departments: [],
  lines: { start, end },
  note: null,
  paragraphs: [],
});

/** Rows in words: `3-4 block unit text`. */
function rows(
  blocks: Block[],
  units: Unit[],
  source: string[],
  furniture = [] as (typeof NUMBER)[],
): string[] {
  const circular = {
    parts: [{ type: 'main' as const, blocks }],
    unitByKey: new Map(units.map((one) => [one.key, one])),
  };
  return compare(circular, source, furniture).map(({ lines, outcomes, state }) =>
    [`${lines[0]?.number}-${lines.at(-1)?.number}`, ...outcomes.map(({ kind }) => kind), state].join(' '),
  );
}
const NUMBER = { kind: 'page-number', text: '- 1 -', line: 3, column: 1 };

describe('compare', () => {
  it('shows every line once, with what it became', () => {
    expect(
      rows(
        [text('title', 2), { role: 'unit', key: '1' }],
        [unit('1', 5, 6)],
        ['', '标题', '- 1 -', '', '1. 甲', '乙', ''],
        [NUMBER],
      ),
    ).toEqual(['1-1 blank', '2-2 block text', '3-3 furniture', '4-4 blank', '5-6 unit text', '7-7 blank']);
  });

  it('keeps lines together that share a block or a measure', () => {
    const blocks = [text('title', 1), text('paragraph', 1, 2), { role: 'unit' as const, key: '1' }];
    expect(rows(blocks, [unit('1', 2, 3)], ['甲', '乙', '丙', '丁'])).toEqual([
      '1-3 block block unit text',
      '4-4 lost',
    ]);
  });

  it('says of a line that became nothing that it is lost, furniture in it or not', () => {
    expect(rows([], [], ['甲', '', '- 1 -乙'], [NUMBER])).toEqual(['1-1 lost', '2-2 blank', '3-3 lost']);
  });
});

it('names blocks', () => {
  const lines = { start: 1, end: 1 };
  expect(blockName({ role: 'heading', level: 2, text: '', lines })).toBe('2级小标题');
  expect(blockName({ role: 'unclassified', text: '', lines })).toBe('没有认出');
});
