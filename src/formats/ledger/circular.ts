import { unitAddress } from '#domain/addresses.ts';
import { cite, inTitleMarks } from '#domain/citation.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { CircularHead, UnitHead } from '#domain/schema.ts';
import { inBrackets, unproofreadRemark } from '#domain/text-state.ts';
import { NUMBER, otherColumns, roleColumns, TASK, unitCells } from './cells.ts';
import { column, type LedgerGroup, type TaskLedger } from './model.ts';

/**
 * The ledger of a circular: its measures in reading order under their sections;
 * `undefined` where it has none, as an interview.
 * @param units in reading order; questions are left out
 */
export function circularLedger(head: CircularHead, units: readonly PublishedUnit[]): TaskLedger | undefined {
  const measures = units.filter(({ head: { type } }) => type === 'measure');
  if (measures.length === 0) return undefined;
  const nameOf = placeNames(head);
  const groups: { name: string; units: PublishedUnit[] }[] = [];
  for (const unit of measures) {
    const name = nameOf(unit.head);
    const last = groups.at(-1);
    if (last?.name === name) last.units.push(unit);
    else groups.push({ name, units: [unit] });
  }
  const heads = measures.map((unit) => unit.head);
  const isParted = groups.some(({ name }) => name !== '');
  return {
    title: `${inTitleMarks(head.title)}任务台账`,
    origin: `据${cite(head)}${inBrackets(unproofreadRemark(head))}整理，共${measures.length}项。`,
    columns: [NUMBER, TASK, ...roleColumns(heads), ...otherColumns(heads)],
    groupColumns: isParted ? [column('section', '所在部分', 12)] : [],
    groups: groups.map(
      ({ name, units: own }): LedgerGroup => ({
        name,
        cells: isParted ? [name] : [],
        rows: own.map((unit) => ({ address: unitAddress(head.id, unit.head.key), cells: unitCells(unit) })),
      }),
    ),
  };
}

/** Where a measure stands: its section with those around it, else its annex, else nothing. */
export function placeNames({ sections }: CircularHead): (unit: UnitHead) => string {
  const byKey = new Map(sections.map((section) => [section.key, section]));
  return ({ section, key }) => {
    const names: string[] = [];
    let at = section === null ? undefined : byKey.get(section);
    while (at !== undefined) {
      names.unshift(at.label + at.title);
      at = at.parent === null ? undefined : byKey.get(at.parent);
    }
    const annex = /^a(\d+)-/u.exec(key)?.[1];
    return [...(annex === undefined ? [] : [`附件${annex}`]), ...names].join('　');
  };
}
