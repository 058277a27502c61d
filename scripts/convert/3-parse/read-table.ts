import type { Block, Inline, InlineRole, Paragraph } from '#domain/elements.ts';
import { readMarker } from '../marker.ts';
import type { ParsedUnit } from '../types.ts';
import { LONGEST_HEADING_BETWEEN_TABLES, LONGEST_TASK } from './bars.ts';
import { block, FOOT_ROLES } from './body.ts';
import { decidedRole } from './decided.ts';
import { measureKeys, type Numbered } from './keys.ts';
import { madeTitle } from './made-title.ts';
import { rankOf } from './measure-form.ts';
import { type OutlineEntry, sectionsOf } from './outline.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { type PartContext, type ReadPart, readPlainPart } from './read-part.ts';
import type { Table } from './tables/find.ts';
import { type CellRole, type GroupHead, readRows, type TaskRow, type Undecided } from './tables/rows.ts';
import { bareTitle } from './unit-text.ts';
import { deadlineAndOutcome } from './values.ts';

/** A part whose tasks stand in tables: a measure for each row, a section for each group of rows. */
export interface ReadTablePart extends ReadPart {
  readonly undecided: readonly Undecided[];
  readonly leftOut: readonly Undecided[];
  /** Its numbered rows, table by table: each with the paragraph that its number stands in. */
  readonly numbers: readonly RowNumber[];
}

/** The number of a row; a table, and a group whose rows are numbered anew, begins again. */
export interface RowNumber {
  readonly number: number;
  /** As printed. */
  readonly label: string;
  readonly paragraph: ClassifiedParagraph;
  /** The label of the row whose cell it stands in, below that row's own number: it begins no measure. */
  readonly within?: string;
}

/** @param tables the tables of tasks in the part, in order */
export function readTablePart(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
  tables: readonly Table[],
  { prefix = '', before = 0 }: PartContext,
  roles: typeof FOOT_ROLES = FOOT_ROLES,
): ReadTablePart {
  const end = (tables.at(-1) as Table).from;
  let start = (tables[0] as Table).from;
  // A heading above the first of several tables heads it as those between them do.
  while (start - 1 > from && isHeading(paragraphs[start - 1])) start -= 1;
  // So do those of its level anywhere in the part: 一、工作要求 above 二、任务分工, 三、组织保障 below the table.
  const form = paragraphs[start]?.marker?.form;
  const isBeside = (paragraph: ClassifiedParagraph | undefined): boolean =>
    form !== undefined && paragraph?.marker?.form === form && isHeading(paragraph);
  const firstBeside = paragraphs.findIndex((paragraph, i) => i > from && i < start && isBeside(paragraph));
  if (firstBeside >= 0) start = firstBeside;
  const above = readPlainPart(paragraphs, from, start, roles);
  const items: (OutlineEntry | TaskRow | ClassifiedParagraph)[] = [];
  const parents: (OutlineEntry | undefined)[] = [];
  const undecided: Undecided[] = [];
  const leftOut: Undecided[] = [];
  /** By group the places that its rows have taken so far, and that of each measure. */
  const taken = new Map<OutlineEntry | undefined, number>();
  const placeOf: number[] = [];
  let open: OutlineEntry | undefined;
  const addGroup = (paragraph: ClassifiedParagraph, rank: number, number: number | undefined): void => {
    while (open !== undefined && open.rank >= rank) open = open.parent;
    open = { paragraph, rank, number, parent: open };
    items.push(open);
  };
  const tableAt = new Map(tables.map((table) => [table.from, table]));
  for (let i = start; i < to; i += 1) {
    const table = tableAt.get(i);
    if (table !== undefined) {
      const reading = readRows(table, paragraphs);
      for (const item of reading.items) {
        if (item.kind === 'group') addGroup(...groupOf(item.group, paragraphs));
        else if (item.kind === 'cell') items.push(paragraphs[item.index] as ClassifiedParagraph);
        else {
          const place = (taken.get(open) ?? 0) + 1;
          taken.set(open, place);
          if (item.kind === 'left') continue;
          items.push(item.row);
          parents.push(open);
          placeOf.push(place);
        }
      }
      undecided.push(...reading.undecided);
      leftOut.push(...reading.leftOut);
      i = table.to - 1;
      continue;
    }
    const paragraph = paragraphs[i] as ClassifiedParagraph;
    if (isHeading(paragraph) && (i < end || isBeside(paragraph)))
      addGroup(paragraph, rankOf(paragraph.marker?.form ?? 'section'), undefined);
    else items.push(paragraph);
  }
  const sections = sectionsOf(
    items.filter((item): item is OutlineEntry => 'rank' in item),
    prefix,
  );
  const rows = items.filter((item): item is TaskRow => 'departments' in item);
  const sectionOf = (entry: OutlineEntry | undefined): string | null =>
    entry === undefined ? null : (sections.get(entry)?.key ?? null);
  const opened = openings(rows, paragraphs);
  const printed = new Map<OutlineEntry | undefined, Pick<Numbered, 'number' | 'inserted'>>();
  const numbered = opened.map(({ number, path }, i): Numbered => {
    const own = number === undefined ? path : { number };
    // A row without a number takes none from the rows that have theirs: it is 3b behind 3.
    const told = own ?? printed.get(parents[i]);
    if (told !== undefined) printed.set(parents[i], told);
    return { ...(told ?? { number: placeOf[i] as number }), section: sectionOf(parents[i]) };
  });
  const keys = measureKeys(numbered, prefix);
  const units = rows.map((row, i) =>
    unitOf(row, opened[i] as Opening, paragraphs, {
      key: keys[i] as string,
      order: before + i + 1,
      section: sectionOf(parents[i]),
      group: parents[i]?.paragraph.text ?? '',
    }),
  );
  let unit = 0;
  const blocks = items.map((item): Block => {
    if ('departments' in item) return { role: 'unit', key: keys[unit++] as string };
    if (!('rank' in item)) return block(decidedRole(item) ?? roles[item.class] ?? 'paragraph', item);
    const section = sections.get(item);
    return { ...block('heading', item.paragraph), section: section?.key ?? '', level: section?.level ?? 1 };
  });
  const numbers = opened.flatMap((opening, i) => {
    const { number, label, first } = opening;
    if (number === undefined) return [];
    return [{ number, label, paragraph: first }, ...numbersWithin(rows[i] as TaskRow, opening, paragraphs)];
  });
  return {
    title: above.title,
    blocks: [...above.blocks, ...blocks],
    units,
    sections: [...sections.values()],
    interview: false,
    measureForm: undefined,
    unplaced: [],
    undecided,
    leftOut,
    numbers,
  };
}

