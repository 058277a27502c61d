import { asWritten } from '../layout/aliases.ts';
import { figuresOf, isRule } from '../layout/figures.ts';
import {
  areaOf,
  type Box,
  boxOf,
  holds,
  IDENTITY,
  type Matrix,
  overlap,
  pointOf,
  times,
} from '../layout/geometry.ts';
import type { Glyphs, Page } from '../layout/page.ts';
import { centreOf, type Painted, type Shown, seenAmong } from '../layout/seen.ts';
import { OPS } from './pdf-js.ts';

/** What the library gives for a page: operators, and for each its operands. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Font {
  readonly fontMatrix?: readonly number[];
  readonly isType3Font?: boolean;
  readonly vertical?: boolean;
}

/** What else a page's drawing depends on. */
export interface Surroundings {
  readonly width: number;
  readonly height: number;
  /** From the page's space to points from the top left. */
  readonly toPage: Matrix;
  readonly fontOf: (name: string) => Font | undefined;
  /** Whether a layer, or a rule over several, is switched on. */
  readonly isOn: (layer: unknown) => boolean;
}

interface GlyphOfFont {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface State {
  matrix: Matrix;
  clip: Box;
  fill: string;
  alpha: number;
  plain: boolean;
  font: Font;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

/** A run shows no gap wider than this part of its size: what is further apart is another run. */
const GAP_EM = 0.1;
/** Text of which nobody sees more than a dot. */
const SMALLEST_SIZE = 1;
const TRANSPARENT = 0.05;
/** Text render modes that draw nothing. */
const UNDRAWN = new Set([3, 7]);
const WHITE = /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/iu;
/** Smaller pictures are stamps of a few characters, marks and bullets. */
const SMALLEST_PICTURE = 36;
const DRAWS_NOTHING: ReadonlySet<number | undefined> = new Set([
  OPS.restore,
  OPS.endMarkedContent,
  undefined,
]);
const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/**
 * What a page shows, from the operators that draw it: runs of text with the place of each
 * character and whether anyone sees it, lines, and the places of pictures.
 */
export function drawnPage({ fnArray, argsArray }: Operators, surroundings: Surroundings): Page {
  const { width, height, toPage, fontOf, isOn } = surroundings;
  const hidden: Glyphs[] = [];
  const rules: Box[] = [];
  const pictures: Box[] = [];
  const painted: Painted[] = [];
  const shown: Shown[] = [];
  const first: State = {
    matrix: toPage,
    clip: { left: 0, top: 0, right: width, bottom: height },
    fill: '#000000',
    alpha: 1,
    plain: true,
    font: {},
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  let state = first;
  const saved: State[] = [];
  let [textMatrix, x, y, lineX, lineY] = [IDENTITY, 0, 0, 0, 0] as [Matrix, number, number, number, number];
  const layers: boolean[] = [];
  let off = 0;
  let clips = false;

  const move = (byX: number, byY: number): void => {
    lineX += byX;
    lineY += byY;
    x = lineX;
    y = lineY;
  };
  const begin = (on: boolean): void => {
    layers.push(on);
    if (!on) off += 1;
  };
  const end = (): void => {
    if (layers.pop() === false) off -= 1;
  };

  const show = (items: readonly (GlyphOfFont | number | null)[], at: number): void => {
    const { font, fontSize, charSpacing, wordSpacing, stretch, rise, mode } = state;
    const scale = fontSize * (font.fontMatrix?.[0] ?? 0.001);
    const matrix = times(state.matrix, textMatrix);
    const unit = Math.hypot(matrix[0], matrix[1]);
    const [upX, upY] = [matrix[2] * fontSize, matrix[3] * fontSize];
    const size = Math.hypot(upX, upY) || 1;
    const flip = fontSize < 0 ? -1 : 1;
    const angle = (Math.atan2(matrix[1] * flip, matrix[0] * flip) * 180) / Math.PI;
    let text = '';
    let starts: number[] = [];
    let from = 0;
    let until = 0;
    let along = 0;
    const flush = (): void => {
      if (text !== '') {
        const [left, base] = font.vertical
          ? pointOf(matrix, x, y - from)
          : pointOf(matrix, x + from * stretch, y + rise);
        const written = asWritten(text);
        const run: Glyphs = {
          text: written,
          x: left,
          y: base,
          width: Math.abs(until - from) * stretch * unit,
          size,
          angle: font.vertical ? 90 : angle,
          starts:
            written.length === starts.length
              ? starts.map((start) => left + (start - from) * stretch * unit)
              : [],
        };
        place(run, at, mode);
      }
      text = '';
      starts = [];
    };
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        along += ((font.vertical ? 1 : -1) * item * fontSize) / 1000;
        continue;
      }
      const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
      const width = font.vertical ? -(item.vmetric?.[0] ?? -1000) : item.width;
      const advance = width * scale;
      if (text !== '' && Math.abs(along - until) > GAP_EM * Math.abs(fontSize)) flush();
      if (text === '') from = along;
      for (let i = 0; i < item.unicode.length; i += 1) starts.push(along);
      text += item.unicode;
      until = along + advance;
      along += font.vertical ? advance - spacing : advance + spacing;
    }
    flush();
    if (font.vertical) y -= along;
    else x += along * stretch;
  };

