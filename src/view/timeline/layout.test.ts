import { describe, expect, test } from 'vitest';
import { layTimeline, type TimelineMark } from './layout.ts';

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

  test('cuts plans at the years of the circulars, leaves out those outside, and keeps names inside', () => {
    const { spans, years, width } = layTimeline(
      [lane('云河', mark('2031-03-01'), mark('2033-03-01'))],
      [
        { name: '规划甲', from: 2029, to: 2031 },
        { name: '很长很长的规划名称'.repeat(3), from: 2033, to: 2038 },
        { name: '规划丙', from: 2035, to: 2040 },
      ],
    );
    expect(spans.map(({ span }) => span.name.slice(0, 3))).toEqual(['规划甲', '很长很']);
    expect([spans[0]?.x, spans[0]?.width]).toEqual([years[0]?.x, years[0]?.width]);
    expect([spans[1]?.x, spans[1]?.isEnd, spans[1]?.textX]).toEqual([years[2]?.x, true, width]);
  });
});
