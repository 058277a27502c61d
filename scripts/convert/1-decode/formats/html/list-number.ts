import { withoutSpace } from '../../../without-space.ts';
import { FIELD_WITH_MARK } from '../../../words/site-fields.ts';
import { formatNumber } from '../docx/number-format.ts';
import { attribute, type Element, isElement, isText, walk } from './tree.ts';

const BY_TYPE: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const BY_STYLE: readonly (readonly [string, string])[] = [
  ['cjk-ideographic', 'chineseCounting'],
  ['simp-chinese-informal', 'chineseCounting'],
  ['trad-chinese-informal', 'chineseCounting'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['decimal-leading-zero', 'decimalZero'],
];
const UNNUMBERED = /list-style(?:-type)?\s*:[^;]*none/iu;
const INTEGER = /^-?\d{1,6}$/u;

/** Counts the items of one ordered list; each call is for the next item. */
export type ListCounter = (item: Element) => string;

/** Fields of a site that a list holds, if it holds nothing else: a number of tasks may begin with one. */
const FEWEST_FIELDS = 3;
const NO_NUMBER: ListCounter = () => '';

/**
 * The numbers which a browser prints before the items of an `ol`. The fields that a site sets above a document
 * have none: its style sheet takes them away.
 */
export function listCounter(list: Element): ListCounter {
  if (holdsFields(list)) return NO_NUMBER;
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
  const reversed = attribute(list, 'reversed') !== undefined;
  let number = (integer(attribute(list, 'start')) ?? (reversed ? items : 1)) - (reversed ? -1 : 1);
  return (item) => {
    number = integer(attribute(item, 'value')) ?? number + (reversed ? -1 : 1);
    const style = `${attribute(list, 'style') ?? ''};${attribute(item, 'style') ?? ''}`;
    if (UNNUMBERED.test(style)) return '';
    const styled = BY_STYLE.find(([name]) => style.includes(name))?.[1];
    const format = styled ?? BY_TYPE[attribute(list, 'type') ?? '1'] ?? 'decimal';
    return formatNumber(number, format) + (format === 'chineseCounting' ? '、' : '. ');
  };
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && INTEGER.test(text.trim()) ? Number(text) : undefined;
}

function holdsFields(list: Element): boolean {
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  return items.length >= FEWEST_FIELDS && items.every((item) => FIELD_WITH_MARK.test(beginningOf(item)));
}

/** As much of what stands in an element as a label may take. */
const LONGEST_LABEL = 20;
function beginningOf(element: Element): string {
  let text = '';
  walk(
    element,
    (node) => {
      if (isText(node) && text.length < LONGEST_LABEL)
        text += withoutSpace(node.value).slice(0, LONGEST_LABEL);
      return text.length < LONGEST_LABEL ? undefined : 'skip';
    },
    () => {},
  );
  return text;
}
