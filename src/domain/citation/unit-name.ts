import { formatChineseNumeral, HAN_NUMERAL, parseChineseNumeral } from '../numerals.ts';
import type { UnitHead } from '../schema.ts';

export type NamedUnit = Pick<UnitHead, 'type' | 'number' | 'label' | 'key'>;

const ARTICLE = new RegExp(`^第\\s*([^\\s条]+)\\s*条(?:\\s*(之[${HAN_NUMERAL}]+))?`, 'u');
const BRACKETED = /^[（(]\s*([^）)]+?)\s*[）)]/u;
const HAN = new RegExp(`^(?:第\\s*)?([${HAN_NUMERAL}]+)(?=[\\s、.．，,：:项点]|$)`, 'u');

/**
 * What a text calls a measure or question, as the circular numbers it: `第14项`,
 * `第十四项`, `第（三）项`, `第1问`, or `第十四条` where the circular itself says 条. Where
 * numbers begin anew in each section or annex, these are named too: `第二部分第3项`.
 */
export function unitName({ type, number, label, key }: NamedUnit): string {
  const path = key.split('-');
  const own = path.pop() ?? '';
  const article = ARTICLE.exec(label);
  // The key of 第三条之一 is 3-1.
  if (article?.[2] !== undefined) path.pop();
  const place = path.map(partName).join('');
  const again = repeated(own);
  if (article !== null) return `${place}第${article[1]}条${article[2] ?? ''}${again}`;
  const bracketed = BRACKETED.exec(label)?.[1];
  const figure =
    bracketed === undefined
      ? (HAN.exec(label)?.[1] ?? `${number ?? own.replace(/\D/gu, '')}`)
      : `（${bracketed}）`;
  return `${place}第${figure}${type === 'question' ? '问' : '项'}${again}`;
}

/** What a reader calls a measure or question by its kind, as its circular does: 条 where it numbers by 第X条, else 项; 问. */
export function unitWord({ type, label }: Pick<NamedUnit, 'type' | 'label'>): '条' | '项' | '问' {
  if (type === 'question') return '问';
  return ARTICLE.test(label) ? '条' : '项';
}

/** The same with plain figures for the number of a 条, as learned journals write it: `第14条`. */
export function withPlainFigures(name: string): string {
  return name.replace(new RegExp(`第([${HAN_NUMERAL}]+)(?=[条款句])`, 'gu'), (whole, figure: string) => {
    const value = parseChineseNumeral(figure);
    return value === undefined ? whole : `第${value}`;
  });
}

/** Whether a name counts in Chinese figures: `第十四条`, `第（三）项`. */
export const countsInHan = (name: string): boolean =>
  new RegExp(`第（?[${HAN_NUMERAL}]+）?[条项问](?:之|$|（)`, 'u').test(name);

/** A number that stands twice in one place has a letter in its key (`5b`): the reader must be told which is meant. */
function repeated(own: string): string {
  const letters = /^q?\d+([a-z]+)$/.exec(own)?.[1];
  if (letters === undefined) return '';
  const place = [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 96, 0);
  return `（编号重出，第${place}处）`;
}

/** One step of a key's path: an annex `a1`, else a section, and below it a subsection. */
export function partName(step: string, depth: number, path: readonly string[]): string {
  if (step.startsWith('a')) return `附件${step.slice(1)}`;
  const figure = /^\d{1,4}$/.test(step) ? formatChineseNumeral(Number(step)) : step;
  const top = depth === 0 || path[depth - 1]?.startsWith('a');
  return top ? `第${figure}部分` : `（${figure}）`;
}
