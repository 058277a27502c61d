import type { LineKind, RecognisedLine, RecognisedPage } from '#domain/recognised-text.ts';
import { doubtsOf, SURE, SURE_UNDER_SEAL } from './doubts.ts';
import type { Engine } from './engine.ts';
import { findLines } from './find-lines.ts';
import type { Grey, PixelBox } from './grey.ts';
import type { KnownPairs } from './known-pairs.ts';
import { lineBoxes } from './line-boxes.ts';
import { standOnHead } from './on-head.ts';
import { type PagePicture, uprightPicture } from './pictures.ts';
import { withPunctuation } from './punctuation.ts';
import { type ReadCharacter, readLine } from './read-line.ts';
import { inReadingOrder } from './reading-order.ts';
import { type Inks, inksOf } from './red.ts';
import { type Ruled, rulingsOf } from './rulings.ts';
import { asksForSecond, type Compared, compared } from './two-readings.ts';
import { unseenInk } from './unseen-ink.ts';
import { lieOf } from './upright.ts';
import { pageNumberOf, setAsideKinds } from './what-lines-are.ts';

/** The second reading shows the model narrower characters: what it reads otherwise then is not sure. */
export const SECOND_STRETCH = 0.85;

/** A line with what two readings say of each of its characters. */
export interface ReadLine {
  readonly box: PixelBox;
  readonly characters: readonly Compared[];
  /** Whether a seal lies over it. */
  readonly underSeal: boolean;
}

/** What was read on a page, and how the page lies. */
export interface ReadPage extends Pick<RecognisedPage, 'width' | 'height' | 'dpi' | 'turned' | 'skew'> {
  readonly lines: readonly ReadLine[];
  readonly rules: readonly PixelBox[];
  readonly seals: readonly PixelBox[];
}

/**
 * Reads a page: every line once, and again those of which a figure or an unsure character asks for it.
 * @param mayGoOn asked between lines; throws where the work is to stop
 */
export async function readPage(
  { upright, turned, skew, inks, black, boxes: ofBlack }: Levelled,
  engine: Engine,
  mayGoOn: () => Promise<void> | void,
): Promise<ReadPage> {
  const { width, height, dpi } = upright;
  const found: { box: PixelBox; ink: Grey }[] = [];
  const add = (boxes: readonly PixelBox[], ink: Grey): void => {
    for (const box of boxes) found.push({ box, ink });
  };
  const seen = lineBoxes(ofBlack, black.without, black.rules);
  const unseen = lineBoxes(
    unseenInk(black.without, [...seen, ...inks.seals], dpi),
    black.without,
    black.rules,
  );
  add([...seen, ...unseen], black.without);
  if (inks.red !== undefined) {
    const red = rulingsOf(inks.red, dpi);
    const boxes = lineBoxes(await findLines(engine, red.without), red.without, []);
    // What a seal says runs around it; and what is read in both inks is read once.
    const own = boxes.filter(
      (box) => !inks.seals.some((seal) => meet(box, seal)) && !found.some((line) => cover(line.box, box)),
    );
    add(own, red.without);
  }
  found.sort((a, b) => a.box[1] + a.box[3] / 2 - (b.box[1] + b.box[3] / 2) || a.box[0] - b.box[0]);
  const first: ReadCharacter[][] = [];
  for (const { box, ink } of found) {
    await mayGoOn();
    first.push(await readLine(engine, ink, box));
  }
  const one = withPunctuation(first);
  const second: ReadCharacter[][] = [];
  for (const [i, { box, ink }] of found.entries()) {
    await mayGoOn();
    const own = first[i] as ReadCharacter[];
    second.push(asksForSecond(own) ? await readLine(engine, ink, box, SECOND_STRETCH) : own);
  }
  const two = withPunctuation(second);
  const lines = found.map(({ box }, i) => ({
    box,
    characters: pageNumberOf(box, height, compared(one[i] ?? [], two[i] ?? [])),
    underSeal: inks.seals.some((seal) => meet(box, seal)),
  }));
  return {
    width,
    height,
    dpi: Math.round(dpi),
    turned,
    skew,
    lines: lines.filter(({ characters }) => textOf(characters).trim() !== ''),
    rules: black.rules,
    seals: inks.seals,
  };
}

/** What a page says, in reading order, with what of it may be read wrongly. */
export function recognisedPageOf(page: number, read: ReadPage, pairs: KnownPairs): RecognisedPage {
  const { lines: said, rules, seals, ...lie } = read;
  const kinds = setAsideKinds(said, rules, lie.height);
  const lines = said.map(({ box, characters, underSeal }, i): RecognisedLine => {
    const kind = kinds[i] as LineKind;
    const sure = underSeal ? SURE_UNDER_SEAL : SURE;
    return {
      text: textOf(characters),
      box: [...box],
      confidence: rounded(meanOf(characters)),
      kind,
      doubts: kind === 'text' ? doubtsOf(characters, { sure, pairs, ...beside(said, i) }) : [],
    };
  });
  const ofSeals = seals.map(
    (box): RecognisedLine => ({ text: '', box: [...box], confidence: 1, kind: 'seal', doubts: [] }),
  );
  return inReadingOrder({
    page,
    ...lie,
    rules: rules.map((rule) => [...rule]),
    lines: [...lines, ...ofSeals],
  });
}

/** What stands before and behind a line, across the edge of the page's text. */
const beside = (lines: readonly ReadLine[], i: number): { before: string; after: string } => ({
  before: lines[i - 1]?.characters.at(-1)?.text ?? '',
  after: lines[i + 1]?.characters[0]?.text ?? '',
});

const textOf = (characters: readonly Compared[]): string => characters.map(({ text }) => text).join('');

const meanOf = (characters: readonly Compared[]): number =>
  characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);

const rounded = (number: number): number => Math.round(number * 1000) / 1000;

const shared = (a: PixelBox, b: PixelBox): number =>
  Math.max(0, Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]));

const meet = (a: PixelBox, b: PixelBox): boolean => shared(a, b) > 0;
const cover = (over: PixelBox, box: PixelBox): boolean => shared(over, box) > 0.5 * box[2] * box[3];

/** A picture with its lines level and the right way up, how it was turned, and what is seen on it. */
export interface Levelled extends Pick<RecognisedPage, 'turned' | 'skew'> {
  readonly upright: PagePicture;
  readonly inks: Inks;
  /** The black ink, with the lines that are drawn, and without them. */
  readonly black: Ruled;
  /** Where lines of black text stand. */
  readonly boxes: readonly PixelBox[];
}

/** Turns a picture as its lines ask for it. */
export async function levelled(engine: Engine, picture: PagePicture): Promise<Levelled> {
  const { isOnSide, skew } = lieOf(inksOf(picture, picture.dpi).black);
  const seenAt = async (turned: Levelled['turned']): Promise<Levelled> => {
    const upright = await uprightPicture(picture, { turned, skew });
    const inks = inksOf(upright, upright.dpi);
    const black = rulingsOf(inks.black, upright.dpi);
    return { upright, turned, skew, inks, black, boxes: await findLines(engine, black.without) };
  };
  const seen = await seenAt(isOnSide ? 90 : 0);
  const isOnHead = await standOnHead(engine, seen.black.without, seen.boxes);
  return isOnHead ? seenAt(isOnSide ? 270 : 180) : seen;
}
