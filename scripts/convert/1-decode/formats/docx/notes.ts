import { raisedText } from '../raised.ts';
import type { NoteKind, NoteReference } from './inline.ts';
import { formatNumber } from './number-format.ts';
import { childOf, childrenOf, element, saying, valOf, type XmlNode } from './xml.ts';

/** A note to be read, with the mark that is printed before it. */
export interface Note {
  readonly id: string;
  readonly mark: string;
}

/** Numbers the notes of a document in the order in which its text refers to them. */
export interface NoteMarks {
  readonly refer: (note: NoteReference) => string;
  readonly referred: (kind: NoteKind) => readonly Note[];
}

/** What `settings.xml` would say of how notes are numbered. */
export const noteSettings = (footnotes: string, endnotes: string): XmlNode =>
  element('w:settings', {}, [
    element('w:footnotePr', {}, [saying('w:numFmt', footnotes)]),
    element('w:endnotePr', {}, [saying('w:numFmt', endnotes)]),
  ]);

/** @param settings `settings.xml`, which says in what figures notes are numbered */
export function noteMarks(settings: XmlNode | undefined): NoteMarks {
  const notes: Record<NoteKind, Note[]> = { footnote: [], endnote: [] };
  const numbers: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  const formatOf = (kind: NoteKind): string =>
    valOf(childOf(settings, `w:${kind}Pr`), 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
  const known = new Set<string>();
  const refer = ({ kind, id, ownMark }: NoteReference): string => {
    if (!ownMark) numbers[kind] += 1;
    const mark = ownMark ? '' : printed(formatNumber(numbers[kind], formatOf(kind)));
    const key = `${kind} ${id}`;
    if (!known.has(key)) notes[kind].push({ id, mark });
    known.add(key);
    return mark;
  };
  return { refer, referred: (kind) => notes[kind] };
}

/** A raised figure where there is one; else in brackets, so that it does not run into the text. */
function printed(number: string): string {
  const raised = raisedText(number, 'above');
  return raised.startsWith('^') ? `[${number}]` : raised;
}

const NO_NOTE = /separator|notice/iu;

/** The notes of a part by id; the lines that part them from the text are no notes. */
export function notesOf(root: XmlNode | undefined, kind: NoteKind): ReadonlyMap<string, XmlNode> {
  return new Map(
    childrenOf(root, `w:${kind}`)
      .filter(({ attributes }) => !NO_NOTE.test(attributes['w:type'] ?? ''))
      .map((node) => [node.attributes['w:id'] ?? '', node]),
  );
}
