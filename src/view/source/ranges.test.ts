import { describe, expect, it } from 'vitest';
import { linesInRanges } from './ranges.ts';

const cut = (count: number, ...ranges: [number, number][]) =>
  linesInRanges(
    { start: 1, end: count },
    ranges.map(([start, end]) => ({ start, end })),
  ).map(({ range, within, lines }) => [
    range === undefined ? '' : `${range.start}-${range.end}`,
    within.map(({ start, end }) => `${start}-${end}`).join(' '),
    lines.join(' '),
  ]);

describe('linesInRanges', () => {
  it('makes each range of several lines one stretch, and leaves no line out', () => {
    expect(cut(7, [2, 3], [4, 4], [5, 6])).toEqual([
      ['', '', '1'],
      ['2-3', '', '2 3'],
      ['', '', '4'],
      ['5-6', '', '5 6'],
      ['', '', '7'],
    ]);
  });

  it('tells where a range begins that overlaps another', () => {
    expect(cut(4, [1, 3], [3, 4], [1, 3])).toEqual([
      ['1-3', '3-4', '1 2 3'],
      ['', '', '4'],
    ]);
  });

  it('cuts some of the lines, and tells of a range that begins there and ends beyond them', () => {
    const ranges = [
      { start: 1, end: 2 },
      { start: 3, end: 4 },
      { start: 5, end: 9 },
    ];
    const stretches = linesInRanges({ start: 3, end: 6 }, ranges, [{ start: 7, end: 8 }]);
    expect(stretches.map(({ range, within, lines }) => [range, within, lines])).toEqual([
      [{ start: 3, end: 4 }, [], [3, 4]],
      [undefined, [{ start: 5, end: 9 }], [5, 6]],
    ]);
  });

  it('keeps the lines of a table together, whatever begins or ends in it', () => {
    const table = { start: 2, end: 5 };
    const ranges = [
      { start: 1, end: 3 },
      { start: 4, end: 5 },
      { start: 6, end: 7 },
    ];
    expect(
      linesInRanges({ start: 1, end: 7 }, ranges, [table]).map(({ range, within, lines, table }) => [
        range?.start,
        within.length,
        lines.join(' '),
        table,
      ]),
    ).toEqual([
      [undefined, 1, '1', false],
      [undefined, 1, '2 3 4 5', true],
      [6, 0, '6 7', false],
    ]);
  });

  it('takes a file without any range, and one without lines', () => {
    expect(cut(2)).toEqual([['', '', '1 2']]);
    expect(cut(0, [1, 2])).toEqual([]);
  });
});
