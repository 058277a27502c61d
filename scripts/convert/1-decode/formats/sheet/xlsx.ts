import { type Archive, openArchive } from '../archive.ts';
import { type Relation, relationsOf, targetOf } from '../docx/package.ts';
import { FormatFault } from '../extraction.ts';
import type { LinePiece } from '../pieces.ts';
import { raisedText } from '../raised.ts';
import { childOf, childrenOf, parseXml, textOf, type XmlNode } from '../xml.ts';
import { type Area, areaOf, type Book, type Sheet, type Spot, spotOf, type WhiteCell } from './book.ts';
import {
  type CellStyle,
  type IsWhite,
  isOn,
  isStruck,
  PLAIN_CELL,
  readCellStyles,
  whiteOf,
} from './cell-looks.ts';
import { displayed } from './displayed.ts';
import { untoldGrounds } from './untold-grounds.ts';

const MAIN_PREFIX = /xmlns:([\w.-]+)\s*=\s*["'][^"']*\/spreadsheetml\/(?:2006\/)?main["']/u;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;
const SECONDS_A_DAY = 86_400_000;
/** Day 0 of Excel, as it counts after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const WIDEST = 16_384;

/** A run of a text, and whether it is white, where it says so itself. */
interface Run extends LinePiece {
  readonly white?: boolean;
}

interface Shared {
  readonly strings: readonly (readonly Run[])[];
  readonly isWhite: IsWhite;
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
}

/** Reads a workbook of Excel 2007 and later. */
export function readXlsx(bytes: Uint8Array): Book {
  const archive = openArchive(bytes);
  const main = targetOf(relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = part(archive, main);
  if (workbook === undefined) throw new FormatFault('broken', '压缩包内没有 Excel 表格');
  const relations = relationsOf(archive, main);
  const stylesAt = targetOf(relations, 'styles');
  const stringsAt = targetOf(relations, 'sharedStrings');
  const themeAt = targetOf(relations, 'theme');
  const styles = stylesAt === undefined ? undefined : part(archive, stylesAt);
  const isWhite = whiteOf(styles, themeAt === undefined ? undefined : part(archive, themeAt));
  const strings = stringsAt === undefined ? undefined : part(archive, stringsAt);
  const shared: Shared = {
    strings: childrenOf(strings, 'si').map((node) => piecesOf(node, isWhite)),
    isWhite,
    styles: readCellStyles(styles, isWhite),
    from1904: isOn(childOf(workbook, 'workbookPr')?.attributes.date1904),
  };
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === (attributes['r:id'] ?? relationId(attributes)));
    if (relation === undefined || relation.type !== 'worksheet') return [];
    const root = part(archive, relation.target);
    if (root === undefined) throw new FormatFault('broken', `压缩包内没有工作表“${attributes.name ?? ''}”`);
    const hidden = (attributes.state ?? 'visible') !== 'visible';
    return [readSheet(root, attributes.name ?? '', hidden, shared, archive, relation.target)];
  });
  return { sheets };
}

/** The id of a relation, whatever prefix a program binds to the namespace of relations. */
function relationId(attributes: XmlNode['attributes']): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

/** A part as XML, its elements without the prefix that some programs put before them. */
function part(archive: Archive, name: string): XmlNode | undefined {
  const bytes = archive.read(name);
  if (bytes === undefined) return undefined;
  return parseXml(bytes, (start) => {
    const prefix = MAIN_PREFIX.exec(start)?.[1];
    return (own) =>
      prefix !== undefined && own.startsWith(`${prefix}:`) ? own.slice(prefix.length + 1) : own;
  });
}

