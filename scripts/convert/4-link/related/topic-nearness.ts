import type { TopicLink } from '#domain/links.ts';

/** Points above these make a subject no surer. */
const SURE = 8;

type Topics = readonly TopicLink[];

/**
 * How near two texts are by their subjects, 0 to 1: the cosine of their points, a subject
 * counting less the more of all the texts have it.
 */
export function topicNearness(all: readonly Topics[]): (a: Topics, b: Topics) => number {
  const spread = new Map<string, number>();
  for (const topics of all) for (const { id } of topics) spread.set(id, (spread.get(id) ?? 0) + 1);
  const tells = new Map([...spread].map(([id, n]) => [id, Math.log(1 + all.length / n)]));
  const weight = ({ id, score }: TopicLink): number => Math.min(score, SURE) * (tells.get(id) ?? 0);
  const lengths = new Map<Topics, number>();
  const length = (topics: Topics): number => {
    const known = lengths.get(topics) ?? Math.hypot(...topics.map(weight));
    lengths.set(topics, known);
    return known;
  };
  return (a, b) => {
    let product = 0;
    for (const x of a) for (const y of b) if (x.id === y.id) product += weight(x) * weight(y);
    return product === 0 ? 0 : product / (length(a) * length(b));
  };
}
