import type { SubjectLink } from '#domain/links.ts';
import { SURE_SUBJECT } from '../bars.ts';

/**
 * How near two texts are by their subjects, 0 to 1, by their places in the list: the cosine
 * of their points, a subject counting less the more of all the texts have it.
 */
export function subjectNearness(all: readonly (readonly SubjectLink[])[]): (a: number, b: number) => number {
  const spread = new Map<string, number>();
  for (const topics of all) for (const { id } of topics) spread.set(id, (spread.get(id) ?? 0) + 1);
  const places = new Map([...spread.keys()].map((id, i) => [id, i]));
  const starts = new Uint32Array(all.length + 1);
  for (const [i, topics] of all.entries()) starts[i + 1] = (starts[i] as number) + topics.length;
  const ids = new Uint32Array(starts[all.length] as number);
  const weights = new Float64Array(ids.length);
  // A bit for each subject of a text, several subjects sharing one: most pairs of texts have none in common.
  const bits = new Int32Array(all.length);
  for (const [i, topics] of all.entries()) {
    const own = topics.map(
      ({ id, score }) =>
        Math.min(score, SURE_SUBJECT) * Math.log(1 + all.length / (spread.get(id) as number)),
    );
    const length = Math.hypot(...own) || 1;
    for (const [j, { id }] of topics.entries()) {
      ids[(starts[i] as number) + j] = places.get(id) as number;
      weights[(starts[i] as number) + j] = (own[j] as number) / length;
      bits[i] = (bits[i] as number) | (1 << ((places.get(id) as number) % 32));
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
