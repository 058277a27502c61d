import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { edits } from '#desk/circular/edits.ts';
import { type Item, itemsOf } from '#desk/circular/items.ts';
import { OTHER_KINDS, QUICK_KINDS } from '#desk/circular/kinds.ts';
import type { CircularState, StepAnswer } from '#desk/wire.ts';
import { ROLES } from '#domain/names.ts';
import { COLUMN_KINDS, PART_STARTS, type ReadingEdit, ROW_KINDS } from '#domain/reading.ts';
import { readSeeds } from '../command/convert/read-seeds.ts';
import { convertArchive } from '../convert/index.ts';
import { Archive } from './archive.ts';
import { Refused } from './refused.ts';
import { Steps } from './steps.ts';

/** Headings, measures, a table, marks of typing, page numbers, a signature: something for each step. */
const TEXT = [
  '河东区人民法院2031年工作要点',
  '各庭室：',
  '为做好全年工作，制定本要点。',
  '**一、强化审判管理**',
  '1.完善流程。加强各项管理，推进',
  '- 1 -',
  '各项举措。（审管办牵头，研究室配合）',
  '2.抓好培训。2031年6月底前完成。',
  '二、推进诉讼服务',
  '3.方便群众。',
  '4、𠮷字也要读对。其中5.不要混在一起。',
  '| 任务 | 责任部门 | 时限 |\n|---|---|---|\n| 完善流程 | 审管办 | 6月底 |\n| 抓好培训 | 政治部、研究室 | 9月底 |',
  '图片',
  '各部门要认真落实。',
  '河东区人民法院',
  '2031年1月5日',
].join('\n\n');
const SIDE = '# 先前的更正，要原样留着\ntitle:   河东区人民法院2031年工作要点 # 同上\n';

/** As many as an editor makes in a morning. */
const STEPS = 200;
const RUNS = 2;
/** On a machine that does other things, too. */
const TIMEOUT = 300_000;

/** Throws of dice for one step: what, where, and how. */
const dice = fc.tuple(fc.nat(9), fc.nat(), fc.nat(), fc.nat());
type Dice = readonly [number, number, number, number];

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** A step that the page could make of what it shows now. */
function stepOf({ reading }: CircularState, [what, where, how, more]: Dice): readonly ReadingEdit[] {
  const items = itemsOf(reading);
  const item = pick(items, where) as Item;
  const block = item.kind === 'block' ? item.block : undefined;
  const measure = pick(reading.measures, where);
  const table = pick(reading.tables, where);
  switch (what) {
    case 0:
    case 1: {
      const { is, level } = pick(
        [...QUICK_KINDS, ...OTHER_KINDS.map((other) => ({ is: other, level: undefined }))],
        how,
      ) ?? { is: 'paragraph', level: undefined };
      return edits.kind([item], reading.lines, is, level);
    }
    case 2:
      return edits.join([item]);
    case 3:
      return block === undefined ? [] : edits.partAt(block, reading.lines, how % block.text.length);
    case 4: {
      if (block === undefined) return [];
      const from = how % block.text.length;
      return edits.setAside(block, reading.lines, from, from + 1 + (more % 6));
    }
    case 5:
      return block === undefined ? [] : edits.number(block, how % 3 === 0 ? '' : `${how % 20}`);
    case 6:
      return block === undefined
        ? []
        : edits.part(block, pick(Object.keys(PART_STARTS) as (keyof typeof PART_STARTS)[], how) ?? 'main');
    case 7: {
      if (measure === undefined) return [];
      const role = pick(Object.keys(ROLES) as (keyof typeof ROLES)[], how) ?? 'lead';
      return [
        pick<ReadingEdit>(
          [
            { measure: measure.key, field: 'departments', value: [{ name: `甲${more % 9}处`, role }] },
            { measure: measure.key, field: 'departments', value: undefined },
            { measure: measure.key, field: 'deadline', value: how % 2 === 0 ? '2031-06-30' : null },
            { measure: measure.key, field: 'title', value: '另一个题名' },
            { measure: measure.key, field: 'outcome', value: null },
          ],
          more,
        ) as ReadingEdit,
      ];
    }
    case 8: {
      if (table === undefined) return [];
      const { at, begins, columns, rows } = table;
      const kinds = Object.keys(COLUMN_KINDS) as (keyof typeof COLUMN_KINDS)[];
      const changed = columns.map(({ is }, i) => [
        `${i + 1}`,
        i === how % columns.length ? pick(kinds, more) : is,
      ]);
      if (how % 2 === 0) return [{ entry: { at, begins, columns: Object.fromEntries(changed) } }];
      const row = pick(rows, how);
      const is = pick(Object.keys(ROW_KINDS) as (keyof typeof ROW_KINDS)[], more) ?? 'task';
      return row === undefined ? [] : [{ entry: { at: row.at, begins: row.begins, row: is } }];
    }
    default:
      return reading.corrections.length === 0
        ? [{ field: 'note', value: how % 2 === 0 ? '一句话' : undefined }]
        : edits.takeBack([how % reading.corrections.length]);
  }
}

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'steps-'));
});
afterEach(() => rm(root, { recursive: true }));

test(
  'whatever is done at the desk, no character is lost, the side file converts, and all is undone byte for byte',
  async () => {
    let run = 0;
    const property = fc.asyncProperty(
      fc.array(dice, { minLength: STEPS, maxLength: STEPS }),
      async (throws) => {
        run += 1;
        const seeds = join(root, `${run}`);
        await mkdir(join(seeds, 'registry'), { recursive: true });
        await writeFile(join(seeds, 'a.txt'), TEXT);
        const first = run % 2 === 0 ? undefined : SIDE;
        const side = join(seeds, 'a.yaml');
        if (first !== undefined) await writeFile(side, first);
        const archive = new Archive({
          seeds,
          content: join(root, 'content'),
          registry: join(seeds, 'registry'),
        });
        await archive.load(() => {});
        const steps = new Steps(archive);
        let state = await steps.state('a');
        const after = (answer: StepAnswer): CircularState => {
          if (!('state' in answer)) throw new Error('nothing is published here');
          return answer.state;
        };
        let taken = 0;
        for (const [i, thrown] of throws.entries()) {
          const before = await readFile(side, 'utf8').catch(() => undefined);
          const options = { revision: state.revision, words: `第${i}步`, confirmed: false };
          try {
            const way =
              thrown[0] === 9 && thrown[1] % 3 === 0 ? pick(['undo', 'redo'] as const, thrown[2]) : undefined;
            const edit = stepOf(state, thrown);
            if (way !== undefined && state[way] !== null) state = after(await steps.again('a', way, options));
            else if (edit.length > 0) state = after(await steps.edit('a', edit, options));
            taken += 1;
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            expect(error.status, error.message).toBe(422);
            expect(await readFile(side, 'utf8').catch(() => undefined)).toBe(before);
          }
          const { total, published, furniture } = state.reading.characters;
          expect([i, published + furniture]).toEqual([i, total]);
          expect(state.reading.failed, state.doubts.map(({ message }) => message).join('')).toBe(false);
        }
        expect(taken).toBeGreaterThan(STEPS / 2);
        const { seeds: read } = await readSeeds(seeds);
        expect(convertArchive(read).failed).toEqual([]);
        while (state.undo !== null)
          state = after(await steps.again('a', 'undo', { revision: state.revision, confirmed: false }));
        expect(await readFile(side, 'utf8').catch(() => undefined)).toBe(first);
      },
    );
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  },
  TIMEOUT,
);