/** A group's paragraph, with the marker that a cell of a table has no use for otherwise. */
function groupOf(
  { index, rank, marker, number }: GroupHead,
  paragraphs: readonly ClassifiedParagraph[],
): [ClassifiedParagraph, number, number | undefined] {
  return [{ ...(paragraphs[index] as ClassifiedParagraph), marker }, rank, number];
}

function isHeading(paragraph: ClassifiedParagraph | undefined): boolean {
  const said = paragraph?.decided?.is;
  if (said !== undefined) return said === 'heading';
  const form = paragraph?.class === 'marked' ? paragraph.marker?.form : undefined;
  const text = paragraph?.text ?? '';
  return (
    (form === 'section' || form === 'subsection') &&
    text.length <= LONGEST_HEADING_BETWEEN_TABLES &&
    !text.includes('。')
  );
}

/** What a cell's paragraph is in the measure. */
const INLINE_OF: Readonly<Record<CellRole, InlineRole>> = {
  label: 'label',
  task: 'text',
  offices: 'responsibility',
  other: 'entry',
};

/** How a row begins: with a number in its column, or with one before its task. */
interface Opening {
  readonly number: number | undefined;
  readonly label: string;
  /** The number where it has two parts: 1-3. */
  readonly path: Pick<Numbered, 'number' | 'inserted'> | undefined;
  /** UTF-16 units of the first task's paragraph that its label takes. */
  readonly length: number;
  readonly task: ClassifiedParagraph | undefined;
  readonly first: ClassifiedParagraph;
}

function openingOf(
  { paragraphs: own, label, number }: TaskRow,
  paragraphs: readonly ClassifiedParagraph[],
): Opening {
  const at = own.find(({ role }) => role === 'task')?.index;
  const task = at === undefined ? undefined : paragraphs[at];
  const first = paragraphs[own[0]?.index ?? 0] as ClassifiedParagraph;
  const path = number === undefined ? pathIn(label) : undefined;
  if (label !== '') return { number, path, label, length: 0, task, first };
  const marker = readMarker(task?.text ?? '');
  if (task === undefined || marker === undefined) return { number, path, label, length: 0, task, first };
  const length = marker.length === task.text.length ? 0 : marker.length;
  return { number: marker.number, path, label: task.text.slice(0, length).trim(), length, task, first };
}

