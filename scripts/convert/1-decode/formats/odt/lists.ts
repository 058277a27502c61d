import { formatNumber } from '../docx/number-format.ts';
import { childOf, type XmlNode } from '../xml.ts';
import type { OdtStyles } from './styles.ts';

/** LibreOffice has ten levels of a list. */
const LEVELS = 10;
/** What is printed before a number and behind it, at most. */
const LONGEST_AFFIX = 30;
const LARGEST_START = 99_999;

/** The numbers of one list, by level from 0; `undefined` where none was counted yet. */
export type Counter = (number | undefined)[];
export const newCounter = (): Counter => new Array<number | undefined>(LEVELS).fill(undefined);

/** Levels of a list by number, from 0. */
export type ListLevels = ReadonlyMap<number, XmlNode>;

/** The styles of a document's lists by name; that of its headings has the name ''. */
export function listStyles(styles: OdtStyles): ReadonlyMap<string, ListLevels> {
  return new Map(
    styles.nodes
      .filter(({ name }) => name === 'text:list-style' || name === 'text:outline-style')
      .map((node) => [
        node.name === 'text:outline-style' ? '' : (node.attributes['style:name'] ?? ''),
        new Map(node.children.map((level) => [Number(level.attributes['text:level']) - 1, level])),
      ]),
  );
}

/** Counts a paragraph of a level, and gives what is printed before it, with the gap behind. */
export function countItem(
  counter: Counter,
  level: number,
  levels: ListLevels | undefined,
  start: number | undefined,
): string {
  const at = Math.max(0, Math.min(LEVELS - 1, level));
  const own = levels?.get(at);
  const before = counter[at];
  counter[at] = start ?? (before === undefined ? startOf(own) : before + 1);
  counter.fill(undefined, at + 1);
  return own === undefined ? '' : labelOf(own, at, counter, levels as ListLevels);
}

const startOf = (level: XmlNode | undefined): number => {
  const start = Number(level?.attributes['text:start-value'] ?? 1);
  return Number.isInteger(start) && start >= 0 && start <= LARGEST_START ? start : 1;
};

function labelOf(own: XmlNode, at: number, counter: Counter, levels: ListLevels): string {
  const { attributes } = own;
  const affix = (name: string): string => (attributes[name] ?? '').slice(0, LONGEST_AFFIX);
  if (own.name.endsWith('level-style-bullet')) {
    const sign = affix('text:bullet-char');
    // What stands before and behind it LibreOffice fills with the bullet itself.
    const bullet = sign !== '' && WITHOUT_MEANING.test(sign) ? '•' : sign;
    return bullet + gapAfter(own, bullet);
  }
  if (own.name.endsWith('level-style-image')) return '• ';
  const numberAt = (level: number): string => {
    const style = levels.get(level);
    const format = style?.attributes['style:num-format'] ?? '';
    if (format === '') return '';
    return formatNumber(counter[level] ?? startOf(style), wordFormat(format));
  };
  const pattern = attributes['loext:num-list-format'] ?? attributes['style:num-list-format'];
  const shown = Math.max(1, Math.min(at + 1, Number(attributes['text:display-levels'] ?? 1) || 1));
  const numbers = Array.from({ length: shown }, (_, i) => numberAt(at - shown + 1 + i)).filter(
    (number) => number !== '',
  );
  const label =
    pattern !== undefined && NUMBER_OF_LEVEL.test(pattern)
      ? pattern
          .slice(0, 2 * LONGEST_AFFIX)
          .replace(NUMBERS_OF_LEVELS, (_, level: string) => numberAt(Number(level) - 1))
      : affix('style:num-prefix') + numbers.join('.') + affix('style:num-suffix');
  return label + gapAfter(own, label);
}

/** In the pattern of a number: %1%.%2% */
const NUMBER_OF_LEVEL = /%\d{1,2}%/u;
const NUMBERS_OF_LEVELS = /%(\d{1,2})%/gu;
/** Bullets come from symbol fonts, at code points of no meaning elsewhere. */
const WITHOUT_MEANING = /^[\uE000-\uF8FF]*$/u;
const FULL_WIDTH_MARKS = '、，。．：；）】〕》';

/** The gap between a number and its paragraph: none is needed after a full-width mark. */
function gapAfter(level: XmlNode, label: string): string {
  if (label === '' || FULL_WIDTH_MARKS.includes(label.at(-1) as string)) return '';
  const alignment = childOf(
    childOf(level, 'style:list-level-properties'),
    'style:list-level-label-alignment',
  );
  return alignment?.attributes['text:label-followed-by'] === 'nothing' ? '' : ' ';
}

/** How OpenDocument names formats, by their first number or letter, and how Word does. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  '０': 'decimalFullWidth',
  '１': 'decimalFullWidth',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  〇: 'ideographDigital',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '㊀': 'ideographEnclosedCircle',
  '⑴': 'decimalEnclosedParen',
  '⒈': 'decimalEnclosedFullstop',
};

const wordFormat = (format: string): string => FORMATS[format.trim()[0] ?? ''] ?? 'decimal';
/** The name that Word has for the format of notes. */
export const noteFormat = (format: string | undefined, otherwise: string): string =>
  format === undefined || format === '' ? otherwise : wordFormat(format);
