import { fold, occurrences } from '#domain/search/fold.ts';
import { mayBeSlip } from '#domain/search/may-be-slip.ts';
import type { Holders } from './holders.ts';
import type { Term } from './query.ts';

/** In a longer word each pair may stand somewhere by chance; then three in a row must not. */
const SHORT = 4;
/** In so many characters a slip cannot be another word. */
const LONG = 6;
/** Records that are read for what stands in a gap. */
const MOST_READ = 12;

/** What the archive writes instead, as printed; `sure`: what was typed cannot be meant. */
export interface Respelling {
  readonly text: string;
  readonly sure: boolean;
}

/** How likely a candidate is meant: the first of these, then what cannot be another word, then what more records hold. */
const SLIPS = ['other', 'swapped', 'missing', 'other at an end', 'extra'] as const;
type Slip = (typeof SLIPS)[number];
type TextsOf = (numbers: readonly number[]) => Promise<readonly (readonly string[])[]>;

/**
 * For a term that nothing holds: what the archive writes that differs from it by one
 * character, other, missing, too many, or two that changed places; as printed. The one
 * that is likeliest wins, then the one that more records hold.
 */
export async function respell(
  holders: Holders,
  { forms: [form = ''] }: Term,
  textsOf: TextsOf,
): Promise<Respelling | undefined> {
  if (!mayBeSlip(form)) return undefined;
  for (const window of form.length > SHORT ? [2, 3] : [2]) {
    const best = await likeliest(holders, form, window, textsOf);
    if (best !== undefined) {
      return { text: await asPrinted(holders, best.candidate, textsOf), sure: best.sure && window === 2 };
    }
  }
  return undefined;
}

interface Candidate {
  readonly candidate: string;
  readonly slip: Slip;
  readonly count: number;
  /** What was typed cannot be another word. */
  readonly sure: boolean;
}

/** A slip leaves rows of characters (`window` of them) that stand nowhere: 诉前调解 is none of 诉讼调解. */
async function likeliest(
  holders: Holders,
  form: string,
  window: number,
  textsOf: TextsOf,
): Promise<Candidate | undefined> {
  const count = async (part: string): Promise<number> => (await holders.of([part])).length;
  const holds = async (part: string): Promise<boolean> => part === '' || (await count(part)) > 0;

  // The slip is not before the longest end that stands somewhere, nor after the longest beginning.
  const head = await longest(form.length, (length) => holds(form.slice(0, length)));
  const tail = form.length - (await longest(form.length, (length) => holds(form.slice(-length))));
  if (tail - 2 > Math.min(head, form.length - 1)) return undefined;

  /** Of the rows that hold one of the pairs which begin from `from` up to `to`. */
  const broken = async (from: number, to: number): Promise<{ some: boolean; all: boolean }> => {
    const rows: boolean[] = [];
    const last = Math.min(to, form.length - 1) - 1;
    for (let i = Math.max(0, from - window + 2); i <= Math.min(last, form.length - window); i += 1)
      rows.push(await holds(form.slice(i, i + window)));
    return { some: rows.includes(false), all: !rows.includes(true) };
  };

  const found = new Map<string, Candidate>();
  const consider = async (slip: Slip, candidate: string, sure: boolean): Promise<void> => {
    if (candidate === form || !mayBeSlip(candidate) || found.has(candidate)) return;
    const holding = await count(candidate);
    if (holding > 0) found.set(candidate, { candidate, slip, count: holding, sure });
  };
  for (let at = Math.max(0, tail - 2); at <= Math.min(head, form.length - 1); at += 1) {
    const [left, right] = [form.slice(0, at), form.slice(at + 1)];
    const atEnd = left === '' || right === '';
    const here = await broken(at - 1, at + 1);
    if (here.some) {
      const gap = await inGap(holders, left, right, textsOf);
      for (const [one, times] of gap.candidates) {
        // Before a word anything may stand; behind it what mostly does is likelier than nothing.
        const likely = !atEnd || (left === '' ? 1 : 2) * times >= gap.seen;
        if (likely) await consider(atEnd ? 'other at an end' : 'other', one, here.all || form.length >= LONG);
      }
      await consider('extra', left + right, true);
    }
    if (at + 1 < form.length && (await broken(at - 1, at + 2)).some)
      await consider('swapped', left + form[at + 1] + form[at] + form.slice(at + 2), true);
    if ((await broken(at - 1, at)).some) {
      const { candidates } = await inGap(holders, left, form.slice(at), textsOf);
      for (const one of candidates.keys()) await consider('missing', one, true);
    }
  }
  const rank = ({ slip }: Candidate): number => SLIPS.indexOf(slip);
  return [...found.values()].sort(
    (a, b) => Number(b.sure) - Number(a.sure) || rank(a) - rank(b) || b.count - a.count,
  )[0];
}

/** The greatest length up to `most` that `holds`, where with one all shorter ones do. */
async function longest(most: number, holds: (length: number) => Promise<boolean>): Promise<number> {
  let [sure, open] = [0, most];
  while (sure < open) {
    const middle = Math.ceil((sure + open) / 2);
    if (await holds(middle)) sure = middle;
    else open = middle - 1;
  }
  return sure;
}

/** What stands with one character between two parts, and how often each; `seen`: how often the parts were seen. */
interface Gap {
  readonly candidates: ReadonlyMap<string, number>;
  readonly seen: number;
}

async function inGap(holders: Holders, left: string, right: string, textsOf: TextsOf): Promise<Gap> {
  const candidates = new Map<string, number>();
  let seen = 0;
  const sides = [left, right].filter((side) => side !== '');
  if (sides.length === 0 || sides.every((side) => side.length < 2)) return { candidates, seen };
  const [first = [], second] = await Promise.all(sides.map((side) => holders.of([side])));
  const other = second === undefined ? undefined : new Set(second);
  const both = first.filter((number) => other?.has(number) ?? true).slice(0, MOST_READ);
  const side = left === '' ? right : left;
  for (const { text, starts, ends } of (await textsOf(both)).flat().map(fold)) {
    for (let at = text.indexOf(side); at >= 0; at = text.indexOf(side, at + 1)) {
      seen += 1;
      const start = left === '' ? at - 1 : at;
      const candidate = text.slice(start, start + left.length + 1 + right.length);
      const gap = start + left.length;
      // At an end a bracket in between parts it from the word.
      const apart =
        sides.length === 1 && (left === '' ? ends[gap] !== starts[gap + 1] : ends[gap - 1] !== starts[gap]);
      if (start >= 0 && !apart && candidate.endsWith(right) && WORD.test(candidate.charAt(left.length)))
        candidates.set(candidate, (candidates.get(candidate) ?? 0) + 1);
    }
  }
  return { candidates, seen };
}

/** Punctuation does not spell a word. */
const WORD = /[\p{L}\p{N}]/u;

async function asPrinted(holders: Holders, form: string, textsOf: TextsOf): Promise<string> {
  const [runs = []] = await textsOf((await holders.of([form])).slice(0, 1));
  for (const run of runs) {
    const [match] = occurrences(fold(run), form);
    if (match !== undefined) return withoutHalves(run.slice(match.start, match.end));
  }
  return form;
}

/** A quotation mark or bracket whose other half is not there is no part of a word. */
function withoutHalves(text: string): string {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  const whole = count(/[\p{Ps}\p{Pi}]/gu) === count(/[\p{Pe}\p{Pf}]/gu);
  return whole ? text : text.replace(/[\p{Ps}\p{Pi}\p{Pe}\p{Pf}]/gu, '');
}