/**
 * How the rows begin. Where no column numbers them and few tasks begin with a number, that
 * counts what is to be done within the cell, (1) and (2), and no rows.
 */
function openings(rows: readonly TaskRow[], paragraphs: readonly ClassifiedParagraph[]): Opening[] {
  const opened = rows.map((row) => openingOf(row, paragraphs));
  const numbered = opened.filter(({ number }) => number !== undefined).length;
  if (numbered * 2 >= rows.length || rows.some(({ label }) => label !== '')) return opened;
  return opened.map((opening) => ({ ...opening, number: undefined, label: '', length: 0 }));
}

const PATH = /^[（(]?(\d{1,3})[-–—－.．](\d{1,3})[)）]?$/u;

/** 1-3, 1.3: the third of the first. */
function pathIn(label: string): Opening['path'] {
  const [, number, inserted] = PATH.exec(label.normalize('NFKC')) ?? [];
  return number === undefined ? undefined : { number: Number(number), inserted: Number(inserted) };
}

/** The numbers that go on from a row's in the cell of its task: （五） below （四）. */
function numbersWithin(
  { paragraphs: own }: TaskRow,
  { number, label, length, task }: Opening,
  paragraphs: readonly ClassifiedParagraph[],
): RowNumber[] {
  const form = length > 0 ? readMarker(task?.text ?? '')?.form : undefined;
  const found: RowNumber[] = [];
  for (const { index, role } of own) {
    const paragraph = paragraphs[index] as ClassifiedParagraph;
    const marker = role === 'task' && paragraph !== task ? readMarker(paragraph.text) : undefined;
    if (form === undefined || marker?.form !== form) continue;
    if (marker.number !== (found.at(-1)?.number ?? number ?? 0) + 1) continue;
    const within = paragraph.text.slice(0, marker.length).trim();
    found.push({ number: marker.number, label: within, paragraph, within: label });
  }
  return found;
}

/** The title of a row that shares its name with others: 审判监督：完善评查机制. */
function titleBelow({ shared }: TaskRow, paragraphs: readonly ClassifiedParagraph[]): string | undefined {
  if (shared === undefined) return undefined;
  const [name, task] = [shared.name, shared.task].map((index) => paragraphs[index]?.text ?? '');
  return `${bareTitle(name ?? '')}：${bareTitle(madeTitle(task ?? '') || (task ?? ''))}`;
}

/** A row as a measure: its number, its task as the title where it is short, the other cells one by one. */
function unitOf(
  row: TaskRow,
  { number, label, length, task }: Opening,
  paragraphs: readonly ClassifiedParagraph[],
  { key, order, section, group }: { key: string; order: number; section: string | null; group: string },
): ParsedUnit {
  const words = task?.text.slice(length).trimStart() ?? '';
  const sharedTitle = titleBelow(row, paragraphs);
  const titled = sharedTitle === undefined && words !== '' && [...words].length <= LONGEST_TASK;
  const read: Inline[][] = [];
  for (const { index, role } of row.paragraphs) {
    const paragraph = paragraphs[index] as ClassifiedParagraph;
    const before = read.at(-1);
    if (role === 'label') read.push([{ role: 'label', text: paragraph.text }]);
    else if (paragraph !== task) read.push([{ role: INLINE_OF[role], text: paragraph.text }]);
    else {
      const own: Inline[] = [];
      if (length > 0) own.push({ role: 'label', text: label });
      own.push({ role: titled ? 'title' : 'text', text: words });
      // The number and the task beside it are one line: 1 完善评查办法.
      if (before?.length === 1 && before[0]?.role === 'label') before.push(...own);
      else read.push(own);
    }
  }
  const lines = row.paragraphs.map(({ index }) => (paragraphs[index] as ClassifiedParagraph).lines);
  const made = madeTitle(words) || group || label || key;
  return {
    head: {
      circular: '',
      key,
      order,
      type: 'measure',
      number: number ?? null,
      label,
      title: sharedTitle ?? (titled ? bareTitle(words) : made),
      titleFound: titled ? 'printed' : 'made',
      section,
      departments: row.departments,
      ...deadlineAndOutcome(row),
      lines: {
        start: Math.min(...lines.map(({ start }) => start)),
        end: Math.max(...lines.map(({ end }) => end)),
      },
      note: null,
    },
    paragraphs: read as Paragraph[],
  };
}
