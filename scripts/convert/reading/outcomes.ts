import { type LineRange, type PartType, paragraphText } from '#domain/elements.ts';
import type { ReadKind } from '#domain/reading.ts';
import { WHITE_SPACE } from '../character-kinds.ts';
import type { ParsedCircular, SourceText, Span } from '../types.ts';

/** What became of a stretch of the text: a block, or a paragraph of a measure or question. */
export interface Outcome {
  readonly is: ReadKind | 'table';
  /** Index among the parts. */
  readonly part: number;
  readonly partType: PartType;
  /** Whether the part begins with it. */
  readonly opensPart: boolean;
  /** Of its first and last character in the decoded text. */
  readonly start: number;
  readonly last: number;
  readonly text: string;
  /** Of a block; a paragraph of a measure has the lines on which its own characters stand. */
  readonly lines: LineRange | undefined;
  readonly level?: number;
  readonly number?: number | null;
  /** Of the measure or question that it belongs to, or of the section that it opens. */
  readonly key?: string;
  readonly label?: string;
  /** The printed title behind the number; `undefined` where it has none. */
  readonly title?: string | undefined;
}

/** All that a circular was read as, in the order of the text: found again by counting characters. */
export function outcomesOf({ text, offsets }: SourceText, parsed: ParsedCircular): Outcome[] {
  const units = new Map(parsed.units.map((unit) => [unit.head.key, unit]));
  const sections = new Map(parsed.head.sections.map((section) => [section.key, section]));
  const found: Outcome[] = [];
  let at = 0;
  const add = (words: string, outcome: Omit<Outcome, 'start' | 'last' | 'text'>): void => {
    let first = -1;
    let last = -1;
    for (const c of words) {
      if (WHITE_SPACE.test(c)) continue;
      while (at < text.length && WHITE_SPACE.test(text[at] as string)) at += 1;
      if (first < 0) first = at;
      last = at;
      at += c.length;
    }
    if (first >= 0)
      found.push({ ...outcome, start: offsets[first] as number, last: offsets[last] as number, text: words });
  };
  for (const [part, { type, blocks }] of parsed.parts.entries()) {
    let opensPart = true;
    for (const block of blocks) {
      const place = { part, partType: type, opensPart };
      opensPart = false;
      if (block.role !== 'unit') {
        const { role: is, text: words, lines, section: key, level } = block;
        const section = key === undefined ? undefined : sections.get(key);
        add(words, {
          ...{ is, ...place, lines },
          ...(key === undefined ? {} : { key }),
          ...(level === undefined ? {} : { level }),
          ...(section === undefined ? {} : { number: section.number }),
        });
        continue;
      }
      const unit = units.get(block.key);
      for (const [i, paragraph] of (unit?.paragraphs ?? []).entries()) {
        const head = unit?.head;
        if (head === undefined) continue;
        const question = head.type === 'question';
        const more = question ? 'answer' : 'measureText';
        add(paragraphText(paragraph), {
          ...{ ...place, opensPart: place.opensPart && i === 0, lines: undefined, key: head.key },
          is: i > 0 ? more : head.type,
          ...(i > 0
            ? {}
            : {
                number: head.number,
                label: head.label,
                title: paragraph.find(({ role }) => role === 'title')?.text,
              }),
        });
      }
    }
  }
  return found;
}

/** The outcome that holds the first character of the text at an offset or behind it. */
export function outcomeAt(outcomes: readonly Outcome[], offset: number): Outcome | undefined {
  let low = 0;
  let high = outcomes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outcomes[middle] as Outcome).last < offset) low = middle + 1;
    else high = middle;
  }
  return outcomes[low];
}

/** Where each measure or question stands in the decoded text, by its key. */
export function unitSpans(outcomes: readonly Outcome[]): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const { is, key, start, last } of outcomes)
    if (key !== undefined && is !== 'heading')
      spans.set(key, { start: spans.get(key)?.start ?? start, end: last + 1 });
  return spans;
}
