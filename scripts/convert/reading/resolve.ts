import type { ReadingEntry } from '#domain/reading.ts';
import { type Diagnostic, diagnostic, lineAt, type SeedPlace } from '../diagnostics/diagnostic.ts';
import type { Decided, Decisions, DecodedText, KeptText, SetBoundaries, Span, Staged } from '../types.ts';
import { bareWords, beginning, type Places, placeAt, placesOf } from './places.ts';

/** A correction with the place that it means. */
export interface ResolvedEntry {
  /** Its index under `reading`. */
  readonly index: number;
  readonly entry: ReadingEntry;
  /** Of the first character that it means, in the decoded text. */
  readonly offset: number;
}

/** All that an editor says of how one text is read. */
export interface Corrections {
  readonly entries: readonly ResolvedEntry[];
  readonly set: SetBoundaries;
  readonly decisions: Decisions;
}

/** Each correction at its place, where the text for which it was made still stands. */
export function resolveEntries(
  decoded: DecodedText,
  entries: readonly ReadingEntry[],
  placeOf: (path: readonly PropertyKey[]) => SeedPlace,
): Staged<readonly ResolvedEntry[]> {
  if (entries.length === 0) return { value: [], diagnostics: [] };
  const places = placesOf(decoded);
  const diagnostics: Diagnostic[] = [];
  const value: ResolvedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const offset = places.offsetAt(entry.at);
    if (offset === undefined) {
      const elsewhere = standsElsewhere(decoded, places, entry.begins);
      const found = elsewhere === undefined ? '' : `（“${entry.begins}”在 ${elsewhere}）`;
      const detail = `“${entry.at}”这个地方${found}`;
      diagnostics.push(diagnostic('side-file/unknown-place', placeOf(['reading', index, 'at']), detail));
    } else if (!standsThere(decoded, offset, entry.begins)) {
      const elsewhere = standsElsewhere(decoded, places, entry.begins);
      const found = elsewhere === undefined ? '' : `；“${entry.begins}”现在在 ${elsewhere}`;
      const detail = `${entry.at} 应当以“${entry.begins}”开头，现在是“${beginning(decoded, offset)}”${found}`;
      diagnostics.push(diagnostic('side-file/moved', placeOf(['reading', index, 'begins']), detail));
    } else value.push({ index, entry, offset });
  }
  for (const [one, other] of contradictions(value))
    diagnostics.push(
      diagnostic(
        'side-file/contradiction',
        placeOf(['reading', other.index, 'at']),
        `第 ${one.index + 1} 项和第 ${other.index + 1} 项说的都是 ${other.entry.at}`,
      ),
    );
  return { value, diagnostics };
}

/** How much of a text is compared with what a correction quotes. */
const READ = 400;

function standsThere({ text }: DecodedText, offset: number, begins: string): boolean {
  return bareWords(text.slice(offset, offset + READ)).startsWith(bareWords(begins));
}

/** Where else quoted words stand, if at one place alone: at the beginning of a line, or anywhere. */
function standsElsewhere(decoded: DecodedText, places: Places, begins: string): string | undefined {
  const { text, lineStarts } = decoded;
  const starting = lineStarts.flatMap((_, line) => {
    const start = places.start(line);
    return standsThere(decoded, start, begins) ? [start] : [];
  });
  const first = text.indexOf(begins);
  const once = first >= 0 && text.indexOf(begins, first + 1) < 0 ? [first] : [];
  const found = starting.length > 0 ? starting : once;
  return found.length === 1 ? placeAt(decoded, places, found[0] as number) : undefined;
}

/** What an entry is about: of one place only one may be said of each. */
export const aspectOf = (entry: ReadingEntry): string =>
  'joins' in entry || 'parts' in entry || 'is' in entry
    ? 'paragraph'
    : 'row' in entry
      ? 'row'
      : 'columns' in entry
        ? 'columns'
        : 'responsibility' in entry
          ? 'responsibility'
          : 'part';

