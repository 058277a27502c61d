import { type DrawnCell, writeDrawn } from '#domain/drawn-tables.ts';
import type { LineRange } from '#domain/elements.ts';
import { writeBoxes } from '#domain/scan-boxes.ts';
import type { Source } from '#domain/schema.ts';
import { writeRows } from '#domain/table-layout.ts';
import { lineAt, placeIn } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, ParsedCircular, Span, Unit } from '../types.ts';
import { type ArchiveIndex, ownerOf } from './archive-index.ts';
import { linkDepartments } from './departments.ts';

/**
 * Circular + archive → circular as published. After it:
 * 1. issuers carry the name and id of the registry where it knows them;
 * 2. each department has its full name, or the one that the editor registered for its
 *    spelling, and an id that is unique to its issuer;
 * 3. the text is untouched.
 */
export function link(parsed: ParsedCircular, index: ArchiveIndex): LinkedCircular {
  const { source, head, parts, found } = parsed;
  const { seed, encoding, places, scan } = source.decoded;
  const isRecognised = ({ start, end }: LineRange): boolean =>
    scan !== undefined &&
    (scan.wholly ||
      Array.from({ length: end - start + 1 }, (_, i) => start + i).some((n) => scan.lines.has(n)));
  const owner = ownerOf(parsed, index.issuerOf);
  const units: Unit[] = parsed.units.map((unit) => ({
    head: {
      ...unit.head,
      circular: seed.id,
      departments: linkDepartments(unit.head.departments, owner, index),
      ...(isRecognised(unit.head.lines) ? { recognised: true as const } : {}),
    },
    paragraphs: unit.paragraphs,
    ...(unit.tables === undefined ? {} : { tables: unit.tables }),
  }));
  return {
    head: {
      id: seed.id,
      ...head,
      issuers: head.issuers.map(index.issuerOf),
      found: { ...found },
      ...(scan === undefined ? {} : { recognised: scan.wholly ? 'wholly' : 'partly' }),
    },
    parts,
    units,
    source: {
      id: seed.id,
      file: seed.file,
      encoding,
      lines: linesAsReceived(parsed),
      places: places === undefined ? null : [...places],
      ...sourceTables(parsed),
      ...drawnTables(parsed),
      ...sourceScan(parsed),
    },
    furniture: listFurniture(parsed),
    ...(parsed.topics === undefined ? {} : { topics: parsed.topics }),
  };
}

/** The tables whose cells are whole lines, one after the other: those of a file that was unpacked. */
function sourceTables({ source }: ParsedCircular): Pick<Source, 'tables'> {
  const tables = source.decoded.tables.flatMap(({ cells }) => {
    const lines = cells.flatMap((cell) => cell.lines ?? []);
    const [first, last] = [lines[0], lines.at(-1)];
    const inARow = lines.every(({ start }, i) => i === 0 || start === (lines[i - 1]?.end ?? 0) + 1);
    if (first === undefined || last === undefined || lines.length < cells.length || !inARow) return [];
    // Where the format tells of no head, the first row with several words in it is one.
    const told = cells.some(({ head }) => head);
    const rows = Map.groupBy(cells, ({ row }) => row);
    const head = [...rows].find(([, own]) => own.filter(({ spans }) => spans.length > 0).length > 1)?.[0];
    const layout = Array.from({ length: cells.at(-1)?.row ?? 0 }, (_, i) =>
      (rows.get(i + 1) ?? []).map(({ rowSpan, columnSpan, head: isHead, row, lines: own }) => ({
        holds: own === undefined ? 0 : own.end - own.start + 1,
        rowSpan,
        columnSpan,
        head: told ? isHead : row === head,
      })),
    );
    return [{ lines: { start: first.start, end: last.end }, rows: writeRows(layout) }];
  });
  return tables.length === 0 ? {} : { tables };
}

/** The tables that a plain text draws: where on its lines their cells stand. */
function drawnTables({ source }: ParsedCircular): Pick<Source, 'drawn'> {
  const { text, lineStarts, tables } = source.decoded;
  const lineOf = ({ start }: Span): number => lineAt(lineStarts, start);
  const drawn = tables.flatMap(({ cells, marks = [] }) => {
    if (cells.some(({ lines }) => lines !== undefined)) return [];
    const lines = new Map<number, DrawnCell[]>(marks.map((mark) => [lineOf(mark), []]));
    for (const { column, columnSpan, spans } of cells) {
      for (const [line, own] of Map.groupBy(spans, lineOf)) {
        const lineStart = lineStarts[line - 1] ?? 0;
        const from = own[0]?.start ?? lineStart;
        const words = text.slice(from, own.at(-1)?.end);
        const start = from - lineStart + words.length - words.trimStart().length;
        const cell = { column, columnSpan, start, end: from - lineStart + words.trimEnd().length };
        lines.set(line, [...(lines.get(line) ?? []), cell]);
      }
    }
    const numbers = [...lines.keys()].sort((a, b) => a - b);
    const [start = 0, end = 0] = [numbers[0], numbers.at(-1)];
    const all = Array.from({ length: end - start + 1 }, (_, i) => lines.get(start + i) ?? []);
    // Markdown tells its heads; lines with tabs are a table by their head alone.
    const head = marks.length === 0 || cells.some((cell) => cell.head);
    return [{ lines: { start, end }, head, cells: writeDrawn(all) }];
  });
  return drawn.length === 0 ? {} : { drawn };
}

/** The pages that are pictures, and where lines stand on them. */
function sourceScan({ source }: ParsedCircular): Pick<Source, 'scan'> {
  const { scan, lineStarts } = source.decoded;
  if (scan === undefined) return {};
  const boxes = lineStarts.map((_, i) => writeBoxes(scan.lines.get(i + 1) ?? []));
  return { scan: { pages: [...scan.pages], boxes } };
}

function listFurniture({ source }: ParsedCircular): LinkedCircular['furniture'] {
  const { seed, text, lineStarts, places } = source.decoded;
  return source.furniture.map(({ kind, span }) => {
    const { line, column } = placeIn(seed.file, text, lineStarts, span, places);
    return { kind, text: text.slice(span.start, span.end), line, column };
  });
}

const LINE_END = /[\r\n]+$/u;

function linesAsReceived({ source }: ParsedCircular): Source['lines'] {
  const { text, lineStarts } = source.decoded;
  const lines = lineStarts.map((start, i) =>
    text.slice(start, lineStarts[i + 1] ?? text.length).replace(LINE_END, ''),
  );
  // A line end at the end of the file begins no further line.
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
