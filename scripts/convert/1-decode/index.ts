import { decodeText, isTextEncoding } from '#domain/decode-text.ts';
import type { LineRange } from '#domain/elements.ts';
import { recognisedFileOf } from '#domain/recognised-text.ts';
import type { ScanBox } from '#domain/scan-boxes.ts';
import { rowOf } from '#domain/source-formats.ts';
import { type Diagnostic, diagnostic, placeIn, wholeFile } from '../diagnostics/diagnostic.ts';
import type { DecodedText, SeedFile, SourceCell, SourceTable, Span, Staged } from '../types.ts';
import { mayHoldBoxes, type WithBoxes, withBoxedTables } from './boxed-tables.ts';
import { firstInvalidByte } from './first-invalid-byte.ts';
import {
  type Extracted,
  type ExtractedLine,
  type Failed,
  LINE_END,
  type Unpacked,
} from './formats/extraction.ts';
import { formatOf, nameAndRemedy } from './formats/format-of.ts';
import { cellsWithoutRows, tablesInText } from './text-tables.ts';

/** A line of a table takes seven kilobytes while it is read, a character two hundred bytes; no circular has a tenth of these. */
const MOST_LINES = 100_000;
const MOST_CHARACTERS = 2_000_000;

/**
 * Bytes → text. The only stage that may give up on a file. After it:
 * 1. the text is exactly the file's characters, a byte order mark at its start aside; for a
 *    file that was unpacked, exactly the lines it holds, each with its place in the file;
 * 2. it holds something besides white space, in no more than `MOST_LINES` and `MOST_CHARACTERS`;
 * 3. it holds no NUL, the sign of a binary file;
 * 4. `lineStarts` counts lines as an editor does (LF, CRLF or CR end one);
 * 5. `tables` holds each table that the format or its marks tell of as a grid: its cells row by
 *    row, empty ones included, with the stretches of the text that stand in them, in order.
 */
export function decode(seed: SeedFile): Staged<DecodedText | undefined> {
  if (seed.extraction !== undefined) return fromExtraction(seed, seed.extraction);
  const give = (d: Diagnostic): Staged<undefined> => ({ value: undefined, diagnostics: [d] });
  const format = formatOf(`${seed.id}.txt`, seed.bytes);
  if (format !== 'text') {
    const { name, remedy } = nameAndRemedy(format);
    return give(diagnostic('decode/other-format', wholeFile(seed.file), `${name}，${remedy}`));
  }
  const decoded = decodeText(seed.bytes);
  if (decoded === undefined) {
    const at = firstInvalidByte(seed.bytes);
    const before = Buffer.from(seed.bytes.subarray(0, at)).toString('latin1');
    const lines = lineStartsOf(before);
    const place = {
      ...wholeFile(seed.file),
      line: lines.length,
      column: before.length - (lines.at(-1) as number) + 1,
      excerpt: hexAround(seed.bytes, at),
    };
    return give(diagnostic('decode/undecodable', place, describeByte(seed.bytes, at)));
  }
  const { text, encoding } = decoded;
  const lineStarts = lineStartsOf(text);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const place = placeIn(seed.file, text, lineStarts, { start: nul, end: nul + 1 });
    return give(diagnostic('decode/binary-file', place, `第 ${nul + 1} 个字符（0x00）`));
  }
  if (text.trim() === '') return give(diagnostic('decode/empty-file', wholeFile(seed.file)));
  const tooLong = lengthFault(seed, text, lineStarts.length);
  if (tooLong !== undefined) return give(tooLong);
  const boxed = mayHoldBoxes(text) ? withBoxedTables(linesOfText(text)) : undefined;
  if (boxed?.found) return fromLines(seed, boxed, encoding);
  const untold = untoldTables(boxed, text, lineStarts);
  const tables = [...untold.tables, ...tablesInText(text, lineStarts, untold.lines)];
  tables.sort((a, b) => startOf(a) - startOf(b));
  const broken = cellsWithoutRows(text, lineStarts, tables);
  const diagnostics = [
    ...(broken === undefined
      ? []
      : [
          diagnostic(
            'decode/doubtful-part',
            placeIn(seed.file, text, lineStarts, broken),
            '从这里起像是表格，每格一行、只剩竖线，认不出哪几格是一行',
          ),
        ]),
    ...spoiltCharacters(seed, text, lineStarts),
  ];
  return { value: { seed, text, encoding, lineStarts, tables }, diagnostics };
}

