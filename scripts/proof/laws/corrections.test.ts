import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  COLUMN_KINDS,
  type OneReading,
  PART_STARTS,
  READ_KINDS,
  type ReadingEdit,
  type ReadKind,
  ROW_KINDS,
} from '#domain/reading.ts';
import { ROLES } from '#domain/schema.ts';
import { readSeeds } from '../../command/convert/read-seeds.ts';
import { decode } from '../../convert/1-decode/index.ts';
import { convertArchive } from '../../convert/index.ts';
import { readCircular } from '../../convert/read-circular.ts';
import { editSideFile, readOne } from '../../convert/reading/index.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import type { Registry, SeedFile } from '../../convert/types.ts';
import { circularArbitrary } from './circular.ts';
import { brokenConservation } from './conservation.ts';
import { seedOf } from './convert-texts.ts';
import { hostileArbitrary } from './hostile.ts';
import { publishedText } from './read-back.ts';

vi.setConfig({ testTimeout: 300_000 });
/** Each of up to fourteen steps; the desk's own tests take longer walks. */
const RUNS = 6;
const GENERATED = 15;

const registry = readRegistry([]).value as Registry;
const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

async function seedsIn(folder: string): Promise<{ seed: SeedFile; side: string | undefined }[]> {
  const { seeds } = await readSeeds(folder);
  return seeds.circulars.map((seed) => ({
    seed,
    side: seeds.sideFiles.find(({ file }) => file === `${seed.id}.yaml`)?.text,
  }));
}

/** What a person may do next: numbers choose among what is there. */
const actionArbitrary = fc.record({
  what: fc.constantFrom(
    ...(['is', 'number', 'join', 'cut', 'aside', 'keep', 'part', 'column', 'row'] as const),
    ...(['field', 'measure', 'undo'] as const),
  ),
  at: fc.nat(),
  kind: fc.constantFrom(...keysOf(READ_KINDS)),
  number: fc.integer({ min: 1, max: 9 }),
  unset: fc.boolean(),
});
type Action = typeof actionArbitrary extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

/** The edit that an action means in a circular as it is read now. */
function editOf(reading: OneReading, { what, at, kind, number, unset }: Action): ReadingEdit | undefined {
  const block = pick(reading.blocks, at);
  const filled = reading.lines.filter(({ text }) => text.trim() !== '');
  const line = pick(filled, at);
  const table = pick(reading.tables, at);
  const measure = pick(reading.measures, at);
  if (what === 'undo')
    return reading.corrections.length === 0 ? undefined : { undo: at % reading.corrections.length };
  if (what === 'field') {
    const field = pick(['title', 'urgency', 'addressees', 'noticeTitle', 'printingOffice'] as const, at);
    return {
      field,
      value: unset ? undefined : number > 5 && field !== 'title' ? null : `甲${number}`,
    } as ReadingEdit;
  }
  if (what === 'measure') {
    if (measure?.type !== 'measure') return undefined;
    const departments = [{ name: `第${number}庭`, role: pick(keysOf(ROLES), at) ?? 'lead' }];
    const values = { title: `乙${number}`, departments, deadline: `2031-0${number}-01`, outcome: '报告' };
    const field = pick(keysOf(values), at) ?? 'title';
    return { measure: measure.key, field, value: unset ? undefined : values[field] } as ReadingEdit;
  }
  if (what === 'column') {
    if (table === undefined) return undefined;
    const columns = { [number]: pick(keysOf(COLUMN_KINDS), at) ?? 'task', 2: 'task' as const };
    return { entry: { at: table.at, begins: table.begins, columns } };
  }
  if (what === 'row') {
    const row = pick(table?.rows ?? [], at);
    return (
      row && { entry: { at: row.at, begins: row.begins, row: pick(keysOf(ROW_KINDS), number) ?? 'task' } }
    );
  }
  if (what === 'cut' || what === 'aside' || what === 'keep') {
    if (line === undefined) return undefined;
    const characters = [...line.text];
    const blank = characters.length - [...line.text.trimStart()].length;
    const column = blank + (at % (characters.length - blank));
    const begins =
      characters
        .slice(column, column + 5)
        .join('')
        .trim() || '甲';
    const place = { at: `${line.place}:${column + 1}`, begins };
    if (what === 'cut') return { entry: { ...place, parts: 'here' } };
    const long = unset ? {} : { characters: number };
    return { entry: { ...place, is: what === 'aside' ? 'furniture' : 'text', ...long } };
  }
  if (block === undefined) return undefined;
  const place = { at: block.at, begins: block.begins };
  if (what === 'join') return { entry: { ...place, joins: 'before' } };
  if (what === 'part') return { entry: { ...place, part: pick(keysOf(PART_STARTS), number) ?? 'main' } };
  if (what === 'number') return { entry: { ...place, is: 'measure', number } };
  const level: { level?: number } = kind === 'heading' && unset ? { level: (number % 3) + 1 } : {};
  return { entry: { ...place, is: kind as ReadKind, ...level } };
}

