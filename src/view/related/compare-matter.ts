import type { Circular, Unit } from '#archive/circulars.ts';
import type { AlikeUnit, SideBySide } from '#archive/compare.ts';
import type { SameMatter } from '#archive/same-matters.ts';
import { unitText } from '#domain/record.ts';
import { type ComparedSentence, compareSentences } from './compare-sentences.ts';
import { matchingSentences, type Passage, type Side } from './matching-sentences.ts';
import { type PairWeights, pairWeights } from './pair-weights.ts';
import type { Steps } from './steps.ts';

/** The texts of one matter, compared. */
export interface ComparedMatter {
  /** Whether nothing changed, neither in titles nor in texts. */
  readonly isUnchanged: boolean;
  /** Where most of the text stayed: all sentences with what changed, in the order of the later text. */
  readonly sentences: readonly ComparedSentence[] | undefined;
  /** Else the text of each measure, what matches apart from what does not. */
  readonly sides:
    | { readonly earlier: readonly Passage[][]; readonly later: readonly Passage[][] }
    | undefined;
}

type Units = Pick<SameMatter, 'earlier' | 'later'>;

/** From this share on what stayed makes one text a version of the other, of which the changes are told. */
const ONE_TEXT = 0.5;

const compared = new WeakMap<SameMatter, ComparedMatter>();

/** The two sides of a matter compared: once, whichever pages tell of it. */
export function comparedMatter(pair: SideBySide, matter: SameMatter): ComparedMatter {
  const known = compared.get(matter) ?? compareMatter(matter, weightsIn(pair));
  compared.set(matter, known);
  return known;
}

/** A measure of the newer circular beside those of the older that it is like: what of them matches. */
export function comparedAlike(pair: SideBySide, unit: Unit, alike: readonly AlikeUnit[]): ComparedMatter {
  return compareMatter({ earlier: alike.map((one) => one.unit), later: [unit] }, weightsIn(pair));
}

/** Compares the two sides of a matter, of several measures together. */
export function compareMatter(
  { earlier, later }: Units,
  weights: PairWeights,
  steps: Steps = { count: 0 },
): ComparedMatter {
  const [before, after] = [earlier.map(sideOf), later.map(sideOf)];
  const [was, is] = [textOf(before), textOf(after)];
  const sentences = compareSentences(was, is, steps);
  const isUnchanged =
    sentences.every(({ kind }) => kind === 'same') &&
    before.map(({ title }) => title).join('\n') === after.map(({ title }) => title).join('\n');
  if (
    isUnchanged ||
    (stayed(sentences) > 0 && stayed(sentences) >= ONE_TEXT * Math.max(was.length, is.length))
  )
    return { isUnchanged, sentences, sides: undefined };
  return { isUnchanged, sentences: undefined, sides: matchingSentences(before, after, weights, steps) };
}

/** How many characters of the later text the earlier one has in a version of the same sentence. */
function stayed(sentences: readonly ComparedSentence[]): number {
  const lengthOf = (one: ComparedSentence): number => {
    if (one.kind === 'reworded')
      return one.runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
    return one.kind === 'same' || one.kind === 'moved' ? one.text.length : 0;
  };
  return sentences.reduce((sum, one) => sum + lengthOf(one), 0);
}

const weights = new WeakMap<SideBySide, PairWeights>();

/** How much pairs of characters tell in two circulars, whichever page asks. */
function weightsIn(pair: SideBySide): PairWeights {
  const textsOf = ({ units }: Circular): string[] => units.map(({ paragraphs }) => unitText(paragraphs));
  const known = weights.get(pair) ?? pairWeights([pair.older, pair.newer].flatMap(textsOf));
  weights.set(pair, known);
  return known;
}

const textOf = (sides: readonly Side[]): string => sides.map(({ text }) => text).join('\n');

/** A measure, its text after its title where that stands in it. */
function sideOf({ paragraphs, title, titleFound }: Unit): Side {
  const text = unitText(paragraphs);
  const stands = (titleFound === 'printed' || titleFound === 'inferred') && text.startsWith(title);
  return { title, text: stands ? text.slice(title.length).replace(/^[\s。．.：:，,；;]+/u, '') : text };
}
