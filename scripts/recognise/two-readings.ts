import type { ReadCharacter } from './read-line.ts';

/** A line is read again for one character that the model is less sure of; all others it reads alike. */
const SURE_AT_ONCE = 0.9;
/** What numbers and dates are made of: they are read twice however sure the model is. */
const FIGURES = /[0-9０-９〇○]|[一二三四五六七八九十百千]+(?:年|月|日|号|条|款|项|件|人|万|亿|个|％|%)/u;

/** Whether a line has to be read a second time. */
export const asksForSecond = (line: readonly ReadCharacter[]): boolean =>
  line.some(({ confidence }) => confidence < SURE_AT_ONCE) ||
  FIGURES.test(line.map(({ text }) => text).join(''));

/** A character of which two readings of the picture tell. */
export interface Compared extends ReadCharacter {
  /** What the second reading has in its place: the same, something else, or nothing. */
  readonly second: string;
  /** What the second reading has between this character and the one before it, which the first has not. */
  readonly missing: string;
}

/** The first reading, character by character, with what the second one has in the same place. */
export function compared(first: readonly ReadCharacter[], second: readonly ReadCharacter[]): Compared[] {
  const [n, m] = [first.length, second.length];
  const costs = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  const at = (i: number, j: number): number => (costs[i] as Uint16Array)[j] as number;
  const differ = (i: number, j: number): number => (first[i]?.text === second[j]?.text ? 0 : 1);
  for (let i = n; i >= 0; i -= 1) {
    for (let j = m; j >= 0; j -= 1) {
      if (i === n || j === m) (costs[i] as Uint16Array)[j] = n - i + (m - j);
      else
        (costs[i] as Uint16Array)[j] = Math.min(
          at(i + 1, j + 1) + differ(i, j),
          at(i + 1, j) + 1,
          at(i, j + 1) + 1,
        );
    }
  }
  const out: Compared[] = [];
  let [i, j, missing] = [0, 0, ''];
  while (i < n) {
    const own = first[i] as ReadCharacter;
    if (j < m && at(i, j) === at(i + 1, j + 1) + differ(i, j)) {
      out.push({ ...own, second: second[j]?.text ?? '', missing });
      [i, j, missing] = [i + 1, j + 1, ''];
    } else if (j < m && at(i, j) === at(i, j + 1) + 1) {
      missing += second[j]?.text ?? '';
      j += 1;
    } else {
      out.push({ ...own, second: '', missing });
      [i, missing] = [i + 1, ''];
    }
  }
  return out;
}
