import { element } from '../lib/element.ts';
import { correctedSince, unchanged } from './about-fingerprint.ts';
import { missingPlace } from './about-place.ts';
import type { Identities, KnownText } from './identities.ts';
import type { Sources } from './sources.ts';
import { unknown } from './unknown.ts';
import { correctionsOf, verdict, whatWent, whichText } from './verdict.ts';

/** The text at an address, and whether a fingerprint is its own; `named` is what the reader gave for the address. */
export async function aboutAddress(
  address: string,
  fingerprint: string | undefined,
  sources: Sources,
  named = '这个网址',
): Promise<HTMLElement> {
  const { known, link } = sources;
  const notKnown = (): HTMLElement => unknown(`没能核对：${named}的文字有没有变化，不得而知`);
  const allGone = await known.gone().catch(() => undefined);
  if (allGone === undefined) return notKnown();
  const gone = allGone.find((one) => one.address === address);
  if (gone !== undefined) {
    if (fingerprint === undefined || gone.to === null) return whatWent(gone, link);
    const there = await readAt(gone.to, known);
    if (there === 'unread') return notKnown();
    return there === undefined
      ? whatWent(gone, link)
      : aboutAddress(there.address, fingerprint, sources, named);
  }
  const text = await readAt(address, known);
  if (text === 'unread') return notKnown();
  if (text === undefined) {
    const lost = await sources.jump(address).then(
      (answer) => missingPlace(answer, sources),
      () => undefined,
    );
    if (lost !== undefined) return lost;
    const words = /^circulars\//u.test(address)
      ? '本档案没有这个网址。抄写有误也会这样，请再对一遍。'
      : '这个网址不是公文或者其中一项，没有指纹可以核对。';
    return verdict('foreign', '不是公文的网址', element('p', '', words));
  }
  if (fingerprint === undefined) {
    const corrected = text.corrections.length > 0 || text.earlier.length > 0;
    return corrected
      ? verdict('corrected', `${named}的文字有过更正`, whichText(text, link), ...correctionsOf(text))
      : verdict('unchanged', `${named}的文字公布以来没有更正`, whichText(text, link), ...compareByHand());
  }
  if (text.fingerprint === fingerprint) return unchanged(text, link);
  if (text.earlier.includes(fingerprint)) return correctedSince(text, link);
  const [other] = await known.withFingerprint(fingerprint).then(
    ({ texts }) => texts,
    () => [],
  );
  const where = other === undefined ? [] : [element('p', '', '这个指纹属于：'), whichText(other, link)];
  return verdict(
    'foreign',
    '指纹不是这个网址的',
    element('p', '', '这个网址从来没有过这样的文字。那里是：'),
    whichText(text, link),
    ...where,
  );
}

const readAt = (address: string, known: Identities): Promise<KnownText | 'unread' | undefined> =>
  known.at(address).catch(() => 'unread' as const);

const compareByHand = () => [element('p', 'soft', '手里的文字如果印有指纹，与上面的一样，就没有变过。')];
