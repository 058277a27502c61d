import { chineseDate } from '#domain/chinese-date.ts';
import type { GoneAddress } from '#domain/verify/identity.ts';
import { element } from '../lib/element.ts';
import type { Change } from './align.ts';
import { differencesOf, isSame } from './differences.ts';
import type { KnownText } from './identities.ts';
import type { QuotedPiece } from './pieces.ts';

/** How an answer begins: by it a reader sees at once how things are. */
export type Standing = 'unchanged' | 'corrected' | 'differs' | 'foreign' | 'own' | 'gone' | 'unknown';

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
  const words = differencesOf(changes).flatMap((one): (Node | string)[] => {
    if (isSame(one)) return [one.text];
    const marks = [
      { tag: 'del', words: one.passage, title: '所引文字多出的' },
      { tag: 'ins', words: one.text, title: '所引文字缺少的' },
    ];
    return marks
      .filter((mark) => mark.words !== '')
      .map((mark) => {
        const marked = element(mark.tag, '', mark.words);
        marked.title = mark.title;
        return marked;
      });
  });
  return element('blockquote', 'compared', ...words);
}

/** How many places differ. */
export const placesThatDiffer = (changes: readonly Change[]): number =>
  differencesOf(changes).filter((one) => !isSame(one)).length;

/** A piece that stands nowhere, or that was not looked for. */
export function foreign({ text, quoted, unchecked }: QuotedPiece, whole: boolean): HTMLElement {
  const words = element('blockquote', 'compared', text);
  if (unchecked === true) {
    const why = '这段文字分成的处数太多，这一部分没有核对；请另外粘贴。';
    return verdict('foreign', '这一部分没有核对', words, element('p', 'soft', why));
  }
  if (quoted === true) return verdict('foreign', '引号内的文字没有找到出处', words);
  if (!whole)
    return verdict('own', '没有加引号，也没有找到出处', element('blockquote', 'compared', shortened(text)));
  const why = '本档案没有整段与它相近的文字。其中可能有出自本档案的，请分句粘贴；引用得太短，也可能找不到。';
  return verdict('foreign', '没有找到这段文字', words, element('p', 'soft', why));
}

/** Characters at either end of somebody's own words that tell a reader which are meant. */
const MOST_SHOWN = 30;

/** Words by their ends, where they are many. */
export const shortened = (text: string): string =>
  text.length <= 2 * MOST_SHOWN + 10 ? text : `${text.slice(0, MOST_SHOWN)}……${text.slice(-MOST_SHOWN)}`;