/** The runs of a text; how characters are read is no part of it. */
function piecesOf(node: XmlNode, isWhite: IsWhite): Run[] {
  return node.children.flatMap((child): Run[] => {
    if (child.name === 't') return [{ text: unescaped(textOf(child)) }];
    if (child.name === 'rPh') return [{ text: unescaped(textOf(child)), aside: 'phonetic' }];
    if (child.name !== 'r') return [];
    const look = childOf(child, 'rPr');
    const own = unescaped(childrenOf(child, 't').map(textOf).join(''));
    const align = childOf(look, 'vertAlign')?.attributes.val;
    const text =
      align === 'superscript'
        ? raisedText(own, 'above')
        : align === 'subscript'
          ? raisedText(own, 'below')
          : own;
    const colour = childOf(look, 'color');
    const run: Run = isStruck(look) ? { text, aside: 'struck' } : { text };
    return [colour === undefined ? run : { ...run, white: isWhite(colour) }];
  });
}

const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Whether a row or a column was dragged together until nothing of it is left. */
const hasNoSize = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

function readSheet(
  root: XmlNode,
  name: string,
  hidden: boolean,
  shared: Shared,
  archive: Archive,
  target: string,
): Sheet {
  const rows = new Map<number, Map<number, readonly LinePiece[]>>();
  const hiddenRows = new Set<number>();
  const uncounted: Spot[] = [];
  const relations = relationsOf(archive, target);
  const tables = relations
    .filter(({ type }) => type === 'table')
    .flatMap((one) => part(archive, one.target) ?? []);
  const isUntold = untoldGrounds(root, tables);
  const white: WhiteCell[] = [];
  let row = -1;
  for (const line of childrenOf(childOf(root, 'sheetData'), 'row')) {
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1;
    if (isOn(line.attributes.hidden) || hasNoSize(line.attributes.ht)) hiddenRows.add(row);
    const cells = rows.get(row) ?? new Map<number, readonly LinePiece[]>();
    let column = -1;
    for (const cell of childrenOf(line, 'c')) {
      const spot = spotOf(cell.attributes.r ?? '');
      column = spot?.column ?? column + 1;
      const { pieces, doubtful } = seenInCell(cell, shared, () => isUntold({ row, column }));
      if (doubtful.trim() !== '') white.push({ row, column, text: doubtful });
      // An empty text is a result; an empty number is none.
      const counts = childOf(cell, 'f') !== undefined && cell.attributes.t !== 'str';
      if (counts && pieces.length === 0) uncounted.push({ row, column });
      if (pieces.some(({ text }) => text.trim() !== '')) cells.set(column, pieces);
    }
    if (cells.size > 0) rows.set(row, cells);
  }
  const hiddenColumns = childrenOf(childOf(root, 'cols'), 'col')
    .filter(({ attributes }) => isOn(attributes.hidden) || hasNoSize(attributes.width))
    .map(({ attributes }) => [Number(attributes.min) - 1, Number(attributes.max) - 1] as const);
  return {
    name,
    hidden,
    rows,
    merges: childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }): Area[] => {
      const area = areaOf(attributes.ref ?? '');
      return area === undefined ? [] : [area];
    }),
    hiddenRows,
    uncounted,
    white,
    isHiddenColumn: (column) =>
      column < WIDEST && hiddenColumns.some(([from, to]) => column >= from && column <= to),
    comments: commentsIn(archive, relations),
    headers: (childOf(root, 'headerFooter')?.children ?? []).map(textOf),
    ...drawnIn(archive, relations),
  };
}

/** What a cell shows. White on no ground is set aside; where the ground is not told, it is doubtful. */
function seenInCell(
  cell: XmlNode,
  shared: Shared,
  isUntold: () => boolean,
): { readonly pieces: readonly LinePiece[]; readonly doubtful: string } {
  const style = shared.styles[Number(cell.attributes.s ?? 0)] ?? PLAIN_CELL;
  const runs = runsOfCell(cell, style, shared);
  const isUnseen = ({ aside, white }: Run): boolean => aside === undefined && (white ?? style.white);
  const unseen = style.filled ? [] : runs.filter(isUnseen);
  if (unseen.length > 0 && isUntold())
    return { pieces: runs, doubtful: unseen.map(({ text }) => text).join('') };
  const hidden = new Set(unseen);
  const pieces = runs.map((run): LinePiece => (hidden.has(run) ? { text: run.text, aside: 'hidden' } : run));
  return { pieces, doubtful: '' };
}

