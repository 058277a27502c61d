import { lineAt } from '../diagnostics/diagnostic.ts';
import type { DecodedText } from '../types.ts';
import { withoutSpace } from '../without-space.ts';

/** A place as a diagnostic words it, short: 第3页第2行 is `p3/L2`. What is short already stays. */
export function shortPlace(words: string): string {
  return words
    .trim()
    .replace(/第(\d+)页/gu, 'p$1/')
    .replace(/表(\d+)第(\d+)行第(\d+)格/gu, 'T$1R$2C$3/')
    .replace(/第(\d+)段/gu, '¶$1/')
    .replace(/第(\d+)行/gu, 'L$1/')
    .replace(/\/(?=#|$)/u, '');
}

/** The lines of a source by their places. */
export interface Places {
  /** By number of the line, from 0: its place; several lines of one place are told apart by `#2`. */
  readonly names: readonly string[];
  /** Offset of the character at a place: of the first of its line that is no white space, or behind a column. */
  readonly offsetAt: (at: string) => number | undefined;
  /** Offset of the first character of a line that is no white space, and behind the last. */
  readonly start: (line: number) => number;
  readonly end: (line: number) => number;
}

const LINE_END = /[\r\n]+$/u;

/** The places of all lines of a source; a blank line has the place of a filled one that stands there too. */
export function placesOf({ text, lineStarts, places }: DecodedText): Places {
  const lines = lineStarts.map((from, i) =>
    text.slice(from, lineStarts[i + 1] ?? text.length).replace(LINE_END, ''),
  );
  const byName = new Map<string, number>();
  const times = new Map<string, number>();
  const names = lines.map((line, i) => {
    const name = places === undefined ? `L${i + 1}` : shortPlace(places[i] ?? '');
    if (line.trim() === '') return name;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    const own = time === 1 ? name : `${name}#${time}`;
    byName.set(own, i);
    // T2 is a table and T2R3 a row, at the first of its cells that holds anything.
    for (const around of [TABLE, ROW]) {
      const name = around.exec(own)?.[0];
      if (name !== undefined && !byName.has(name)) byName.set(name, i);
    }
    return own;
  });
  const start = (line: number): number => {
    const words = lines[line] ?? '';
    return (lineStarts[line] ?? 0) + words.length - words.trimStart().length;
  };
  const offsetAt = (at: string): number | undefined => {
    const whole = byName.get(shortPlace(at));
    if (whole !== undefined) return start(whole);
    const { place, column } = splitColumn(at);
    const line = byName.get(shortPlace(place));
    if (line === undefined || column === undefined) return undefined;
    const characters = [...(lines[line] ?? '').trimEnd()];
    if (column > characters.length) return undefined;
    const behind = characters.slice(0, column - 1).join('').length;
    // Nothing begins with white space.
    const space = /^\s*/u.exec(characters.slice(column - 1).join(''))?.[0].length ?? 0;
    return (lineStarts[line] ?? 0) + behind + space;
  };
  return {
    names,
    offsetAt,
    start,
    end: (line) => (lineStarts[line] ?? 0) + (lines[line] ?? '').trimEnd().length,
  };
}

const TABLE = /^(?:p\d+\/)?T\d+(?=R\d+C\d+$)/u;
const ROW = /^(?:p\d+\/)?T\d+R\d+(?=C\d+$)/u;

/** A place with the character of its line, from 1: `L14:21`. */
function splitColumn(at: string): { readonly place: string; readonly column: number | undefined } {
  const match = /^(?<place>.+?)\s*[:：]\s*(?<column>\d+)$/su.exec(at.trim());
  if (match?.groups === undefined) return { place: at.trim(), column: undefined };
  return { place: match.groups.place as string, column: Number(match.groups.column) };
}

/** Words as they are compared with others: without white space and marks of Markdown. */
export const bareWords = (text: string): string => withoutSpace(text).replace(/[*#|]/gu, '');

/** A place in a line as a correction tells it: without a column where the line begins there. */
export function placeAt({ text, lineStarts }: DecodedText, { names, start }: Places, offset: number): string {
  const line = lineAt(lineStarts, offset) - 1;
  if (offset <= start(line)) return names[line] as string;
  return `${names[line]}:${[...text.slice(lineStarts[line], offset)].length + 1}`;
}

/** Offset of the character that a diagnostic points to. */
export function offsetOf(
  { text, lineStarts }: DecodedText,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const from = lineStarts[line - 1] ?? 0;
  return from + [...text.slice(from, lineStarts[line])].slice(0, column - 1).join('').length;
}

/** How many characters a correction quotes of the text that it was made for. */
const QUOTED = 8;
/** What is read of a text to find so many characters that are no white space. */
const READ = 200;

/** The first characters at a place, for `begins`. */
export function beginning({ text }: DecodedText, offset: number): string {
  const line = text.slice(offset, offset + READ).split(/[\r\n]/u)[0] as string;
  const bare = line.replace(/^[*#|\s]+/u, '');
  const words = bare === '' ? line.trim() : bare;
  return [...words].slice(0, QUOTED).join('').trim();
}
