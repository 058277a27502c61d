import type { SubjectLink } from '#domain/links.ts';
import { SURE_SUBJECT } from '../bars.ts';

/** How much each subject counts, by its id, and one that is not among them. */
export interface SubjectWeights {
  readonly known: Readonly<Record<string, number>>;
  readonly other: number;
}

/**
 * A subject counts less the more of some texts have it: told by powers of two, so that it stays as it is where a
 * word of the registry moves a few of them.
 */
export function subjectWeights(all: readonly (readonly SubjectLink[])[]): SubjectWeights {
  const spread = new Map<string, number>();
  for (const topics of all) for (const { id } of topics) spread.set(id, (spread.get(id) ?? 0) + 1);
  const power = (n: number): number => 2 ** Math.round(Math.log2(Math.max(1, n)));
  const count = power(all.length);
  const weight = (n: number): number => Math.log(1 + count / n);
  const ids = [...spread.keys()].sort();
  return {
    known: Object.fromEntries(ids.map((id) => [id, weight(power(spread.get(id) as number))])),
    other: weight(1),
  };
}

/**
 * How near two texts are by their subjects, 0 to 1, by their places in the list: the cosine
 * of their points.
 */
export function subjectNearness(
  all: readonly (readonly SubjectLink[])[],
  weighs = subjectWeights(all),
): (a: number, b: number) => number {
  const places = new Map<string, number>();
  const starts = new Uint32Array(all.length + 1);
  for (const [i, topics] of all.entries()) starts[i + 1] = (starts[i] as number) + topics.length;
  const ids = new Uint32Array(starts[all.length] as number);
  const weights = new Float64Array(ids.length);
  // A bit for each subject of a text, several subjects sharing one: most pairs of texts have none in common.
  const bits = new Int32Array(all.length);
  for (const [i, topics] of all.entries()) {
    const own = topics.map(
      ({ id, score }) => Math.min(score, SURE_SUBJECT) * (weighs.known[id] ?? weighs.other),
    );
    const length = Math.hypot(...own) || 1;
    for (const [j, { id }] of topics.entries()) {
      const place = places.get(id) ?? places.size;
      places.set(id, place);
      ids[(starts[i] as number) + j] = place;
      weights[(starts[i] as number) + j] = (own[j] as number) / length;
      bits[i] = (bits[i] as number) | (1 << (place % 32));
    }
  }
  return (a, b) => {
    if (((bits[a] as number) & (bits[b] as number)) === 0) return 0;
    const endA = starts[a + 1] as number;
    const startB = starts[b] as number;
    const endB = starts[b + 1] as number;
    let product = 0;
    for (let i = starts[a] as number; i < endA; i += 1) {
      const id = ids[i] as number;
      for (let j = startB; j < endB; j += 1)
        if (ids[j] === id) product += (weights[i] as number) * (weights[j] as number);
    }
    return product;
  };
}
