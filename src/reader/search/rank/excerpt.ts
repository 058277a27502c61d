import { foldings } from '#domain/search/figures.ts';
import { type Folded, occurrences } from '#domain/search/fold.ts';
import { splitSentences } from '#domain/sentences.ts';

/** A stretch of an excerpt; `match`: it is what was asked for. */
export interface Stretch {
  readonly text: string;
  readonly match: boolean;
}

interface Range {
  start: number;
  end: number;
}

/** Characters that an excerpt shows, about; a match longer than this is shown whole. */
const LENGTH = 96;
/** Characters before the match where its sentence begins too far away. */
const BEFORE = 24;

/** A printed number before the title is no longer than this. */
const LABEL = 12;

/**
 * The sentences around the place that holds most of the phrases (folded), cut at
 * their ends or else with an ellipsis, and every place in it that holds one of them.
 * What results show by themselves is left out: the title, where the phrases stand elsewhere too,
 * and the number before it.
 */
export function excerptOf(runs: readonly string[], phrases: readonly string[], title = ''): Stretch[] {
  const folded = runs.map(foldings);
  const at = bestMatch(runs, folded, phrases, title);
  const run = runs[at?.run ?? 0] ?? '';
  const match = at?.match ?? { start: 0, end: 0 };
  const { start, end } = around(run, match);
  const text = run.indexOf(title);
  const label = text <= LABEL && (text <= match.start || at === undefined) ? text : 0;
  const shown = trimmed(run, Math.max(start, label), Math.max(end, label));
  const matches = merged(allOf(folded[at?.run ?? 0] ?? [], phrases));
  const stretches = cut(run, shown, matches);
  if (start > 0 && !endsSentence(run.slice(0, shown.start))) stretches.unshift(plain('…'));
  if (shown.end < run.trimEnd().length && !endsSentence(run.slice(0, shown.end))) stretches.push(plain('…'));
  return stretches;
}

/** A text with every place in it that holds one of the phrases (folded). */
export function marked(text: string, phrases: readonly string[]): Stretch[] {
  return cut(text, { start: 0, end: text.length }, merged(allOf(foldings(text), phrases)));
}

/** Every place of a text, given in its forms, that holds one of the phrases. */
function allOf(forms: readonly Folded[], phrases: readonly string[]): Range[] {
  return phrases.flatMap((phrase) => forms.flatMap((form) => occurrences(form, phrase)));
}

export const plainText = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text }) => text).join('');

interface Place {
  readonly run: number;
  readonly match: Range;
}

/** The first match of the sentence that holds most of the phrases; of those in the title where there is no other. */
function bestMatch(
  runs: readonly string[],
  folded: readonly (readonly Folded[])[],
  phrases: readonly string[],
  title: string,
): Place | undefined {
  let best: (Place & { held: number }) | undefined;
  let inTitle: Place | undefined;
  for (const [run, text] of runs.entries()) {
    const named = rangeOf(text, title);
    const places = phrases.flatMap((phrase) =>
      allOf(folded[run] ?? [], [phrase]).map((match) => ({ phrase, match })),
    );
    for (const sentence of splitSentences(text)) {
      const here = places.filter(({ match }) => match.start >= sentence.start && match.start < sentence.end);
      const outside = here.filter(({ match }) => match.start < named.start || match.end > named.end);
      const [first] = merged(outside.map(({ match }) => match));
      const held = [...new Set(outside.map(({ phrase }) => phrase))].reduce(
        (sum, { length }) => sum + length,
        0,
      );
      if (first !== undefined && held > (best?.held ?? 0)) best = { run, match: first, held };
      const [titled] = merged(here.map(({ match }) => match));
      if (titled !== undefined) inTitle ??= { run, match: titled };
    }
  }
  return best ?? inTitle;
}

/** Where the title stands at the beginning of a text. */
function rangeOf(text: string, title: string): Range {
  const start = title === '' ? -1 : text.indexOf(title);
  return start < 0 || start > LABEL ? { start: 0, end: 0 } : { start, end: start + title.length };
}

function around(run: string, match: Range): Range {
  const sentences = splitSentences(run);
  let first = sentences.findIndex(({ end }) => end > match.start);
  if (first < 0) first = Math.max(0, sentences.length - 1);
  let start = sentences[first]?.start ?? 0;
  if (match.start - start > LENGTH / 2) start = clauseStart(run, match.start);
  let end = match.end;
  for (let i = first; i < sentences.length; i += 1) {
    const sentence = sentences[i] as Range;
    if (sentence.end - start > LENGTH && sentence.end > match.end) break;
    end = Math.max(end, sentence.end);
  }
  const room = start + LENGTH;
  return {
    start,
    end: end > match.end || end >= run.length ? end : Math.min(run.length, Math.max(match.end, room)),
  };
}

/** Where the nearest clause begins, not too far before the match. */
function clauseStart(run: string, match: number): number {
  const from = match - BEFORE;
  const found = /[，、；：。！？,;:][^，、；：。！？,;:]*$/u.exec(run.slice(from, match));
  return found === null ? from : from + found.index + 1;
}

function trimmed(run: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(run[start] as string)) start += 1;
  while (end > start && /\s/u.test(run[end - 1] as string)) end -= 1;
  // Never between the halves of one character.
  if (/[\udc00-\udfff]/.test(run[start] ?? '')) start -= start > 0 ? 1 : 0;
  if (/[\udc00-\udfff]/.test(run[end] ?? '')) end += 1;
  return { start, end };
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result[result.length - 1];
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

function cut(text: string, shown: Range, matches: readonly Range[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = shown.start;
  for (const match of matches) {
    const start = Math.max(match.start, at);
    const end = Math.min(match.end, shown.end);
    if (end <= start) continue;
    if (start > at) stretches.push(plain(text.slice(at, start)));
    stretches.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < shown.end) stretches.push(plain(text.slice(at, shown.end)));
  return stretches;
}

const plain = (text: string): Stretch => ({ text, match: false });

const endsSentence = (text: string): boolean => /[。！？!?][”’」』）)]*\s*$|\n\s*$/u.test(text);
