import { pageOfAddress } from '#domain/addresses.ts';
import { element } from '../lib/element.ts';
import { reloadOffer } from '../lib/reload-offer.ts';
import { catalogue } from '../search/rank/catalogue.ts';
import type { EngineParts } from '../search/rank/engine.ts';
import type { Counted } from './counts.ts';
import type { Entry } from './draft.ts';
import { type FoundOn, type HeldPlace, heldPlace, type Meanings } from './held-place.ts';
import { differing, type Match } from './match.ts';
import { omissionsIn, stretchOf } from './omission.ts';
import { namesSentences, spansOf } from './sentence-places.ts';
import type { Sources } from './sources.ts';
import { unreadPlace } from './unknown.ts';
import {
  compared,
  correctionsOf,
  foreign,
  type Link,
  placesThatDiffer,
  shortened,
  verdict,
  whichText,
} from './verdict.ts';

/** What is said of a piece, and how it is counted. */
export interface Told {
  readonly counted: Counted;
  readonly element: HTMLElement;
}

/** Where a piece of a passage is from, what differs, and whether that is where it says it is from. */
export async function aboutPiece(
  entry: Entry,
  isAlone: boolean,
  meanings: Meanings,
  sources: Sources,
  { directory, texts }: Pick<EngineParts, 'directory' | 'texts'>,
): Promise<Told> {
  const { known, link } = sources;
  const { piece, source, isApart } = entry;
  const { match } = piece;
  if (match === undefined) {
    const box = foreign(piece, isAlone);
    const named = heldPlace(source, [], meanings, link);
    if (piece.quoted === true && named !== undefined) box.append(named.words);
    return { counted: piece.unchecked ? 'unchecked' : piece.quoted ? 'nowhere' : 'own', element: box };
  }
  const records = catalogue(directory);
  const own = pageOfAddress(records.place(match.record).url);
  const also = [...new Set(match.also.map((number) => records.place(number).url))].filter(
    (url) => pageOfAddress(url) !== own,
  );
  const text = await known.at(own).catch(() => undefined);
  const which =
    text === undefined
      ? [unreadPlace(own, link, '出处：'), element('p', '', reloadOffer())]
      : [whichText(text, link), ...correctionsOf(text)];
  const namesOne = source?.references.some(namesSentences) === true;
  const numbers = [match.record, ...match.also].slice(0, namesOne ? MOST_READ : 0);
  const read = namesOne ? await texts(numbers).catch(() => []) : [];
  const found = [own, ...also.map(pageOfAddress)].map((page): FoundOn => {
    const at = numbers.findIndex((number) => pageOfAddress(records.place(number).url) === page);
    const record = read[at];
    return { page, spans: record === undefined ? [] : spansOf(record, stretchOf(match)) };
  });
  const held = heldPlace(source, found, meanings, link);
  const counted = countedAs(match, held, isApart);
  const isExact = differing(match.changes) === 0;
  return {
    counted,
    element: verdict(
      counted === 'exact' ? 'unchanged' : 'differs',
      (isExact ? '' : differenceOf(match)) + (HEADINGS[counted] ?? ''),
      compared(match.changes),
      ...(isExact ? [] : [KEY()]),
      ...omissionsIn(match.changes).map((omitted) =>
        element('p', '', `原文中间还有“${shortened(omitted)}”，引文没有标出省略。`),
      ),
      ...(held === undefined ? [] : [held.words]),
      ...which,
      ...elsewhere(also, link),
    ),
  };
}

/** Records with the same words of which the sentences are looked at. */
const MOST_READ = 20;

function countedAs({ changes }: Match, held: HeldPlace | undefined, isApart: boolean): Counted {
  const isElsewhere = held?.standing === 'elsewhere';
  if (differing(changes) > 0)
    return isElsewhere
      ? 'differs-elsewhere'
      : held?.standing === 'other-sentence'
        ? 'differs-other-sentence'
        : 'differs';
  if (isElsewhere) return 'elsewhere';
  if (held?.standing === 'other-sentence') return 'other-sentence';
  if (held?.standing === 'doubtful') return 'doubtful';
  return isApart ? 'apart' : 'exact';
}

const HEADINGS: Partial<Record<Counted, string>> = {
  exact: '一字不差',
  elsewhere: '一字不差，但注明的出处是另一处',
  'other-sentence': '一字不差，但注明的是另一句',
  doubtful: '文字相同，出处没能核对',
  apart: '文字相同，但与引号内的前一处并不相连',
  'differs-elsewhere': '，但注明的出处是另一处',
  'differs-other-sentence': '，注明的也是另一句',
};

const differenceOf = ({ sameWords, changes }: Match): string =>
  sameWords ? '文字相同，标点或写法有出入' : `有 ${placesThatDiffer(changes)} 处出入`;

const KEY = (): HTMLElement =>
  element(
    'p',
    'soft',
    element('del', '', '划去的'),
    '是所引文字多出的，',
    element('ins', '', '加线的'),
    '是所引文字缺少的。',
  );

/** Other places where the same words stand. */
function elsewhere(also: readonly string[], link: Link): HTMLElement[] {
  if (also.length === 0) return [];
  const links = also.slice(0, 5).flatMap((address) => {
    const anchor = element('a', '', address) as HTMLAnchorElement;
    anchor.href = link(address);
    return [anchor, ' '];
  });
  return [element('p', 'soft', '另见：', ...links, also.length > 5 ? `等 ${also.length} 处` : '')];
}
