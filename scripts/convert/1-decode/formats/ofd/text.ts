import { WESTERN } from '../../../character-kinds.ts';
import type { XmlNode } from '../xml.ts';
import { childrenOf, textOf } from '../xml.ts';

/** Characters that stand in a row; lengths as the object counts them. */
export interface Stretch {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where each character begins. */
  readonly starts: readonly number[];
  /** Whether each stands below the one before it. */
  readonly stacked: boolean;
}

/** A character and where it stands. */
interface Placed {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

/** Parts of the size: what stands off by less is level. */
const LEVEL_EM = 0.1;
/** Characters whose distance is greater by this than they are wide are parted. */
const GAP_EM = 0.1;
/** Fonts set western characters so much wider than they usually are. */
const WIDER_EM = 0.35;
/** Some set all characters as far apart as Chinese ones: no further than this, and not much further than usual. */
const FULL_EM = 1.1;
const EVEN = 1.2;
const WIDE_SPACE = '\u3000';
/** Usual widths of western characters. */
const NARROW = /[ijlftI1.,:;'’‘!|()[\]{}]/u;
const BROAD = /[mwMW@%]/u;
const WIDTHS = { narrow: 0.35, usual: 0.5, broad: 0.8 };

/**
 * The stretches of a text object, each on one line: where its characters stand is told one by
 * one, so that a single text may run over lines.
 *
 * @param size of the characters
 * @param stretch by what factor they are wider than high
 */
export function stretchesOf(node: XmlNode, size: number, stretch: number): Stretch[] {
  let [x, y] = [0, 0];
  return childrenOf(node, 'TextCode').flatMap((code) => {
    const { X, Y, DeltaX, DeltaY } = code.attributes;
    x = numberOr(X, x);
    y = numberOr(Y, y);
    const characters = charactersOf(textOf(code), DeltaX ?? DeltaY);
    return inStretches(placed(characters, x, y, DeltaX, DeltaY, size, stretch), size, stretch);
  });
}

const numberOr = (words: string | undefined, otherwise: number): number => {
  const number = Number(words ?? Number.NaN);
  return Number.isFinite(number) ? number : otherwise;
};

/** A line end that a program which sets XML in lines put in the place of a space, and around a text. */
const LINE_END = /[ \t]*[\r\n]\s*/gu;
const LINE_ENDS_AROUND = /^[ \t]*[\r\n]\s*|\s*[\r\n]\s*$/gu;

/** Characters; rare ones count twice where a program counted them so. */
function charactersOf(text: string, deltas: string | undefined): string[] {
  const kept = text.replace(LINE_ENDS_AROUND, '').replace(LINE_END, ' ');
  const characters = [...kept];
  if (characters.length === kept.length) return characters;
  const counted = deltasIn(deltas, kept.length).length;
  if (counted < characters.length || counted < kept.length - 1) return characters;
  return characters.flatMap((character) => (character.length > 1 ? [character, ''] : [character]));
}

const SPACES = /[\s,]+/u;

/** Distances, at most so many: `g 3 5.5` stands for three times 5.5. */
export function deltasIn(words: string | undefined, most: number): number[] {
  const deltas: number[] = [];
  const parts = (words ?? '').trim().split(SPACES);
  for (let at = 0; at < parts.length && deltas.length < most; at += 1) {
    let [count, part] = [1, parts[at]];
    if (part === 'g') {
      count = Number(parts[at + 1]);
      part = parts[at + 2];
      at += 2;
    }
    const delta = Number(part === '' ? Number.NaN : part);
    if (!Number.isFinite(delta) || !Number.isFinite(count)) break;
    for (let i = 0; i < count && deltas.length < most; i += 1) deltas.push(delta);
  }
  return deltas;
}

function placed(
  characters: readonly string[],
  x: number,
  y: number,
  deltaX: string | undefined,
  deltaY: string | undefined,
  size: number,
  stretch: number,
): Placed[] {
  const across = deltasIn(deltaX, characters.length);
  const down = deltasIn(deltaY, characters.length);
  const told = across.length > 0 || down.length > 0;
  const places: Placed[] = [];
  let [atX, atY] = [x, y];
  characters.forEach((character, i) => {
    places.push({ character, x: atX, y: atY });
    // Where nothing is told, viewers set the characters side by side.
    atX += told ? (across[i] ?? across.at(-1) ?? 0) : widthOf(character, size, stretch);
    atY += down[i] ?? down.at(-1) ?? 0;
  });
  return places;
}

/** About how wide a character is: the font that tells it exactly need not be in the file. */
function widthOf(character: string, size: number, stretch: number): number {
  if (character === '') return 0;
  const usual =
    character === WIDE_SPACE || (!WESTERN.test(character) && character.trim() !== '')
      ? 1
      : NARROW.test(character)
        ? WIDTHS.narrow
        : BROAD.test(character)
          ? WIDTHS.broad
          : WIDTHS.usual;
  return usual * size * stretch;
}

function inStretches(places: readonly Placed[], size: number, stretch: number): Stretch[] {
  const found: Stretch[] = [];
  let own: Placed[] = [];
  let stacked = false;
  const usual = median(places.slice(1).map(({ x }, i) => x - (places[i] as Placed).x));
  const flush = (): void => {
    const [first] = own;
    const last = own.at(-1);
    if (first !== undefined && last !== undefined)
      found.push({
        text: own.map(({ character }) => character).join(''),
        x: first.x,
        y: first.y,
        width: stacked ? last.y - first.y + size : last.x - first.x + widthOf(last.character, size, stretch),
        starts: own.flatMap(({ character, x }) => Array.from({ length: character.length }, () => x)),
        stacked,
      });
    own = [];
    stacked = false;
  };
  for (const place of places) {
    const last = own.at(-1);
    if (last !== undefined) {
      const [byX, byY] = [place.x - last.x, place.y - last.y];
      const level = Math.abs(byY) <= LEVEL_EM * size;
      const below = Math.abs(byX) <= LEVEL_EM * size && byY > LEVEL_EM * size;
      const goesOn = stacked
        ? below
        : level
          ? byX >= -LEVEL_EM * size && !isParted(last.character, byX, size * stretch, usual)
          : own.length === 1 && below;
      if (goesOn) stacked ||= !level;
      else flush();
    }
    own.push(place);
  }
  flush();
  return found;
}

/** Whether the character after this one stands further away than fonts set it, and than this text usually does. */
function isParted(character: string, distance: number, em: number, usual: number): boolean {
  const borne = WESTERN.test(character) ? WIDER_EM : GAP_EM;
  if (distance <= widthOf(character, em, 1) + borne * em) return false;
  return distance > FULL_EM * em || distance > EVEN * usual;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
