import { pageOfAddress } from '#domain/addresses.ts';
import { FINGERPRINT_DIGITS, fingerprintOf } from '#domain/fingerprint.ts';
import { element } from '../lib/element.ts';
import { reloadOffer } from '../lib/reload-offer.ts';
import { catalogue } from '../search/rank/catalogue.ts';
import type { OpenSearch } from '../search/rank/open.ts';
import { aboutFingerprint } from './about-fingerprint.ts';
import { heldPlace } from './held-place.ts';
import { differing, LONGEST_PASSAGE, SHORTEST_PASSAGE } from './match.ts';
import { withoutCitation } from './named-place.ts';
import type { QuotedPiece } from './pieces.ts';
import { isNearlyFingerprint, withoutPageNumbers } from './question.ts';
import { findQuote } from './quote.ts';
import type { Sources } from './sources.ts';
import { unknown, unreadPlace } from './unknown.ts';
import {
  compared,
  correctionsOf,
  foreign,
  type Link,
  placesThatDiffer,
  verdict,
  whichText,
} from './verdict.ts';

const WITHDRAWN = '已经撤下的公文，这里不再有它的文字，只能按网址或者指纹核对。';

/** Where a passage is from, piece by piece. */
export async function aboutPassage(passage: string, sources: Sources): Promise<HTMLElement[]> {
  const { known } = sources;
  // The whole text of a measure or circular is known by its fingerprint, corrected or not.
  const whole = await known.withFingerprint(fingerprintOf(passage)).catch(() => undefined);
  if (whole !== undefined && whole.texts.length + whole.unread.length > 0)
    return aboutFingerprint(fingerprintOf(passage), sources);
  if (isNearlyFingerprint(passage)) {
    const words = `指纹只用 ${FINGERPRINT_DIGITS} 这些字符，没有容易看错的 0、1、I、L、O 等。请对照原件再抄一遍。`;
    return [verdict('foreign', '不是本档案的指纹', element('p', '', words))];
  }
  if (passage.replace(/\s/gu, '').length < SHORTEST_PASSAGE) {
    const words = `请至少粘贴 ${SHORTEST_PASSAGE} 个字；指纹是 8 个字母和数字。`;
    return [verdict('foreign', '太短了，认不出来', element('p', '', words))];
  }
  const { words: quoted, citation } = withoutCitation(passage);
  const words = withoutPageNumbers(quoted);
  const looked = await sources
    .search()
    .then(async ({ parts }) => ({ parts, pieces: await findQuote(words, parts) }))
    .catch((error: unknown) => console.error(error));
  if (looked === undefined) return [unknown('没能核对：这段文字是不是本档案的，不得而知')];
  const { parts, pieces } = looked;
  const found = await Promise.all(pieces.map((_, at) => aboutPiece(pieces, at, sources, parts)));
  if (pieces.length > 1) found.unshift(element('p', '', summary(pieces)));
  const places = pieces.flatMap(({ match }) => (match === undefined ? [] : [match.record, ...match.also]));
  const there = places.map((record) => pageOfAddress(catalogue(parts.directory).place(record).url));
  const said = citation === undefined ? undefined : await aboutCitation(citation, there, sources);
  if (said !== undefined) found.push(said);
  const hasWithdrawn = await known.gone().then(
    (gone) => gone.some(({ to }) => to === null),
    // What is not known to be so may be so.
    () => true,
  );
  if (hasWithdrawn && pieces.some(({ match, unchecked }) => match === undefined && unchecked !== true))
    found.push(element('p', 'soft', WITHDRAWN));
  if (words.replace(/\s/gu, '').length <= LONGEST_PASSAGE) return found;
  const limit = `文字较长，只核对了前 ${LONGEST_PASSAGE} 个字，其余请分段核对。`;
  return [...found, element('p', 'soft', limit)];
}

