import { withoutSpace } from '../../../without-space.ts';
import type { ExtractedLine } from '../extraction.ts';
import { type Reading, readAt } from './body.ts';
import { isLetterhead } from './letterhead.ts';
import { childOf, childrenOf, isOn, type XmlNode } from './xml.ts';

/** Figures and what stands around them. */
const PAGE_NUMBER = /^(?:[\p{P}\p{S}\p{N}\s第共页]|page|of)*$/iu;

/** Lines at the edges of pages: what opens the document, and what says something that its text does not. */
export interface EdgeLines {
  readonly letterhead: readonly ExtractedLine[];
  readonly others: readonly ExtractedLine[];
}

/**
 * Reads headers and footers. What the text says as well and what counts pages is left where it
 * is; a letterhead on the first page opens the text; the rest is furniture.
 *
 * @param partOf the header or footer of a relation's id
 */
export function readEdges(
  body: XmlNode,
  reading: Reading,
  partOf: (id: string) => XmlNode | undefined,
): EdgeLines {
  const seen = new Set<string>();
  const read = new Set<string>();
  const text = solid(reading.lines.map((line) => line.text).join(''));
  const letterhead: ExtractedLine[] = [];
  const others: ExtractedLine[] = [];
  for (const [i, section] of sectionsOf(body).entries()) {
    const first = isOn(section, 'w:titlePg') ? 'first' : 'default';
    for (const { name, attributes } of section.children) {
      if (name !== 'w:headerReference' && name !== 'w:footerReference') continue;
      const id = attributes['r:id'] ?? '';
      // Sections share their headers.
      if (read.has(id)) continue;
      read.add(id);
      const edge = name === 'w:headerReference' ? '页眉' : '页脚';
      const opens = i === 0 && edge === '页眉' && (attributes['w:type'] ?? 'default') === first;
      const { lines, unread, white } = linesOfEdge(edge, partOf(id), reading);
      // What issues a document may be a picture; other pictures at the edges are ornaments.
      if (opens) {
        reading.unread.push(...unread);
        reading.white.push(...white);
      }
      for (const line of lines) {
        const own = solid(line.text);
        if (PAGE_NUMBER.test(line.text) || seen.has(own) || text.includes(own)) continue;
        seen.add(own);
        if (opens && line.furniture === undefined && isLetterhead(line.text)) letterhead.push(line);
        else
          others.push({ text: line.text, place: line.place, furniture: line.furniture ?? 'running-title' });
      }
    }
  }
  return { letterhead, others };
}

function linesOfEdge(
  place: string,
  part: XmlNode | undefined,
  reading: Reading,
): Pick<Reading, 'lines' | 'unread' | 'white'> {
  const own: Reading = { ...reading, lines: [], unread: [], white: [] };
  if (part !== undefined) readAt(place, part.children, own);
  return own;
}

/** The properties of a document's sections, the last one's at the end of its body. */
function sectionsOf(body: XmlNode): XmlNode[] {
  const inside = childrenOf(body, 'w:p').flatMap((p) => childrenOf(childOf(p, 'w:pPr'), 'w:sectPr'));
  return [...inside, ...childrenOf(body, 'w:sectPr')];
}

const solid = (text: string): string => withoutSpace(text);
