import { chineseDate } from './chinese-date.ts';
import { formatChineseNumeral } from './numerals.ts';
import type { CircularHead, UnitHead } from './schema.ts';

type CitedCircular = Pick<CircularHead, 'title' | 'docNumber' | 'issuers' | 'issued'>;
type CitedUnit = Pick<UnitHead, 'type' | 'number' | 'label' | 'key'>;

/**
 * How an official text cites a circular, or one measure of it: `《标题》（文号）第14项`.
 * A circular without a number is told apart by issuer and date.
 */
export function cite(circular: CitedCircular, unit?: CitedUnit): string {
  const { docNumber, issuers, issued } = circular;
  const origin = [issuers.map(({ name }) => name).join('、'), issued === null ? '' : chineseDate(issued)];
  const identity = docNumber ?? origin.filter((part) => part !== '').join('，');
  const brackets = identity === '' ? '' : `（${identity}）`;
  return `${inTitleMarks(circular.title)}${brackets}${unit === undefined ? '' : unitName(unit)}`;
}

/**
 * What a text calls a measure or question: `第14项`, `第（三）项`, `第1问`, or `第十四条` where
 * the circular itself says 条. Where numbers begin anew in each section or annex, these are
 * named too: `第二部分第3项`.
 */
export function unitName({ type, number, label, key }: CitedUnit): string {
  const path = key.split('-');
  const own = path.pop() ?? '';
  const place = path.map(partName).join('');
  const article = /^第\s*([^\s条]+)\s*条/u.exec(label);
  if (article !== null) return `${place}第${article[1]}条`;
  const bracketed = /^[（(]\s*([^）)]+?)\s*[）)]/u.exec(label);
  const figure = bracketed === null ? `${number ?? own.replace(/\D/gu, '')}` : `（${bracketed[1]}）`;
  return `${place}第${figure}${type === 'question' ? '问' : '项'}`;
}

/** A title between 《》; title marks inside it become 〈〉, and those inside them 《》 again. */
export function inTitleMarks(title: string): string {
  const inner: Readonly<Record<string, string>> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' };
  return `《${title.replace(/[《》〈〉]/gu, (mark) => inner[mark] ?? mark)}》`;
}

/** One step of a key's path: an annex `a1`, else a section, and below it a subsection. */
function partName(step: string, depth: number, path: readonly string[]): string {
  if (step.startsWith('a')) return `附件${step.slice(1)}`;
  const figure = /^\d{1,4}$/.test(step) ? formatChineseNumeral(Number(step)) : step;
  const top = depth === 0 || path[depth - 1]?.startsWith('a');
  return top ? `第${figure}部分` : `（${figure}）`;
}
