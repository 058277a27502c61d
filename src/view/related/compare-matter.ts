import type { Unit } from '#archive/circulars.ts';
import type { SameMatter } from '#archive/compare.ts';
import { unitText } from '#domain/record.ts';
import { type ComparedSentence, compareSentences, type Run, versionOf } from './compare-sentences.ts';
import { type Compared, compareTexts, sharedRuns } from './compare-texts.ts';
import { whatTells } from './what-tells.ts';

/** What became of a matter: nothing of its text changed, some of it, or all was written anew. */
export type MatterState = 'unchanged' | 'changed' | 'anew';

/** The texts of one matter, compared. */
export interface ComparedMatter {
  readonly state: MatterState;
  /** The title with what changed in it, where one measure stands against one: else each has its own in its text. */
  readonly title: readonly Run[] | undefined;
  /** Of texts that have sentences in common: all sentences, in the order of the later text. */
  readonly sentences: readonly ComparedSentence[];
  /** Of texts that were written anew: what tells of each side, with the wording that both have. */
  readonly sides: { readonly earlier: readonly Compared[]; readonly later: readonly Compared[] } | undefined;
}

/** Compares the two sides of a matter, of several measures together. */
export function compareMatter({ earlier, later }: SameMatter): ComparedMatter {
  const [one, more] = earlier;
  const [other, moreOthers] = later;
  const titles =
    one !== undefined && other !== undefined && more === undefined && moreOthers === undefined
      ? { before: one.title, after: other.title }
      : undefined;
  const textOf = titles === undefined ? textWithTitle : textWithoutTitle;
  const [before, after] = [earlier, later].map((units) => units.map(textOf).join('\n')) as [string, string];
  const title = titles && titleRuns(titles.before, titles.after);
  const sentences = compareSentences(before, after);
  const isAlike = (text: string): boolean => text.trim() === '';
  if (
    sentences.some(({ kind }) => kind !== 'new' && kind !== 'dropped') ||
    isAlike(before) ||
    isAlike(after)
  ) {
    const isSame =
      sentences.every(({ kind }) => kind === 'same') && (title ?? []).every(({ kind }) => kind === 'same');
    return { state: isSame ? 'unchanged' : 'changed', title, sentences, sides: undefined };
  }
  const sides =
    titles === undefined
      ? { earlier: sharedRuns([before], [after])[0] ?? [], later: sharedRuns([after], [before])[0] ?? [] }
      : compareTexts(before, after);
  return {
    state: 'anew',
    title,
    sentences: [],
    sides: {
      earlier: whatTells(sides.earlier, { titled: titles !== undefined }),
      later: whatTells(sides.later, { titled: titles !== undefined }),
    },
  };
}

function titleRuns(before: string, after: string): readonly Run[] {
  if (before === after) return [{ kind: 'same', text: after }];
  return (
    versionOf(before, after) ?? [
      { kind: 'dropped', text: before },
      { kind: 'new', text: after },
    ]
  );
}

const textWithTitle = ({ paragraphs }: Unit): string => unitText(paragraphs);

/** The text of a measure after its title, where that stands in it. */
function textWithoutTitle({ paragraphs, title, titleFound }: Unit): string {
  const text = unitText(paragraphs);
  const stands = (titleFound === 'printed' || titleFound === 'inferred') && text.startsWith(title);
  return stands ? text.slice(title.length).replace(/^[\s。．.：:]+/u, '') : text;
}
