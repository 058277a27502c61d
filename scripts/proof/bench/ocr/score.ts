import type { RecognisedPage } from '#domain/recognised-text.ts';

/** How rightly a page was recognised, in characters without white space. */
export interface PageScore {
  /** Characters on the page. */
  readonly characters: number;
  /** Wrong, missing or too many; half-width and full-width marks count as one. */
  readonly wrong: number;
  /** The same where they do not. */
  readonly exactlyWrong: number;
  /** Of the wrong ones those that are marked as doubtful, or stand beside a mark where one is missing. */
  readonly marked: number;
  /** Right ones that are marked. */
  readonly falseAlarms: number;
  /** `审→申`, the unmarked ones with `!`. */
  readonly faults: readonly string[];
}

/** Compares what was recognised on a page with what was printed on it. */
export function scoreOf(truth: string, { lines }: RecognisedPage): PageScore {
  const read: { text: string; doubted: boolean }[] = [];
  for (const { text, doubts, kind } of lines) {
    if (kind !== 'text' && kind !== 'page-number') continue;
    let at = 0;
    for (const character of text) {
      const own = at;
      if (character.trim() !== '')
        read.push({
          text: character,
          doubted: doubts.some(({ from, to }) => from <= own && own < Math.max(to, from + 1)),
        });
      at += character.length;
    }
  }
  const printed = [...truth.replace(/\s/gu, '')];
  const faults = faultsBetween(
    printed.map(folded),
    read.map(({ text }) => folded(text)),
  );
  const isMarked = ({ kind, at }: Fault): boolean =>
    kind === 'missing'
      ? read[at - 1]?.doubted === true || read[at]?.doubted === true
      : read[at]?.doubted === true;
  const wrongAt = new Set(faults.filter(({ kind }) => kind !== 'missing').map(({ at }) => at));
  const beside = new Set(faults.filter(({ kind }) => kind === 'missing').flatMap(({ at }) => [at - 1, at]));
  return {
    characters: printed.length,
    wrong: faults.length,
    exactlyWrong: faultsBetween(
      printed,
      read.map(({ text }) => text),
    ).length,
    marked: faults.filter(isMarked).length,
    falseAlarms: read.filter(({ doubted }, i) => doubted && !wrongAt.has(i) && !beside.has(i)).length,
    faults: faults.map(
      (fault) =>
        `${fault.truth}→${read[fault.at]?.text !== undefined && fault.kind !== 'missing' ? read[fault.at]?.text : ''}${isMarked(fault) ? '' : '!'}`,
    ),
  };
}

const folded = (character: string): string =>
  character >= '！' && character <= '～' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;

interface Fault {
  readonly kind: 'other' | 'missing' | 'added';
  readonly truth: string;
  /** Index of the read character, or of the one before which one is missing. */
  readonly at: number;
}

/** The fewest changes that make one row of characters of the other. */
function faultsBetween(truth: readonly string[], read: readonly string[]): Fault[] {
  const [n, m] = [truth.length, read.length];
  const costs = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  const at = (i: number, j: number): number => (costs[i] as Uint16Array)[j] as number;
  const differ = (i: number, j: number): number => (truth[i] === read[j] ? 0 : 1);
  for (let i = n; i >= 0; i -= 1)
    for (let j = m; j >= 0; j -= 1)
      (costs[i] as Uint16Array)[j] =
        i === n || j === m
          ? n - i + (m - j)
          : Math.min(at(i + 1, j + 1) + differ(i, j), at(i + 1, j) + 1, at(i, j + 1) + 1);
  const faults: Fault[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    if (i < n && j < m && at(i, j) === at(i + 1, j + 1) + differ(i, j)) {
      if (differ(i, j) === 1) faults.push({ kind: 'other', truth: truth[i] as string, at: j });
      [i, j] = [i + 1, j + 1];
    } else if (i < n && at(i, j) === at(i + 1, j) + 1) {
      faults.push({ kind: 'missing', truth: truth[i] as string, at: j });
      i += 1;
    } else {
      faults.push({ kind: 'added', truth: '', at: j });
      j += 1;
    }
  }
  return faults;
}
