import { circularAddress } from '#domain/addresses.ts';
import { nameByKey } from '#domain/jump/circulars.ts';
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import { countOf, placeWords, targetParts } from '../jump/words.ts';
import { element } from '../lib/element.ts';
import { placeMissed } from './named-place.ts';
import type { Sources } from './sources.ts';
import { verdict, whichText } from './verdict.ts';

/** That a circular has no such place; `undefined` where that is not what was asked. */
export async function missingPlace(
  answer: JumpAnswer,
  { known, link }: Sources,
): Promise<HTMLElement | undefined> {
  const missed = placeMissed(answer);
  if (missed === undefined) return undefined;
  const { circular, place } = missed;
  const isNumber = place.key !== undefined && /^q?\d+$/u.test(place.key);
  const name = isNumber ? nameByKey(place.key ?? '') : placeWords(place);
  const text = await known.at(circularAddress(circular.id)).catch(() => undefined);
  return verdict(
    'foreign',
    `这件公文${countOf(circular)}，没有${name}`,
    ...(text === undefined ? [] : [whichText(text, link)]),
  );
}

/** Several places that may be meant. */
export function whichPlace({ targets }: JumpAnswer, { link }: Sources): HTMLElement {
  const items = targets.map((target) => {
    const anchor = element('a', '', ...targetParts(target)) as HTMLAnchorElement;
    anchor.href = link(target.url);
    return element('li', '', anchor);
  });
  return verdict('gone', `可能指下列 ${targets.length} 处`, element('ol', 'jump-choices', ...items));
}
