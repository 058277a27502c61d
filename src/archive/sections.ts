import { DOCUMENT_END, type LineRange, type Part } from '#domain/elements.ts';
import type { Section } from '#domain/schema.ts';
import type { Circular, Unit } from './circulars.ts';

/** A section that stands in no other, with all that stands in it: a page of its own. */
export interface WholeSection {
  readonly section: Section;
  /** Where its blocks stand: from its heading on, up to what follows. */
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  readonly units: readonly Unit[];
  /** Of the file as received. */
  readonly lines: LineRange;
}

/** The sections of a circular that have pages, in reading order. */
export function wholeSections({ sections, parts, unitByKey }: Circular): readonly WholeSection[] {
  const outermost = new Map(sections.filter(({ parent }) => parent === null).map((one) => [one.key, one]));
  return parts.flatMap((part) => {
    const begun = part.blocks.flatMap((block, from) => {
      const section =
        block.role === 'heading' && block.section !== undefined ? outermost.get(block.section) : undefined;
      return section === undefined ? [] : [{ section, from }];
    });
    return begun.map(({ section, from }, i): WholeSection => {
      const to = begun[i + 1]?.from ?? endOfText(part);
      const blocks = part.blocks.slice(from, to);
      const units = blocks.flatMap((block) =>
        block.role === 'unit' ? (unitByKey.get(block.key) ?? []) : [],
      );
      const last = blocks.at(-1);
      const end = last?.role === 'unit' ? units.at(-1)?.lines.end : last?.lines.end;
      const lines = { start: section.lines.start, end: end ?? section.lines.end };
      return { section, part, from, to, units, lines };
    });
  });
}

/** Where the text of a part ends, and what stands at the end of a document begins. */
function endOfText({ blocks }: Part): number {
  const last = blocks.findLastIndex(({ role }) => role === 'unit' || role === 'heading');
  const behind = blocks.findIndex(({ role }, i) => i > last && role !== 'unit' && DOCUMENT_END.has(role));
  return behind < 0 ? blocks.length : behind;
}
