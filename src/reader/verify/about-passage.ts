import { FINGERPRINT_DIGITS, fingerprintOf } from '#domain/fingerprint.ts';
import { element } from '../lib/element.ts';
import { aboutDuties } from './about-duties.ts';
import { aboutFingerprint } from './about-fingerprint.ts';
import { aboutPiece } from './about-piece.ts';
import { countsOf } from './counts.ts';
import { readDraft } from './draft.ts';
import { LONGEST_PASSAGE, SHORTEST_PASSAGE } from './match.ts';
import { meantPlaces } from './meant-place.ts';
import { isNearlyFingerprint, withoutPageNumbers } from './question.ts';
import type { Sources } from './sources.ts';
import { unknown } from './unknown.ts';
import { verdict } from './verdict.ts';

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
  const words = withoutPageNumbers(passage);
  const looked = await sources
    .search()
    .then(async ({ parts }) => ({ parts, draft: await readDraft(words, parts) }))
    .catch((error: unknown) => console.error(error));
  if (looked === undefined) return [unknown('没能核对：这段文字是不是本档案的，不得而知')];
  const { parts, draft } = looked;
  const { entries, references, claims } = draft;
  const meanings = await meantPlaces(references, sources.jump).catch(() => undefined);
  const isAlone = entries.length === 1;
  const told = await Promise.all(
    entries.map((entry) => aboutPiece(entry, isAlone, meanings, sources, parts)),
  );
  const found = told.map((one) => one.element);
  if (!isAlone) found.unshift(element('p', 'verify-counts', countsOf(told.map(({ counted }) => counted))));
  found.push(...aboutDuties(claims, meanings, parts, sources.link));
  const hasWithdrawn = await known.gone().then(
    (gone) => gone.some(({ to }) => to === null),
    // What is not known to be so may be so.
    () => true,
  );
  if (hasWithdrawn && told.some(({ counted }) => counted === 'own' || counted === 'nowhere'))
    found.push(element('p', 'soft', WITHDRAWN));
  if (words.replace(/\s/gu, '').length <= LONGEST_PASSAGE) return found;
  const limit = `文字较长，只核对了前 ${LONGEST_PASSAGE} 个字，其余请分段核对。`;
  return [...found, element('p', 'soft', limit)];
}
