import type { PartType } from '#domain/elements.ts';
import type {
  ColumnKind,
  OneReading,
  ReadBlock,
  ReadField,
  ReadingDoubt,
  ReadLine,
  ReadMeasure,
  ReadTable,
  RowKind,
  SettableHead,
} from '#domain/reading.ts';
import { KINDS } from '#domain/schema.ts';
import { decode } from '../1-decode/index.ts';
import { withDecisions } from '../3-parse/decided.ts';
import { classifyParagraphs } from '../3-parse/paragraph.ts';
import { readTables, type Table } from '../3-parse/tables/find.ts';
import { filled } from '../3-parse/tables/grid.ts';
import { buildIndex } from '../4-name/archive-index.ts';
import { link } from '../4-name/index.ts';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { type Diagnostic, lineAt } from '../diagnostics/diagnostic.ts';
import { type ReadCircular, readCircular } from '../read-circular.ts';
import type {
  DecodedText,
  LinkedCircular,
  ParsedCircular,
  Registry,
  SeedFile,
  SourceText,
  TextCell,
} from '../types.ts';
import type { Column } from '../words/measure-fields.ts';
import { type Outcome, outcomeAt, outcomesOf, unitSpans } from './outcomes.ts';
import { beginning, offsetOf, type Places, placeAt, placesOf } from './places.ts';
import { OF_DEPARTMENTS, withoutProofread } from './settled.ts';

/** A circular read with its side file, and as it would be published; `undefined` where nothing can be read of it. */
export interface Read {
  readonly reading: OneReading;
  readonly circular: LinkedCircular | undefined;
}

/**
 * Reads one circular with the corrections of its side file. Pure; formats are unpacked before
 * (`seed.extraction`). Where the side file is at fault, it is read without what is at fault.
 *
 * @param side text of `<id>.yaml`; `undefined` where there is none
 */
export function readOne(seed: SeedFile, side: string | undefined, registry: Registry): Read {
  const decoded = decode(seed);
  if (decoded.value === undefined)
    return { reading: nothingOf(seed, decoded.diagnostics), circular: undefined };
  const file = side === undefined ? undefined : { file: sideFileOf(seed), text: side };
  const read = readCircular(decoded.value, file);
  const parsed = read.value ?? read.parsed;
  const circular = link(parsed, buildIndex([parsed], registry));
  const diagnostics = [
    ...withoutProofread(decoded.diagnostics, read.value),
    ...read.diagnostics,
    ...read.notNeeded(),
  ];
  return { reading: readingOf(decoded.value, read, parsed, circular, diagnostics), circular };
}

/** Name of the side file of a source. */
export const sideFileOf = ({ id }: SeedFile): string => `${id}.yaml`;

export const doubtOf = ({ code, severity, message, help, place }: Diagnostic): ReadingDoubt => ({
  ...{ code, severity, message, help },
  file: place.file,
  line: place.line,
  column: place.column,
  excerpt: place.excerpt,
});

function nothingOf({ id }: SeedFile, diagnostics: readonly Diagnostic[]): OneReading {
  return {
    ...{ id, failed: true, lines: [], blocks: [], fields: [], measures: [], tables: [], corrections: [] },
    diagnostics: diagnostics.map(doubtOf),
    characters: { total: 0, published: 0, furniture: 0, unclassified: 0 },
  };
}

