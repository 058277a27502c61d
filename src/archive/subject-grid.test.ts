import { expect, test } from 'vitest';
import { largestSubjects, subjectGrid } from './subject-grid.ts';
import { allSubjects } from './subjects.ts';

test('of a small archive each circular has a column, those of one court beside each other by date', async () => {
  const { isByCircular, columns } = await subjectGrid();
  expect(isByCircular).toBe(true);
  expect(columns.map(({ name, address }) => [name, address])).toEqual([
    ['云河中院2031年要点', 'circulars/yh-2031/'],
    ['云河中院2032年要点', 'circulars/yh-2032/'],
    ['柳州口区人民法院2032年要点', 'circulars/lz-2032/'],
  ]);
});

test('cells tell how many measures of a subject stand in a circular, and lead to the first of them', async () => {
  const { rows, most } = await subjectGrid();
  for (const { subject, count, cells } of rows) {
    const entries = (await allSubjects()).find((one) => one.subject.id === subject.id)?.entries ?? [];
    expect(count).toBe(entries.length);
    const counted = ['yh-2031', 'yh-2032', 'lz-2032'].map((id) => {
      const own = entries.filter(({ circular }) => circular.id === id).length;
      return own === 0
        ? undefined
        : { count: own, words: `${own}项`, address: `topics/${subject.id}/#plan-${id}` };
    });
    expect(cells).toEqual(counted);
  }
  expect(rows.length).toBeGreaterThan(0);
  expect(most).toBe(Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => cell?.count ?? 0))));
});

test('the home page tells of the largest', async () => {
  const { largest, all } = await largestSubjects();
  const { rows } = await subjectGrid();
  expect(all).toBe(rows.length);
  expect(largest[0]?.count).toBe(Math.max(...rows.map(({ count }) => count)));
});
