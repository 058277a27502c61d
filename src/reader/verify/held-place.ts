import { pageOfAddress } from '#domain/addresses.ts';
import { element } from '../lib/element.ts';
import type { KnownText } from './identities.ts';
import { placeNamedBefore, placeNamedBehind } from './named-place.ts';
import type { QuotedPiece } from './pieces.ts';
import type { Sources } from './sources.ts';
import type { Link } from './verdict.ts';

/** What became of the place that a draft names beside a quotation. */
export interface HeldPlace {
  /** Whether the words stand there. */
  readonly fits: boolean;
  readonly words: HTMLElement;
}

/**
 * Holds the place that is named before or behind a piece of a draft against those where it
 * stands; `undefined` where none is named, or nobody can tell which is meant.
 */
export async function heldPlace(
  pieces: readonly QuotedPiece[],
  at: number,
  there: readonly string[],
  { jump, known, link }: Sources,
): Promise<HeldPlace | undefined> {
  const [before, behind] = [pieces[at - 1], pieces[at + 1]];
  const named =
    (before === undefined ? undefined : placeNamedBefore(before.text)) ??
    (behind === undefined ? undefined : placeNamedBehind(behind.text));
  if (named === undefined) return undefined;
  const answer = await jump(named).catch(() => undefined);
  const meant = answer?.targets.map(({ url }) => pageOfAddress(url)) ?? [];
  const stands = meant.some((page) => there.includes(page));
  // Of several that may be meant one is right by chance.
  if (meant.length === 0 || (stands && answer?.certain == null)) return undefined;
  if (stands) return { fits: true, words: element('p', 'soft', `文中注明的“${named}”与查到的一致。`) };
  const text = answer?.certain == null ? undefined : await known.at(meant[0] ?? '').catch(() => undefined);
  const meaning = text === undefined ? [`“${named}”`] : [placeLink(text, link)];
  return { fits: false, words: element('p', '', '文中注明的是', ...meaning, '，查到的是：') };
}

function placeLink({ address, citation }: KnownText, link: Link): HTMLElement {
  const anchor = element('a', '', citation) as HTMLAnchorElement;
  anchor.href = link(address);
  return anchor;
}
