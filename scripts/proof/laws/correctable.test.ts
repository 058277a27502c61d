import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BLOCK_ELEMENTS, PART_ELEMENTS } from '#domain/elements.ts';
import { COLUMN_KINDS, PART_STARTS, READ_KINDS, type ReadKind, ROW_KINDS } from '#domain/reading.ts';
import { circularSchema, ROLES, unitSchema } from '#domain/schema.ts';
import { editSideFile, readOne } from '../../convert/reading/index.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import { readYaml } from '../../convert/side-file/read-yaml.ts';
import { type SideFile, sideFileSchema } from '../../convert/side-file/schema.ts';
import type { Registry } from '../../convert/types.ts';
import { FIELD_WORDS } from '../../convert/words/measure-fields.ts';
import { seedOf } from './convert-texts.ts';

/** Law 9: every boundary and field that the converter sets can be set by the editor. */

const registry = readRegistry([]).value as Registry;
/** What the converter makes of the others, or of the file itself. */
const FOLLOWS = {
  circular: ['id', 'sections', 'characters', 'found', 'recognised'],
  unit: ['circular', 'key', 'order', 'lines', 'titleFound', 'found', 'recognised'],
};
/** Head fields by their names in the side file. */
const IN_SIDE_FILE: Readonly<Record<string, string>> = {
  docNumber: 'number',
  issuers: 'issuer',
  issued: 'date',
  noticeTitle: 'notice',
};
/** What is said of a measure where it begins, under `reading`. */
const UNDER_READING = ['type', 'number', 'label', 'section'];

const keysOfSide = Object.keys(sideFileSchema.shape);

test('every field of a circular can be set', () => {
  const fields = Object.keys(circularSchema.shape).filter((field) => !FOLLOWS.circular.includes(field));
  expect(fields.filter((field) => !keysOfSide.includes(IN_SIDE_FILE[field] ?? field))).toEqual([]);
});

test('every field of a measure can be set', () => {
  const fields = Object.keys(unitSchema.shape).filter(
    (field) => !FOLLOWS.unit.includes(field) && !UNDER_READING.includes(field),
  );
  const side = `measures:\n  1: { title: 甲, departments: [], deadline: 无, outcome: 无, note: 乙 }\n`;
  const read = readYaml<SideFile>({ file: 'a.yaml', text: side }, sideFileSchema, 'side-file/invalid');
  expect(Object.keys(read.value?.measures?.['1'] ?? {}).sort()).toEqual(fields.sort());
});

test('every role of a block can be said, and every part that can begin', () => {
  expect(Object.keys(BLOCK_ELEMENTS).filter((role) => role !== 'table' && !(role in READ_KINDS))).toEqual([]);
  // The cover notice is what stands above the main part.
  expect(Object.keys(PART_ELEMENTS).filter((part) => part !== 'notice' && !(part in PART_STARTS))).toEqual(
    [],
  );
});

test('every use of a column can be said', () => {
  const uses = new Set([...FIELD_WORDS.map(({ field }) => field), ...Object.keys(ROLES), 'person']);
  expect([...uses].filter((use) => !(use in COLUMN_KINDS))).toEqual([]);
});

const TEXT = `城南区人民法院工作要点
各庭室：
为做好工作，制定本要点。
1.健全机制。完善制度。
甲乙丙丁戊己庚辛。
2.深化改革。推进试点。
`;
const seed = seedOf('a-1', TEXT);
/** What a line between two measures cannot be by itself. */
const NEEDS: Partial<Record<ReadKind, string>> = {
  answer: 'reading:\n  - { at: L4, begins: 1.健全, is: question }\n',
};

describe('a line can be taken for whatever the editor says', () => {
  test.each(Object.keys(READ_KINDS) as ReadKind[])('%s', (is) => {
    // The title of a part stands in its head: what stands above it can be no measure.
    const at = is === 'title' ? { at: 'L3', begins: '为做好工作' } : { at: 'L5', begins: '甲乙丙丁' };
    const edited = editSideFile(seed, NEEDS[is], [{ entry: { ...at, is } }]);
    expect(edited).toHaveProperty('side');
    const { reading } = readOne(seed, 'side' in edited ? edited.side : undefined, registry);
    expect(reading.failed).toBe(false);
    if (is === 'text') return;
    if (is === 'furniture') expect(reading.blocks.some(({ text }) => text.includes('甲乙'))).toBe(false);
    else expect(reading.blocks.find((block) => block.at === at.at)?.is).toBe(is);
    expect(reading.characters.published + reading.characters.furniture).toBe(reading.characters.total);
  });
});

const handbook = readFileSync('seeds/README.md', 'utf8');

test.each([...Object.values(READ_KINDS), ...Object.values(COLUMN_KINDS), ...Object.values(ROW_KINDS)])(
  'the handbook tells of the word %s',
  (word) => {
    // 一级标题（二级、三级）
    expect(handbook).toContain(word === '层次标题' ? '一级标题' : word);
  },
);

test('the examples of side files in the handbook are ones', () => {
  const examples = [...handbook.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gmu)]
    .map(([, indent = '', text = '']) => text.replace(new RegExp(`^${indent}`, 'gmu'), ''))
    .filter((text) => /^(?:reading|measures):/mu.test(text));
  expect(examples.length).toBeGreaterThan(2);
  for (const text of examples)
    expect(readYaml({ file: 'a.yaml', text }, sideFileSchema, 'side-file/invalid').diagnostics).toEqual([]);
});
