/**
 * The indices of as many of some numbers as can be taken so that each is greater than the one taken before it.
 * @param numbers `undefined` is never taken
 */
export function longestRise(numbers: readonly (number | undefined)[]): ReadonlySet<number> {
  /** Of rises of each length the one that ends lowest: the index of its last number. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [i, number] of numbers.entries()) {
    if (number === undefined) continue;
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) from = middle + 1;
      else to = middle;
    }
    before[i] = ends[from - 1];
    ends[from] = i;
  }
  const taken = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = before[i]) taken.add(i);
  return taken;
}
