import { describe, expect, test } from 'vitest';
import { allCirculars, type Circular, neighbours, type Unit } from './circulars.ts';
import { citedInstruments, placesByCircular, usedTerms } from './cited.ts';
import {
  allDepartments,
  circularsWithoutDepartments,
  type Department,
  othersByRole,
  plansOf,
  tasksByRole,
} from './departments.ts';
import { edition } from './edition.ts';
import { seedText } from './fixtures/astro-content.ts';
import { holdingsByIssuer, holdingsByYear } from './holdings.ts';
import { jumpCirculars } from './jump.ts';
import { counterpartsOf, relatedTo } from './matters.ts';
import { nameOf } from './names.ts';
import { namedIn } from './reading-links.ts';
import { archiveIdentity, issuersOf } from './registry.ts';
import { sourceOf } from './sources.ts';
import { subjectNames } from './subject-names.ts';
import { allSubjects } from './subjects.ts';

async function circular(id: string): Promise<Circular> {
  const found = (await allCirculars()).find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is missing`);
  return found;
}

async function measure(id: string, key: string): Promise<Unit> {
  const found = (await circular(id)).unitByKey.get(key);
  if (found === undefined) throw new Error(`${id}/${key} is missing`);
  return found;
}

async function department(name: string): Promise<Department> {
  const found = (await allDepartments()).find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is missing`);
  return found;
}

