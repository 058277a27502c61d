import { diffChars } from 'diff';
import type { FieldChange } from '#domain/changes.ts';

/** A stretch of two texts laid over each other. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** Texts longer than this are not laid over each other: that would take the page too long (characters). */
const LONGEST = 8000;

/** Two texts laid over each other; whole against whole where they are long. */
export function laidOver(before: string, after: string): Stretch[] {
  if (before.length + after.length > LONGEST) {
    return [
      { kind: 'gone', text: before },
      { kind: 'come', text: after },
    ];
  }
  return diffChars(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'come' : removed ? 'gone' : 'same',
    text: value,
  }));
}

/** Up to so many characters on either side belong to what is quoted: words are not cut. */
const CLAUSE = 12;
/** Of a longer clause so many characters on either side tell where it was changed. */
const AROUND = 3;
/** So many places are named; of more it is said how many. */
const NAMED = 3;
/** A stretch longer than this is not quoted whole (characters). */
const QUOTED = 40;

/** What was corrected, in the words in which readers are told: `“审管半”更正为“审管办”。` */
export function correctionInWords(before: string, after: string): string {
  const stretches = laidOver(before, after);
  const places: string[] = [];
  for (let i = 0; i < stretches.length; i += 1) {
    if (stretches[i]?.kind === 'same') continue;
    const left = stretches[i - 1]?.text ?? '';
    let gone = '';
    let come = '';
    // A short stretch between two changes belongs to one place with them.
    while (i < stretches.length && !endsPlace(stretches, i)) {
      const { kind, text } = stretches[i] as Stretch;
      if (kind !== 'come') gone += text;
      if (kind !== 'gone') come += text;
      i += 1;
    }
    const right = stretches[i]?.text ?? '';
    places.push(placeInWords(left, gone, come, right));
  }
  const named = places.slice(0, NAMED).join('；');
  return places.length > NAMED ? `${named}等${places.length}处。` : `${named}。`;
}

function endsPlace(stretches: readonly Stretch[], at: number): boolean {
  const { kind, text } = stretches[at] as Stretch;
  return kind === 'same' && (text.length > 1 || at === stretches.length - 1);
}

function placeInWords(left: string, gone: string, come: string, right: string): string {
  const before = left.replace(/^.*[\n。；，、：“”]/su, '');
  const behind = right.replace(/[\n。；，、：“”].*$/su, '');
  const l = before.length > CLAUSE ? before.slice(-AROUND) : before;
  const r = behind.length > CLAUSE ? behind.slice(0, AROUND) : behind;
  if (come === '') return `删去“${cut(l + gone + r)}”中的“${cut(gone)}”`;
  if (gone === '') return `“${cut(l + r)}”更正为“${cut(l + come + r)}”`;
  return `“${cut(l + gone + r)}”更正为“${cut(l + come + r)}”`;
}

/** What was corrected outside of measures, as far as fields show it. */
export function fieldsInWords(fields: readonly FieldChange[]): string {
  const told = fields
    .filter(({ before, after }) => before !== '' && after !== '')
    .map(({ name, before, after }) => `${name}“${cut(before)}”更正为“${cut(after)}”`);
  return told.length > 0 ? `${told.join('；')}。` : '';
}

function cut(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED - 1).join('')}…` : characters.join('');
}
