import { literal } from '#domain/literal-pattern.ts';
import { foldedForms } from '#domain/search/figures.ts';
import { MANY } from '#domain/search/records.ts';
import { distance } from '../ask/distance.ts';
import { MEASURED, MEASURED_OF_MANY } from '../weights.ts';
import type { Catalogue } from './catalogue.ts';
import type { Found } from './ladder.ts';

type ReadRuns = (numbers: readonly number[]) => Promise<readonly (readonly string[])[]>;

/** How many results a page shows at first, of which the texts may be read. */
export const shownOf = ({ count }: { readonly count: number }): number =>
  count < MANY ? MEASURED : MEASURED_OF_MANY;

/** Where several of the first `most` results weigh the same, those whose words stand closer together come first. */
export async function closest(
  found: readonly Found[],
  readRuns: ReadRuns,
  most: number,
): Promise<readonly Found[]> {
  const from = found.findIndex(({ rung }) => rung === 'all');
  const all = found
    .slice(from)
    .filter(({ rung }) => rung === 'all')
    .slice(0, most);
  if (from < 0 || new Set(all.map(({ weight }) => weight)).size === all.length) return found;
  const read = await readRuns(all.map(({ number }) => number));
  const measured = all.map((one, i) => ({
    one,
    length: distance((read[i] ?? []).flatMap(foldedForms), one.phrases),
  }));
  measured.sort(
    (a, b) => (b.one.weight ?? 0) - (a.one.weight ?? 0) || a.length - b.length || a.one.number - b.one.number,
  );
  return [...found.slice(0, from), ...measured.map(({ one }) => one), ...found.slice(from + all.length)];
}

/**
 * Of results that hold the query in their texts alone, those come first that hold it more
 * often, as a word or figure of its own before a part of another (AI, Chain; 12, 4812); where a page has room for all (`most`), so that no text is read that is not shown.
 */
export async function fullest(
  exact: readonly Found[],
  readRuns: ReadRuns,
  most: number,
  { nearTo }: Pick<Catalogue, 'nearTo'>,
): Promise<readonly Found[]> {
  const from = exact.findIndex(({ inTitle }) => inTitle !== true);
  if (from < 0 || from > exact.length - 2 || exact.length > most) return exact;
  const inText = exact.slice(from);
  const read = await readRuns(inText.map(({ number }) => number));
  const counted = inText.map((one, i) => ({
    one,
    whole: timesHeld(read[i] ?? [], one.phrases.map(atEdges)),
    times: timesHeld(read[i] ?? [], one.phrases),
  }));
  const held = new Set(exact.map(({ number }) => number));
  const leading = new Map<number, number>();
  for (const number of held)
    for (const other of nearTo(number)) leading.set(other, (leading.get(other) ?? 0) + 1);
  const isNearTo = ({ number }: Found): number => leading.get(number) ?? 0;
  // As often: what more of the others lead to is about it, and does not mention it; then in the order in which they came.
  counted.sort((a, b) => b.whole - a.whole || b.times - a.times || isNearTo(b.one) - isNearTo(a.one));
  return [...exact.slice(0, from), ...counted.map(({ one }) => one)];
}

/** How often one of the phrases, forms of the same, stands in the runs. */
function timesHeld(runs: readonly string[], phrases: readonly (string | RegExp)[]): number {
  const times = (phrase: string | RegExp): number =>
    runs.reduce((sum, run) => {
      const counts = foldedForms(run).map((form) => form.split(phrase).length - 1);
      return sum + Math.max(...counts);
    }, 0);
  return Math.max(0, ...phrases.map(times));
}

/** A phrase whose letters and figures go on on neither side. */
function atEdges(phrase: string): RegExp {
  const before = /^[a-z]/u.test(phrase) ? '(?<![a-z])' : /^\d/u.test(phrase) ? '(?<![\\d.])' : '';
  const behind = /[a-z]$/u.test(phrase) ? '(?![a-z])' : /\d$/u.test(phrase) ? '(?![\\d.])' : '';
  return new RegExp(before + literal(phrase) + behind, 'u');
}