function readingOf(
  decoded: DecodedText,
  read: ReadCircular,
  parsed: ParsedCircular,
  circular: LinkedCircular,
  diagnostics: readonly Diagnostic[],
): OneReading {
  const places = placesOf(decoded);
  const outcomes = outcomesOf(read.source, parsed);
  const ofText = diagnostics.filter(({ place }) => place.file === decoded.seed.file).map(doubtOf);
  // What is said of the whole file has no words in it.
  const placed = ofText
    .filter(({ excerpt }) => excerpt !== '')
    .map((doubt) => ({ doubt, offset: offsetOf(decoded, doubt) }));
  const cells = cellsOf(read.source, outcomes);
  return {
    id: decoded.seed.id,
    failed: read.value === undefined || diagnostics.some(({ severity }) => severity === 'error'),
    lines: linesOf(decoded, places, read.source),
    blocks: blocksOf(decoded, places, read, outcomes, cells, placed),
    fields: fieldsOf(parsed, ofText),
    measures: measuresOf(parsed, circular, outcomes, placed),
    tables: tablesOf(decoded, places, read, outcomes),
    corrections: read.side.reading ?? [],
    diagnostics: diagnostics.map(doubtOf),
    characters: parsed.head.characters,
  };
}

function linesOf(decoded: DecodedText, { names }: Places, { furniture }: SourceText): ReadLine[] {
  const { text, lineStarts, places } = decoded;
  const cells = new Map<number, ReadLine['cell']>();
  for (const [table, { cells: own }] of decoded.tables.entries())
    for (const { row, column, spans, lines } of own) {
      const cell = { table, row, column };
      for (let line = lines?.start ?? 1; line <= (lines?.end ?? 0); line += 1) cells.set(line, cell);
      for (const { start } of spans) cells.set(lineAt(lineStarts, start), cell);
    }
  let next = 0;
  return lineStarts.map((from, i) => {
    const to = lineStarts[i + 1] ?? text.length;
    while (next < furniture.length && (furniture[next]?.span.end ?? 0) <= from) next += 1;
    const own: ReadLine['furniture'][number][] = [];
    for (let at = next; (furniture[at]?.span.start ?? to) < to; at += 1) {
      const { kind, span } = furniture[at] as SourceText['furniture'][number];
      own.push({ kind, start: Math.max(0, span.start - from), end: Math.min(to, span.end) - from });
    }
    const cell = cells.get(i + 1);
    return {
      number: i + 1,
      place: names[i] as string,
      words: places?.[i] ?? `第${i + 1}行`,
      text: text.slice(from, to).replace(/[\r\n]+$/u, ''),
      furniture: own,
      ...(cell === undefined ? {} : { cell }),
    };
  });
}

/** Where paragraphs of the text's tables stand: by the outcome that holds them. */
function cellsOf(source: SourceText, outcomes: readonly Outcome[]): ReadonlyMap<Outcome, ReadBlock['cell']> {
  const found = new Map<Outcome, ReadBlock['cell']>();
  for (const [table, { cells }] of source.tables.entries())
    for (const { from, to, row, column } of cells)
      for (let i = from; i < to; i += 1) {
        const outcome = outcomeAt(outcomes, startOf(source, i));
        if (outcome !== undefined && !found.has(outcome)) found.set(outcome, { table, row, column });
      }
  return found;
}

const startOf = ({ paragraphs, offsets }: SourceText, index: number): number =>
  offsets[paragraphs[index]?.start ?? 0] as number;

/** A doubt with the offset in the decoded text to which it points. */
interface PlacedDoubt {
  readonly doubt: ReadingDoubt;
  readonly offset: number;
}

/** Doubts about a place in a table or about who answers say nothing of what a paragraph is. */
const OF_PARAGRAPHS = (code: string): boolean => !OF_DEPARTMENTS.has(code as DiagnosticCode);