/** What is wrong with a circular and its side file; `undefined` where nothing is. */
function broken(seed: SeedFile, side: string | undefined): string | undefined {
  const sideFiles = side === undefined ? [] : [{ file: `${seed.id}.yaml`, text: side }];
  const { files, failed, diagnostics } = convertArchive({ circulars: [seed], sideFiles, registry: [] });
  if (failed.length > 0)
    return diagnostics.find(({ severity }) => severity === 'error')?.message ?? 'failed without an error';
  const decoded = decode(seed).value;
  if (decoded === undefined) return 'published, yet it could not be decoded';
  const { furniture } = readCircular(decoded, sideFiles[0]).source;
  return brokenConservation(decoded.text, furniture, publishedText(files, seed.id));
}

/** Takes back one after the other all that was set, from the file alone. */
function undoAll(seed: SeedFile, from: string | undefined, before: OneReading): string | undefined {
  let side = from;
  const apply = (edit: ReadingEdit): void => {
    const edited = editSideFile(seed, side, [edit]);
    if (!('refused' in edited)) side = edited.side;
  };
  const fields = ['title', 'urgency', 'addressees', 'noticeTitle', 'printingOffice'] as const;
  for (const field of fields)
    if (before.fields.find((one) => one.field === field)?.found !== 'editor')
      apply({ field, value: undefined } as ReadingEdit);
  for (const { key, type } of readOne(seed, side, registry).reading.measures)
    if (type === 'measure')
      for (const field of ['title', 'departments', 'deadline', 'outcome'] as const)
        apply({ measure: key, field, value: undefined });
  // One may need another: what is refused at first may go later.
  for (let round = 0; round < 20; round += 1)
    for (let i = readOne(seed, side, registry).reading.corrections.length - 1; i >= 0; i -= 1)
      apply({ undo: i });
  return side;
}

/** How many steps were tried, and how many could be: laws kept by doing nothing would be none. */
const steps = { tried: 0, made: 0 };

function keepsLaws(seed: SeedFile, side: string | undefined, actions: readonly Action[]): void {
  const before = readOne(seed, side, registry).reading;
  let now = side;
  for (const action of actions) {
    const { reading } = readOne(seed, now, registry);
    expect(reading.failed).toBe(false);
    const edit = editOf(reading, action);
    if (edit === undefined) continue;
    const edited = editSideFile(seed, now, [edit]);
    steps.tried += 1;
    if ('refused' in edited) expect(edited.refused.length).toBeGreaterThan(0);
    else {
      steps.made += 1;
      now = edited.side;
    }
  }
  expect(broken(seed, now)).toBeUndefined();
  expect(undoAll(seed, now, before)).toBe(side);
}

