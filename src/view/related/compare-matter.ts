import type { Circular, Unit } from '#archive/circulars.ts';
import type { AlikeUnit, SideBySide } from '#archive/compare.ts';
import type { SameMatter } from '#archive/same-matters.ts';
import { unitText } from '#domain/record.ts';
import { type ComparedSentence, compareSentences } from './compare-sentences.ts';
import { coveredBy, enoughForOneText } from './compare-texts.ts';
import { GRAM, Grams } from './grams.ts';
import { matchingSentences, type Passage, type Side } from './matching-sentences.ts';
import { type PairWeights, pairWeights } from './pair-weights.ts';
import { sentencesOf } from './sentences-of.ts';
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

/** What was compared of two circulars; of the next two nothing of it is needed. */
let compared: {
  readonly pair: SideBySide | undefined;
  readonly weights: PairWeights;
  readonly matters: Map<SameMatter, ComparedMatter>;
} = { pair: undefined, weights: () => 0, matters: new Map() };

/** What was compared of two circulars so far, whichever page asks: theirs follow each other. */
function comparedIn(pair: SideBySide): typeof compared {
  if (compared.pair !== pair) {
    const textsOf = ({ units }: Circular): string[] => units.map(({ paragraphs }) => unitText(paragraphs));
    const weights = pairWeights([pair.older, pair.newer].flatMap(textsOf));
    compared = { pair, weights, matters: new Map() };
  }
  return compared;
}

/** The two sides of a matter compared: once, whichever pages tell of it. */
export function comparedMatter(pair: SideBySide, matter: SameMatter): ComparedMatter {
  const { weights, matters } = comparedIn(pair);
  const known = matters.get(matter) ?? compareMatter(matter, weights);
  matters.set(matter, known);
  return known;
}

/** A measure of the newer circular beside those of the older that it is like: what of them matches. */
export function comparedAlike(pair: SideBySide, unit: Unit, alike: readonly AlikeUnit[]): ComparedMatter {
  return compareMatter({ earlier: alike.map((one) => one.unit), later: [unit] }, comparedIn(pair).weights);
}

/** Compares the two sides of a matter, of several measures together. */
export function compareMatter(
  { earlier, later }: Units,
  weights: PairWeights,
  steps: Steps = { count: 0 },
): ComparedMatter {
  const [before, after] = [earlier.map(sideOf), later.map(sideOf)];
  const [was, is] = [textOf(before), textOf(after)];
  const apart = () => ({ sentences: undefined, sides: matchingSentences(before, after, weights, steps) });
  if (!mayBeOneText(was, is, steps)) return { isUnchanged: false, ...apart() };
  const sentences = compareSentences(was, is, steps);
  const isUnchanged =
    sentences.every(({ kind }) => kind === 'same') &&
    before.map(({ title }) => title).join('\n') === after.map(({ title }) => title).join('\n');
  const much = stayed(sentences);
  return isUnchanged || (much > 0 && much >= enoughForOneText(was, is))
    ? { isUnchanged, sentences, sides: undefined }
    : { isUnchanged, ...apart() };
}

/**
 * Whether enough of the later text can have stayed, so that its sentences are worth comparing: no more can than what
 * lies in wordings of the earlier one, and sentences that are shorter than these.
 */
function mayBeOneText(earlier: string, later: string, steps: Steps): boolean {
  const wordings = new Grams(earlier, steps);
  const most = sentencesOf(later).reduce(
    (sum, one) => sum + (one.length < GRAM ? one.length : coveredBy(wordings, one, steps)),
    0,
  );
  return most >= enoughForOneText(earlier, later);
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

const textOf = (sides: readonly Side[]): string => sides.map(({ text }) => text).join('\n');

/** A measure, its text after its title where that stands in it. */
function sideOf({ paragraphs, title, titleFound }: Unit): Side {
  const text = unitText(paragraphs);
  const stands = (titleFound === 'printed' || titleFound === 'inferred') && text.startsWith(title);
  return { title, text: stands ? text.slice(title.length).replace(/^[\s。．.：:，,；;]+/u, '') : text };
}
