import { describe, expect, test } from 'vitest';
import { barPath, layTimeline, spanName, type TimelineMark } from './layout.ts';

const mark = (issued: string, size = 10): TimelineMark => ({
  year: Number(issued.slice(0, 4)),
  issued,
  size,
});
const lane = (name: string, ...marks: TimelineMark[]) => ({ name, marks });

describe('a timeline', () => {
  test('has room for the names of its lanes, and names no more years than there is room for', () => {
    const long = layTimeline([lane('云河市第一高级法院', mark('2031-03-01'))], []);
    expect(long.years[0]?.x).toBeGreaterThan(9 * 17);
    const many = layTimeline([lane('云河', mark('2001-03-01'), mark('2040-03-01'))], []).years;
    const named = many.filter(({ isNamed }) => isNamed);
    expect((named[1]?.x ?? 0) - (named[0]?.x ?? 0)).toBeGreaterThanOrEqual(50);
    expect(named.length).toBeGreaterThan(10);
  });

  test('has a column for every year from the first circular to the last, those without one too', () => {
    const { years, width } = layTimeline([lane('云河', mark('2031-03-01'), mark('2034-03-01'))], []);
    expect(years.map(({ year }) => year)).toEqual([2031, 2032, 2033, 2034]);
    const last = years.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(width);
  });

  test('has marks in the column of their year, in the order of their days, larger for more measures', () => {
    const { lanes, years } = layTimeline(
      [lane('云河', mark('2031-11-01', 40), mark('2031-02-01', 10), mark('2032-06-01', 160))],
      [],
    );
    const [early, late, next] = lanes[0]?.marks ?? [];
    expect(early?.mark.issued).toBe('2031-02-01');
    expect(early?.x).toBeLessThan(late?.x ?? 0);
    expect(late?.x).toBeLessThan(years[1]?.x ?? 0);
    expect(next?.x).toBeGreaterThan(years[1]?.x ?? 0);
    // The area tells the number.
    expect((next?.r ?? 0) / (late?.r ?? 1)).toBeCloseTo(2);
  });

  test('hides no mark behind another', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      mark(`2031-03-${String((i % 28) + 1).padStart(2, '0')}`),
    );
    const { lanes, height } = layTimeline([lane('云河', ...many), lane('青山', mark('2031-03-01'))], []);
    const marks = lanes[0]?.marks ?? [];
    for (const [i, a] of marks.entries())
      for (const b of marks.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r);
    for (const { y, r } of lanes.flatMap((one) => one.marks)) expect(y + r).toBeLessThanOrEqual(height);
    expect(lanes[1]?.y).toBeGreaterThan(Math.max(...marks.map(({ y }) => y)));
  });

  test('draws a day that is not known in the middle of its year', () => {
    const { lanes, years } = layTimeline([lane('云河', { year: 2031, issued: null, size: 3 })], []);
    expect(lanes[0]?.marks[0]?.x).toBeCloseTo((years[0]?.x ?? 0) + (years[0]?.width ?? 0) / 2);
  });

  test('cuts plans at the years of the circulars, and leaves out those outside', () => {
    const { spans, years } = layTimeline(
      [lane('云河', mark('2031-03-01'), mark('2033-03-01'))],
      [
        { name: '规划甲', from: 2029, to: 2031 },
        { name: '规划乙', from: 2033, to: 2038 },
        { name: '规划丙', from: 2035, to: 2040 },
      ],
    );
    expect(spans.map(({ span }) => span.name)).toEqual(['规划甲', '规划乙']);
    expect([spans[0]?.x, spans[0]?.width]).toEqual([years[0]?.x, years[0]?.width]);
    expect(spans[1]?.x).toBe(years[2]?.x);
    expect(spans.map(({ isCutBefore, isCutBehind }) => [isCutBefore, isCutBehind])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('draws the head of an arrow where a plan is cut, and nowhere else', () => {
    const bar = { x: 100, y: 20, width: 200 };
    expect(barPath({ ...bar, isCutBefore: false, isCutBehind: false })).toBe('M100 20H300V28H100Z');
    expect(barPath({ ...bar, isCutBefore: false, isCutBehind: true })).toContain('L300 24');
    expect(barPath({ ...bar, isCutBefore: true, isCutBehind: false })).toContain('L100 24');
  });

  test('says the years of a plan once', () => {
    expect(spanName({ name: '规划甲', from: 2029, to: 2031 })).toBe('规划甲（2029—2031年）');
    expect(spanName({ name: '规划甲（2029—2031年）', from: 2029, to: 2031 })).toBe('规划甲（2029—2031年）');
  });

  test('gives a plan a box around name and bar, boxes not lying on each other', () => {
    const { spans } = layTimeline(
      [lane('云河', mark('2031-03-01'), mark('2033-03-01'))],
      [
        { name: '规划甲', from: 2031, to: 2033 },
        { name: '很长很长的规划名称'.repeat(3), from: 2033, to: 2038 },
      ],
    );
    for (const { box, x, y, width, lines } of spans) {
      expect(box.x).toBeLessThanOrEqual(x);
      expect(box.x + box.width).toBeGreaterThanOrEqual(x + width);
      expect(box.y).toBeLessThan(lines[0]?.y ?? 0);
      expect(box.y + box.height).toBeGreaterThan(y + 8);
    }
    const [first, second] = spans.map(({ box }) => box);
    expect(second?.y).toBe((first?.y ?? 0) + (first?.height ?? 0));
  });

  test('begins the name of a plan where its first year is, in lines where one has no room', () => {
    const long = { name: '很长很长的规划名称'.repeat(3), from: 2033, to: 2038 };
    const { spans, years, lanes } = layTimeline(
      [lane('云河', mark('2031-03-01'), mark('2033-03-01'))],
      [long, { ...long, name: '规划乙' }],
    );
    const [first, second] = spans;
    expect([first?.textX, first?.isEnd, first?.lines.length]).toEqual([years[2]?.x, false, 3]);
    expect(first?.lines.map(({ text }) => text).join('')).toBe(`${long.name}（2033—2038年）`);
    // Nothing lies on anything.
    const heights = [...(first?.lines ?? []).map((line) => line.y), first?.y ?? 0, second?.lines[0]?.y ?? 0];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect((second?.lines[0]?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(8 + 17);
    expect(lanes[0]?.y).toBeGreaterThan((second?.y ?? 0) + 8);
  });

  test('keeps a name inside the drawing where its first year has no room for it at all', () => {
    const { spans, width } = layTimeline(
      [lane('云河', mark('2001-03-01'), mark('2040-03-01'))],
      [{ name: '很长很长的规划名称', from: 2040, to: 2045 }],
    );
    expect([spans[0]?.textX, spans[0]?.isEnd, spans[0]?.lines.length]).toEqual([width, true, 1]);
  });
});