describe('circulars', () => {
  test('newest year first, within a year by issuer', async () => {
    const ids = (await allCirculars()).map(({ id }) => id);
    expect(ids.at(-1)).toBe('yh-2031');
    expect(ids.slice(0, 2).sort()).toEqual(['lz-2032', 'yh-2032']);
  });

  test('measures stand in reading order, with those before and after', async () => {
    const plan = await circular('yh-2031');
    expect(plan.units.map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
    const [first, second] = plan.units;
    if (first === undefined || second === undefined) throw new Error('no measures');
    expect(neighbours(plan, first)).toEqual({ next: second });
    expect(neighbours(plan, plan.units[3] as Unit)).toEqual({ previous: plan.units[2] });
  });

  test('what the archive holds by year and by issuer', async () => {
    expect((await holdingsByYear()).map(({ year, circulars }) => [year, circulars.length])).toEqual([
      [2032, 2],
      [2031, 1],
    ]);
    // Registered issuers come before others, under their short names.
    expect((await holdingsByIssuer()).map(({ short, circulars }) => [short, circulars.length])).toEqual([
      ['云河中院', 2],
      ['柳州口区人民法院', 1],
    ]);
  });

  test('an issuer that is not registered has its full name for a short one', async () => {
    const names = await Promise.all(['yh-2032', 'lz-2032'].map(async (id) => issuersOf(await circular(id))));
    expect(names.flat().map(({ short }) => short)).toEqual(['云河中院', '柳州口区人民法院']);
  });

  test('a circular is named with its court where its title does not say it', async () => {
    expect(await nameOf(await circular('yh-2032'))).toEqual({
      title: (await circular('yh-2032')).title,
      issuer: '',
      more: '',
      short: '云河中院2032年要点',
    });
    await expect(nameOf({ id: 'none' })).rejects.toThrow('none');
  });

  test('the archive is named as its registry says, and dated by its newest circular', async () => {
    expect((await archiveIdentity()).name).toBe('试作档案');
    expect(await edition()).toMatchObject({ date: '2032-03-05' });
  });

  test('the source of a circular is there line by line', async () => {
    const lines = (await seedText('yh-2031.txt')).split('\n');
    expect((await sourceOf('yh-2031'))?.lines[0]).toBe(lines[0]);
    expect(await sourceOf('nothing')).toBeUndefined();
  });
});

describe('departments', () => {
  test('a department has its tasks in every plan, newest first, each with its role', async () => {
    const filing = await department('立案庭');
    expect(plansOf(filing).map((plan) => [plan.circular.id, plan.units.map(({ key }) => key)])).toEqual([
      ['yh-2032', ['1', '2', '3', '4']],
      ['yh-2031', ['1', '2']],
    ]);
    expect(tasksByRole(filing.tasks).map(({ role, tasks }) => [role, tasks.length])).toEqual([
      ['lead', 2],
      ['responsible', 3],
      ['joint', 1],
    ]);
  });

  test('the busiest of a court comes first', async () => {
    const names = (await allDepartments()).map(({ name, tasks }) => [name, tasks.length]);
    expect(names).toEqual([
      ['立案庭', 6],
      ['审判管理办公室', 2],
      ['研究室', 2],
    ]);
  });

  test('who else answers for a task', async () => {
    const { id } = await department('立案庭');
    const others = othersByRole(await measure('yh-2032', '1'), id);
    expect(others.map(({ role, departments }) => [role, departments.map(({ name }) => name)])).toEqual([
      ['support', ['研究室']],
    ]);
  });

  test('circulars that name none are told', async () => {
    expect((await circularsWithoutDepartments()).map(({ id }) => id)).toEqual(['lz-2032']);
  });
});

describe('what texts name', () => {
  test('an instrument is listed with every place that cites it, grouped by circular and measure', async () => {
    const [sending, ...others] = await citedInstruments();
    expect(others).toEqual([]);
    expect(sending?.instrument.name).toBe('云河市送达工作办法');
    expect([sending?.circulars, sending?.places.length]).toEqual([2, 2]);
    const grouped = placesByCircular(sending?.places ?? []);
    expect(grouped.map((one) => [one.circular.id, one.units.map(({ unit }) => unit?.key)])).toEqual([
      ['yh-2032', ['1']],
      ['yh-2031', ['1']],
    ]);
  });

  test('a term is listed where it stands in two measures', async () => {
    expect((await usedTerms()).map(({ term, circulars }) => [term.name, circulars])).toEqual([
      ['清风行动', 2],
    ]);
  });

  test('a measure names its instruments and terms', async () => {
    const named = await namedIn(await measure('yh-2032', '1'));
    expect(named.instruments.map(({ name }) => name)).toEqual(['云河市送达工作办法']);
    expect((await namedIn(await measure('yh-2032', '4'))).terms.map(({ name }) => name)).toEqual([
      '清风行动',
    ]);
  });

  test('a subject has its measures, newest first; one without stands with none', async () => {
    const subjects = (await allSubjects()).map(({ subject, entries }) => [
      subject.id,
      entries.map((entry) => `${entry.circular.id}/${entry.unit.key}`),
    ]);
    expect(subjects).toEqual([
      ['service', ['yh-2032/1', 'yh-2032/2', 'yh-2032/3', 'yh-2031/1', 'yh-2031/2']],
      ['trial-time', ['yh-2032/4', 'yh-2031/3']],
      ['empty', []],
    ]);
    expect((await subjectNames()).get('trial-time')).toBe('审限');
  });
});

describe('the same matter elsewhere', () => {
  test('the line through the years holds what an editor confirmed, and not what he rejected', async () => {
    const line = async (key: string) =>
      (await counterpartsOf(await measure('yh-2031', key))).line.map(({ unit }) => unit.key).sort();
    expect(await line('2')).toEqual(['2', '3']);
    expect(await line('4')).toEqual([]);
  });

  test('related measures are parted into others and its own; none is related to itself', async () => {
    for (const unit of (await allCirculars()).flatMap(({ units }) => units)) {
      const { others, own } = await relatedTo(unit);
      expect(others.every(({ circular: { id } }) => id !== unit.circular)).toBe(true);
      expect(own.every(({ circular: { id } }) => id === unit.circular)).toBe(true);
      expect(own.some((one) => one.unit.key === unit.key)).toBe(false);
    }
  });
});

test('the jump box knows names, numbers and sections of every circular', async () => {
  const plan = (await jumpCirculars()).find(({ id }) => id === 'yh-2031');
  expect(plan?.issuers).toContain('云河中院');
  expect(plan?.units.map(({ key, section }) => [key, section])).toEqual([
    ['1', '1'],
    ['2', '1'],
    ['3', '2'],
    ['4', '2'],
  ]);
});
