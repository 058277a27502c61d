/** What the key of a measure is made of. */
export interface Numbered {
  readonly number: number;
  /** 1 for 第三条之一. */
  readonly inserted?: number | undefined;
  /** Key of the section around it. */
  readonly section: string | null;
}

/**
 * Keys of measures: the number (第三条之一 is `3-1`) where numbers are unique in the circular,
 * else the path of ordinals (section 二, measure 3 → `2-3`). A key that would stand twice even so gets a
 * letter (`5b`), so that no two measures share an address. The section's key carries the
 * prefix of an annex already.
 */
export function measureKeys(measures: readonly Numbered[], prefix = ''): string[] {
  const own = measures.map(({ number, inserted }) =>
    inserted === undefined ? `${number}` : `${number}-${inserted}`,
  );
  const unique = new Set(own).size === own.length;
  const plain = measures.map(({ section }, i) =>
    unique || section === null ? `${prefix}${own[i]}` : `${section}-${own[i]}`,
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
