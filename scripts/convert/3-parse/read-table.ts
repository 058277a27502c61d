import type { Block, Inline, Paragraph } from '#domain/elements.ts';
import type { NamedDepartment, ParsedUnit } from '../types.ts';
import { block, FOOT_ROLES } from './body.ts';
import { measureKeys } from './keys.ts';
import { madeTitle } from './made-title.ts';
import { rankOf } from './measure-form.ts';
import { type OutlineEntry, sectionsOf } from './outline.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { type PartContext, type ReadPart, readPlainPart } from './read-part.ts';
import { departmentsInCell } from './responsibility.ts';
import { isGroup, type TaskRow, type TaskTable } from './task-table.ts';
import { bareTitle } from './unit-text.ts';

const LONGEST_TITLE = 60;

/** A part whose tasks stand in a table: a measure for each row, a section for each group of rows. */
export function readTablePart(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
  table: TaskTable,
  { prefix = '', before = 0 }: PartContext,
  roles: typeof FOOT_ROLES = FOOT_ROLES,
): ReadPart {
  // No cell of the table's head is a title.
  const above = readPlainPart(paragraphs, from, table.from, roles);
  const columns = paragraphs.slice(table.from, table.body).map((cell) => block('paragraph', cell));
  const items: (OutlineEntry | TaskRow | ClassifiedParagraph)[] = [];
  const parents: (OutlineEntry | undefined)[] = [];
  let open: OutlineEntry | undefined;
  for (let i = table.body; i < to; i += 1) {
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    const row = table.rows.get(i);
    if (row !== undefined) {
      items.push(row);
      parents.push(open);
      i += row.cells.length;
    } else if (i < table.to && isGroup(paragraph) && paragraph.marker !== undefined) {
      const rank = rankOf(paragraph.marker.form);
      while (open !== undefined && open.rank >= rank) open = open.parent;
      open = { paragraph, rank, parent: open };
      items.push(open);
    } else items.push(paragraph);
  }
  const sections = sectionsOf(
    items.filter((item): item is OutlineEntry => 'rank' in item),
    prefix,
  );
  const rows = items.filter((item): item is TaskRow => 'cells' in item);
  const sectionOf = (entry: OutlineEntry | undefined): string | null =>
    entry === undefined ? null : (sections.get(entry)?.key ?? null);
  const keys = measureKeys(
    rows.map(({ number }, i) => ({ number, section: sectionOf(parents[i]) })),
    prefix,
  );
  const units = rows.map((row, i) => unitOf(row, keys[i] as string, before + i + 1, sectionOf(parents[i])));
  let unit = 0;
  const blocks = items.map((item): Block => {
    if ('cells' in item) return { role: 'unit', key: keys[unit++] as string };
    if (!('rank' in item)) return block(roles[item.class] ?? 'paragraph', item);
    const section = sections.get(item);
    return { ...block('heading', item.paragraph), section: section?.key ?? '', level: section?.level ?? 1 };
  });
  return {
    title: above.title,
    blocks: [...above.blocks, ...columns, ...blocks],
    units,
    sections: [...sections.values()],
    interview: false,
    measureForm: undefined,
  };
}

/** A row as a measure: its number, its first cell as the title, the others one by one. */
function unitOf(
  { number, label, cells }: TaskRow,
  key: string,
  order: number,
  section: string | null,
): ParsedUnit {
  const departments: NamedDepartment[] = [];
  const first = cells[0];
  const titled =
    first !== undefined && first.role === undefined && [...first.paragraph.text].length <= LONGEST_TITLE;
  const opening: Inline[] = [{ role: 'label', text: label.text }];
  const others: Paragraph[] = [];
  for (const { paragraph, role } of cells) {
    if (role !== undefined) for (const d of departmentsInCell(paragraph.text, role)) departments.push(d);
    const inline: Inline = {
      role: role !== undefined ? 'responsibility' : 'text',
      text: paragraph.text,
    };
    if (paragraph !== first?.paragraph) others.push([inline]);
    else opening.push(titled ? { role: 'title', text: paragraph.text } : inline);
  }
  const title = titled
    ? bareTitle(first.paragraph.text)
    : madeTitle(first?.paragraph.text ?? '') || label.text;
  return {
    head: {
      circular: '',
      key,
      order,
      type: 'measure',
      number,
      label: label.text,
      title,
      titleFound: titled ? 'printed' : 'made',
      section,
      departments,
      lines: { start: label.lines.start, end: (cells.at(-1)?.paragraph ?? label).lines.end },
      note: null,
    },
    paragraphs: [opening, ...others],
  };
}