function blocksOf(
  decoded: DecodedText,
  places: Places,
  { corrections }: ReadCircular,
  outcomes: readonly Outcome[],
  cells: ReadonlyMap<Outcome, ReadBlock['cell']>,
  placed: readonly PlacedDoubt[],
): ReadBlock[] {
  const { lineStarts } = decoded;
  const byOutcome = new Map<Outcome, number[]>();
  for (const { index, offset } of corrections.entries) {
    const outcome = outcomeAt(outcomes, offset);
    // What is left out before a block says nothing of that block.
    if (outcome !== undefined && decoded.text.slice(offset, outcome.start).trim() === '')
      byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), index]);
  }
  return outcomes.map((outcome): ReadBlock => {
    const { start, last, is, level, number, key, label, title, text } = outcome;
    const lines = { start: lineAt(lineStarts, start), end: lineAt(lineStarts, last) };
    const first = lineStarts[lines.start - 1] ?? 0;
    const own = placed.filter(({ offset }) => start <= offset && offset <= last).map(({ doubt }) => doubt);
    const said = byOutcome.get(outcome) ?? [];
    const cell = cells.get(outcome);
    return {
      at: placeAt(decoded, places, start),
      begins: beginning(decoded, start),
      lines,
      start: start - first,
      text,
      is,
      part: outcome.partType as PartType,
      ...(level === undefined ? {} : { level }),
      ...(number === undefined ? {} : { number }),
      ...(key === undefined ? {} : { key }),
      ...(label === undefined ? {} : { label }),
      ...(title === undefined ? {} : { title }),
      sure:
        said.some((index) => decides(corrections.entries, index)) ||
        (is !== 'unclassified' && !own.some(({ code }) => OF_PARAGRAPHS(code))),
      doubts: own,
      corrections: said,
      ...(cell === undefined ? {} : { cell }),
    };
  });
}

function decides(entries: ReadCircular['corrections']['entries'], index: number): boolean {
  const entry = entries.find((one) => one.index === index)?.entry;
  return entry !== undefined && ('is' in entry || 'row' in entry);
}

/** The head fields in the order of a form: by name in the side file, in the head, and in words. */
const FIELDS: readonly (readonly [keyof SettableHead, string, string])[] = [
  ['title', 'title', '标题'],
  ['noticeTitle', 'noticeTitle', '印发通知的标题'],
  ['kind', 'kind', '文种'],
  ['issuer', 'issuer', '发文机关'],
  ['number', 'docNumber', '发文字号'],
  ['date', 'issued', '成文日期'],
  ['urgency', 'urgency', '紧急程度'],
  ['addressees', 'addressees', '主送机关'],
  ['handlingOffice', 'handlingOffice', '承办单位'],
  ['copiedTo', 'copiedTo', '抄送'],
  ['printingOffice', 'printingOffice', '印发机关'],
  ['printed', 'printed', '印发日期'],
  ['note', 'note', '编者的说明'],
];

/** The words with which a doubt about a field begins. */
const DOUBTED: Readonly<Record<string, string>> = {
  title: '标题',
  number: '发文字号',
  issuer: '发文机关',
  date: '成文日期',
};
const NAMES_ITS_FIELD: readonly string[] = ['parse/inferred-field', 'parse/other-reading'];

function fieldsOf({ head, found }: ParsedCircular, doubts: readonly ReadingDoubt[]): ReadField[] {
  return FIELDS.map(([field, name, words]) => {
    const value =
      field === 'issuer'
        ? head.issuers
        : field === 'kind'
          ? KINDS[head.kind]
          : (head[name as keyof typeof head] as string | null);
    const begins = DOUBTED[field];
    return {
      ...{ field, words, value },
      found: field === 'note' && value !== null ? 'editor' : (found[name] ?? 'printed'),
      doubts: doubts.filter(
        ({ code, message }) =>
          (NAMES_ITS_FIELD.includes(code) && begins !== undefined && message.startsWith(begins)) ||
          (code === 'parse/missing-title' && field === 'title') ||
          (code === 'parse/missing-issuer' && field === 'issuer') ||
          ((code === 'parse/unusable-date' || code === 'parse/missing-date') && field === 'date'),
      ),
    };
  });
}

const isWithin = (
  span: { readonly start: number; readonly end: number } | undefined,
  offset: number,
): boolean => span !== undefined && span.start <= offset && offset < span.end;

