import {
  BLOCK_ELEMENTS,
  type Block,
  INLINE_ELEMENTS,
  type LineRange,
  PART_ELEMENTS,
  type Paragraph,
  type Part,
  TABLE_ELEMENT,
  type TableLayout,
  UNIT_ELEMENT,
} from '#domain/elements.ts';
import { writeRows } from '#domain/table-layout.ts';
import type { Unit } from '../types.ts';
import { escapeMdx, escapeMdxLine } from './escape-mdx.ts';

/** The MDX body of a measure or question: one MDX paragraph for each of its paragraphs. */
export function unitBody({ paragraphs, tables = [] }: Pick<Unit, 'paragraphs' | 'tables'>): string {
  return paragraphs.flatMap((paragraph, at) => [...tablesAt(at, tables), inlines(paragraph)]).join('\n\n');
}

function inlines(paragraph: Paragraph): string {
  return paragraph
    .map(({ role, text }, index) => {
      if (role !== 'text') return element(INLINE_ELEMENTS[role], '', text);
      return index === 0 ? escapeMdxLine(text) : escapeMdx(text);
    })
    .join('');
}

/** The MDX body of a circular: its parts, with an empty element where a unit stands. */
export function circularBody(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      const name = PART_ELEMENTS[part.type];
      const number = part.number === undefined ? '' : ` number="${part.number}"`;
      const blocks = part.blocks.flatMap((block, at) => [
        ...tablesAt(at, part.tables ?? []),
        blockElement(block),
      ]);
      return [`<${name}${number}>`, ...blocks, `</${name}>`].join('\n\n');
    })
    .join('\n\n');
}

function blockElement(block: Block): string {
  if (block.role === 'unit') return `<${UNIT_ELEMENT} key="${block.key}" />`;
  const section =
    block.section === undefined ? '' : ` section="${block.section}" level="${block.level ?? 1}"`;
  return element(BLOCK_ELEMENTS[block.role], `${section} lines="${lines(block.lines)}"`, block.text);
}

/** The layout of a table stands before what it lays out. */
function tablesAt(at: number, tables: readonly TableLayout[]): string[] {
  return tables
    .filter(({ from }) => from === at)
    .map(({ rows }) => `<${TABLE_ELEMENT} rows="${writeRows(rows)}" />`);
}

function element(name: string, attributes: string, text: string): string {
  return `<${name}${attributes}>${escapeMdx(text)}</${name}>`;
}

function lines({ start, end }: LineRange): string {
  return start === end ? `${start}` : `${start}-${end}`;
}
