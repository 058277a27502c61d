import { expect, test } from 'vitest';
import { allCirculars, type Circular } from './circulars.ts';
import { wholeSections } from './sections.ts';

async function circular(id: string): Promise<Circular> {
  const found = (await allCirculars()).find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is missing`);
  return found;
}

test('a section has its heading and its measures, and not what ends the document', async () => {
  const plan = await circular('yh-2032');
  const all = wholeSections(plan);
  expect(all.map(({ section }) => section.key)).toEqual(['1', '2']);
  expect(all.map(({ units }) => units.map(({ key }) => key))).toEqual([
    ['1', '2', '3'],
    ['4', '5'],
  ]);
  const [first, second] = all;
  expect(first?.to).toBe(second?.from);
  // Lines 5 to 11 of the file are the first section, 13 to 17 the second; the signature follows.
  expect(all.map(({ lines }) => lines)).toEqual([
    { start: 5, end: 11 },
    { start: 13, end: 17 },
  ]);
});

test('what stands between the measures, and subsections, belong to the section around them', async () => {
  const plan = await circular('yh-2032');
  const [part, ...others] = plan.parts;
  if (part === undefined) throw new Error('no part');
  const lines = { start: 1, end: 1 };
  const section = (key: string, level: number, parent: string | null) => ({
    ...{ key, level, parent, lines },
    ...{ number: 1, label: '', title: key },
  });
  const blocks = [
    { role: 'preamble', text: '导语', lines },
    { role: 'heading', text: '甲', lines, section: '1', level: 1 },
    { role: 'heading', text: '乙', lines, section: '1-1', level: 2 },
    { role: 'unit', key: '1' },
    { role: 'paragraph', text: '各法院要落实。', lines },
    { role: 'closing', text: '结语。', lines },
    { role: 'signature', text: '某法院', lines },
  ] as const;
  const sections = [section('1', 1, null), section('1-1', 2, '1')];
  const found = wholeSections({ ...plan, sections, parts: [{ ...part, blocks }, ...others.slice(9)] });
  expect(found.map(({ section: { key }, from, to }) => [key, from, to])).toEqual([['1', 1, 5]]);
});

test('a circular without sections has no such pages', async () => {
  expect(wholeSections(await circular('lz-2032'))).toEqual([]);
});
