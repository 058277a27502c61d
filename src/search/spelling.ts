import { fold, occurrences } from '#domain/search/fold.ts';
import type { Holders } from './holders.ts';
import type { Term } from './query.ts';

/** Shorter words have too many neighbours, longer ones are sentences. */
const SHORTEST = 4;
const LONGEST = 40;
/** Records that are read for what stands in a gap. */
const MOST_READ = 12;

/** What the archive writes instead, as printed; `sure`: what was typed cannot be meant. */
export interface Respelling {
  readonly text: string;
  readonly sure: boolean;
}

/**
 * For a term that nothing holds: what the archive writes that differs from it by one
 * character, other, missing, too many, or two that changed places; as printed. The one
 * that is likeliest wins, then the one that more records hold.
 */
export async function respell(
  holders: Holders,
  { forms: [form = ''] }: Term,
  textsOf: (numbers: readonly number[]) => Promise<readonly (readonly string[])[]>,
): Promise<Respelling | undefined> {
  if (form.length < SHORTEST || form.length > LONGEST) return undefined;
  const holds = async (part: string): Promise<boolean> =>
    part === '' || (await holders.of([part])).length > 0;

  // The slip is not before the longest end that stands somewhere, nor after the longest beginning.
  const head = await longest(form.length, (length) => holds(form.slice(0, length)));
  const tail = form.length - (await longest(form.length, (length) => holds(form.slice(-length))));
  if (tail - 2 > Math.min(head, form.length - 1)) return undefined;

  // A slip leaves pairs of characters that stand nowhere: 诉前调解 is none of 诉讼调解.
  const broken = async (from: number, to: number): Promise<{ some: boolean; all: boolean }> => {
    const touched: boolean[] = [];
    for (let i = Math.max(0, from); i < Math.min(to, form.length - 1); i += 1)
      touched.push(await holds(form.slice(i, i + 2)));
    return { some: touched.includes(false), all: !touched.includes(true) };
  };

  // Another character is likelier than two that changed places, a missing one than one too many.
  const found = [0, 1, 2, 3].map(() => new Map<string, { count: number; sure: boolean }>());
  const consider = async (likely: 0 | 1 | 2 | 3, candidate: string, sure: boolean): Promise<void> => {
    if (candidate === form || candidate.length < SHORTEST || found[likely]?.has(candidate)) return;
    const count = (await holders.of([candidate])).length;
    if (count > 0) found[likely]?.set(candidate, { count, sure });
  };
  for (let at = Math.max(0, tail - 2); at <= Math.min(head, form.length - 1); at += 1) {
    const [left, right] = [form.slice(0, at), form.slice(at + 1)];
    const here = await broken(at - 1, at + 1);
    const before = await broken(at - 1, at);
    if (here.some) {
      await consider(3, left + right, true);
      for (const one of await inGap(holders, left, right, textsOf)) await consider(0, one, here.all);
    }
    if (at + 1 < form.length && (await broken(at - 1, at + 2)).some)
      await consider(1, left + form[at + 1] + form[at] + form.slice(at + 2), true);
    if (before.some)
      for (const one of await inGap(holders, left, form.slice(at), textsOf)) await consider(2, one, true);
  }
  const all = found.flatMap((candidates) => [...candidates].sort(([, a], [, b]) => b.count - a.count));
  const best = all.find(([, { sure }]) => sure) ?? all[0];
  if (best === undefined) return undefined;
  return { text: await asPrinted(holders, best[0], textsOf), sure: best[1].sure };
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

/** What stands with one character between two parts. */
async function inGap(
  holders: Holders,
  left: string,
  right: string,
  textsOf: (numbers: readonly number[]) => Promise<readonly (readonly string[])[]>,
): Promise<string[]> {
  const sides = [left, right].filter((side) => side !== '');
  if (sides.length === 0 || sides.every((side) => side.length < 2)) return [];
  const [first = [], second] = await Promise.all(sides.map((side) => holders.of([side])));
  const other = second === undefined ? undefined : new Set(second);
  const both = first.filter((number) => other?.has(number) ?? true).slice(0, MOST_READ);
  const found = new Set<string>();
  for (const text of (await textsOf(both)).flat().map((run) => fold(run).text)) {
    const side = left === '' ? right : left;
    for (let at = text.indexOf(side); at >= 0; at = text.indexOf(side, at + 1)) {
      const start = left === '' ? at - 1 : at;
      const candidate = text.slice(start, start + left.length + 1 + right.length);
      if (start >= 0 && candidate.endsWith(right) && WORD.test(candidate.charAt(left.length)))
        found.add(candidate);
    }
  }
  return [...found];
}

/** Punctuation does not spell a word. */
const WORD = /[\p{L}\p{N}]/u;

async function asPrinted(
  holders: Holders,
  form: string,
  textsOf: (numbers: readonly number[]) => Promise<readonly (readonly string[])[]>,
): Promise<string> {
  const [runs = []] = await textsOf((await holders.of([form])).slice(0, 1));
  for (const run of runs) {
    const [match] = occurrences(fold(run), form);
    if (match !== undefined) return run.slice(match.start, match.end);
  }
  return form;
}