function fromExtraction(seed: SeedFile, extraction: Unpacked): Staged<DecodedText | undefined> {
  if ('fault' in extraction) {
    return { value: undefined, diagnostics: [faultWords(seed, extraction)] };
  }
  const { lines, format } = extraction;
  const { linesAreParagraphs = isTextEncoding(format) ? false : rowOf(format).linesAreParagraphs } =
    extraction;
  return fromLines(seed, withBoxedTables(lines), format, { ...extraction, linesAreParagraphs });
}

const linesOfText = (text: string): ExtractedLine[] =>
  text.split(LINE_END).map((line, i) => ({ text: line, place: `第${i + 1}行` }));

/** The lines of a file that is not read just as it stands, as one text; what follows need not know the format. */
function fromLines(
  seed: SeedFile,
  boxed: WithBoxes,
  encoding: DecodedText['encoding'],
  { scan, doubts = [], linesAreParagraphs = false }: Partial<Omit<Extracted, 'lines'>> = {},
): Staged<DecodedText | undefined> {
  const { lines } = boxed;
  const text = lines.map((line) => line.text.replaceAll('\0', '')).join('\n');
  if (text.trim() === '') {
    return { value: undefined, diagnostics: [diagnostic('decode/empty-file', wholeFile(seed.file))] };
  }
  const tooLong = lengthFault(seed, text, lines.length);
  if (tooLong !== undefined) return { value: undefined, diagnostics: [tooLong] };
  const marked = new Map(
    lines.flatMap(({ furniture }, i) => (furniture === undefined ? [] : [[i + 1, furniture] as const])),
  );
  const lineStarts = lineStartsOf(text);
  const taken = new Set(
    lines.flatMap(({ cell, furniture }, i) => (cell === undefined && furniture === undefined ? [] : [i])),
  );
  const untold = untoldTables(boxed, text, lineStarts);
  const tables = [
    ...tablesOf(lines, text, lineStarts),
    ...untold.tables,
    ...tablesInText(text, lineStarts, taken.union(untold.lines)),
  ];
  const asides = new Map(
    lines.flatMap((line, i) => (line.asides === undefined ? [] : [[i + 1, line.asides] as const])),
  );
  return {
    value: {
      seed,
      text,
      encoding,
      lineStarts,
      tables: tables.sort((a, b) => startOf(a) - startOf(b)),
      places: lines.map((line) => line.place),
      marked,
      asides,
      pageTitle: numberOf(lines.findIndex(({ namesPage }) => namesPage)),
      beside: new Set(lines.flatMap(({ beside }, i) => (beside ? [i + 1] : []))),
      linesAreParagraphs,
      ...(scan === undefined ? {} : { scan: { ...scan, lines: boxesOf(lines) } }),
    },
    diagnostics: [
      ...doubts.map((doubt) => diagnostic('decode/doubtful-part', wholeFile(seed.file), doubt)),
      ...doubtfulCharacters(seed, lines, text, lineStarts),
      ...spoiltCharacters(seed, text, lineStarts, lines),
    ],
  };
}

const numberOf = (index: number): number | undefined => (index < 0 ? undefined : index + 1);

/** What is said of a text that is too long to be read in a gigabyte and half a minute. */
function lengthFault({ file }: SeedFile, text: string, lines: number): Diagnostic | undefined {
  const [count, most, unit] =
    lines > MOST_LINES ? [lines, MOST_LINES, '行'] : [text.length, MOST_CHARACTERS, '字'];
  if (count <= most) return undefined;
  const [has, bound] = [count, most].map((one) => `${one.toLocaleString('en')} ${unit}`);
  return diagnostic('decode/too-long', wholeFile(file), `${has}，最多读 ${bound}`);
}

/** Why a file gave nothing, by what the editor can do about it. */
function faultWords({ id, file }: SeedFile, { fault, detail }: Failed): Diagnostic {
  if (fault === 'unrecognised') return diagnostic('decode/not-recognised', wholeFile(file), detail);
  return fault === 'recognised'
    ? diagnostic('decode/unusable-recognised-text', wholeFile(recognisedFileOf(id)), detail)
    : diagnostic('decode/unreadable-format', wholeFile(file), detail);
}

const boxesOf = (lines: readonly ExtractedLine[]): ReadonlyMap<number, readonly ScanBox[]> =>
  new Map(lines.flatMap(({ scan }, i) => (scan === undefined ? [] : [[i + 1, scan] as const])));

