/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p div center table caption colgroup col thead tbody tfoot tr td th ul ol li dl dt dd blockquote h1 h2 h3 h4 ' +
    'h5 h6 hr section article header footer main aside nav address figure figcaption details summary pre'
  ).split(' '),
);
const INLINES = new Set(
  (
    'br b strong i em u s del ins strike sup sub span font small big mark a img wbr nobr tt code kbd ruby rb rt rp ' +
    'abbr cite label var'
  ).split(' '),
);
/** Elements without an end, and those whose end may be left out. */
const VOIDS = new Set(['br', 'hr', 'img', 'wbr', 'col']);
const OPEN_ENDED = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot']);

export const isKnown = (name: string): boolean => BLOCKS.has(name) || INLINES.has(name);
export const isVoid = (name: string): boolean => VOIDS.has(name);
/** Whether an element needs no end for what it begins to be markup. */
export const mayStandAlone = (name: string): boolean => VOIDS.has(name) || OPEN_ENDED.has(name);

/** A tag in a text. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
  /** Half open. */
  readonly start: number;
  readonly end: number;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[\s/][^<>\n]*)?)>/giu;
/** Code of Markdown, in which nothing is markup. */
export const CODE = /`[^`\n]+`/gu;
const OPENING = /[“‘「『《〈"'（(]/u;
const CLOSING = /[”’」』》〉"'）)]/u;
const NAMES_MARKUP = /^\s?(?:等)?(?:html)?(?:标签|标记|元素|字符|符号|代码|实体|属性|脚本|语句)/iu;

/** Whether a text names a piece of markup rather than uses it: “<br>”, &nbsp;字符. */
export function isSpokenOf(text: string, start: number, end: number): boolean {
  if (OPENING.test(text[start - 1] ?? '') && CLOSING.test(text[end] ?? '')) return true;
  return NAMES_MARKUP.test(text.slice(end, end + 12));
}

/** The tags of known elements in a text that are not in code and not merely spoken of, in order. */
export function tagsIn(text: string): Tag[] {
  const code = [...text.matchAll(CODE)].map(({ index, 0: { length } }) => [index, index + length] as const);
  let next = 0;
  return [...text.matchAll(TAG)].flatMap(
    ({ index: start, 0: whole, 1: slash, 2: called, 3: attributes = '' }) => {
      const end = start + whole.length;
      const name = (called as string).toLowerCase();
      while ((code[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const inCode = (code[next]?.[0] ?? Number.POSITIVE_INFINITY) < start;
      if (inCode || !isKnown(name) || isSpokenOf(text, start, end)) return [];
      return [{ name, closes: slash === '/', attributes, start, end }];
    },
  );
}
