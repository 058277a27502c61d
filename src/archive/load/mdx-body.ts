import type { MdastNode } from 'satteri';
import {
  BLOCK_ELEMENTS,
  type Block,
  type BlockRole,
  INLINE_ELEMENTS,
  type Inline,
  type InlineRole,
  type LineRange,
  PART_ELEMENTS,
  type Paragraph,
  type Part,
  type PartType,
  TABLE_ELEMENT,
  type TableLayout,
  UNIT_ELEMENT,
} from '#domain/elements.ts';
import { readRows } from '#domain/table-layout.ts';
import type { ContentPlace } from './content-error.ts';
import { attributesOf, isElement, type MdxElement, parseMdx, plainText, refuse, textOf } from './mdx-tree.ts';

const INLINE_ROLES = byElement<Exclude<InlineRole, 'text'>>(INLINE_ELEMENTS);
const BLOCK_ROLES = byElement<BlockRole>(BLOCK_ELEMENTS);
const PART_TYPES = byElement<PartType>(PART_ELEMENTS);
const NOWHERE: ContentPlace = { file: '(text)', firstLine: 1 };

/**
 * The paragraphs of a measure or question. Only text and the components of
 * `INLINE_ELEMENTS` are accepted; a tree never holds anything that could run.
 * @throws ContentError that names file and line.
 */
export function readUnitBody(text: string, place: ContentPlace = NOWHERE): UnitBody {
  const paragraphs: Inline[][] = [];
  const tables: TableLayout[] = [];
  let last: MdxElement | undefined;
  for (const node of parseMdx(text, place)) {
    if (node.type === 'paragraph') {
      paragraphs.push(node.children.map((child) => readInline(child, place)));
      last = undefined;
      continue;
    }
    if (!isElement(node)) throw refuse(node, 'a paragraph of text', place);
    if (node.name === TABLE_ELEMENT) {
      tables.push({ from: paragraphs.length, rows: readTable(node, place) });
      last = undefined;
      continue;
    }
    // A line made of elements only is no MDX paragraph: its elements come one by one.
    const gap = last === undefined ? undefined : gapOnLine(last, node, text);
    if (gap === undefined) paragraphs.push([]);
    else if (gap !== '') paragraphs.at(-1)?.push({ role: 'text', text: gap });
    paragraphs.at(-1)?.push(readInline(node, place));
    last = node;
  }
  return { paragraphs, ...(tables.length === 0 ? {} : { tables }) };
}

/** What the body of a measure or question holds. */
export interface UnitBody {
  readonly paragraphs: readonly Paragraph[];
  readonly tables?: readonly TableLayout[];
}

/**
 * The parts of a circular. Only the components of `PART_ELEMENTS`, `BLOCK_ELEMENTS`
 * and `UNIT_ELEMENT` are accepted, and text inside blocks.
 * @throws ContentError that names file and line.
 */
export function readCircularBody(text: string, place: ContentPlace = NOWHERE): Part[] {
  return parseMdx(text, place).map((node) => {
    const type = isElement(node) ? PART_TYPES.get(node.name ?? '') : undefined;
    if (!isElement(node) || type === undefined) throw refuse(node, names(PART_TYPES), place);
    const { number } = attributesOf(node, ['number'], place);
    const blocks: Block[] = [];
    const tables: TableLayout[] = [];
    for (const child of node.children) {
      if (isElement(child) && child.name === TABLE_ELEMENT)
        tables.push({ from: blocks.length, rows: readTable(child, place) });
      else blocks.push(readBlock(child, place));
    }
    return {
      type,
      ...(number === undefined ? {} : { number: wholeNumber(number, node, place) }),
      blocks,
      ...(tables.length === 0 ? {} : { tables }),
    };
  });
}

function readInline(node: MdastNode, place: ContentPlace): Inline {
  if (!isElement(node)) return { role: 'text', text: plainText(node, place) };
  const role = INLINE_ROLES.get(node.name ?? '');
  if (role === undefined) throw refuse(node, `text, ${names(INLINE_ROLES)}`, place);
  attributesOf(node, [], place);
  return { role, text: textOf(node, place) };
}

function readBlock(node: MdastNode, place: ContentPlace): Block {
  if (!isElement(node)) throw refuse(node, names(BLOCK_ROLES), place);
  if (node.name === UNIT_ELEMENT) {
    const { key } = attributesOf(node, ['key'], place);
    if (key === undefined || node.children.length > 0) throw refuse(node, '<Unit key="…" />', place);
    return { role: 'unit', key };
  }
  const role = BLOCK_ROLES.get(node.name ?? '');
  if (role === undefined) throw refuse(node, `${names(BLOCK_ROLES)} or <${UNIT_ELEMENT}>`, place);
  const { lines, section, level } = attributesOf(node, ['lines', 'section', 'level'], place);
  return {
    role,
    text: textOf(node, place),
    lines: readLines(lines, node, place),
    ...(section === undefined ? {} : { section }),
    ...(level === undefined ? {} : { level: wholeNumber(level, node, place) }),
  };
}

function readTable(node: MdxElement, place: ContentPlace): TableLayout['rows'] {
  const { rows } = attributesOf(node, ['rows'], place);
  const read = readRows(rows ?? '');
  if (read === undefined || node.children.length > 0)
    throw refuse(node, `<${TABLE_ELEMENT} rows="1h-1h--l-1" />`, place);
  return read;
}

function readLines(value: string | undefined, node: MdastNode, place: ContentPlace): LineRange {
  const match = /^(\d+)(?:-(\d+))?$/.exec(value ?? '');
  if (match === null) throw refuse(node, 'lines="7" or lines="7-9"', place);
  return { start: Number(match[1]), end: Number(match[2] ?? match[1]) };
}

function wholeNumber(value: string, node: MdastNode, place: ContentPlace): number {
  if (!/^\d{1,9}$/.test(value)) throw refuse(node, `a whole number, not “${value}”`, place);
  return Number(value);
}

/** What stands between two elements of one line; `undefined` when they stand on two. */
function gapOnLine(before: MdxElement, after: MdxElement, text: string): string | undefined {
  const end = before.position?.end;
  const start = after.position?.start;
  if (end?.offset === undefined || start?.offset === undefined || end.line !== start.line) return undefined;
  return text.slice(end.offset, start.offset);
}

function byElement<Role extends string>(elements: Readonly<Record<Role, string>>): ReadonlyMap<string, Role> {
  return new Map((Object.keys(elements) as Role[]).map((role) => [elements[role], role]));
}

function names(elements: ReadonlyMap<string, unknown>): string {
  return [...elements.keys()].map((name) => `<${name}>`).join(', ');
}
