import type { Unit } from '#archive/circulars.ts';
import type { SameMatter } from '#archive/same-matters.ts';
import { unitText } from '#domain/record.ts';
import { type ComparedSentence, compareSentences, type Run, versionOf } from './compare-sentences.ts';
import { type Compared, compareTexts, sharedRuns } from './compare-texts.ts';
import type { Steps } from './steps.ts';
import { whatTells } from './what-tells.ts';

/** What became of a matter: nothing of its text changed, some of it, or all was written anew. */
export type MatterState = 'unchanged' | 'changed' | 'anew';

/** The texts of one matter, compared. */
export interface ComparedMatter {
  readonly state: MatterState;
  /**
   * The title with what changed in it, where one measure stands against one and the titles are versions of one:
   * else nothing can be told in between, and each is shown whole.
   */
  readonly title: readonly Run[] | undefined;
  /** Of texts that have sentences in common: all sentences, in the order of the later text. */
  readonly sentences: readonly ComparedSentence[];
  /** Of texts that were written anew: what tells of each side, with the wording that both have. */
  readonly sides: { readonly earlier: readonly Compared[]; readonly later: readonly Compared[] } | undefined;
}

const compared = new WeakMap<SameMatter, ComparedMatter>();

/** The two sides of a matter compared: once, whichever pages tell of it. */
export function comparedMatter(matter: SameMatter): ComparedMatter {
  const known = compared.get(matter) ?? compareMatter(matter);
  compared.set(matter, known);
  return known;
}

/** Compares the two sides of a matter, of several measures together; titles apart from texts. */
export function compareMatter({ earlier, later }: SameMatter, steps: Steps = { count: 0 }): ComparedMatter {
  const [before, after] = [earlier, later].map((units) => textOf(units)) as [string, string];
  const titles = [earlier, later].map((units) => units.map(({ title }) => title));
  const [[was], [is]] = titles as [string[], string[]];
  const oneToOne = was !== undefined && is !== undefined && earlier.length * later.length === 1;
  const title = oneToOne ? titleRuns(was, is, steps) : undefined;
  const sentences = compareSentences(before, after, steps);
  const isAlike = (text: string): boolean => text.trim() === '';
  if (
    sentences.some(({ kind }) => kind !== 'new' && kind !== 'dropped') ||
    isAlike(before) ||
    isAlike(after)
  ) {
    const isSame =
      sentences.every(({ kind }) => kind === 'same') && titles[0]?.join('\n') === titles[1]?.join('\n');
    return { state: isSame ? 'unchanged' : 'changed', title, sentences, sides: undefined };
  }
  const sides = oneToOne
    ? compareTexts(before, after, steps)
    : {
        earlier: sharedRuns([before], [after], steps)[0] ?? [],
        later: sharedRuns([after], [before], steps)[0] ?? [],
      };
  return {
    state: 'anew',
    title,
    sentences: [],
    sides: {
      earlier: whatTells(sides.earlier),
      later: whatTells(sides.later),
    },
  };
}

function titleRuns(before: string, after: string, steps: Steps): readonly Run[] | undefined {
  return before === after ? [{ kind: 'same', text: after }] : versionOf(before, after, steps);
}

/** The texts of measures without their titles. */
const textOf = (units: readonly Unit[]): string => units.map(textWithoutTitle).join('\n');

/** The text of a measure after its title, where that stands in it. */
function textWithoutTitle({ paragraphs, title, titleFound }: Unit): string {
  const text = unitText(paragraphs);
  const stands = (titleFound === 'printed' || titleFound === 'inferred') && text.startsWith(title);
  return stands ? text.slice(title.length).replace(/^[\s。．.：:]+/u, '') : text;
}
