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
export const LONGEST_NAME = 400;
const NOTHING: JumpAnswer = { certain: null, targets: [], pointed: false, understood: null };

/**
 * Finds the place that somebody names: `穗中法〔2025〕144号第14条`, `穗中法2025 144 14`,
 * `2025年要点第十二项`, `广州中院要点第二部分第3项`, `gz-2025-144/14`, or a whole address.
 */
export function resolveJump(typed: string, circulars: readonly JumpCircular[]): JumpAnswer {
  if (typed.trim() === '' || typed.length > LONGEST_NAME) return NOTHING;
  const pasted = pastedAddress(typed, circulars);
  if (pasted === null) {
    const understood = lostAddress(typed, circulars);
    return { ...NOTHING, pointed: true, understood };
  }
  if (pasted !== undefined) return { certain: pasted, targets: [pasted], pointed: true, understood: null };

  const text = plain(typed);
  const answers = readings(text).map((reading) => answer(reading, circulars));
  const best = bestOf(answers) ?? bestOf(readings(withoutFrame(text)).map((one) => answer(one, circulars)));
  if (best !== undefined) return best;
  return { ...NOTHING, pointed: answers.some(({ pointed }) => pointed), understood: misunderstood(answers) };
}

/** 参见…第十四条, 根据…第十四条规定: the words around a citation in a sentence. */
function withoutFrame(text: string): string {
  return text
    .replace(/^(?:参见|详见|参照|根据|依据|依照|按照|遵照|见|按) ?/u, '')
    .replace(/ ?的? ?(?:规定|要求|内容|精神)$/u, '');
}

/** The surest attempt that leads somewhere. */
function bestOf(attempts: readonly Attempt[]): Attempt | undefined {
  // Of the same sureness the reading that says more; sort keeps the order.
  return attempts.filter(({ targets }) => targets.length > 0).sort((a, b) => b.sure - a.sure)[0];
}

/** What an address says that is not here: its circular may be. */
function lostAddress(typed: string, circulars: readonly JumpCircular[]): JumpAnswer['understood'] {
  const [, id, key] = /circulars\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?/u.exec(typed.normalize('NFKC')) ?? [];
  const named = circulars.filter((circular) => circular.id === id);
  if (named.length === 0 || key === undefined) return { circulars: [], place: null, unknown: typed.trim() };
  return { circulars: named, place: { key }, unknown: '' };
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
