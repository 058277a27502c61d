import { expect, test } from 'vitest';
import { noLinks, type UnitLinks } from '#domain/links.ts';
import { shownScores } from './shown-scores.ts';

const link = (id: string, score: number, same = false) => ({ id, score, same, reasons: [], wording: [] });
const shown = (links: Partial<UnitLinks>) =>
  shownScores([{ measure: 'a/1', same: ['b/1'], strong: ['b/1', 'c/1'], useful: ['c/2'] }], () => ({
    ...noLinks(),
    ...links,
  }));

test('of the best three it is told what is of use and what is the same; what stands in the line is not missed', () => {
  const related = [
    link('b/1', 0.5, true),
    link('c/2', 0.4),
    link('d/1', 0.3),
    link('a/2', 0.9),
    link('c/3', 0.2),
  ];
  const lineage = [{ id: 'c/1', confirmed: false, sameIssuer: true, reasons: [] }];
  expect(shown({ related, lineage })).toEqual({
    useful: { count: 2, of: 3 },
    same: { count: 1, of: 3 },
    toldTheSame: { count: 1, of: 1 },
    missed: { count: 0, of: 2 },
  });
});

test('a page shows the six nearest, answers of other courts last', () => {
  const related = [1, 2, 3, 4, 5, 6, 7].map((n) => link(`e/${n}`, 1 - n / 10));
  expect(shown({ related: [...related, link('b/1', 0.1)] }).missed.count).toBe(2);
  expect(shown({ related: [link('q/q1', 0.9), ...related.slice(0, 2), link('b/1', 0.1)] }).same.count).toBe(
    1,
  );
});
