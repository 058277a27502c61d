import { element } from '../lib/element.ts';
import type { KnownText } from './identities.ts';
import type { Sources } from './sources.ts';
import { unknown, unreadPlace } from './unknown.ts';
import { correctionsOf, type Link, verdict, whatWent, whichText } from './verdict.ts';

/** What has, or had, a fingerprint. */
export async function aboutFingerprint(
  fingerprint: string,
  { known, link }: Sources,
): Promise<HTMLElement[]> {
  const asked = await Promise.all([known.withFingerprint(fingerprint), known.gone()]).catch(() => undefined);
  if (asked === undefined) return [unknown('没能核对：这个指纹是不是本档案的，不得而知')];
  const [{ texts, unread }, allGone] = asked;
  // What moved is known where it went; what did not is known by its old address alone.
  const gone = allGone.filter(
    ({ to, fingerprints }) =>
      fingerprints.includes(fingerprint) && !texts.some(({ address }) => address === to),
  );
  const found = [
    ...texts.map((text) =>
      text.fingerprint === fingerprint ? unchanged(text, link) : correctedSince(text, link),
    ),
    ...unread.map((address) =>
      unknown('没能核对：文字有没有变化，不得而知', unreadPlace(address, link, '这个指纹属于 ')),
    ),
    ...gone.map((one) => whatWent(one, link)),
  ];
  if (found.length > 0) return found;
  const words = '本档案没有哪一项、哪一件用过这个指纹。抄写有误也会这样，请再对一遍。';
  return [verdict('foreign', '不是本档案的指纹', element('p', '', words))];
}

/** A text that is what it was. */
export const unchanged = (text: KnownText, link: Link): HTMLElement =>
  verdict('unchanged', '没有变化：与本档案现在的文字一样', whichText(text, link), ...correctionsOf(text));

/** A text that was corrected since. */
export const correctedSince = (text: KnownText, link: Link): HTMLElement =>
  verdict(
    'corrected',
    '后来有更正：这是更正以前的文字',
    whichText(text, link),
    ...correctionsOf(text),
    element('p', 'soft', '引用时请以现在的文字为准。'),
  );
