import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Part } from '#domain/elements.ts';
import { paragraphText } from '#domain/elements.ts';
import { piecesOf } from '#domain/table-layout.ts';
import { seedFile } from '../../command/convert/read-seeds.ts';
import { decode } from '../../convert/1-decode/index.ts';
import { normalise } from '../../convert/2-normalise/index.ts';
import { parse } from '../../convert/3-parse/index.ts';
import type { ParsedUnit } from '../../convert/types.ts';
import { brokenConservation } from './conservation.ts';

const RUNS = 600;
const HEADS = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限', '成果形式', '备注'];
const WORDS = [
  ...HEADS,
  ...[
    '',
    '1',
    '2',
    '1.',
    '（一）',
    '一、审判',
    '立案庭',
    '审管办、研究室',
    '——',
    '无',
    '同上',
    '2031年6月底前',
  ],
  ...[
    '完善评查办法。',
    '1.清理积案。',
    '青江市人民法院',
    '2031年3月2日',
    '附件1',
    '抄送：市委',
    '关于评查的通知',
  ],
];
const words = fc.constantFrom(...WORDS);
const span = fc.constantFrom(1, 1, 1, 1, 2, 3, 0);
const inner = '<table><tr><td>牵头</td><td>立案庭</td></tr><tr><td>配合</td><td>研究室</td></tr></table>';
const cell = fc.record({
  text: words,
  more: fc.option(words, { freq: 6 }),
  down: span,
  across: span,
  nested: fc.nat(20).map((n) => (n === 0 ? inner : '')),
});
const table = fc.record({
  head: fc.boolean(),
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 6 }),
});
const page = fc.array(fc.record({ before: fc.option(words), table }), { minLength: 1, maxLength: 3 });

/** Cells merged at random, nested, short of a column, with words that mean something everywhere else. */
function html(
  parts: readonly { before: string | null; table: { head: boolean; rows: readonly unknown[] } }[],
): string {
  const shown = parts.map(({ before, table: { head, rows } }) => {
    const lines = (
      rows as { text: string; more: string | null; down: number; across: number; nested: string }[][]
    ).map(
      (row, r) =>
        `<tr>${row
          .map(({ text, more, down, across, nested }, c) => {
            const own = head && r === 0 ? HEADS[c] : text;
            return `<td rowspan="${down}" colspan="${across}">${own}${more === null ? '' : `<p>${more}</p>`}${nested}</td>`;
          })
          .join('')}</tr>`,
    );
    return `${before === null ? '' : `<p>${before}</p>`}<table>${lines.join('')}</table>`;
  });
  const above = '<meta charset="utf-8"><h1>青江市人民法院2031年工作要点</h1>';
  return `${above}${shown.join('')}<p>一、改进审判。</p><p>二、改进执行。</p><p>青江市人民法院</p><p>2031年3月2日</p>`;
}

test('of tables in any state every character is published once, and each layout ends with a block', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (parts) => {
      const decoded = decode(await seedFile('a.html', Buffer.from(html(parts)))).value;
      if (decoded === undefined) throw new Error('a page that cannot be decoded');
      const normalised = normalise(decoded).value;
      const { parts: published, units } = parse(normalised).value;
      const byKey = new Map(units.map((unit) => [unit.head.key, unit]));
      expect(byKey.size).toBe(units.length);
      const text = published
        .map((part) => part.blocks.map((block) => textOf(block, byKey)).join(''))
        .join('');
      expect(brokenConservation(decoded.text, normalised.furniture, text)).toBeUndefined();
      for (const part of published) checkLayouts(part, byKey);
      for (const { tables = [], paragraphs } of units)
        for (const { from, rows } of tables)
          expect(from + piecesOf(rows)).toBeLessThanOrEqual(paragraphs.length);
    }),
    { numRuns: RUNS },
  );
}, 120_000);

const textOf = (block: Part['blocks'][number], units: ReadonlyMap<string, ParsedUnit>): string =>
  block.role === 'unit' ? (units.get(block.key)?.paragraphs ?? []).map(paragraphText).join('') : block.text;

/** Tables of a part take whole blocks, one table after the other. */
function checkLayouts({ blocks, tables = [] }: Part, units: ReadonlyMap<string, ParsedUnit>): void {
  let behind = 0;
  for (const { from, rows } of tables) {
    expect(from).toBeGreaterThanOrEqual(behind);
    let left = piecesOf(rows);
    for (behind = from; left > 0 && behind < blocks.length; behind += 1) {
      const block = blocks[behind];
      left -= block?.role === 'unit' ? (units.get(block.key)?.paragraphs.length ?? 0) : 1;
    }
    expect(left).toBe(0);
  }
}
