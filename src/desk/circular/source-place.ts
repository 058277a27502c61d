import type { ReadBlock, ReadLine } from '#domain/reading.ts';

/** How many characters tell a place: enough to see that another text stands there. */
const BEGINS = 8;

/** A stretch of one line of the source: UTF-16 offsets, half open. */
export interface Stretch {
  readonly line: ReadLine;
  readonly start: number;
  readonly end: number;
}

/**
 * Where characters of a block's text stand in the source, line by line: the characters of both
 * run on in the same order, but for white space and for what is no text.
 *
 * @param lines all lines of the source, from the first
 */
export function stretchesOf(
  block: ReadBlock,
  lines: readonly ReadLine[],
  from = 0,
  to = block.text.length,
): readonly Stretch[] {
  const [first, behind] = [solid(block.text.slice(0, from)), solid(block.text.slice(0, to))];
  const stretches: Stretch[] = [];
  let passed = 0;
  for (const line of lines.slice(block.lines.start - 1, block.lines.end)) {
    let start: number | undefined;
    let end = 0;
    const begin = line.number === block.lines.start ? block.start : 0;
    for (let offset = begin; offset < line.text.length && passed < behind; offset += 1) {
      if (isSpace(line.text[offset] as string) || isFurniture(line, offset)) continue;
      if (passed >= first) {
        start ??= offset;
        end = offset + 1;
      }
      passed += 1;
    }
    if (start !== undefined) stretches.push({ line, start, end });
  }
  return stretches;
}

/** `at` and `begins` of a correction for a character of a block's text. */
export function correctionPlace(
  block: ReadBlock,
  lines: readonly ReadLine[],
  at: number,
): { readonly at: string; readonly begins: string } | undefined {
  if (at === 0) return { at: block.at, begins: block.begins };
  const [place] = stretchesOf(block, lines, at);
  return place && placeOf(place);
}

/** `at` and `begins` of a correction for a place in a line; the line alone where it begins there. */
export function placeOf({ line, start }: Omit<Stretch, 'end'>): {
  readonly at: string;
  readonly begins: string;
} {
  const before = line.text.slice(0, start);
  const at = before.trim() === '' ? line.place : `${line.place}:${[...before].length + 1}`;
  return { at, begins: [...line.text.slice(start).trimStart()].slice(0, BEGINS).join('').trimEnd() };
}

/** Whether a stretch goes to the end of its line. */
export function endsLine({ line, end }: Stretch): boolean {
  return line.text.slice(end).trim() === '';
}

const isSpace = (character: string): boolean => /\s/u.test(character);

/** How many UTF-16 units of a text are no white space. */
const solid = (text: string): number => text.replace(/\s/gu, '').length;

function isFurniture({ furniture }: ReadLine, offset: number): boolean {
  return furniture.some(({ start, end }) => start <= offset && offset < end);
}
