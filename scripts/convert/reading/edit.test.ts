import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadingEdit } from '#domain/reading.ts';
import { readRegistry } from '../registry/index.ts';
import type { Registry } from '../types.ts';
import '../../proof/laws/seed.ts';
import { editSideFile, readOne } from './index.ts';
import { MOST_TRIED } from './not-needed.ts';

const registry = readRegistry([]).value as Registry;
const seedOf = (text: string) => ({ id: 'a-1', file: 'a-1.txt', bytes: Buffer.from(text) });
const SEED = seedOf(`河东区人民法院工作要点
1.健全机制。完善制度。
2.深化改革。推进试点。
推广经验。每季交流。
3.加强队伍。开展轮训。
`);

function sideAfter(side: string | undefined, ...edits: ReadingEdit[]): string | undefined {
  const edited = editSideFile(SEED, side, edits);
  if ('refused' in edited) throw new Error(edited.refused.map(({ message }) => message).join(' '));
  return edited.side;
}
const refusal = (side: string | undefined, ...edits: ReadingEdit[]): string => {
  const edited = editSideFile(SEED, side, edits);
  return 'refused' in edited ? edited.refused.map(({ message }) => message).join(' ') : '';
};

const part: ReadingEdit = { entry: { at: 'L4', begins: '推广经验', is: 'measure', number: 9 } };
const closing: ReadingEdit = { entry: { at: 'L5', begins: '3.加强', is: 'closing' } };
const urgency: ReadingEdit = { field: 'urgency', value: '加急' };
const departments: ReadingEdit = {
  measure: '2',
  field: 'departments',
  value: [{ name: '审管办', role: 'lead' }],
};
const deadline: ReadingEdit = { measure: '2', field: 'deadline', value: '2031-06-30' };

test('a step writes what a person would', () => {
  expect(sideAfter(undefined, part, departments, deadline, urgency)).toBe(`urgency: 加急
reading:
  - at: L4
    begins: 推广经验
    is: measure
    number: 9
measures:
  2:
    departments:
      - { name: 审管办, role: lead }
    deadline: 2031-06-30
`);
});

test('the same steps in any order give the same file', () => {
  const edits = [
    part,
    closing,
    urgency,
    departments,
    deadline,
    { measure: '1', field: 'title', value: '甲' } as const,
  ];
  const whole = sideAfter(undefined, ...edits);
  fc.assert(
    fc.property(fc.shuffledSubarray(edits, { minLength: edits.length }), (shuffled) => {
      expect(sideAfter(undefined, ...shuffled)).toBe(whole);
    }),
    { numRuns: 20 },
  );
});

describe('what a person wrote by hand stays', () => {
  const written = `# 核对过\ntitle:   "甲要点"   # 照原件\n\n# 各条\nmeasures:\n    1:\n        note: 已办结\n`;
  test.each([
    ['as it is', written],
    ['with line ends of Windows', written.replaceAll('\n', '\r\n')],
    ['without an end of the last line', written.trimEnd()],
    ['with what Notepad writes before it', `\ufeff${written}`],
  ])('%s', (_, side) => {
    const after = sideAfter(side, part, urgency) as string;
    expect(after).toContain(side.slice(side.indexOf('# 各条'), side.indexOf('note')));
    expect(after).toContain('title:   "甲要点"   # 照原件');
    expect(after).toContain('L4');
    const back = sideAfter(after, { undo: 0 }, { field: 'urgency', value: undefined });
    expect(back).toBe(side);
  });

  test('a file of comments stays, an empty one goes', () => {
    const after = sideAfter('# 待核\n', part);
    expect(sideAfter(after, { undo: 0 })).toBe('# 待核\n');
    expect(
      sideAfter(sideAfter(undefined, part, departments), { undo: 0 }, { ...departments, value: undefined }),
    ).toBe(undefined);
  });
});

test('a correction takes the place of another of the same place', () => {
  const after = sideAfter(sideAfter(undefined, part), { entry: { at: 'L4', begins: '推广', is: 'closing' } });
  expect(after).toBe('reading:\n  - at: L4\n    begins: 推广\n    is: closing\n');
});