const FIXTURES = [
  'annexes',
  'telegraph-with-closing',
  'interview-with-uneven-headings',
  'tables-drawn-in-text',
  'table-of-tasks-in-an-annex',
  'text-without-line-ends-and-its-plan',
  'notice-before-plan-with-page-breaks',
  // Of Word and PDF, too; without their side files.
  'readings-put-right',
];
const fixtures = (
  await Promise.all(FIXTURES.map((name) => seedsIn(`scripts/convert/fixtures/${name}/seeds`)))
)
  .flat()
  .map(({ seed }) => ({ seed, side: undefined }));
const circulars = await seedsIn('seeds');

describe('random steps of an editor keep every character, leave a side file that converts, and can be taken back', () => {
  test.each(fixtures)('$seed.file', ({ seed, side }) => {
    fc.assert(
      fc.property(fc.array(actionArbitrary, { maxLength: 14 }), (actions) => keepsLaws(seed, side, actions)),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  test('generated and hostile texts', () => {
    const text = fc.oneof(
      circularArbitrary.map(({ source }) => source),
      hostileArbitrary,
    );
    fc.assert(
      fc.property(text, fc.array(actionArbitrary, { maxLength: 5 }), (source, actions) => {
        const seed = seedOf('a-1', source);
        // What cannot be read at all has nothing to be corrected.
        if (readOne(seed, undefined, registry).circular !== undefined) keepsLaws(seed, undefined, actions);
      }),
      { numRuns: GENERATED, endOnFailure: true },
    );
  });

  test.each(circulars)('$seed.file', ({ seed, side }) => {
    fc.assert(
      fc.property(fc.array(actionArbitrary, { minLength: 12, maxLength: 12 }), (actions) =>
        keepsLaws(seed, side, actions),
      ),
      { numRuns: 1, endOnFailure: true },
    );
  });
});

test('most steps can be made', () => {
  expect(steps.made).toBeGreaterThan(steps.tried / 2);
});

describe('to say of a paragraph what it is changes nothing, and is told not to be needed', () => {
  const folder = 'scripts/convert/fixtures';
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(cases.map(({ name }) => name))('%s', async (name) => {
    for (const { seed } of await seedsIn(`${folder}/${name}/seeds`)) {
      const { reading, circular } = readOne(seed, undefined, registry);
      if (circular === undefined) continue;
      const count = Math.ceil(reading.blocks.length / 6);
      for (const [i, { at, begins, is }] of reading.blocks.entries()) {
        if (is === 'table' || i % count > 0) continue;
        const side = `reading:\n  - ${JSON.stringify({ at, begins, is })}\n`;
        const after = readOne(seed, side, registry);
        expect(after.reading.failed, `${seed.file} ${at} ${is}`).toBe(false);
        expect(after.circular, `${seed.file} ${at} ${is}`).toEqual(circular);
      }
    }
  });

  test.each([...fixtures, ...circulars.slice(0, 3)])('$seed.file', ({ seed, side }) => {
    const { reading, circular } = readOne(seed, side, registry);
    const count = Math.ceil(reading.blocks.length / 6);
    for (const [i, { at, begins, is }] of reading.blocks.entries()) {
      // To say that a text is not known settles that it is not.
      if (is === 'table' || is === 'unclassified' || i % count > 0) continue;
      const edited = editSideFile(seed, side, [{ entry: { at, begins, is } }]);
      expect(edited, `${at} ${is}`).toHaveProperty('side');
      const after = readOne(seed, 'side' in edited ? edited.side : undefined, registry);
      expect(after.circular?.parts, at).toEqual(circular?.parts);
      expect(after.circular?.units, at).toEqual(circular?.units);
      expect(after.circular?.head, at).toEqual(circular?.head);
      // Where another reading was possible, to say so ends the doubt and is needed.
      const doubted = (all: OneReading['diagnostics']): boolean =>
        all.some(({ code, line }) => code === 'parse/other-reading' && `L${line}` === at);
      if (doubted(reading.diagnostics)) expect(doubted(after.reading.diagnostics), at).toBe(false);
      else expect(after.reading.diagnostics.map(({ code }) => code)).toContain('side-file/not-needed');
    }
  });
});
