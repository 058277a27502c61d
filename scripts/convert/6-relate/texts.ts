import type { BlockRole, LineRange } from '#domain/elements.ts';
import { wholeText } from '#domain/elements.ts';
import { blockKey } from '#domain/links.ts';
import type { LinkedCircular, Span, Unit } from '../types.ts';

/** A text of a circular in which links may stand: a measure, or a block outside measures. */
export interface LinkText {
  readonly circular: LinkedCircular;
  /** Index of the part it stands in. */
  readonly part: number;
  /** The measure or question; `undefined` for a block. */
  readonly unit: Unit | undefined;
  /** Key of the measure, or of the block as `blockKey` makes it. */
  readonly key: string;
  /** As published: the text that spans of links.ts count in. */
  readonly text: string;
  /** Its paragraphs, without the line feeds between them. */
  readonly paragraphs: readonly Span[];
  /** Numbers and responsibilities: they are no prose and hold no links. */
  readonly closed: readonly Span[];
  readonly lines: LineRange;
}

/** Blocks of prose; what a circular says of itself (letterhead, title, signature …) cites nothing. */
const PROSE: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'preamble',
  'heading',
  'paragraph',
  'closing',
  'annexList',
  'remark',
  'caption',
  'unclassified',
]);

/** The texts of a circular that may hold links, in reading order. */
export function textsOf(circular: LinkedCircular): LinkText[] {
  const units = new Map(circular.units.map((unit) => [unit.head.key, unit]));
  return circular.parts.flatMap((part, i) =>
    part.blocks.flatMap((block, j): LinkText[] => {
      if (block.role === 'unit') {
        const unit = units.get(block.key);
        return unit === undefined ? [] : [unitText(circular, i, unit)];
      }
      if (!PROSE.has(block.role)) return [];
      const { text, lines } = block;
      const whole = [{ start: 0, end: text.length }];
      return [
        {
          circular,
          part: i,
          unit: undefined,
          key: blockKey(i, j),
          text,
          paragraphs: whole,
          closed: [],
          lines,
        },
      ];
    }),
  );
}

function unitText(circular: LinkedCircular, part: number, unit: Unit): LinkText {
  const paragraphs: Span[] = [];
  const closed: Span[] = [];
  let at = 0;
  for (const paragraph of unit.paragraphs) {
    const start = at;
    for (const { role, text } of paragraph) {
      if (role === 'label' || role === 'responsibility') closed.push({ start: at, end: at + text.length });
      at += text.length;
    }
    paragraphs.push({ start, end: at });
    at += 1;
  }
  const { key, lines } = unit.head;
  return {
    circular,
    part,
    unit,
    key,
    text: wholeText(unit.paragraphs),
    // Copied: an array that grew keeps room for more.
    paragraphs: paragraphs.slice(),
    closed: closed.slice(),
    lines,
  };
}

/** Whether two stretches have a character in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether a stretch touches one of others that are in order of their places and apart from each other. */
export function touchesAny(span: Span, others: readonly Span[]): boolean {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = others[low];
  return next !== undefined && overlap(span, next);
}
