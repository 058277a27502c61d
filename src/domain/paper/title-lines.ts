import { textWidth as plainWidth } from '../text-width.ts';

/** So many characters of 二号 (22 pt) fit into 156 mm. */
const LINE = 20;
/** A longer title is no title any more: it runs on as text does. */
const LONGEST = 100;
const MOST_LINES = 5;

/** Figures and Latin letters of a bold face are wider than half a Han character. */
const textWidth = (text: string): number =>
  plainWidth(text) + 0.1 * (text.match(/[\dA-Za-z]/gu)?.length ?? 0);

/** A place where a line may end, and how bad that is. */
interface LineBreak {
  readonly at: number;
  readonly cost: number;
}

/**
 * The lines of a title as offices set it (GB/T 9704-2012, 7.3.1): each ends where a
 * phrase does, and together they have the shape of a trapezoid or a diamond, never that of
 * an hourglass. Joined, the lines are the title. `room` is the width of a line in 字.
 */
export function titleLines(title: string, room = LINE): string[] {
  const width = textWidth(title);
  if (width <= room || width > LONGEST) return [title];
  const places = placesIn(title);
  const fewest = Math.ceil(width / room);
  let best: { lines: string[]; cost: number } | undefined;
  for (let count = fewest; count <= Math.min(fewest + 1, MOST_LINES); count++) {
    for (const lines of cuts(title, places, count, room)) {
      const cost = lines.cost + shapeCost(lines.texts.map(visibleWidth)) + (count - fewest) * 4;
      if (best === undefined || cost < best.cost) best = { lines: lines.texts, cost };
    }
  }
  return best?.lines ?? [title];
}

/** Marks at the end of a line and brackets at its start do not weigh on its shape. */
function visibleWidth(line: string): number {
  return textWidth(line.trim().replace(/^[《（“]|[》）”、，]$/gu, ''));
}

/** Every way of cutting a title into so many lines that fit. */
function* cuts(
  title: string,
  places: readonly LineBreak[],
  count: number,
  room: number,
  from = 0,
): Generator<{ texts: string[]; cost: number }> {
  if (count === 1) {
    const rest = title.slice(from);
    if (textWidth(rest) <= room) yield { texts: [rest], cost: 0 };
    return;
  }
  for (const { at, cost } of places) {
    if (at <= from) continue;
    const line = title.slice(from, at);
    if (textWidth(line.trimEnd()) > room) return;
    if (textWidth(title.slice(at)) > (count - 1) * room) continue;
    for (const rest of cuts(title, places, count - 1, room, at)) {
      yield { texts: [line, ...rest.texts], cost: cost + rest.cost };
    }
  }
}

/** What a shape costs: nothing for a trapezoid or a diamond with clear steps. */
function shapeCost(widths: readonly number[]): number {
  const steps = widths.slice(1).map((width, i) => width - (widths[i] ?? 0));
  const widest = Math.max(...widths);
  let cost = 0;
  // Narrow in the middle: the lines grow again after they have become shorter.
  if (steps.some((step, i) => step > 0 && steps.slice(0, i).some((before) => before < 0))) cost += 12;
  for (const step of steps) {
    if (Math.abs(step) < 1) cost += 1.5;
    if (Math.abs(step) > widest / 2) cost += Math.abs(step) - widest / 2;
  }
  return cost + (Math.min(...widths) < 4 ? 6 : 0);
}

/** Chromium has it from version 87 on; before, the browser ends the lines. */
const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined;
const OFFICE = /(?:法院|检察院|政府|委员会|办公室|部门|机关|单位|[厅局院部])$/u;

/** Where lines may end: between words, dearly where that parts a phrase. */
function placesIn(title: string): LineBreak[] {
  const places: LineBreak[] = [];
  let before = '';
  for (const { segment, index } of words?.segment(title) ?? []) {
    const cost = index === 0 ? undefined : costBetween(before, segment, title, index);
    if (cost !== undefined) places.push({ at: index, cost });
    before = segment;
  }
  return places;
}

function costBetween(before: string, after: string, title: string, at: number): number | undefined {
  if (/^[、，。；：！？》〉）”’〕%％·—…]/u.test(after) || /[《〈（“‘〔·—]$/u.test(before)) return undefined;
  if (/^\s/u.test(after)) return undefined;
  const depth = openBrackets(title.slice(0, at));
  if (depth.number) return undefined;
  // Figures stay with what they count.
  if (/\d$/u.test(before) && /^(?:\d|[年月日届个项条号])/u.test(after)) return 9;
  const inside = depth.title ? 1.5 : 0;
  if (/[、，；：\s]$/u.test(before)) return inside;
  if (/^的/u.test(after)) return 9;
  if (/[》）]$/u.test(before) || /^[《（]/u.test(after)) return 0.5 + inside;
  if (/(?:的|等)$/u.test(before)) return 1 + inside;
  if (/^(?:和|与|及|暨|并)/u.test(after)) return 1 + inside;
  if (/^(?:关于|和|与|及|暨|并|第)$/u.test(before)) return 7;
  return (OFFICE.test(before) && !OFFICE.test(after) ? 0.5 : 3) + inside;
}

function openBrackets(text: string): { title: boolean; number: boolean } {
  const open = (a: string, b: string): boolean => text.lastIndexOf(a) > text.lastIndexOf(b);
  return { title: open('《', '》'), number: open('〔', '〕') };
}
