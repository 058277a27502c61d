import type { JumpCircular } from './circulars.ts';
import { circularsNamed, SURE } from './name.ts';
import { pastedAddress } from './pasted.ts';
import { type NamedPlace, type Reading, readings } from './place.ts';
import { plain } from './plain.ts';
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
  } | null;
}

/** Longer texts are no names of places. */
const LONGEST = 400;
const NOTHING: JumpAnswer = { certain: null, targets: [], pointed: false, understood: null };

/**
 * Finds the place that somebody names: `穗中法〔2025〕144号第14条`, `穗中法2025 144 14`,
 * `2025年要点第十二项`, `广州中院要点第二部分第3项`, `gz-2025-144/14`, or a whole address.
 */
export function resolveJump(typed: string, circulars: readonly JumpCircular[]): JumpAnswer {
  if (typed.trim() === '' || typed.length > LONGEST) return NOTHING;
  const pasted = pastedAddress(typed, circulars);
  if (pasted === null) {
    const understood = { circulars: [], place: null, unknown: typed.trim() };
    return { ...NOTHING, pointed: true, understood };
  }
  if (pasted !== undefined) return { certain: pasted, targets: [pasted], pointed: true, understood: null };

  const answers = readings(plain(typed)).map((reading) => answer(reading, circulars));
  const best = answers
    .filter(({ targets }) => targets.length > 0)
    // Of the same sureness the reading that says more; sort keeps the order.
    .sort((a, b) => b.sure - a.sure)[0];
  if (best !== undefined) return best;
  return { ...NOTHING, pointed: answers.some(({ pointed }) => pointed), understood: misunderstood(answers) };
}

interface Attempt extends JumpAnswer {
  readonly sure: number;
  readonly reading: Reading;
  readonly named: readonly JumpCircular[];
}

function answer(reading: Reading, all: readonly JumpCircular[]): Attempt {
  const { name, place } = reading;
  const hasPlace = Object.keys(place).length > 0;
  const anywhere = name === '';
  const found = anywhere ? { sure: SURE.title, circulars: all } : circularsNamed(name, all);
  const fits = found.circulars.map((circular) => targetsIn(circular, place));
  const targets = fits.flatMap((one) => one.targets);
  const [only] = targets;
  const certain =
    !anywhere && targets.length === 1 && fits.some((one) => one.certain && one.targets[0] === only);
  return {
    certain: certain ? (only ?? null) : null,
    targets,
    pointed: (hasPlace && place.bare !== true) || found.sure >= SURE.number,
    understood: null,
    sure: found.sure + (hasPlace && !anywhere ? 0.5 : 0),
    reading,
    named: anywhere ? [] : found.circulars,
  };
}

/** What the likeliest reading understood: a circular without that place, or no circular at all. */
function misunderstood(answers: readonly Attempt[]): JumpAnswer['understood'] {
  const named = answers.filter((one) => one.named.length > 0).sort((a, b) => b.sure - a.sure)[0];
  const [first] = answers;
  if (first === undefined) return null;
  const { reading, named: circulars } = named ?? first;
  const place = Object.keys(reading.place).length > 0 ? reading.place : null;
  return { circulars, place, unknown: circulars.length === 0 ? reading.name : '' };
}
