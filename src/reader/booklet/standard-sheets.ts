import type { Inline } from '#domain/elements.ts';
import { formatChineseNumeral } from '#domain/numerals.ts';
import { stretchesOf } from '#domain/paper/line-rules.ts';
import { isRagged } from '#domain/paper/paragraph-class.ts';
import { titleLines } from '#domain/paper/title-lines.ts';
import { element } from '../lib/element.ts';
import {
  type Booklet,
  type BookletItem,
  FOUND_BY_NUMBER,
  headingInContents,
  tableElement,
} from './sheets.ts';

/**
 * A booklet in the form of an official document (GB/T 9704-2012), in the blocks that
 * `styles/standard.css` lists: title and contents, then the measures, each under a heading of the first
 * level and followed by where it is from.
 */
export function standardSheets(booklet: Booklet): HTMLElement {
  const sheet = element('div', 'standard', front(booklet), body(booklet));
  sheet.lang = 'zh-CN';
  return sheet;
}

function front({ title, extent, archive, made, items }: Booklet): HTMLElement {
  const lines = titleLines(title).map((line) => element('span', 'std-line', line));
  const contents = element(
    'nav',
    'booklet-contents',
    element('p', 'std-heading std-hei std-chapter', '目　录'),
    element('p', 'std-caption print-only', `（${FOUND_BY_NUMBER.replace(/。$/u, '')}）`),
    ...items.map((item, i) => {
      const link = element('a', '', headingOf(item, i));
      link.setAttribute('href', `#item-${i + 1}`);
      return element('p', 'std-entry', link);
    }),
  );
  contents.setAttribute('aria-label', '汇编目录');
  return element(
    'section',
    'std-document',
    element('p', 'std-copy', element('span', '', '（档案副本）'), element('span', '', archive)),
    element('h2', 'std-title', ...lines),
    element('p', 'std-caption', `（${made}，${extent}）`),
    contents,
  );
}

function body({ items }: Booklet): HTMLElement {
  return element('section', 'std-document', ...items.flatMap(measure));
}

/** Its number is that in the booklet; its own stands in the citation below. */
const headingOf = (item: BookletItem, at: number): string =>
  `${formatChineseNumeral(at + 1)}、${headingInContents(item)}`;

function measure(item: BookletItem, at: number): HTMLElement[] {
  const heading = element('h3', 'std-heading std-hei', ...stretches(headingOf(item, at)));
  heading.id = `item-${at + 1}`;
  const address = /^站内地址：/.test(item.address) ? item.address : `网址：${item.address}`;
  const origin = [`来源：${item.citation}，文字指纹：${item.fingerprint}`, address];
  return [
    heading,
    ...(item.table === undefined
      ? item.paragraphs.map((paragraph) => paragraphOf(paragraph))
      : [tableElement(item.table, 'std-table', stretches)]),
    element(
      'div',
      'std-source',
      ...origin.map((words) => element('p', 'std-paragraph std-kai std-ragged', ...stretches(words))),
    ),
  ];
}

function paragraphOf(paragraph: readonly Inline[]): HTMLElement {
  const text = paragraph.map((inline) => inline.text).join('');
  const isTask = paragraph.every(({ role }) => role === 'responsibility');
  const classes = ['std-paragraph', isRagged(text) && 'std-ragged', isTask && 'std-only-responsibility'];
  return element(
    'p',
    classes.filter(Boolean).join(' '),
    ...paragraph.map(({ role, text: words }) =>
      element('span', role === 'speaker' ? 'std-hei' : '', ...stretches(words)),
    ),
  );
}

const stretches = (text: string): (Node | string)[] =>
  stretchesOf(text).map((one) => (one.together ? element('span', 'std-together', one.text) : one.text));
