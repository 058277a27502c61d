import type { BookletCircular, BookletUnit } from '#domain/booklet.ts';
import type { ComparisonRow } from '#domain/comparison-rows.ts';
import { isRead } from '#domain/elements.ts';
import type { LedgerSheet } from '../ledger/workbook.ts';

/** A circular that is compared, and what it is called in short. */
export interface Side {
  readonly name: string;
  readonly texts: BookletCircular;
}

/**
 * The whole of a comparison as a table, with both texts in full, the earlier left and the later right, as on its
 * page: what goes on and what is new in the order of the later circular, then what was dropped.
 */
export function comparisonSheet(
  rows: readonly ComparisonRow[],
  {
    earlier,
    later,
    summary,
  }: {
    readonly earlier: Side;
    readonly later: Side;
    readonly summary: string;
  },
): LedgerSheet {
  const columnsOf = ({ name, texts }: Side) => [
    { name: `${name}编号`, width: 6 },
    { name: `${name}内容`, width: 30 },
    { name: `${name}责任部门等${namesDuties(texts) ? '' : '（该件未写明）'}`, width: 10 },
  ];
  const cellsOf = ({ texts }: Side, keys: readonly string[]): string[] => {
    const units = keys.flatMap((key) => (Object.hasOwn(texts.units, key) ? (texts.units[key] ?? []) : []));
    const several = units.length > 1;
    const each = (tell: (unit: BookletUnit) => string): string =>
      units
        .flatMap((unit) => {
          const told = tell(unit);
          return told === '' ? [] : [several ? `${unit.place}：${told}` : told];
        })
        .join('\n');
    return [units.map(({ place }) => place).join('、'), each(textOf), each(dutiesOf)];
  };
  return {
    name: '对照',
    title: `${earlier.name}与${later.name}对照表`,
    origin: `${summary}据${earlier.texts.citation}、${later.texts.citation}整理，各项由程序配对；新增、未再列和未配上的，是程序没有找到对应任务的，不等于另一件没有写到。`,
    columns: [
      { name: '情况', width: 5 },
      ...columnsOf(earlier),
      ...columnsOf(later),
      { name: '配对理由', width: 12 },
      { name: '变化', width: 10 },
    ],
    rows: rows.map((row) => [
      row.standing,
      ...cellsOf(earlier, row.earlier),
      ...cellsOf(later, row.later),
      row.why,
      row.changes,
    ]),
  };
}

const paragraphsOf = ({ paragraphs }: BookletUnit, read: boolean): string =>
  paragraphs
    .map((paragraph) =>
      paragraph
        .filter((inline) =>
          read ? isRead(inline) : inline.role === 'responsibility' || inline.role === 'entry',
        )
        .map(({ text }) => text)
        .join(''),
    )
    .filter((text) => text.trim() !== '')
    .join('\n');

const textOf = (unit: BookletUnit): string => paragraphsOf(unit, true);
const dutiesOf = (unit: BookletUnit): string => paragraphsOf(unit, false);

/** Whether a circular says of any measure who answers for it or by when. */
const namesDuties = ({ units }: BookletCircular): boolean =>
  Object.values(units).some((unit) => unit !== undefined && dutiesOf(unit) !== '');
