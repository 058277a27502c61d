import { typeOfKey } from '../unit-type.ts';
import type { JumpCircular } from './circulars.ts';
import { courtsOfCodes } from './court-letters.ts';
import { circularsNamed, circularsNear, isYearAlone, SURE } from './name.ts';
import type { NamedPlace, Reading } from './place.ts';
import { type JumpTarget, targetsIn } from './target.ts';

/** What was made of what somebody typed. */
export interface JumpAnswer {
  /** The one place that is surely meant. */
  readonly certain: JumpTarget | null;
  /** All places that may be meant, the likeliest first. */
  readonly targets: readonly JumpTarget[];
  /**
   * Whether it is said as only a place can be said: with a number, an id, an address. Else
   * it may as well be words that are looked for in the texts.
   */
  readonly pointed: boolean;
  /** Where nothing fits: the circulars that were understood, and the place in them that is not there. */
  readonly understood: {
    readonly circulars: readonly JumpCircular[];
    readonly place: NamedPlace | null;
    /** What is no name of any circular. */
    readonly unknown: string;
    /** Of that, what is held and comes near: of the same issuer or number. */
    readonly near: readonly JumpCircular[];
  } | null;
  /** Of a range or list that was named, the places that are not there. */
  readonly missing: readonly NamedPlace[];
}

export const NOTHING: JumpAnswer = {
  certain: null,
  targets: [],
  pointed: false,
  understood: null,
  missing: [],
};

/** What one reading of what was typed leads to. */
export interface Attempt extends JumpAnswer {
  readonly sure: number;
  readonly reading: Reading;
  readonly named: readonly JumpCircular[];
}

/** What a reading leads to. */
export function answer(reading: Reading, all: readonly JumpCircular[]): Attempt {
  const { name, place, others = [] } = reading;
  const hasPlace = Object.keys(place).length > 0;
  const anywhere = name === '';
  const found = anywhere ? { sure: SURE.title, circulars: all } : circularsNamed(name, all);
  const places = [place, ...others];
  const fits = found.circulars.flatMap((circular) => places.map((one) => targetsIn(circular, one)));
  const reached = fits.flatMap((one) => one.targets);
  // Who says 第3条 means an answer of an interview only where he names no circular that has such.
  const measures =
    reading.article === true ? reached.filter(({ key }) => key === null || typeOfKey(key) === 'measure') : [];
  const targets = distinct(measures.length > 0 ? measures : reached);
  const [only] = targets;
  const surely =
    !(anywhere || (isYearAlone(name) && !hasPlace)) && others.length === 0 && found.sure > SURE.asked;
  const certain =
    surely && targets.length === 1 && fits.some((one) => one.certain && one.targets[0] === only);
  const isMissing = (one: NamedPlace): boolean =>
    found.circulars.every((circular) => targetsIn(circular, one).targets.length === 0);
  return {
    certain: certain ? (only ?? null) : null,
    targets,
    // 首问 may as well be words of a text.
    pointed:
      (hasPlace && place.bare !== true && !(anywhere && place.order !== undefined)) ||
      found.sure >= SURE.number ||
      found.sure === SURE.asked,
    understood: null,
    missing: others.length === 0 || anywhere ? [] : places.filter(isMissing),
    sure: found.sure + (hasPlace && !anywhere ? 0.5 : 0),
    reading,
    named: anywhere ? [] : found.circulars,
  };
}

/** What the likeliest reading understood: a circular without that place, or no circular at all. */
export function misunderstood(
  answers: readonly Attempt[],
  all: readonly JumpCircular[],
): JumpAnswer['understood'] {
  const named = answers.filter((one) => one.named.length > 0).sort((a, b) => b.sure - a.sure)[0];
  const [first] = answers;
  if (first === undefined) return null;
  const { reading, named: circulars } = named ?? first;
  const place = Object.keys(reading.place).length > 0 ? reading.place : null;
  if (circulars.length > 0) return { circulars, place, unknown: '', near: [] };
  return {
    circulars,
    place,
    unknown: reading.name,
    near: nearTo(reading.name, all),
  };
}

/** Held near to a name of none; by the court of a code where nothing else is. */
function nearTo(name: string, all: readonly JumpCircular[]): readonly JumpCircular[] {
  const near = circularsNear(name, all);
  const court = near.length > 0 ? name : courtsOfCodes(name, all);
  return court === name ? near : circularsNear(court, all);
}

/** Each place once: those of a list may be in one measure. */
export const distinct = (targets: readonly JumpTarget[]): readonly JumpTarget[] =>
  targets.filter(({ url }, at) => targets.findIndex((one) => one.url === url) === at);

/** The surest attempt that leads somewhere. */
export function bestOf(attempts: readonly Attempt[]): Attempt | undefined {
  // Of the same sureness the reading that says more; sort keeps the order.
  return attempts.filter(({ targets }) => targets.length > 0).sort((a, b) => b.sure - a.sure)[0];
}
