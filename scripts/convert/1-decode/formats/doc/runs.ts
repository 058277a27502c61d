import { FormatFault } from '../extraction.ts';
import { type Look, lookOf } from './looks.ts';
import type { FormattedPages } from './pages.ts';
import { type ParagraphShape, paragraphShape } from './paragraphs.ts';
import type { Piece, Text } from './text.ts';

/** A stretch of characters that look the same. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly look: Look;
}

/** A paragraph by the properties of its end. */
export interface Paragraph extends ParagraphShape {
  readonly style: number;
}

/** What the file says of the characters of its text. */
export interface Formatting {
  /** The runs of a stretch of characters, half open. */
  readonly runs: (start: number, end: number) => Generator<Run>;
  /** The paragraph that ends with this character. */
  readonly paragraph: (end: number) => Paragraph;
}

/** Each character may be a run of its own; but a file may say that one stretch is the text of many notes. */
const MOST_RUNS = 2_000_000;
const MOST_READ = 10_000_000;

export function formattingOf(
  { pieces }: Text,
  characters: FormattedPages,
  paragraphs: FormattedPages,
  fonts: readonly string[],
): Formatting {
  const looks = new Map<object, Look>();
  let count = 0;
  let read = 0;
  const pieceAt = (place: number): Piece => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle] as Piece).end <= place) low = middle + 1;
      else high = middle;
    }
    const piece = pieces[low];
    if (piece === undefined) throw new FormatFault('broken', '文件已损坏或不完整：正文比文件自己说的短');
    return piece;
  };
  function* runs(start: number, end: number): Generator<Run> {
    read += end - start;
    if (read > MOST_READ) throw new FormatFault('too-large', `文字超过 ${MOST_READ / 10_000} 万字`);
    for (let at = start; at < end; ) {
      count += 1;
      if (count > MOST_RUNS) throw new FormatFault('too-large', '格式不同的文字超过二百万处');
      const piece = pieceAt(at);
      const found = characters.at(piece.at + (at - piece.start) * piece.width);
      const last = piece.start + Math.ceil((found.end - piece.at) / piece.width);
      const to = Math.min(end, piece.end, Math.max(at + 1, last));
      let look = piece.changes.length === 0 ? looks.get(found) : undefined;
      if (look === undefined) {
        look = lookOf([...found.sprms, ...piece.changes], fonts);
        if (piece.changes.length === 0) looks.set(found, look);
      }
      yield { start: at, end: to, look };
      at = to;
    }
  }
  const paragraph = (end: number): Paragraph => {
    const piece = pieceAt(end);
    const { style, sprms } = paragraphs.at(piece.at + (end - piece.start) * piece.width);
    return { style, ...paragraphShape([...sprms, ...piece.changes]) };
  };
  return { runs, paragraph };
}
