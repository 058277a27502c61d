import type { Line } from '../lines.ts';
import type { Stretch } from './markdown-marks.ts';

/** `[^1]: …`, the text of a note, and `[^1]`, what refers to it. */
const NOTE = /^\[\^(?<name>[^\]\s[]{1,40})\]:/u;
const REFERENCE = /\[\^(?<name>[^\]\s[]{1,40})\](?!:)/gu;
const NUMBER = /^\d{1,3}$/u;
const AT_END = /^[\s。；，、：！？）)”’*]*$/u;
const INDENTED = /^(?: {2,}|\t)/u;

/** What of the notes of a Markdown text is no text. */
export interface MarkdownNotes {
  /** Of a line: the marks that only a program reads. */
  readonly marks: ReadonlyMap<Line, readonly Stretch[]>;
  /** Lines of notes among the text, which a reader sees at its end. */
  readonly among: ReadonlySet<Line>;
}

/**
 * The notes of a text in Markdown. A number stays as `[1]`, in the text and before the note at
 * its end; a mark that ends a line, and a name in the place of a number, which no reader sees,
 * are set aside as the marks of Word's notes are.
 *
 * @param content lines that are not blank
 * @param rawOf a line as received, with the white space before it
 */
export function markdownNotes(content: readonly Line[], rawOf: (line: Line) => string): MarkdownNotes {
  const names = new Set<string>();
  const notes = new Set<Line>();
  let inNote = false;
  for (const line of content) {
    const name = NOTE.exec(rawOf(line))?.groups?.name;
    if (name !== undefined) names.add(name);
    inNote = name !== undefined || (inNote && INDENTED.test(rawOf(line)));
    if (inNote) notes.add(line);
  }
  const marks = new Map<Line, readonly Stretch[]>();
  if (names.size === 0) return { marks, among: new Set() };
  for (const line of content) {
    const own = stretchesOf(rawOf(line).trimStart(), names);
    if (own.length > 0) marks.set(line, own);
  }
  const last = content.findLastIndex((line) => !notes.has(line));
  const among = new Set(content.slice(0, Math.max(0, last)).filter((line) => notes.has(line)));
  return { marks, among };
}

function stretchesOf(text: string, names: ReadonlySet<string>): Stretch[] {
  const note = NOTE.exec(text);
  const stretches: Stretch[] = [];
  const add = (from: number, to: number): number => stretches.push({ kind: 'note-mark', from, to });
  if (note !== null) {
    const end = note[0].length;
    if (NUMBER.test(note.groups?.name ?? '')) {
      add(1, 2);
      add(end - 1, end);
    } else add(0, end);
  }
  for (const { index, 0: mark, groups } of text.matchAll(REFERENCE)) {
    if (!names.has(groups?.name ?? '')) continue;
    const end = index + mark.length;
    if (NUMBER.test(groups?.name ?? '') && !AT_END.test(text.slice(end))) add(index + 1, index + 2);
    else add(index, end);
  }
  return stretches;
}
