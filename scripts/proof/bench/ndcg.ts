/** Discounted gain of a list against the best order of what is wanted, over the first ten or `most`. */
export function ndcg(grades: Readonly<Record<string, number>>, listed: readonly string[], most = 10): number {
  const seen = new Set<string>();
  const gains = listed.slice(0, most).map((key) => {
    if (seen.has(key)) return 0;
    seen.add(key);
    return grades[key] ?? 0;
  });
  const ideal = Object.values(grades).sort((a, b) => b - a);
  const best = sum(ideal.slice(0, most));
  return best === 0 ? 1 : sum(gains) / best;
}

const sum = (gains: readonly number[]): number =>
  gains.reduce((total, gain, i) => total + (2 ** gain - 1) / Math.log2(i + 2), 0);
