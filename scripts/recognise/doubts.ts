import type { Doubt } from '#domain/recognised-text.ts';
import type { KnownPairs } from './known-pairs.ts';
import type { Compared } from './two-readings.ts';

/** A character that the model is less sure of may be wrong. */
export const SURE = 0.9;
/** So under a seal, where ink lies over ink. */
export const SURE_UNDER_SEAL = 0.97;
/** A character that makes no known pair is doubted below this, where another would make one. */
export const SURE_IN_UNKNOWN_PAIR = 0.995;
/** Another is worth a thought from this probability on. */
const THOUGHT_OF = 0.002;

const FIGURE = /[0-9０-９一二三四五六七八九十〇零百千万年月日]/u;
const HAN = /\p{Script=Han}/u;

/** What of a line may be read wrongly, in the order of its characters; doubts side by side are one. */
export function doubtsOf(
  line: readonly Compared[],
  { sure, pairs }: { readonly sure: number; readonly pairs: KnownPairs },
): Doubt[] {
  const doubts: Doubt[] = [];
  let at = 0;
  for (const [i, character] of line.entries()) {
    const own = doubtOf(line, i, sure, pairs);
    const to = at + character.text.length;
    if (own !== undefined) {
      const last = doubts.at(-1);
      if (last !== undefined && last.to === at && last.why === own.why) {
        doubts[doubts.length - 1] = { ...last, to, other: (last.other ?? '') + (own.other ?? '') };
      } else doubts.push({ from: at, to, ...own });
    }
    at = to;
  }
  return doubts;
}

function doubtOf(
  line: readonly Compared[],
  i: number,
  sure: number,
  pairs: KnownPairs,
): Pick<Doubt, 'why' | 'other'> | undefined {
  const { text, second, missing, confidence, others } = line[i] as Compared;
  if (text.trim() === '') return undefined;
  const differs = inOneWidth(second) !== inOneWidth(text) || missing.trim() !== '';
  if (differs) {
    const isFigure = FIGURE.test(text) || FIGURE.test(second) || FIGURE.test(missing);
    return { why: isFigure ? 'figures-differ' : 'readings-differ', other: missing + second };
  }
  if (confidence < sure) return { why: 'low-confidence', ...otherOf(others[0]?.text) };
  if (!HAN.test(text) || confidence >= SURE_IN_UNKNOWN_PAIR) return undefined;
  const before = line[i - 1]?.text ?? '，';
  const after = line[i + 1]?.text ?? '，';
  if (pairs.has(before, text) || pairs.has(text, after)) return undefined;
  const better = others.find(
    (other) =>
      other.confidence >= THOUGHT_OF && (pairs.has(before, other.text) || pairs.has(other.text, after)),
  );
  return better === undefined ? undefined : { why: 'unknown-word', other: better.text };
}

/** Whether a mark is half-width or full-width is no matter of reading. */
const inOneWidth = (text: string): string => text.normalize('NFKC');

const otherOf = (text: string | undefined): { other?: string } => (text === undefined ? {} : { other: text });