function runsOfCell(cell: XmlNode, style: CellStyle, shared: Shared): readonly Run[] {
  const { strings, isWhite, from1904 } = shared;
  const kind = cell.attributes.t ?? 'n';
  const value = textOf(childOf(cell, 'v') ?? cell);
  const stored =
    kind === 's' ? strings[Number(value)] : kind === 'inlineStr' ? inline(cell, isWhite) : undefined;
  const pieces = stored ?? plainPieces(kind, childOf(cell, 'v') === undefined ? '' : value, style, from1904);
  const shown = stored === undefined ? pieces : formatted(pieces, style);
  if (!style.struck) return shown;
  return shown.map((run) => ({ ...run, aside: run.aside ?? 'struck' }));
}

const inline = (cell: XmlNode, isWhite: IsWhite): readonly Run[] =>
  piecesOf(childOf(cell, 'is') ?? cell, isWhite);

function plainPieces(
  kind: string,
  value: string,
  { format }: CellStyle,
  from1904: boolean,
): readonly LinePiece[] {
  if (value === '') return [];
  if (kind === 'b') return [{ text: displayed(value === '1', format, from1904) }];
  if (kind === 'e') return [{ text: value }];
  if (kind === 'str') return formatted([{ text: unescaped(value) }], { format });
  const number = kind === 'd' ? (Date.parse(value) - DAY_ZERO) / SECONDS_A_DAY : Number(value);
  if (!Number.isFinite(number)) return [{ text: value }];
  return orHidden(displayed(number, format, kind !== 'd' && from1904), value);
}

/** Formats may print something around a text, or nothing at all. */
function formatted(pieces: readonly Run[], { format }: Pick<CellStyle, 'format'>): readonly Run[] {
  if (!format.includes('@') && !format.includes(';')) return pieces;
  const [only] = pieces;
  if (only === undefined) return pieces;
  const whole = pieces.map(({ text }) => text).join('');
  const shown = displayed(whole, format, false);
  if (shown === whole) return pieces;
  return pieces.length === 1 && only.aside === undefined && shown !== ''
    ? [{ ...only, text: shown }]
    : orHidden(shown, whole);
}

const orHidden = (shown: string, value: string): readonly LinePiece[] =>
  shown === '' ? [{ text: value, aside: 'hidden' }] : [{ text: shown }];

function commentsIn(archive: Archive, relations: readonly Relation[]): Spot[] {
  const target = targetOf(relations, 'comments');
  const root = target === undefined ? undefined : part(archive, target);
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap(({ attributes }) => {
    const spot = spotOf(attributes.ref ?? '');
    return spot === undefined ? [] : [spot];
  });
}

/** What floats over a sheet. */
function drawnIn(
  archive: Archive,
  relations: readonly Relation[],
): Pick<Sheet, 'boxes' | 'pictures' | 'charts'> {
  const boxes: string[] = [];
  let pictures = 0;
  let charts = 0;
  const look = (node: XmlNode): void => {
    if (node.name === 'xdr:pic') pictures += 1;
    else if (node.name === 'c:chart') charts += 1;
    else if (node.name === 'xdr:txBody') {
      for (const paragraph of childrenOf(node, 'a:p')) boxes.push(textIn(paragraph));
      return;
    }
    for (const child of node.children) look(child);
  };
  const target = targetOf(relations, 'drawing');
  const root = target === undefined ? undefined : part(archive, target);
  if (root !== undefined) look(root);
  return { boxes, pictures, charts };
}

function textIn(node: XmlNode): string {
  if (node.name === 'a:t') return textOf(node);
  return node.children.map(textIn).join('');
}
