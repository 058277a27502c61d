import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlowNode, flowOf } from './flow-layout.ts';

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
const pair = (earlier: string, later: string) => ({ earlier, later });

/** Two circulars and what is paired in them. */
const drawn = fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 })).chain(([a, b]) =>
  fc.record({
    earlier: fc.constant(names('a', a)),
    later: fc.constant(names('b', b)),
    pairs: fc
      .uniqueArray(fc.tuple(fc.nat(a - 1), fc.nat(b - 1)), { selector: String, maxLength: 20 })
      .map((links) => links.map(([i, j]) => pair(`a${i + 1}`, `b${j + 1}`))),
  }),
);

describe('the picture of two circulars', () => {
  test('holds every measure once and every pair once, in the order of its circular', () => {
    fc.assert(
      fc.property(drawn, ({ earlier, later, pairs }) => {
        const flow = flowOf(earlier, later, pairs);
        expect(flow?.earlier.flatMap(({ of }) => of)).toEqual(earlier);
        expect(flow?.later.flatMap(({ of }) => of)).toEqual(later);
        const told = flow?.ribbons.map((ribbon) => `${ribbon.earlier} ${ribbon.later}`) ?? [];
        expect(told.toSorted()).toEqual(pairs.map((one) => `${one.earlier} ${one.later}`).toSorted());
      }),
    );
  });

  test('lets no node lie over another or outside', () => {
    fc.assert(
      fc.property(drawn, ({ earlier, later, pairs }) => {
        const flow = flowOf(earlier, later, pairs);
        if (flow === undefined) throw new Error('there is no picture');
        for (const column of [flow.earlier, flow.later]) {
          let end = 0;
          for (const { y, height } of column) {
            expect(y).toBeGreaterThanOrEqual(end);
            end = y + height;
          }
          expect(end).toBeLessThanOrEqual(flow.height + 0.001);
        }
      }),
    );
  });

  test('begins and ends each ribbon at its measures, none over another', () => {
    fc.assert(
      fc.property(drawn, ({ earlier, later, pairs }) => {
        const flow = flowOf(earlier, later, pairs);
        if (flow === undefined) throw new Error('there is no picture');
        const within = (nodes: readonly FlowNode<string>[], of: string, y: number, breadth: number) => {
          const node = nodes.find((one) => one.of.includes(of));
          expect(node?.isPaired).toBe(true);
          expect(y).toBeGreaterThanOrEqual((node?.y ?? 0) - 0.001);
          expect(y + breadth).toBeLessThanOrEqual((node?.y ?? 0) + (node?.height ?? 0) + 0.001);
        };
        for (const one of flow.ribbons) {
          within(flow.earlier, one.earlier, one.start, one.startBreadth);
          within(flow.later, one.later, one.end, one.endBreadth);
          expect(Math.min(one.startBreadth, one.endBreadth)).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });

  test('crosses ribbons only where the order of the circulars has changed', () => {
    fc.assert(
      fc.property(drawn, ({ earlier, later, pairs }) => {
        const ribbons = flowOf(earlier, later, pairs)?.ribbons ?? [];
        for (const one of ribbons)
          for (const other of ribbons) {
            const byPlan = earlier.indexOf(one.earlier) - earlier.indexOf(other.earlier);
            const byLater = later.indexOf(one.later) - later.indexOf(other.later);
            if (byPlan * byLater < 0) continue;
            expect((one.start - other.start) * (one.end - other.end)).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });

  test('puts measures in a row that are paired with nothing into one node', () => {
    const flow = flowOf(names('a', 5), names('b', 3), [pair('a1', 'b2'), pair('a4', 'b2')]);
    expect(flow?.earlier.map(({ of, isPaired }) => [of, isPaired])).toEqual([
      [['a1'], true],
      [['a2', 'a3'], false],
      [['a4'], true],
      [['a5'], false],
    ]);
    expect(flow?.later.map(({ of }) => of)).toEqual([['b1'], ['b2'], ['b3']]);
  });
});

describe('a picture of many measures', () => {
  const flow = (count: number) =>
    flowOf(
      names('a', count),
      names('b', count),
      names('a', count).map((name, i) => pair(name, `b${i + 1}`)),
    );

  test('is never higher than a leaf, and becomes denser first', () => {
    const [few, more] = [flow(36), flow(50)];
    expect(few?.height).toBe(720);
    expect(more?.height).toBe(700);
  });

  test('is left out where it could not be read', () => {
    expect(flow(200)).toBeUndefined();
  });

  test('of which few are paired is drawn', () => {
    const drawn = flowOf(names('a', 200), names('b', 200), [pair('a50', 'b60')]);
    expect(drawn?.earlier).toHaveLength(3);
  });
});
