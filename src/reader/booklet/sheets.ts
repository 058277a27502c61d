import type { BookletTable } from '#domain/booklet.ts';
import type { Inline } from '#domain/elements.ts';
import type { Kind } from '#domain/schema.ts';
import { heldCirculars, unitCounts } from '#domain/unit-counts.ts';
import { typeOfKey } from '#domain/unit-type.ts';
import { element } from '../lib/element.ts';
import type { Entry } from './texts.ts';

/** A booklet ready to be laid out: what its cover says, and its measures. */
export interface Booklet {
  readonly title: string;
  /** `共3项，选自公文2件`; with an interview among them `共3项任务、2则问答，选自公文2件、访谈1篇`. */
  readonly extent: string;
  readonly archive: string;
  /** The day it was made by the reader's clock, in Chinese. */
  readonly made: string;
  readonly items: readonly BookletItem[];
}

export interface BookletItem {
  readonly heading: string;
  readonly paragraphs: readonly (readonly Inline[])[];
  /** For a row of a table its cells, which stand in the place of the paragraphs. */
  readonly table: BookletTable | undefined;
  /** With how the title came about, where it is not the document's, and what is to be said of the text. */
  readonly citation: string;
  readonly address: string;
  readonly fingerprint: string;
}

/** How much of what a booklet holds, of what has a text. */
export function extentOf(entries: readonly Entry[]): string {
  const kinds = new Map<string, { kind: Kind }>();
  const units = entries.flatMap(({ chosen, unit }) => {
    if (unit === undefined) return [];
    kinds.set(chosen.circular, unit);
    return { type: typeOfKey(chosen.key) };
  });
  return `共${unitCounts(units)}，选自${heldCirculars(kinds.values()).join('、')}`;
}

/** The measures that have a text; a printed title is the heading, and not repeated below it. */
export function bookletItems(entries: readonly Entry[], addressOf: (entry: Entry) => string): BookletItem[] {
  return entries.flatMap((entry) => {
    if (entry.unit === undefined) return [];
    const { title, titleStands, titleNote, textNote, paragraphs, table, citation, fingerprint } = entry.unit;
    const [first = [], ...rest] = paragraphs.map((paragraph) =>
      paragraph.filter(({ role }) => role !== 'label'),
    );
    const notes = [titleNote, textNote].filter((note) => note !== undefined);
    const cut = titleStands ? first.map(({ role }) => role).lastIndexOf('title') + 1 : 0;
    const printed = first
      .slice(0, cut)
      .map(({ text }) => text)
      .join('');
    return [
      {
        heading: printed === '' ? title : printed,
        paragraphs: [first.slice(cut), ...rest].filter((paragraph) => paragraph.length > 0),
        table,
        citation: notes.length === 0 ? citation : `${citation}（${notes.join('；')}）`,
        address: addressOf(entry),
        fingerprint,
      },
    ];
  });
}

/** A heading as contents have it, where none ends in a full stop. */
export const headingInContents = ({ heading }: BookletItem): string => heading.replace(/[。；：]$/u, '');

/** No browser can tell the page that a link leads to: on paper the number before each heading is what leads there. */
export const FOUND_BY_NUMBER = '各项按序号排列，序号印在每项标题之前。';

/** Cover, contents and measures, as they are printed. */
export function sheets(booklet: Booklet): HTMLElement[] {
  const cover = element(
    'section',
    'booklet-cover',
    element('h2', 'booklet-title', booklet.title),
    element('p', '', booklet.extent),
    element('p', 'booklet-imprint', booklet.archive, document.createElement('br'), booklet.made),
  );
  const contents = element(
    'nav',
    'booklet-contents',
    element('h2', 'booklet-heading', '目录'),
    element('p', 'booklet-order print-only', FOUND_BY_NUMBER),
    element('ol', '', ...booklet.items.map((item, i) => contentsLine(item, i + 1))),
  );
  contents.setAttribute('aria-label', '汇编目录');
  return [cover, contents, ...booklet.items.map((item, i) => sheet(item, i + 1))];
}

function contentsLine(item: BookletItem, number: number): HTMLElement {
  const link = element('a', '', headingInContents(item));
  link.setAttribute('href', `#item-${number}`);
  return element('li', '', link, element('small', '', item.citation));
}

/** The cells of a row below the names of their columns; each line of a cell is a paragraph. */
export function tableElement(
  { names, rows }: BookletTable,
  name: string,
  words: (text: string) => (Node | string)[],
): HTMLElement {
  const cell = (tag: 'th' | 'td', text: string): HTMLElement => {
    const paragraphs = text.split('\n').map((line) => element('p', '', ...words(line)));
    const made = element(tag, '', ...(text === '' ? [] : paragraphs));
    if (tag === 'th') made.setAttribute('scope', 'col');
    return made;
  };
  const row = (tag: 'th' | 'td', texts: readonly string[]): HTMLElement =>
    element('tr', '', ...texts.map((text) => cell(text === '' ? 'td' : tag, text)));
  return element(
    'table',
    name,
    element('thead', '', row('th', names)),
    element('tbody', '', ...rows.map((texts) => row('td', texts))),
  );
}

function sheet(item: BookletItem, number: number): HTMLElement {
  const made = element(
    'article',
    'booklet-item',
    element('h3', 'booklet-item-heading', element('span', 'booklet-number', `${number}`), item.heading),
    ...(item.table === undefined
      ? item.paragraphs.map((paragraph) =>
          element(
            'p',
            '',
            ...paragraph.map(({ role, text }) =>
              role === 'text' || role === 'entry'
                ? text
                : element('span', role === 'title' ? 'unit-title' : role, text),
            ),
          ),
        )
      : [tableElement(item.table, 'grid', (words) => [words])]),
    element(
      'p',
      'booklet-origin',
      element('span', '', item.citation),
      element('span', 'booklet-address', item.address),
      element('span', '', `文字指纹 ${item.fingerprint}`),
    ),
  );
  made.id = `item-${number}`;
  return made;
}