function measuresOf(
  parsed: ParsedCircular,
  circular: LinkedCircular,
  outcomes: readonly Outcome[],
  placed: readonly PlacedDoubt[],
): ReadMeasure[] {
  const spans = unitSpans(outcomes);
  return circular.units.map(({ head }, i) => {
    const own = parsed.units[i]?.head;
    const edited = [
      ...(head.titleFound === 'editor' ? (['title'] as const) : []),
      ...(['departments', 'deadline', 'outcome'] as const).filter(
        (field) => own?.found?.[field] === 'editor',
      ),
      ...(head.note === null ? [] : (['note'] as const)),
    ];
    const { key, type, number, title, section, lines, note } = head;
    return {
      ...{ key, type, number, title, section, lines, note, edited },
      departments: head.departments.map(({ name, printed, role }) => ({ name, printed, role })),
      deadline: head.deadline ?? null,
      outcome: head.outcome ?? null,
      doubts: placed.filter(({ offset }) => isWithin(spans.get(key), offset)).map(({ doubt }) => doubt),
    };
  });
}

function tablesOf(
  decoded: DecodedText,
  places: Places,
  { source, corrections }: ReadCircular,
  outcomes: readonly Outcome[],
): ReadTable[] {
  if (source.tables.length === 0) return [];
  const looks = withDecisions(classifyParagraphs(source), source, corrections.decisions);
  const read = readTables(source.tables, looks);
  return source.tables.map((table): ReadTable => {
    const own = read.find(({ to }) => to === table.to);
    const start = startOf(source, table.from);
    return {
      at: placeAt(decoded, places, start),
      begins: beginning(decoded, start),
      tasks: own?.tasks ?? false,
      columns: columnsOf(own, table.cells),
      rows: rowsOf(table.cells).map((cells) => {
        const first = startOf(source, cells[0]?.from ?? table.from);
        return {
          at: placeAt(decoded, places, first),
          begins: beginning(decoded, first),
          is: rowKind(cells, own, source, outcomes),
          text: cells.map(({ from, to }) => wordsOf(source, from, to)).join('　'),
        };
      }),
    };
  });
}

function wordsOf({ text, paragraphs }: SourceText, from: number, to: number): string {
  return paragraphs
    .slice(from, to)
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}

/** The filled cells of each row that has any. */
function rowsOf(cells: readonly TextCell[]): TextCell[][] {
  const rows = Map.groupBy(
    cells.filter(({ from, to }) => to > from),
    ({ row }) => row,
  );
  return [...rows].sort(([a], [b]) => a - b).map(([, own]) => own);
}

function columnsOf(table: Table | undefined, cells: readonly TextCell[]): ReadTable['columns'] {
  const count =
    table?.grid.columns ?? Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
  return Array.from({ length: count }, (_, c) => {
    const [from, to] = table?.head ?? [0, 0];
    const heads = (table?.grid.rows.slice(from, to) ?? []).map(({ at }) => at[c]?.text ?? '');
    return { head: [...new Set(heads)].join(''), is: kindOf(table?.columns[c]) };
  });
}

function kindOf(column: Column | undefined): ColumnKind {
  if (column === undefined) return 'other';
  return 'role' in column ? column.role : column.field;
}

function rowKind(
  cells: readonly TextCell[],
  table: Table | undefined,
  source: SourceText,
  outcomes: readonly Outcome[],
): RowKind {
  const own = cells.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => outcomeAt(outcomes, startOf(source, from + i))),
  );
  if (own.some((outcome) => outcome?.is === 'measure')) return 'task';
  if (own.some((outcome) => outcome?.is === 'heading')) return 'group';
  if (own.some((outcome) => outcome?.is === 'measureText')) return 'more';
  const row = (cells[0]?.row ?? 0) - 1;
  const [from, to] = table?.head ?? [0, 0];
  const heads = table?.grid.rows[row];
  const repeats =
    heads !== undefined && filled(heads).every(({ text, column }) => headOf(table, column) === text);
  return (row >= from && row < to) || (repeats && to > from) ? 'head' : 'remark';
}

const headOf = (table: Table | undefined, column: number): string | undefined =>
  table?.grid.rows[table.head[0]]?.at[column]?.text;
