import { expect, test } from 'vitest';
import { allCirculars, type Circular } from './circulars.ts';
import { datedCirculars, timelineOfAll } from './timeline.ts';

test('every court has a lane, with its circulars by date and how much each holds', async () => {
  const lanes = await timelineOfAll();
  expect(
    lanes.map(({ name, marks }) => [name, marks.map(({ address, year, size }) => [address, year, size])]),
  ).toEqual([
    [
      '云河中院',
      [
        ['circulars/yh-2031/', 2031, 4],
        ['circulars/yh-2032/', 2032, await sizeOf('yh-2032')],
      ],
    ],
    ['柳州口区人民法院', [['circulars/lz-2032/', 2032, 2]]],
  ]);
});

test('a circular whose year is not known is on no timeline', async () => {
  const [first] = (await allCirculars()) as [Circular];
  expect(datedCirculars([{ ...first, year: null, issued: null }])).toEqual([]);
});

async function sizeOf(id: string): Promise<number | undefined> {
  return (await allCirculars()).find((one) => one.id === id)?.units.length;
}
