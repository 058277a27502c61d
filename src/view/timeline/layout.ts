import { textWidth } from '#domain/text-width.ts';
import { nameLines } from './name-lines.ts';

/** A circular on a timeline. */
export interface TimelineMark {
  readonly year: number;
  /** ISO; a day that is not known is drawn in the middle of the year. */
  readonly issued: string | null;
  /** How many measures or questions it has: the area of its mark. */
  readonly size: number;
}

/** A plan for several years over the circulars that cite it. */
export interface TimelineSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface TimelineLane<Mark extends TimelineMark> {
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** Where everything stands, in pixels of a drawing that is `width` wide and `height` high. */
export interface Timeline<Mark, Span> {
  readonly width: number;
  readonly height: number;
  readonly years: readonly {
    readonly year: number;
    readonly x: number;
    readonly width: number;
    /** Whether there is room for its name beside those of the others. */
    readonly isNamed: boolean;
  }[];
  readonly spans: readonly {
    readonly span: Span;
    /** Its bar, by its upper edge. */
    readonly x: number;
    readonly y: number;
    readonly width: number;
    /** Whether it goes on before the first year that is drawn, and behind the last. */
    readonly isCutBefore: boolean;
    readonly isCutBehind: boolean;
    /** All of it, name and bar: what reacts to a pointer. */
    readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
    /** Its name above the bar: it begins where the bar does; `isEnd` where it ends at `textX` for want of room. */
    readonly textX: number;
    readonly isEnd: boolean;
    readonly lines: readonly { readonly text: string; readonly y: number }[];
  }[];
  readonly lanes: readonly {
    readonly name: string;
    /** Its upper edge, and the line on which its name stands. */
    readonly y: number;
    readonly middle: number;
    readonly marks: readonly {
      readonly mark: Mark;
      readonly x: number;
      readonly y: number;
      readonly r: number;
    }[];
  }[];
}

const WIDTH = 960;
/** Column of the names of lanes: as wide as the longest, between these. */
const LEAST_FOR_NAMES = 128;
const MOST_FOR_NAMES = 320;
const AXIS = 28;
/** A plan with its name in one line: where the line stands, the bar below it, all of it. */
const SPAN_NAME = 17;
const SPAN_BAR = 23;
const SPAN_HEIGHT = 36;
/** How high the bar is, and how long the arrow at an end that is cut. */
const BAR = 8;
const ARROW = 12;
const LINE = 24;
/** Lines in which a name is read easily. */
const MOST_LINES = 3;
const LANE_PADDING = 8;
/** How wide a Han character of the drawing's text is: on paper, where the drawing is two thirds as wide, 8 pt. */
const CHARACTER = 17;
/** A figure is a little wider than half of that. */
const FIGURE = 10;
const SMALLEST = 5;
const LARGEST = 20;
/** Between marks, where the number of one stands. */
const GAP = 4;

/**
 * Lays circulars out by court and year. Marks whose days are near lie above each other, so that none hides
 * another; a plan that begins before or ends behind the years of the circulars is cut there, and says so. The work grows
 * with the marks of each lane.
 */
export function layTimeline<Mark extends TimelineMark, Span extends TimelineSpan>(
  lanes: readonly TimelineLane<Mark>[],
  spans: readonly Span[],
): Timeline<Mark, Span> {
  const all = lanes.flatMap(({ marks }) => marks);
  const first = Math.min(...all.map(({ year }) => year));
  const last = Math.max(...all.map(({ year }) => year));
  const longest = Math.max(0, ...lanes.map(({ name }) => textWidth(name)));
  const names = Math.min(MOST_FOR_NAMES, Math.max(LEAST_FOR_NAMES, (longest + 1) * CHARACTER));
  const each = (WIDTH - names) / (last - first + 1);
  const xOf = (year: number): number => names + (year - first) * each;
  const named = Math.ceil((5 * FIGURE) / each);
  const most = Math.max(1, ...all.map(({ size }) => size));
  const radius = (size: number): number => Math.max(SMALLEST, Math.sqrt(size / most) * LARGEST);

  const shownSpans = spans.filter(({ from, to }) => from <= last && to >= first);
  let y = AXIS;
  const laidSpans = shownSpans.map((span) => {
    const x = xOf(Math.max(span.from, first));
    const end = xOf(Math.min(span.to, last) + 1);
    const name = spanName(span);
    const lines = nameLines(name, Math.floor((WIDTH - x) / CHARACTER));
    const isEnd = lines.length > MOST_LINES;
    const shown = isEnd ? [name] : lines;
    const widest = Math.max(...shown.map((line) => textWidth(line) * CHARACTER));
    const left = isEnd ? Math.min(x, WIDTH - widest) : x;
    const right = isEnd ? WIDTH : Math.min(WIDTH, Math.max(end, x + widest));
    const more = Math.max(0, shown.length - 1) * LINE;
    const laid = {
      span,
      x,
      y: y + SPAN_BAR + more,
      width: end - x,
      isCutBefore: span.from < first,
      isCutBehind: span.to > last,
      box: { x: left, y, width: right - left, height: SPAN_HEIGHT + more },
      textX: isEnd ? WIDTH : x,
      isEnd,
      lines: shown.map((text, i) => ({ text, y: y + SPAN_NAME + i * LINE })),
    };
    y += SPAN_HEIGHT + more;
    return laid;
  });

  const laidLanes = lanes.map(({ name, marks }) => {
    const placed = marks
      .map((mark) => {
        const r = radius(mark.size);
        // A small mark is narrower than its number.
        const half = Math.max(r, (String(mark.size).length * FIGURE) / 2);
        const within = each * shareOfYear(mark.issued);
        return {
          mark,
          r,
          half,
          x: xOf(mark.year) + Math.min(Math.max(within, half), Math.max(half, each - half)),
        };
      })
      .sort((a, b) => a.x - b.x);
    /** How far each row of the lane is taken. */
    const rows: number[] = [];
    const inRows = placed.map((one) => {
      const found = rows.findIndex((taken) => taken + GAP <= one.x - one.half);
      const row = found < 0 ? rows.length : found;
      rows[row] = one.x + one.half;
      return { ...one, row };
    });
    const rowHeight = Math.max(CHARACTER, ...placed.map(({ r }) => 2 * r)) + GAP;
    const height = Math.max(1, rows.length) * rowHeight + 2 * LANE_PADDING;
    const lane = {
      name,
      y,
      middle: y + height / 2,
      marks: inRows.map(({ row, half: _, ...one }) => ({
        ...one,
        y: y + LANE_PADDING + rowHeight * (row + 0.5),
      })),
    };
    y += height;
    return lane;
  });
  return {
    width: WIDTH,
    height: y,
    years: Array.from({ length: last - first + 1 }, (_, i) => ({
      year: first + i,
      x: xOf(first + i),
      width: each,
      isNamed: i % named === 0,
    })),
    spans: laidSpans,
    lanes: laidLanes,
  };
}

/** Bar of a plan as the path of an SVG, 8 pixels high; where it is cut it ends in the head of an arrow. */
export function barPath(
  bar: Pick<Timeline<never, never>['spans'][number], 'x' | 'y' | 'width' | 'isCutBefore' | 'isCutBehind'>,
): string {
  const { x, y, width, isCutBefore, isCutBehind } = bar;
  const [left, right] = [Math.round(x), Math.round(x + width)];
  const start = isCutBefore ? left + ARROW : left;
  const end = isCutBehind ? right - ARROW : right;
  const head = (at: number, tip: number, from: number, to: number): string =>
    `V${y + from}L${tip} ${y + BAR / 2}L${at} ${y + to}`;
  return [
    `M${start} ${y}H${end}`,
    isCutBehind ? head(end, right, -4, BAR + 4) : '',
    `V${y + BAR}H${start}`,
    isCutBefore ? head(start, left, BAR + 4, -4) : '',
    'Z',
  ].join('');
}

/** The name of a plan with its years, which most names say themselves. */
export function spanName({ name, from, to }: TimelineSpan): string {
  return name.includes(`${from}`) && name.includes(`${to}`) ? name : `${name}（${from}—${to}年）`;
}

/** How much of its year had passed on a day. */
function shareOfYear(issued: string | null): number {
  const [, month, day] = (issued ?? '').split('-').map(Number);
  if (month === undefined) return 0.5;
  return (month - 1 + ((day ?? 15) - 0.5) / 31) / 12;
}
