import {
  currentKind,
  currentText,
  type RecognisedLine,
  type RecognisedPage,
} from '#domain/recognised-text.ts';
import type { Box } from '../layout/geometry.ts';
import type { Glyphs, Page, SetAside } from '../layout/page.ts';
import { emsOf, sizesOf } from './line-sizes.ts';

const POINTS_PER_INCH = 72;
/** Where the baseline lies below the middle of a line. */
const BASELINE_EM = 0.35;
/** An opening mark leaves this much of its width white before it, unless it was set without: the box begins behind that. */
const WHITE_BEFORE_EM = 0.5;
/** Share of the lines that begin at the left margin, at the least, and within how much of it. */
const ON_MARGIN = 0.15;
const MARGIN_EM = 0.5;
const OPENING = /^[（《“‘〔【「『〈［]/u;

/**
 * A recognised page as the readers of a PDF's pages take it: lines of text as runs, with
 * where they stand in the recognised text, and the rules of its tables. What is no text is
 * set aside.
 */
export function recognisedPage(page: RecognisedPage): Page {
  const scale = POINTS_PER_INCH / page.dpi;
  const texts = page.lines.flatMap((line, i) => {
    const isText = currentKind(line) === 'text' && currentText(line).trim() !== '';
    return isText ? [{ line, number: i + 1 }] : [];
  });
  const sizes = sizesOf(texts.map(({ line }) => line));
  const margin = marginOf(
    texts.map(({ line }) => line),
    sizes,
  );
  return {
    width: page.width * scale,
    height: page.height * scale,
    hidden: [],
    pictures: [],
    asides: page.lines.flatMap((line, i) => asideOf(line, i + 1, page.page)),
    rules: page.rules.map(([x, y, width, height]) => boxOf(x, y, width, height, scale)),
    glyphs: texts.map(({ line, number }, i) =>
      runOf(line, { number, page: page.page, size: sizes[i] as number, margin, scale }),
    ),
  };
}

const boxOf = (x: number, y: number, width: number, height: number, scale: number): Box => ({
  left: x * scale,
  top: y * scale,
  right: (x + width) * scale,
  bottom: (y + height) * scale,
});

/** A line that is no text of the document. */
function asideOf(line: RecognisedLine, number: number, page: number): SetAside[] {
  const kind = currentKind(line);
  const text = currentText(line).trim();
  if (kind === 'text' || text === '') return [];
  const [x, y, width, height] = line.box;
  return [{ kind, text, scan: { page, line: number, x, y, width, height } }];
}

interface LinePlace {
  readonly number: number;
  readonly page: number;
  /** In pixels, as is the margin. */
  readonly size: number;
  readonly margin: number | undefined;
  readonly scale: number;
}

function runOf(line: RecognisedLine, { number, page, size, margin, scale }: LinePlace): Glyphs {
  const text = currentText(line).trim();
  const [left, top, width, height] = line.box;
  const before = OPENING.test(text) ? whiteBefore(left, size, margin) : 0;
  const x = left - before;
  const whole = width + before;
  return {
    text,
    x: x * scale,
    y: (top + height / 2 + BASELINE_EM * size) * scale,
    width: whole * scale,
    size: size * scale,
    angle: 0,
    starts: startsOf(text, x, whole).map((at) => at * scale),
    scan: { page, line: number, top, bottom: top + height, scale },
  };
}

/** What is white before an opening mark: nothing where its line begins a whole number of characters behind the margin as it is. */
function whiteBefore(left: number, size: number, margin: number | undefined): number {
  const at = (left - (margin ?? left)) / size;
  const off = (ems: number): number => Math.abs(ems - Math.round(ems));
  return off(at - WHITE_BEFORE_EM) < off(at) ? WHITE_BEFORE_EM * size : 0;
}

/** Where most lines begin that begin furthest left, those aside that begin with an opening mark. */
function marginOf(lines: readonly RecognisedLine[], sizes: readonly number[]): number | undefined {
  const plain = lines.flatMap((line, i) =>
    OPENING.test(currentText(line).trim())
      ? []
      : [{ left: line.box[0], near: MARGIN_EM * (sizes[i] as number) }],
  );
  plain.sort((a, b) => a.left - b.left);
  for (const { left, near } of plain) {
    const there = plain.filter((one) => one.left >= left && one.left < left + near);
    if (there.length >= plain.length * ON_MARGIN) return there[Math.floor(there.length / 2)]?.left;
  }
  return undefined;
}

/** Where each character begins, by what characters take of a line. */
function startsOf(text: string, x: number, width: number): number[] {
  const em = width / Math.max(emsOf(text), 0.5);
  let at = x;
  return [...text].flatMap((character) => {
    const start = at;
    at += emsOf(character) * em;
    return Array.from({ length: character.length }, () => start);
  });
}
