import { expect, test } from 'vitest';
import type { Circular } from './circulars.ts';
import { holdingsByIssuer, type IssuerOfCirculars } from './holdings.ts';
import {
  CIRCULARS_ON_A_PAGE,
  departmentsOfIssuer,
  issuerPages,
  lineageOfIssuer,
  subjectsOfIssuer,
} from './issuer-pages.ts';

async function issuer(short: string): Promise<IssuerOfCirculars> {
  const found = (await holdingsByIssuer()).find((one) => one.short === short);
  if (found === undefined) throw new Error(`${short} is missing`);
  return found;
}

test('an issuer has its circulars by year, newest first, on one page', async () => {
  const [page, ...more] = issuerPages(await issuer('云河中院'));
  expect(more).toEqual([]);
  expect(page?.addresses).toEqual(['issuers/yh-court/']);
  expect(page?.years.map(({ year, circulars }) => [year, circulars.map(({ id }) => id)])).toEqual([
    [2032, ['yh-2032']],
    [2031, ['yh-2031']],
  ]);
});

test('one of very many has further pages, each circular on one', () => {
  const circulars = Array.from(
    { length: CIRCULARS_ON_A_PAGE + 1 },
    (_, i) => ({ id: `x-${i}`, year: 2040 - Math.floor(i / 20) }) as Circular,
  );
  const pages = issuerPages({ id: 'x', circulars });
  expect(pages.map(({ part }) => part)).toEqual([undefined, '2']);
  expect(pages[1]?.addresses[1]).toBe('issuers/x/2/');
  const listed = pages.map(({ years }) => years.flatMap((year) => year.circulars));
  expect(listed.map(({ length }) => length)).toEqual([CIRCULARS_ON_A_PAGE, 1]);
  expect(listed.flat()).toEqual(circulars);
});

test('its departments, the busiest first; none where its circulars name none', async () => {
  const names = (await departmentsOfIssuer('yh-court')).map(({ name, tasks }) => [name, tasks.length]);
  expect(names[0]).toEqual(['立案庭', 6]);
  expect(await departmentsOfIssuer((await issuer('柳州口区人民法院')).id)).toEqual([]);
});

test('its lineage goes from one of its own circulars to another', async () => {
  const told = async (short: string) =>
    (await lineageOfIssuer((await issuer(short)).id)).map(({ older, newer }) => [older.id, newer.id]);
  expect(await told('云河中院')).toEqual([['yh-2031', 'yh-2032']]);
  // Set side by side with a circular of another court, it goes on with none.
  expect(await told('柳州口区人民法院')).toEqual([]);
});

test('its subjects, with where those of a year are listed', async () => {
  const subjects = await subjectsOfIssuer('yh-court');
  expect(subjects.map(({ subject, count }) => [subject.id, count])).toEqual([
    ['service', 5],
    ['trial-time', 2],
  ]);
  expect(subjects[0]?.years).toEqual([
    { year: 2032, count: 3, words: '3项', address: 'topics/service/' },
    { year: 2031, count: 2, words: '2项', address: 'topics/service/' },
  ]);
});