async function aboutPiece(
  pieces: readonly QuotedPiece[],
  at: number,
  sources: Sources,
  { directory }: OpenSearch['parts'],
): Promise<HTMLElement> {
  const { known, link } = sources;
  const piece = pieces[at] as QuotedPiece;
  const { match } = piece;
  if (match === undefined) return foreign(piece, pieces.length === 1);
  const records = catalogue(directory);
  const place = records.place(match.record);
  const own = pageOfAddress(place.url);
  const text = await known.at(own).catch(() => undefined);
  const which =
    text === undefined
      ? [unreadPlace(own, link, '出处：'), element('p', '', reloadOffer())]
      : [whichText(text, link), ...correctionsOf(text)];
  const also = [...new Set(match.also.map((number) => records.place(number).url))].filter(
    (url) => pageOfAddress(url) !== own,
  );
  const held = await heldPlace(pieces, at, [own, ...also.map(pageOfAddress)], sources);
  const elsewhere =
    also.length === 0
      ? []
      : [
          element(
            'p',
            'soft',
            '另见：',
            ...also.slice(0, 5).flatMap((url) => [anchorTo(url, link), ' ']),
            also.length > 5 ? `等 ${also.length} 处` : '',
          ),
        ];
  const quoted = compared(match.changes);
  const source = [...(held === undefined ? [] : [held.words]), ...which, ...elsewhere];
  const elsewhereNamed = held?.fits === false ? '，但注明的出处是另一处' : '';
  if (differing(match.changes) === 0)
    return verdict(
      held?.fits === false ? 'differs' : 'unchanged',
      `一字不差${elsewhereNamed}`,
      quoted,
      ...source,
    );
  const heading = match.sameWords
    ? '文字相同，标点或写法有出入'
    : `有 ${placesThatDiffer(match.changes)} 处出入`;
  const key = element(
    'p',
    'soft',
    element('del', '', '划去的'),
    '是所引文字多出的，',
    element('ins', '', '加线的'),
    '是所引文字缺少的。',
  );
  return verdict('differs', `${heading}${elsewhereNamed}`, quoted, key, ...source);
}

function anchorTo(address: string, link: Link): HTMLElement {
  const anchor = element('a', '', address) as HTMLAnchorElement;
  anchor.href = link(address);
  return anchor;
}

/** Of how many pieces a passage is made, and how they stand. */
function summary(pieces: readonly QuotedPiece[]): string {
  const count = (fits: (piece: QuotedPiece) => boolean): number => pieces.filter(fits).length;
  const isOwn = ({ match, quoted, unchecked }: QuotedPiece): boolean =>
    match === undefined && quoted !== true && unchecked !== true;
  const parts = [
    [count(({ match }) => match !== undefined && differing(match.changes) === 0), '处一字不差'],
    [count(({ match }) => match !== undefined && differing(match.changes) > 0), '处有出入'],
    [count(({ quoted }) => quoted === true), '处加了引号而没有找到出处'],
    [count(({ unchecked }) => unchecked === true), '处没有核对'],
    [count(isOwn), '处没有加引号，也没有找到出处'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number}${words}`);
  const unjudged = pieces.some(isOwn) ? '没有加引号的，不判对错。' : '';
  return `这段文字不是连在一起的一处，分成${pieces.length}处逐一核对：${said.join('；')}。${unjudged}`;
}

/** The place that stands beside a quotation as its source; `undefined` where none is named. */
async function aboutCitation(citation: string, found: readonly string[], { jump, known, link }: Sources) {
  const named = await jump(citation)
    .then(async ({ certain }) => ({
      there: certain === null ? undefined : await known.at(pageOfAddress(certain.url)),
    }))
    .catch(() => undefined);
  if (named === undefined) return unknown('没能核对注明的出处');
  const { there } = named;
  if (there === undefined) return undefined;
  const fits = found.some((url) => url === there.address || url.startsWith(there.address));
  if (fits) return verdict('unchanged', '注明的出处与查到的一致', whichText(there, link));
  return verdict('differs', found.length === 0 ? '注明的出处' : '注明的出处是另一处', whichText(there, link));
}