/** Whether an entry says that a paragraph begins at its place. */
const beginsParagraph = (entry: ReadingEntry): boolean =>
  'part' in entry || 'parts' in entry || ('is' in entry && !isOfLines(entry.is));

/** Of lines, whatever paragraphs they are in. */
const isOfLines = (is: string): boolean => is === 'furniture' || is === 'text';

/** Pairs of entries of which the second cannot be where the first is. */
function contradictions(entries: readonly ResolvedEntry[]): (readonly [ResolvedEntry, ResolvedEntry])[] {
  return [...Map.groupBy(entries, ({ offset }) => offset).values()].flatMap((same) =>
    same.flatMap((other, i) => {
      const one = same.slice(0, i).find((before) => aspectOf(before.entry) === aspectOf(other.entry));
      return one === undefined ? [] : [[one, other] as const];
    }),
  );
}

/** What the corrections say to each stage. */
export function correctionsOf(
  decoded: DecodedText,
  entries: readonly ResolvedEntry[],
  fields: ReadonlySet<string>,
): Corrections {
  const places = entries.length === 0 ? undefined : placesOf(decoded);
  const paragraphs = new Map<number, Decided>();
  const kept: KeptText[] = [];
  const aside: Span[] = [];
  for (const { entry, offset } of entries) {
    const end = places?.end(lineAt(decoded.lineStarts, offset) - 1) ?? offset;
    if ('is' in entry) {
      const { is, characters } = entry;
      const stretch = characters === undefined ? end : behind(decoded.text, offset, characters);
      const span = { start: offset, end: stretch };
      if (is === 'furniture') aside.push(span);
      else if (is === 'text') kept.push({ span, what: characters === undefined ? 'words' : 'all' });
      else kept.push({ span, what: 'whole' });
    }
    if ('joins' in entry || 'parts' in entry || 'part' in entry)
      kept.push({ span: { start: offset, end }, what: 'whole' });
    const decided = decidedBy(entry);
    if (decided !== undefined) paragraphs.set(offset, { ...paragraphs.get(offset), ...decided });
  }
  return {
    entries,
    set: {
      begins: entries.filter(({ entry }) => beginsParagraph(entry)).map(({ offset }) => offset),
      joins: entries.filter(({ entry }) => 'joins' in entry).map(({ offset }) => offset),
      aside: apart(aside),
      kept,
    },
    decisions: {
      paragraphs,
      joins: entries.filter(({ entry }) => 'joins' in entry).map(({ offset }) => offset),
      fields,
    },
  };
}

/** Where words say who answers, and where they do not. */
export interface SetResponsibility {
  readonly span: Span;
  readonly answers: boolean;
}

/** What the corrections say of words that say who answers. */
export function setResponsibilities(
  decoded: DecodedText,
  entries: readonly ResolvedEntry[],
): SetResponsibility[] {
  return entries.flatMap(({ entry, offset }) => {
    if (!('responsibility' in entry)) return [];
    const rest = Number.POSITIVE_INFINITY;
    const end = behind(decoded.text, offset, entry.characters ?? rest);
    return [{ span: { start: offset, end }, answers: entry.responsibility }];
  });
}

function decidedBy(entry: ReadingEntry): Decided | undefined {
  if ('is' in entry) {
    const { at: _, begins: __, is, characters: ___, ...more } = entry;
    return is === 'furniture' || is === 'text' ? undefined : { is, ...more };
  }
  if ('part' in entry) return { part: entry.part };
  if ('columns' in entry) return { columns: entry.columns };
  return 'row' in entry ? { row: entry.row } : undefined;
}

/** Offset behind so many characters of a line. */
function behind(text: string, from: number, characters: number): number {
  const line = text.slice(from).split(/[\r\n]/u, 1)[0] as string;
  return from + [...line].slice(0, characters).join('').length;
}

/** Stretches without those that stand inside others. */
function apart(spans: readonly Span[]): Span[] {
  const ordered: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const before = ordered.at(-1);
    if (before !== undefined && before.end >= span.start)
      ordered[ordered.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else ordered.push(span);
  }
  return ordered;
}
