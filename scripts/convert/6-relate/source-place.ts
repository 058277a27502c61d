import { placeIn, type SeedPlace } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular, Span } from '../types.ts';
import { withoutSpace } from '../without-space.ts';
import type { LinkText } from './texts.ts';

/** The source of a circular as one text, with where its lines begin. */
interface SourceText {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Characters read before words that may stand several times. */
const READ_BEFORE = 40;

const SOURCES = new WeakMap<LinkedCircular, SourceText>();

/**
 * Where words of a published text stand in the file as received: looked for in the lines
 * that the text came from, white space aside, because lines were joined. Words that marks
 * of a converter cut up are not found: then it is the first of these lines.
 */
export function placeInSource({ circular, text, lines }: LinkText, span: Span): SeedPlace {
  const { source } = circular;
  const whole = sourceOf(circular);
  const from = whole.lineStarts[lines.start - 1] ?? 0;
  const to = whole.lineStarts[lines.end] ?? whole.text.length;
  const offsets: number[] = [];
  let solid = '';
  for (let i = from; i < to; i += 1) {
    const c = whole.text[i] as string;
    if (c.trim() === '') continue;
    solid += c;
    offsets.push(i);
  }
  const words = withoutSpace(text.slice(span.start, span.end));
  // The words may stand several times: what is read before them tells which these are.
  const before = withoutSpace(text.slice(Math.max(0, span.start - READ_BEFORE), span.start));
  const withBefore = solid.indexOf(before + words);
  const at = withBefore >= 0 ? withBefore + before.length : solid.indexOf(words);
  const start = at >= 0 ? (offsets[at] ?? from) : from;
  const end = at >= 0 ? (offsets[at + words.length - 1] ?? start) + 1 : start;
  return placeIn(source.file, whole.text, whole.lineStarts, { start, end }, source.places ?? undefined);
}

function sourceOf(circular: LinkedCircular): SourceText {
  const known = SOURCES.get(circular);
  if (known !== undefined) return known;
  const lineStarts: number[] = [];
  let at = 0;
  for (const line of circular.source.lines) {
    lineStarts.push(at);
    at += line.length + 1;
  }
  const made = { text: circular.source.lines.join('\n'), lineStarts };
  SOURCES.set(circular, made);
  return made;
}
