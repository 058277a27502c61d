/**
 * Keys of measures: the number where numbers are unique in the circular, else the path of
 * ordinals (section 二, measure 3 → `2-3`). A key that would stand twice even so gets a
 * letter (`5b`), so that no two measures share an address. The section's key carries the
 * prefix of an annex already.
 */
export function measureKeys(
  measures: readonly { readonly number: number; readonly section: string | null }[],
  prefix = '',
): string[] {
  const numbers = measures.map((m) => m.number);
  const unique = new Set(numbers).size === numbers.length;
  const plain = measures.map(({ number, section }) =>
    unique || section === null ? `${prefix}${number}` : `${section}-${number}`,
  );
  return distinct(plain);
}

/** The keys with letters behind those that stand again: `5`, `5b`, `5c`. */
export function distinct(keys: readonly string[]): string[] {
  const taken = new Set(keys);
  const seen = new Map<string, number>();
  return keys.map((key) => {
    let times = seen.get(key) ?? 0;
    let candidate = key;
    do {
      times += 1;
      candidate = times === 1 ? key : key + letters(times);
    } while (times > 1 && taken.has(candidate));
    seen.set(key, times);
    return candidate;
  });
}

/** 2 → `b`, 26 → `z`, 27 → `aa`. */
function letters(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26));
}
