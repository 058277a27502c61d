/** Whether characters stand above the line or below it. */
export type Raised = 'above' | 'below';

const ABOVE = new Map([...'0123456789+-−=()ni'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][i] as string]));
const BELOW = new Map([...'0123456789+-−=()'].map((c, i) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][i] as string]));
/** Letters and figures: what would run together with the characters before it. */
const RUNS_ON = /^[A-Za-z0-9\u0370-\u03ff.+\-−]+$/u;

/** Raised or lowered characters as Unicode has them, else behind `^` or `_`; words and marks as they are. */
export function raisedText(text: string, raised: Raised): string {
  const marks = [...text].map((c) => (raised === 'above' ? ABOVE : BELOW).get(c));
  if (marks.every((mark) => mark !== undefined)) return marks.join('');
  if (!RUNS_ON.test(text)) return text;
  const sign = raised === 'above' ? '^' : '_';
  return text.length === 1 ? sign + text : `${sign}(${text})`;
}

const PLAIN = new Map([...ABOVE, ...BELOW].map(([plain, mark]) => [mark, plain === '−' ? '-' : plain]));
const SPLIT_FRACTION = /([⁰¹²³⁴⁵⁶⁷⁸⁹]+)[/⁄／]([₀₁₂₃₄₅₆₇₈₉]+)/gu;

/** A fraction set with raised and lowered figures is a fraction: 2/3. */
export function withPlainFractions(text: string): string {
  const plain = (figures: string): string => [...figures].map((c) => PLAIN.get(c) ?? c).join('');
  return text.replace(SPLIT_FRACTION, (_, above: string, below: string) => `${plain(above)}/${plain(below)}`);
}

const ONE_WORD = /^(?:[0-9.]+|[A-Za-z]+|\p{Script=Han}+)$/u;

/** A part of a formula that another part must not run into. */
export function grouped(text: string): string {
  return [...text].length <= 1 || ONE_WORD.test(text) ? text : `(${text})`;
}
