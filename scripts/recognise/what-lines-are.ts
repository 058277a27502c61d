import type { LineKind } from '#domain/recognised-text.ts';
import type { PixelBox } from './grey.ts';
import type { Compared } from './two-readings.ts';

/** What is read on a page, before it is known what it is. */
interface Read {
  readonly box: PixelBox;
  readonly characters: readonly Compared[];
}

/** A number stands at the head or foot of a page, within this part of its height. */
const EDGE = 0.15;
const PAGE_NUMBER = /^[-—–一－·.•]{0,2}\s*\d{1,4}\s*[-—–一－·.•]{0,2}$/u;
/** Notes by hand stand beside the text or are read badly on the whole: below this mean confidence. */
const READ_BADLY_BESIDE = 0.85;
const READ_BADLY = 0.5;
/** Beside the text, what is so many times as high as its lines was not printed there. */
const TALL = 1.5;
/** Wider than so many times its height, and a line that is read badly is print all the same. */
const SHORT = 12;
/** Fewer lines do not tell where the text stands. */
const FEWEST_LINES = 4;
/** Marks alone are no words: a stroke of a pen looks like one. */
const WORDS = /[\p{L}\p{N}]/u;
/** What so few characters say that are read badly is specks. */
const SPECKS = 2;

/** The dashes around a page number, which are read as hyphens or as 一. */
export function pageNumberOf(box: PixelBox, height: number, line: readonly Compared[]): readonly Compared[] {
  const text = textOf(line);
  if (!isAtEdge(box, height) || !PAGE_NUMBER.test(text)) return line;
  return line.map((character) =>
    /[-–一－]/u.test(character.text)
      ? { ...character, text: '—', second: character.second === '' ? '' : '—' }
      : character,
  );
}

const isAtEdge = ([, y, , h]: PixelBox, height: number): boolean =>
  y + h / 2 < EDGE * height || y + h / 2 > (1 - EDGE) * height;

/**
 * What each line is: text, unless its place or the way in which it was read says something else.
 * @param rules the lines of tables, within which everything is text
 */
export function setAsideKinds(
  lines: readonly Read[],
  rules: readonly PixelBox[],
  height: number,
): LineKind[] {
  const body = lines.filter(
    ({ characters }) => meanOf(characters) >= READ_BADLY_BESIDE && characters.length >= FEWEST_LINES,
  );
  const usual = body.map(({ box }) => box[3]).sort((a, b) => a - b)[Math.floor(body.length / 2)] ?? 0;
  const ofText = [...body.map(({ box }) => box), ...rules];
  const left = Math.min(...ofText.map(([x]) => x));
  const right = Math.max(...ofText.map(([x, , w]) => x + w));
  return lines.map(({ box, characters }) => {
    const text = textOf(characters).trim();
    if (isAtEdge(box, height) && PAGE_NUMBER.test(text)) return 'page-number';
    const sure = meanOf(characters);
    const middle = box[0] + box[2] / 2;
    const isBeside = body.length >= FEWEST_LINES && (middle < left || middle > right);
    const isPrint = WORDS.test(text) && box[3] <= TALL * usual;
    const isRead = isBeside ? sure >= READ_BADLY_BESIDE && isPrint : sure >= READ_BADLY;
    if (isRead) return 'text';
    if (characters.length <= SPECKS && !isBeside) return 'noise';
    return isBeside || box[2] < SHORT * box[3] ? 'handwriting' : 'text';
  });
}

const textOf = (characters: readonly Compared[]): string => characters.map(({ text }) => text).join('');

const meanOf = (characters: readonly Compared[]): number =>
  characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
