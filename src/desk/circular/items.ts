import type { OneReading, ReadBlock, ReadLine } from '#domain/reading.ts';

/** What can be chosen in a circular: a paragraph as it was read, or what was left out of the text. */
export type Item =
  | { readonly kind: 'block'; readonly id: string; readonly index: number; readonly block: ReadBlock }
  | { readonly kind: 'furniture'; readonly id: string; readonly line: ReadLine; readonly piece: Piece };

export interface Piece {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Marks of how a text was typed: nobody makes text of them. */
const MARKS: ReadonlySet<string> = new Set([
  'bold-mark',
  'heading-mark',
  'list-mark',
  'table-mark',
  'note-mark',
  'invisible',
]);

/** Everything that can be chosen, in the order of the source. */
export function itemsOf({ blocks, lines }: OneReading): Item[] {
  const chosen = [
    ...blocks.map((block, index) => ({
      line: block.lines.start,
      start: block.start,
      order: index,
      item: { kind: 'block', id: `b${index}`, index, block } as Item,
    })),
    ...lines.flatMap((line) =>
      line.furniture
        .filter(({ kind }) => !MARKS.has(kind))
        .map((piece) => ({
          line: line.number,
          start: piece.start,
          order: -1,
          item: { kind: 'furniture', id: `f${line.number}-${piece.start}`, line, piece } as Item,
        })),
    ),
  ];
  chosen.sort((a, b) => a.line - b.line || a.start - b.start || a.order - b.order);
  return chosen.map(({ item }) => item);
}

/** The lines of the source that an item comes from. */
export function linesOf(item: Item): { readonly start: number; readonly end: number } {
  return item.kind === 'block' ? item.block.lines : { start: item.line.number, end: item.line.number };
}

/** Where an item begins: to find it again after a step. */
export interface Spot {
  readonly line: number;
  readonly start: number;
}

export function spotOf(item: Item): Spot {
  return item.kind === 'block'
    ? { line: item.block.lines.start, start: item.block.start }
    : { line: item.line.number, start: item.piece.start };
}

/** The item that holds a spot of the source now: the last that begins at or before it. */
export function itemAt(items: readonly Item[], spot: Spot): Item | undefined {
  let found = items[0];
  for (const item of items) {
    const { line, start } = spotOf(item);
    if (line > spot.line || (line === spot.line && start > spot.start)) break;
    found = item;
  }
  return found;
}
