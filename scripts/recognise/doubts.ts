import type { Doubt } from '#domain/recognised-text.ts';
import type { KnownPairs } from './known-pairs.ts';
import { emOf } from './punctuation.ts';
import type { Compared } from './two-readings.ts';

/** A character that the model is less sure of may be wrong. */
export const SURE = 0.9;
/** So under a seal, where ink lies over ink. */
export const SURE_UNDER_SEAL = 0.97;
/** Marks of punctuation are seen badly and read rightly: both readings agree on them. */
const SURE_OF_MARK = 0.5;
/** A character that the words around it bear out is doubted below this alone. */
const SURE_IN_WORD = 0.4;
/** A character that makes no known pair is doubted below this, where another would make one. */
export const SURE_IN_UNKNOWN_PAIR = 0.995;
/** Neighbours that stand so far from each other, in characters, have room for one between them. */
const ROOM_EM = 1.6;
/** Another is worth a thought from this probability on. */
const THOUGHT_OF = 0.002;

const FIGURE = /[0-9０-９一二三四五六七八九十〇零百千万年月日]/u;
const HAN = /\p{Script=Han}/u;
const MARK = /^[\p{P}\p{S}]$/u;
/** A bracket of a document number is another than one around a note: they are told by their look. */
const BRACKET = /^[〔〕（）〈〉《》【】]$/u;
/** A stroke that is a figure, a dash or a mark: only the words around it tell. */
const STROKE = '一—';

/** What is beside a line, and what the archive knows. */
export interface Around {
  /** Characters less sure than this are doubted. */
  readonly sure: number;
  readonly pairs: KnownPairs;
  /** The character that ends the line before, and the one that begins the line after. */
  readonly before: string;
  readonly after: string;
}

/** What of a line may be read wrongly, in the order of its characters; doubts side by side are one. */
export function doubtsOf(line: readonly Compared[], around: Around): Doubt[] {
  const doubts: Doubt[] = [];
  const em = emOf(line);
  let at = 0;
  for (const [i, character] of line.entries()) {
    if (hasRoomBetween(line[i - 1], character, em))
      doubts.push({ from: at, to: at, why: 'low-confidence', other: '' });
    const beside = {
      ...around,
      before: line[i - 1]?.text ?? around.before,
      after: line[i + 1]?.text ?? around.after,
    };
    const own = doubtOf(character, beside);
    const to = at + character.text.length;
    if (own !== undefined) {
      const last = doubts.at(-1);
      if (last !== undefined && last.to === at && last.why === own.why)
        doubts[doubts.length - 1] = { ...last, to, other: (last.other ?? '') + (own.other ?? '') };
      else doubts.push({ from: at, to, ...own });
    }
    at = to;
  }
  return doubts;
}

/** Whether a character may be missing between two. */
const hasRoomBetween = (one: Compared | undefined, next: Compared, em: number): boolean =>
  one !== undefined && HAN.test(one.text) && HAN.test(next.text) && next.x - one.x > ROOM_EM * em;

function doubtOf(
  { text, second, missing, confidence, others }: Compared,
  around: Around,
): Pick<Doubt, 'why' | 'other'> | undefined {
  if (text.trim() === '') return undefined;
  if (inOneWidth(second) !== inOneWidth(text) || missing.trim() !== '') {
    const isFigure = FIGURE.test(text) || FIGURE.test(second) || FIGURE.test(missing);
    return { why: isFigure ? 'figures-differ' : 'readings-differ', other: missing + second };
  }
  const [likeliest] = others;
  const low = {
    why: 'low-confidence',
    ...(likeliest === undefined ? {} : { other: likeliest.text }),
  } as const;
  if (MARK.test(text) && !BRACKET.test(text)) return confidence < SURE_OF_MARK ? low : undefined;
  const isHan = HAN.test(text);
  const thought = others.filter((other) => other.confidence >= THOUGHT_OF);
  const known = isHan ? knownBeside(text, around) : 0;
  if (confidence < around.sure) {
    const isBorneOut =
      isHan &&
      confidence >= SURE_IN_WORD &&
      known > 0 &&
      thought.every((other) => knownBeside(other.text, around) < known);
    if (!isBorneOut) return low;
  }
  if (STROKE.includes(text) && others.some((other) => STROKE.includes(other.text)))
    return isStrange(text, around) ? { why: 'unknown-word', other: STROKE.replace(text, '') } : undefined;
  if (!isHan || confidence >= SURE_IN_UNKNOWN_PAIR || known > 0) return undefined;
  const better = thought.find((other) => knownBeside(other.text, around) > 0);
  return better === undefined ? undefined : { why: 'unknown-word', other: better.text };
}

/** With how many of its neighbours a character makes a pair that the archive knows. */
const knownBeside = (text: string, { before, after, pairs }: Around): number =>
  Number(HAN.test(before) && HAN.test(text) && pairs.has(before, text)) +
  Number(HAN.test(after) && HAN.test(text) && pairs.has(text, after));

/** Whether a character makes a pair with a neighbour that the archive does not know. */
const isStrange = (text: string, { before, after, pairs }: Around): boolean =>
  !pairs.has(before, text) || !pairs.has(text, after);

/** Whether a mark is half-width or full-width is no matter of reading. */
const inOneWidth = (text: string): string => text.normalize('NFKC');
