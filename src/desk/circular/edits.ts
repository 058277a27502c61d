import type { PartStart, ReadBlock, ReadingEdit, ReadKind, ReadLine } from '#domain/reading.ts';
import type { Item } from './items.ts';
import { correctionPlace, endsLine, placeOf, type Stretch, stretchesOf } from './source-place.ts';

type Edits = readonly ReadingEdit[];

/** Of a stretch, that it is no text, or that it is; furniture is told line by line. */
const aside = (stretch: Stretch, is: 'furniture' | 'text'): ReadingEdit => {
  const { line, start, end } = stretch;
  const characters = endsLine(stretch) ? {} : { characters: [...line.text.slice(start, end)].length };
  return { entry: { ...placeOf(stretch), is, ...characters } };
};

/** The edits that the desk makes. */
export const edits = {
  /** What paragraphs are. */
  kind(items: readonly Item[], lines: readonly ReadLine[], is: ReadKind, level: number | undefined): Edits {
    return items.flatMap((item): Edits => {
      const stretches = stretchesOfItem(item, lines);
      if (is === 'furniture' || is === 'text') return stretches.map((stretch) => aside(stretch, is));
      if (item.kind === 'block') {
        const { at, begins } = item.block;
        return [{ entry: { at, begins, is, ...(level === undefined ? {} : { level }) } }];
      }
      return stretches.flatMap((stretch): Edits => {
        // What is left out in the middle of a line is no paragraph by itself.
        if (!endsLine(stretch)) return [aside(stretch, 'text')];
        return [{ entry: { ...placeOf(stretch), is, ...(level === undefined ? {} : { level }) } }];
      });
    });
  },

  /** The number of a measure or heading; an empty one is the printed one again. */
  number(block: ReadBlock, value: string): Edits {
    if (block.is === 'table') return [];
    const { at, begins, is, level } = block;
    const number = value === '' ? {} : { number: Number(value) };
    return [{ entry: { at, begins, is, ...(level === undefined ? {} : { level }), ...number } }];
  },

  join(items: readonly Item[]): Edits {
    return items.flatMap((item): Edits => {
      if (item.kind !== 'block') return [];
      const { at, begins } = item.block;
      return [{ entry: { at, begins, joins: 'before' } }];
    });
  },

  /** A paragraph begins in the middle of a block. */
  partAt(block: ReadBlock, lines: readonly ReadLine[], at: number): Edits {
    const place = correctionPlace(block, lines, at);
    return place === undefined ? [] : [{ entry: { ...place, parts: 'here' } }];
  },

  /** Some characters of a block are no text. */
  setAside(block: ReadBlock, lines: readonly ReadLine[], from: number, to: number): Edits {
    return stretchesOf(block, lines, from, to).map((stretch) => aside(stretch, 'furniture'));
  },

  part(block: ReadBlock, part: PartStart): Edits {
    return [{ entry: { at: block.at, begins: block.begins, part } }];
  },

  takeBack(corrections: readonly number[]): Edits {
    // From the last on, so that the others keep their places.
    return [...new Set(corrections)].sort((a, b) => b - a).map((undo) => ({ undo }));
  },
};

function stretchesOfItem(item: Item, lines: readonly ReadLine[]): readonly Stretch[] {
  if (item.kind === 'block') return stretchesOf(item.block, lines);
  const { line, piece } = item;
  return [{ line, start: piece.start, end: piece.end }];
}
