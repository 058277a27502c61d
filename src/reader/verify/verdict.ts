import { chineseDate } from '#domain/chinese-date.ts';
import type { GoneAddress } from '#domain/verify/identity.ts';
import { element } from '../lib/element.ts';
import type { Change } from './align.ts';
import type { KnownText } from './identities.ts';
import { SHORTEST_PASSAGE } from './match.ts';
import type { QuotedPiece } from './quote.ts';

/** How an answer begins: by it a reader sees at once how things are. */
export type Standing = 'unchanged' | 'corrected' | 'differs' | 'foreign' | 'gone' | 'unknown';

/** What makes links: an address from the site's root to one that opens here. */
export type Link = (address: string) => string;

/** An answer as a reader sees it. */
export function verdict(standing: Standing, heading: string, ...more: (Node | string)[]): HTMLElement {
  const box = element('section', `verdict ${standing}`);
  box.append(element('h2', '', heading), ...more);
  return box;
}

/** Which text it is, with its citation, its address and its fingerprint. */
export function whichText(text: KnownText, link: Link): HTMLElement {
  const anchor = element('a', '', text.citation) as HTMLAnchorElement;
  anchor.href = link(text.address);
  const lines = [
    element('p', 'citation', anchor, ...(text.title === undefined ? [] : [` ${text.title}`])),
    element('p', 'soft', `网址：${text.address}，文字指纹：`, element('code', '', text.fingerprint)),
  ];
  return element('div', '', ...lines);
}

/** What was corrected in a text. */
export function correctionsOf({ corrections }: KnownText): HTMLElement[] {
  if (corrections.length === 0) return [];
  const items = corrections.map(({ on, what }) => element('li', '', `${chineseDate(on)}更正：${what}`));
  return [element('ul', 'corrections', ...items)];
}

/** An address that is no page of its own any more. */
export function whatWent({ address, to, title }: GoneAddress, link: Link): HTMLElement {
  const name = title === '' ? address : `“${title}”（${address}）`;
  const anchor = element('a', '', to ?? '那里的说明') as HTMLAnchorElement;
  anchor.href = link(to ?? address);
  return to === null
    ? verdict('gone', '出自本档案，现已撤下', element('p', '', `${name}已经撤下，原因见`, anchor, '。'))
    : verdict('gone', '网址已变', element('p', '', `${name}现在的网址是 `, anchor, '。'));
}

/** A piece of a passage with what differs marked: what is missing from it, and what it has too much. */
export function compared(changes: readonly Change[]): HTMLElement {
  const words = changes.map(({ kind, text }) => {
    if (kind === 'same') return text;
    const mark = element(kind === 'extra' ? 'del' : 'ins', '', text);
    mark.title = kind === 'extra' ? '所引文字多出的' : '所引文字缺少的';
    return mark;
  });
  return element('blockquote', 'compared', ...words);
}

/** How many places differ. */
export function placesThatDiffer(changes: readonly Change[]): number {
  let places = 0;
  changes.forEach(({ kind }, i) => {
    if (kind !== 'same' && (i === 0 || changes[i - 1]?.kind === 'same')) places += 1;
  });
  return places;
}

/** A piece that stands nowhere, or that was not looked for. */
export function foreign({ text, unchecked }: QuotedPiece, whole: boolean): HTMLElement {
  const words = element('blockquote', 'compared', text);
  if (unchecked === true) {
    const why = '这段文字分成的处数太多，这一部分没有核对；请另外粘贴。';
    return verdict('foreign', '这一部分没有核对', words, element('p', 'soft', why));
  }
  const isShort = text.length < SHORTEST_PASSAGE;
  if (!whole) return verdict('foreign', isShort ? '这几个字太短，没有核对' : '这一部分没有找到出处', words);
  const why = '本档案没有与它相近的文字；引用得太短，也可能找不到。';
  return verdict('foreign', '不是本档案的文字', words, element('p', 'soft', why));
}
