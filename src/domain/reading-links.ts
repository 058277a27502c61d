import { circularAddress, instrumentAddress, pageOfAddress, termAddress } from './addresses.ts';
import { inTitleMarks } from './citation.ts';
import type { TextLinks } from './links.ts';
import type { Instrument, Term } from './lists.ts';

/** A stretch of a text that leads somewhere: spans as in links.ts, ordered, apart from each other. */
export interface ReadingLink {
  readonly start: number;
  readonly end: number;
  /** Address from the root of the site. */
  readonly to: string;
  readonly kind: 'reference' | 'instrument' | 'term';
  /** What is there, for a reader who points at it. */
  readonly name: string;
}

/** A piece of a text: plain, or a link. */
export interface LinkedPiece {
  readonly text: string;
  readonly link?: ReadingLink;
}

/** The lists into which links point. */
export interface LinkTargets {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly terms: ReadonlyMap<string, Term>;
  /** Whether a page with this address, fragment left out, is there. */
  readonly exists: (address: string) => boolean;
}

/** Where an instrument's name leads: to the circular itself where the archive holds it, else to the instrument's page. */
export function instrumentTarget({ id, circular }: Instrument): string {
  return circular === null ? instrumentAddress(id) : circularAddress(circular);
}

/**
 * The links to set in a text. Of links that stand inside each other the outermost is set,
 * since a link cannot hold another; one whose target is not published is left out.
 */
export function readingLinks(links: TextLinks, { instruments, terms, exists }: LinkTargets): ReadingLink[] {
  const all = [
    ...links.references.map(({ start, end, to, name }) => ({
      start,
      end,
      to,
      name,
      kind: 'reference' as const,
    })),
    ...links.instruments.flatMap(({ start, end, id }) => {
      const instrument = instruments.get(id);
      if (instrument === undefined) return [];
      const name = inTitleMarks(instrument.name);
      return [{ start, end, to: instrumentTarget(instrument), name, kind: 'instrument' as const }];
    }),
    ...links.terms.flatMap(({ start, end, id }) => {
      const term = terms.get(id);
      return term === undefined
        ? []
        : [{ start, end, to: termAddress(id), name: term.name, kind: 'term' as const }];
    }),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const set: ReadingLink[] = [];
  for (const link of all) {
    if (!exists(pageOfAddress(link.to))) continue;
    if (link.start >= (set.at(-1)?.end ?? 0)) set.push(link);
  }
  return set;
}

/**
 * A stretch of a text cut at its links: the pieces joined are the stretch again.
 *
 * @param start offset of the stretch in the text that the links count in
 */
export function piecesOf(stretch: string, start: number, links: readonly ReadingLink[]): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let at = 0;
  for (const link of links) {
    const from = Math.max(link.start - start, at);
    const to = Math.min(link.end - start, stretch.length);
    if (from >= to) continue;
    if (from > at) pieces.push({ text: stretch.slice(at, from) });
    pieces.push({ text: stretch.slice(from, to), link });
    at = to;
  }
  if (at < stretch.length) pieces.push({ text: stretch.slice(at) });
  return pieces;
}
