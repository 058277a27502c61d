import type { Line } from '../lines.ts';

const LONGEST = 60;
const RUNNING_TEXT = /[。；！？：:]/u;
/** Lines of content among which the title stands. */
const BEGINNING = 8;
const MARKER = /^(?:[0-9０-９]+[.．、]|[一二三四五六七八九十]+、|[（(]|第.{1,4}[条章节]|附\s?件)/u;
/** A title comes again on every page or every other one. */
const TIMES = 3;

/**
 * The lines in which the title at the top of a printed page comes again: short lines
 * without running text, of which a text near the beginning stands three times or more,
 * in mid-sentence. The first is the title itself and stays. Rows of such lines that
 * follow each other (a title over two lines) come again together.
 */
export function runningTitleLines(content: readonly Line[], textOf: (line: Line) => string): Set<Line> {
  const places = new Map<string, number[]>();
  content.forEach((line, index) => {
    const text = textOf(line).replace(/\s/gu, '');
    if (text.length < 4 || text.length > LONGEST || RUNNING_TEXT.test(text) || MARKER.test(text)) return;
    if (!/\p{Script=Han}/u.test(text)) return;
    const before = places.get(text);
    if (before === undefined) places.set(text, [index]);
    else before.push(index);
  });
  const found = new Set<Line>();
  for (const indexes of places.values()) {
    const [first, ...again] = indexes;
    if (first === undefined || first > BEGINNING || indexes.length < TIMES) continue;
    const inMidSentence = again.filter((index) => interrupts(content, index, textOf)).length;
    if (inMidSentence * 2 < again.length) continue;
    for (const index of again) found.add(content[index] as Line);
  }
  return found;
}

/** Whether the text before a line, or before the row of titles and chrome it stands in, is unfinished. */
function interrupts(content: readonly Line[], index: number, textOf: (line: Line) => string): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i -= 1) {
    const text = textOf(content[i] as Line);
    if (text.length >= 8 && !/[。！？；：]$/u.test(text)) return true;
  }
  return false;
}
