import { circularAddress, relativeTo } from '#domain/addresses.ts';
import type { Block, Part, TextBlock } from '#domain/elements.ts';
import { blockKey, type CircularLinks, type TextLinks } from '#domain/links.ts';
import type { Instrument, Term } from '#domain/lists.ts';
import { type LinkedPiece, piecesOf, readingLinks } from '#domain/reading-links.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { CircularHead } from '#domain/schema.ts';
import { mixed, type XmlNode } from '../xml/element.ts';
import { paragraphId, unitId } from './ids.ts';
import { aknAddress } from './names.ts';

/** What the archive knows of the words in a circular that name a place or a document. */
export interface AknLinks {
  readonly links: CircularLinks;
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** Another circular of the archive: its name as a work, and its measures. */
  readonly other: (id: string) => AknWork | undefined;
}

/** A circular that is referred to. */
export interface AknWork {
  readonly work: string;
  readonly units: readonly PublishedUnit[];
}

/** A stretch of a text, which begins at `start` in it, with what it refers to marked as `ref` or `rref`. */
export type MarkText = (stretch: string, start: number) => XmlNode[];

/** How the texts of a circular are marked. */
export interface Marks {
  readonly block: (block: TextBlock) => MarkText;
  readonly unit: (key: string) => MarkText;
}

interface Referring {
  readonly head: CircularHead;
  readonly parts: readonly Part[];
  readonly units: readonly PublishedUnit[];
  readonly work: string;
  /** Address of the site's root; `undefined` where it is not known. */
  readonly site: string | undefined;
  /** What an element is called in the file, by fragment of the circular's page: `sec-2` → `sec_2`. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** Between the two ends of a range: 第三条至第五条, 第三至五项. */
const RANGE = /^\s?(?:至|到|[-—–~～]{1,2})\s?(?:第\s?)?$/u;
const NO_TERMS: ReadonlyMap<string, Term> = new Map();

/**
 * The marks of a circular: places in it as `#eId`, other circulars of the archive by their
 * names as works, documents that it does not hold by their page. A link that stands inside
 * another is left out, as on the pages.
 */
export function marksOf(circular: Referring, known: AknLinks): Marks {
  const { links, instruments } = known;
  const blocks = new Map<Block, TextLinks>();
  for (const [i, part] of circular.parts.entries())
    for (const [j, block] of part.blocks.entries()) {
      const own = links.head[blockKey(i, j)];
      if (own !== undefined) blocks.set(block, own);
    }
  const target = (address: string): string => referenceTo(address, circular, known);
  const marker = (own: TextLinks | undefined): MarkText => {
    if (own === undefined) return (stretch) => (stretch === '' ? [] : [stretch]);
    const set = readingLinks({ ...own, terms: [] }, { instruments, terms: NO_TERMS, exists: () => true });
    return (stretch, start) => referring(piecesOf(stretch, start, set), target);
  };
  return { block: (block) => marker(blocks.get(block)), unit: (key) => marker(links.units[key]) };
}

function referring(pieces: readonly LinkedPiece[], target: (address: string) => string): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const [from, joint, upTo] = pieces.slice(i, i + 3);
    if (from?.link === undefined) nodes.push(from?.text ?? '');
    else if (isRange(from, joint, upTo)) {
      const ends = { from: target(from.link.to), upTo: target(upTo?.link?.to ?? '') };
      nodes.push(mixed('rref', ends, [`${from.text}${joint?.text}${upTo?.text}`]));
      i += 2;
    } else nodes.push(mixed('ref', { href: target(from.link.to) }, [from.text]));
  }
  return nodes;
}

function isRange(from: LinkedPiece, joint: LinkedPiece | undefined, upTo: LinkedPiece | undefined): boolean {
  const isPlace = (piece: LinkedPiece | undefined): boolean => piece?.link?.kind === 'reference';
  const between = joint !== undefined && joint.link === undefined && RANGE.test(joint.text);
  return between && isPlace(from) && isPlace(upTo);
}

/** An address of the archive as a reference in the file: `circulars/x/14/#p2` → `#para_14__p_2`. */
function referenceTo(address: string, circular: Referring, { other }: AknLinks): string {
  const { head, units, work, site, anchors } = circular;
  const page = site === undefined ? relativeTo(aknAddress(head.id), address) : site + address;
  const [, id = '', key, fragment = ''] =
    /^circulars\/([^/#]+)\/(?:([^/#]+)\/)?(?:#(.+))?$/u.exec(address) ?? [];
  if (id !== head.id) {
    const there = id === '' ? undefined : other(id);
    if (there === undefined) return page;
    if (address === circularAddress(id)) return there.work;
    const unit = there.units.find((one) => one.head.key === key);
    return unit === undefined ? page : `${there.work}/~${unitId(unit)}`;
  }
  if (key !== undefined) {
    const unit = units.find((one) => one.head.key === key);
    if (unit === undefined) return page;
    const paragraph = /^p(\d+)$/u.exec(fragment)?.[1];
    return `#${(paragraph && paragraphId(unit, Number(paragraph))) || unitId(unit)}`;
  }
  if (fragment === '') return work;
  const eId = anchors.get(fragment);
  return eId === undefined ? page : `#${eId}`;
}
