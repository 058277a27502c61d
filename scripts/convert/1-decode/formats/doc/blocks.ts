import { Blocks } from '../docx/edge-table.ts';
import type { RunLooks } from '../docx/run-look.ts';
import { element, type XmlNode } from '../docx/xml.ts';
import { type Anchors, endProperties, InlineWriter, numberOfStyle } from './inline.ts';
import type { Look } from './looks.ts';
import type { Formatting, Paragraph } from './runs.ts';

/** What one of the texts of a document is read with. */
export interface Story {
  readonly characters: string;
  readonly formatting: Formatting;
  /** How runs look by the styles of the document. */
  readonly looks: RunLooks;
  readonly anchors: Anchors;
  /** `w:sectPr` by the number of the character that ends the section. */
  readonly sections: ReadonlyMap<number, XmlNode>;
  readonly noteMark: 'w:footnoteRef' | 'w:endnoteRef';
  /** Told of paragraphs whose number cannot be read. */
  readonly onOldNumber: (text: string) => void;
}

const PARAGRAPH = 0x0d;
const CELL = 0x07;
const PAGE_BREAK = 0x0c;

/** The paragraphs and tables of a stretch of characters, half open. */
export function blocksOf(story: Story, start: number, end: number): XmlNode[] {
  const writer = new InlineWriter(story.characters, story.anchors, story.noteMark, story.looks);
  const blocks = new Blocks();
  for (let at = start; at < end; ) {
    const last = paragraphEnd(story, at, end);
    const paragraph = story.formatting.paragraph(last);
    const { depth } = paragraph;
    const runs = [...story.formatting.runs(at, last + 1)];
    const look = runs.at(-1)?.look as Look;
    if (depth > 0 && paragraph.endsRow) {
      blocks.endRow(depth, paragraph.row, look.deleted);
    } else {
      if (paragraph.oldNumber) story.onOldNumber(story.characters.slice(at, last));
      blocks.paragraph(
        paragraphNode(
          paragraph,
          endProperties(look, story.looks, paragraph.style),
          writer.write(runs, paragraph.style),
          story.sections.get(last),
        ),
        depth,
      );
      const endsCell = story.characters.charCodeAt(last) === CELL || (depth > 1 && paragraph.endsInnerCell);
      if (depth > 0 && endsCell) blocks.endCell(depth);
    }
    at = last + 1;
  }
  return blocks.done();
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
  { style, numbering, shading }: Paragraph,
  end: XmlNode,
  inside: readonly XmlNode[],
  section: XmlNode | undefined,
): XmlNode {
  const properties = element('w:pPr', {}, [
    numberOfStyle(style),
    ...(numbering === undefined ? [] : [numbering]),
    ...shading,
    end,
    ...(section === undefined ? [] : [section]),
  ]);
  return element('w:p', {}, [properties, ...inside]);
}
