import { WESTERN } from '../../../character-kinds.ts';
import type { Glyphs } from './page.ts';

/** A line on a page: runs on one baseline, left to right. */
export interface Row {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly glyphs: readonly Glyphs[];
  /** Raised figures and signs that lead to a note; no part of the text. */
  readonly marks: readonly Glyphs[];
}

/** Runs turned further than this are no lines of the text: watermarks, notes at the edge. */
const LEVEL_DEGREES = 5;
/** Runs whose baselines are nearer than this part of their size are one line: a raised figure stands off by a third. */
const SAME_LINE_EM = 0.5;
const SPACE = /\s/u;

/** The level runs among these as lines, from top to bottom. */
export function rowsOf(glyphs: readonly Glyphs[]): Row[] {
  const level = glyphs.filter(({ angle, text }) => Math.abs(angle) <= LEVEL_DEGREES && text.trim() !== '');
  const sorted = [...level].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: { y: number; size: number; glyphs: Glyphs[] }[] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && run.y - line.y < SAME_LINE_EM * Math.max(run.size, line.size)) {
      line.glyphs.push(run);
      if (run.size > line.size) Object.assign(line, { y: run.y, size: run.size });
    } else lines.push({ y: run.y, size: run.size, glyphs: [run] });
  }
  return lines.map(({ y, glyphs }) => rowOf(glyphs, y));
}

/** What of these stands across the page: diagonal runs (watermarks) and upright ones, in the file's order. */
export function turnedRuns(glyphs: readonly Glyphs[]): readonly Glyphs[] {
  return glyphs.filter(({ angle, text }) => Math.abs(angle) > LEVEL_DEGREES && text.trim() !== '');
}

/** Raised by this part of the line's size, and smaller by this factor: a mark or an exponent. */
const RAISED_EM = 0.2;
const RAISED_SIZE = 0.8;
/** Signs that lead to notes, inside a character class. */
export const NOTE_SIGNS = '①-⑳*＊※†‡';
const MARK = new RegExp(`^[（([〔]?\\d{1,3}[)）\\]〕]?$|^[${NOTE_SIGNS}]{1,3}$`, 'u');
const EXPONENT = /^\d+$/u;
const FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What an exponent stands behind: m², 10⁴. */
const BASE = /[A-Za-z0-9]$/u;

/** One line from its runs: doubles that only make it bolder are dropped, gaps become spaces. */
export function rowOf(runs: readonly Glyphs[], y: number): Row {
  const kept = [...runs].sort((a, b) => a.x - b.x);
  const size = Math.max(...kept.map((run) => run.size));
  const marks: Glyphs[] = [];
  let text = '';
  /** The last character of the text so far. */
  let last = '';
  let right = kept[0]?.x ?? 0;
  for (const run of kept) {
    const raised =
      y - run.y > RAISED_EM * size && run.size < RAISED_SIZE * size && MARK.test(run.text.trim());
    if (raised && BASE.test(text) && EXPONENT.test(run.text)) {
      text += [...run.text].map((figure) => FIGURES[Number(figure)]).join('');
      last = text.at(-1) ?? '';
    } else if (raised) {
      marks.push(run);
    } else {
      const rest = run.scan === undefined ? run.text.slice(doubled(text, run, right - run.x)) : run.text;
      if (last !== '' && rest === run.text) text += gap(last, run, run.x - right);
      text += rest;
      last = rest.at(-1) ?? last;
    }
    right = Math.max(right, run.x + run.width);
  }
  return { text: text.trimEnd(), x: kept[0]?.x ?? 0, right, y, size, glyphs: kept, marks };
}

/** A run that lies so far over the text before it prints the end of it again. */
const DOUBLED_EM = 0.5;

/** How many characters at the start of a run are printed a second time over the end of the text. */
function doubled(before: string, run: Glyphs, overlap: number): number {
  if (overlap < DOUBLED_EM * run.size) return 0;
  const width = run.width / run.text.length;
  const about = Math.min(run.text.length, Math.round(overlap / width));
  for (const count of [about, about + 1, about - 1])
    if (count > 0 && count <= run.text.length && before.endsWith(run.text.slice(0, count))) return count;
  return 0;
}

/** A gap that someone set: columns, a line of names. */
const WIDE_GAP_EM = 1.8;
/** A gap that is a space, between characters of one script. */
const SPACE_EM = 0.2;
/** Between a Chinese and a western one, which programs set apart by themselves. */
const MIXED_SPACE_EM = 0.6;

/** @param before the last character before it */
function gap(before: string, run: Glyphs, width: number): string {
  const em = run.size;
  if (SPACE.test(before) || SPACE.test(run.text[0] ?? '')) return width > WIDE_GAP_EM * em ? ' ' : '';
  if (width > WIDE_GAP_EM * em) return '  ';
  const western = WESTERN.test(before);
  const mixed = western !== WESTERN.test(run.text[0] ?? '');
  return width > (mixed ? MIXED_SPACE_EM : SPACE_EM) * em ? ' ' : '';
}