  const place = (run: Glyphs, at: number, mode: number): void => {
    if (run.text.trim() === '') return;
    const centre = centreOf(run);
    const unseen =
      off > 0 ||
      run.size < SMALLEST_SIZE ||
      state.alpha <= TRANSPARENT ||
      !holds(state.clip, centre.x, centre.y);
    // Text behind a picture of it is what a program recognised there.
    if (unseen || (UNDRAWN.has(mode) && !pictures.some((box) => holds(box, centre.x, centre.y))))
      hidden.push(run);
    else shown.push({ run, at, pale: !UNDRAWN.has(mode) && WHITE.test(state.fill) && state.plain });
  };

  const path = (
    operator: number,
    data: ArrayLike<number> | null,
    minMax: ArrayLike<number> | null,
    at: number,
  ): void => {
    if (clips) {
      if (minMax !== null && Number.isFinite(minMax[0])) {
        const [x0, y0, x1, y1] = Array.from(minMax) as [number, number, number, number];
        state.clip = overlap(state.clip, boxOf(state.matrix, x0, y0, x1, y1));
      }
      clips = false;
    }
    if (data === null || off > 0 || state.alpha <= TRANSPARENT) return;
    for (const figure of figuresOf(data, state.matrix)) {
      const box = overlap(figure.box, state.clip);
      if (areaOf(box) === 0 && box.right - box.left <= 0 && box.bottom - box.top <= 0) continue;
      if (STROKES.has(operator)) rules.push(...figure.sides.filter(isRule));
      if (!FILLS.has(operator)) continue;
      if (isRule(box)) rules.push(box);
      else {
        const solid = figure.rectangle && state.plain && state.alpha === 1;
        painted.push({ box, at, white: WHITE.test(state.fill), solid });
        rules.push(...figure.sides.filter((side) => !WHITE.test(state.fill) && isRule(side)));
      }
    }
  };

  for (let at = 0; at < fnArray.length; at += 1) {
    const args = argsArray[at] as readonly unknown[];
    switch (fnArray[at]) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform: {
        state.matrix = times(state.matrix, args as Matrix);
        const box = overlap(boxOf(state.matrix, 0, 0, 1, 1), state.clip);
        const large = box.right - box.left >= SMALLEST_PICTURE && box.bottom - box.top >= SMALLEST_PICTURE;
        // The library leaves out pictures themselves; what is left is the place made for one.
        if (large && off === 0 && DRAWS_NOTHING.has(fnArray[at + 1])) pictures.push(box);
        break;
      }
      case OPS.paintFormXObjectBegin: {
        saved.push({ ...state });
        const [matrix, bbox] = args as [Matrix | null, readonly number[] | null];
        if (matrix) state.matrix = times(state.matrix, matrix);
        if (bbox) {
          const [x0, y0, x1, y1] = bbox as [number, number, number, number];
          state.clip = overlap(state.clip, boxOf(state.matrix, x0, y0, x1, y1));
        }
        break;
      }
      case OPS.beginAnnotation: {
        saved.push({ ...state });
        const [, , transform, matrix] = args as [string, unknown, Matrix, Matrix];
        state = { ...first, matrix: times(times(toPage, transform ?? IDENTITY), matrix ?? IDENTITY) };
        break;
      }
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        state = saved.pop() ?? state;
        break;
      case OPS.beginGroup:
        saved.push({ ...state });
        break;
      case OPS.endGroup:
        state = saved.pop() ?? state;
        break;
      case OPS.beginMarkedContent:
        begin(true);
        break;
      case OPS.beginMarkedContentProps:
        begin(args[0] !== 'OC' || isOn(args[1]));
        break;
      case OPS.endMarkedContent:
        end();
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'ca') state.alpha = Number(value);
          if (key === 'BM' || key === 'SMask')
            state.plain = value === 'source-over' || value === 'normal' || value === false;
          if (key === 'Font') [state.font, state.fontSize] = fontAnd(value, fontOf);
        }
        break;
      case OPS.setFillRGBColor:
        state.fill = String(args[0]);
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.fill = 'pattern';
        break;
      case OPS.shadingFill:
        painted.push({ box: state.clip, at, white: false, solid: false });
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.constructPath: {
        const [operator, data, minMax] = args as [
          number,
          [ArrayLike<number> | null],
          ArrayLike<number> | null,
        ];
        path(operator, data[0], minMax, at);
        break;
      }
      case OPS.beginText:
        [textMatrix, x, y, lineX, lineY] = [IDENTITY, 0, 0, 0, 0];
        break;
      case OPS.setFont:
        [state.font, state.fontSize] = fontAnd(args, fontOf);
        break;
      case OPS.setTextMatrix:
        textMatrix = (Array.isArray(args[0]) || ArrayBuffer.isView(args[0])
          ? args[0]
          : args) as unknown as Matrix;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.moveText:
        move(args[0] as number, args[1] as number);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1] as number;
        move(args[0] as number, args[1] as number);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0] as number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] as number;
        break;
      case OPS.setHScale:
        state.stretch = (args[0] as number) / 100;
        break;
      case OPS.setLeading:
        state.leading = -(args[0] as number);
        break;
      case OPS.setTextRise:
        state.rise = args[0] as number;
        break;
      case OPS.setTextRenderingMode:
        state.mode = args[0] as number;
        break;
      case OPS.showText:
        show(args[0] as (GlyphOfFont | number | null)[], at);
        break;
    }
  }
  const glyphs: Glyphs[] = [];
  const isSeen = seenAmong(painted, pictures);
  for (const one of shown) (isSeen(one) ? glyphs : hidden).push(one.run);
  return { width, height, glyphs, hidden, rules, pictures };
}

function fontAnd(args: unknown, fontOf: Surroundings['fontOf']): [Font, number] {
  const [name, size] = args as [string, number];
  return [fontOf(name) ?? {}, size];
}
