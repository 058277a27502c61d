import { element, type XmlNode } from '../docx/xml.ts';
import { type Anchors, endProperties, InlineWriter, isHidden, numberOfStyle } from './inline.ts';
import type { Look } from './looks.ts';
import type { Formatting, Paragraph } from './runs.ts';
import { type Row, tableOf } from './tables.ts';

/** What one of the texts of a document is read with. */
export interface Story {
  readonly characters: string;
  readonly formatting: Formatting;
  readonly anchors: Anchors;
  /** `w:sectPr` by the number of the character that ends the section. */
  readonly sections: ReadonlyMap<number, XmlNode>;
  readonly noteMark: 'w:footnoteRef' | 'w:endnoteRef';
  /** Told of paragraphs whose number cannot be read. */
  readonly onOldNumber: () => void;
}

const PARAGRAPH = 0x0d;
const CELL = 0x07;
const PAGE_BREAK = 0x0c;

/** A table that has begun. */
interface OpenTable {
  readonly rows: Row[];
  cells: (readonly XmlNode[])[];
  blocks: XmlNode[];
}

/** The paragraphs and tables of a stretch of characters, half open. */
export function blocksOf(story: Story, start: number, end: number): XmlNode[] {
  const writer = new InlineWriter(story.characters, story.anchors, story.noteMark);
  const blocks: XmlNode[] = [];
  const tables: OpenTable[] = [];
  const around = (): XmlNode[] => tables.at(-1)?.blocks ?? blocks;
  const closeTo = (depth: number): void => {
    while (tables.length > depth) {
      const table = tables.pop() as OpenTable;
      if (table.blocks.length > 0) table.cells.push(table.blocks);
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, shape: undefined });
      around().push(tableOf(table.rows));
    }
  };
  for (let at = start; at < end; ) {
    const last = paragraphEnd(story, at, end);
    const paragraph = story.formatting.paragraph(last);
    closeTo(paragraph.depth);
    while (tables.length < paragraph.depth) tables.push({ rows: [], cells: [], blocks: [] });
    const table = tables.at(-1);
    const runs = [...story.formatting.runs(at, last + 1)];
    const look = runs.at(-1)?.look as Look;
    if (table !== undefined && paragraph.endsRow) {
      if (table.blocks.length > 0) table.cells.push(table.blocks);
      const gone = look.deleted ? 'w:del' : isHidden(look) ? 'w:hidden' : undefined;
      table.rows.push({ cells: table.cells, shape: paragraph.row, gone });
      table.cells = [];
      table.blocks = [];
    } else {
      if (paragraph.oldNumber) story.onOldNumber();
      around().push(paragraphNode(paragraph, look, writer.write(runs), story.sections.get(last)));
      const endsCell =
        story.characters.charCodeAt(last) === CELL || (paragraph.depth > 1 && paragraph.endsInnerCell);
      if (table !== undefined && endsCell) {
        table.cells.push(table.blocks);
        table.blocks = [];
      }
    }
    at = last + 1;
  }
  closeTo(0);
  return blocks;
}

/** The number of the character that ends the paragraph. */
function paragraphEnd({ characters, sections }: Story, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = characters.charCodeAt(at);
    if (code === PARAGRAPH || code === CELL || (code === PAGE_BREAK && sections.has(at))) return at;
  }
  return end - 1;
}

function paragraphNode(
  { style, numbering }: Paragraph,
  look: Look,
  inside: readonly XmlNode[],
  section: XmlNode | undefined,
): XmlNode {
  const properties = element('w:pPr', {}, [
    numberOfStyle(style),
    ...(numbering === undefined ? [] : [numbering]),
    endProperties(look),
    ...(section === undefined ? [] : [section]),
  ]);
  return element('w:p', {}, [properties, ...inside]);
}