/** What was recognised and the editor has still to look at. */
function doubtfulCharacters(
  { file }: SeedFile,
  lines: readonly ExtractedLine[],
  text: string,
  lineStarts: readonly number[],
): Diagnostic[] {
  const places = lines.map(({ place }) => place);
  return lines.flatMap(({ doubts = [] }, i) =>
    doubts.map(({ start, end, why }) => {
      const from = lineStarts[i] as number;
      const place = placeIn(file, text, lineStarts, { start: from + start, end: from + end }, places);
      return diagnostic('decode/doubtful-character', place, why);
    }),
  );
}

/** Stands where bytes were no character, here or on the way of the file before it came. */
const SPOILT = '\ufffd';

/** What is said of characters that are lost, once, at the first of them that is no furniture. */
function spoiltCharacters(
  { file }: SeedFile,
  text: string,
  lineStarts: readonly number[],
  lines?: readonly ExtractedLine[],
): Diagnostic[] {
  if (!text.includes(SPOILT)) return [];
  const spoilt = lineStarts.flatMap((from, i) => {
    if (lines?.[i]?.furniture !== undefined) return [];
    const line = text.slice(from, lineStarts[i + 1]);
    return [...line.matchAll(/\ufffd/gu)].map(({ index }) => from + index);
  });
  const [start] = spoilt;
  if (start === undefined) return [];
  const places = lines?.map(({ place }) => place);
  const place = placeIn(file, text, lineStarts, { start, end: start + SPOILT.length }, places);
  const said = `有 ${spoilt.length} 处的字认不出，以“${SPOILT}”代替，前后的字也可能有错`;
  return [diagnostic('decode/doubtful-part', place, said)];
}

type OpenCell = SourceCell & { readonly spans: Span[]; lines: LineRange };

/** The tables that a format tells of, with the lines of each cell. */
function tablesOf(
  lines: readonly ExtractedLine[],
  text: string,
  lineStarts: readonly number[],
): SourceTable[] {
  const tables = new Map<number, Map<string, OpenCell>>();
  for (const [i, { cell }] of lines.entries()) {
    if (cell === undefined) continue;
    const { table, row, column, rowSpan, columnSpan, head } = cell;
    const cells = tables.get(table) ?? new Map<string, OpenCell>();
    tables.set(table, cells);
    const place = `${row}-${column}`;
    const line = i + 1;
    const lines = { start: line, end: line };
    const own = cells.get(place) ?? { row, column, rowSpan, columnSpan, head, spans: [], lines };
    own.lines = { start: own.lines.start, end: line };
    cells.set(place, own);
    const start = lineStarts[i] as number;
    const end = (lineStarts[i + 1] ?? text.length + 1) - 1;
    if (text.slice(start, end).trim() !== '') own.spans.push({ start, end });
  }
  return [...tables.values()]
    .map((cells) => ({ cells: [...cells.values()] }))
    .filter(({ cells }) => cells.some(({ spans }) => spans.length > 0));
}

/** The drawings that could not be read, as tables of whole lines, and the indexes of these. */
function untoldTables(
  boxed: WithBoxes | undefined,
  text: string,
  lineStarts: readonly number[],
): { readonly tables: SourceTable[]; readonly lines: ReadonlySet<number> } {
  const taken = new Set<number>();
  const tables = (boxed?.unread ?? []).map(([from, to]): SourceTable => {
    const cells: SourceCell[] = [];
    for (let i = from; i < to; i += 1) {
      taken.add(i);
      const span = { start: lineStarts[i] as number, end: lineStarts[i + 1] ?? text.length };
      if (text.slice(span.start, span.end).trim() === '') continue;
      const row = cells.length + 1;
      cells.push({ row, column: 1, rowSpan: 1, columnSpan: 1, head: false, spans: [span] });
    }
    return { cells, untold: true };
  });
  return { tables, lines: taken };
}

/** Where the first text of a table stands. */
const startOf = ({ cells }: SourceTable): number =>
  cells.find(({ spans }) => spans.length > 0)?.spans[0]?.start ?? 0;

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(LINE_END)) starts.push(match.index + match[0].length);
  return starts;
}

function describeByte(bytes: Uint8Array, at: number): string {
  return `第 ${at + 1} 个字节（${hex(bytes[at] as number)}）`;
}

function hexAround(bytes: Uint8Array, at: number): string {
  const show = (part: Uint8Array) => [...part].map(hex).join(' ');
  return `${show(bytes.subarray(Math.max(0, at - 4), at))} ▸${hex(bytes[at] as number)}◂ ${show(bytes.subarray(at + 1, at + 5))}`;
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
}