test('what is said of a measure goes along where its number changes', () => {
  const side = sideAfter(undefined, { measure: '3', field: 'note', value: '已办结' });
  const after = sideAfter(`${side}topics:\n  "3": []\n`, {
    entry: { at: 'L5', begins: '3.加强', is: 'measure', number: 7 },
  });
  expect(after).toContain('measures:\n  7:\n    note: 已办结');
  expect(after).toContain('topics:\n  "7": []');
});

describe('what cannot be is refused, with the reason', () => {
  test('a measure goes of which the side file says something', () => {
    const side = sideAfter(undefined, { measure: '3', field: 'note', value: '已办结' });
    expect(refusal(side, closing)).toContain('“3”');
  });
  test('words that do not stand there', () => {
    expect(refusal(undefined, { entry: { at: 'L4', begins: '健全机制', is: 'measure' } })).toContain('L2:3');
  });
  test('a place that is none', () => {
    expect(refusal(undefined, { entry: { at: 'p3/L4', begins: '健全', is: 'measure' } })).toContain('p3/L4');
  });
  test('a measure that is none', () => {
    expect(refusal(undefined, { measure: '88', field: 'title', value: '甲' })).toContain('88');
  });
  test('a heading six levels in at most', () => {
    const deep: ReadingEdit = { entry: { at: 'L4', begins: '推广', is: 'heading', level: 7 } };
    expect(refusal(undefined, deep)).toContain('最大是 6');
  });
  test('a file in braces', () => {
    expect(refusal('{ title: 甲 }\n', part)).toContain('花括号');
  });
});

test('a line that is left out corrects the block behind it as little as the one before', () => {
  const seed = seedOf('打印本页\n河东区人民法院工作要点\n1.健全机制。\n2.深化改革。\n');
  const side = editSideFile(seed, undefined, [
    { entry: { at: 'L1', begins: '打印本页', is: 'furniture' } },
    { entry: { at: 'L4', begins: '2.深化', is: 'paragraph' } },
  ]);
  if ('refused' in side) throw new Error('refused');
  const { blocks } = readOne(seed, side.side, registry).reading;
  expect(blocks.map(({ text, corrections }) => [text.slice(0, 4), corrections.length])).toEqual([
    ['河东区人', 0],
    ['1.健全', 0],
    ['2.深化', 1],
  ]);
});

test('a side file that is at fault can be mended step by step', () => {
  const side = 'reading:\n  - { at: L9, begins: 甲, is: measure }\n  - { at: L8, begins: 乙, is: measure }\n';
  const after = sideAfter(side, { undo: 0 });
  expect(readOne(SEED, after, registry).reading.failed).toBe(true);
  expect(sideAfter(after, { undo: 0 })).toBeUndefined();
});

test(`of many corrections ${MOST_TRIED} are left out one by one to tell which are not needed`, () => {
  const numbers = Array.from({ length: 20 }, (_, i) => i + 1);
  const lines = numbers.map((n) => `${n}.任务${'甲'.repeat(n)}。办好。`);
  // The last number stands twice: to say so settles the doubt.
  const seed = seedOf(`河东区人民法院工作要点\n${lines.join('\n')}\n20.任务乙。办好。\n`);
  const entries = numbers.map((n) => `  - { at: L${n + 1}, begins: ${n}.任务, is: measure }`);
  const settles = '  - { at: L22, begins: 20.任务乙, is: measure, number: 20 }';
  const told = (side: string): number =>
    readOne(seed, side, registry).reading.diagnostics.filter(({ code }) => code === 'side-file/not-needed')
      .length;
  expect(told(`reading:\n${entries.join('\n')}\n`)).toBe(20);
  expect(told(`reading:\n${entries.join('\n')}\n${settles}\n`)).toBe(16);
});

test('who is said to answer for one measure settles no doubt about another on its line', () => {
  const seed = seedOf(
    '河东区人民法院工作要点\n1.健全机制。完善制度。（责任部门：各部门／法庭甲）2.深化改革。推进试点。（责任部门：各部门／法庭乙）\n',
  );
  const doubts = (side: string | undefined): string[] =>
    readOne(seed, side, registry).reading.measures.map(({ doubts: own }) =>
      own.map(({ code }) => code).join(' '),
    );
  expect(doubts(undefined)).toEqual(['parse/doubtful-department', 'parse/doubtful-department']);
  expect(doubts('measures:\n  1:\n    departments: [立案庭, 执行局]\n')).toEqual([
    '',
    'parse/doubtful-department',
  ]);
});
