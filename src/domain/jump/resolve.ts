import { HAN_NUMERAL } from '../numerals.ts';
import { typeOfKey } from '../unit-type.ts';
import type { JumpCircular } from './circulars.ts';
import { circularsNamed, circularsNear, isYearAlone, SURE } from './name.ts';
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
    /** Of that, what is held and comes near: of the same issuer or number. */
    readonly near: readonly JumpCircular[];
  } | null;
  /** Of a range or list that was named, the places that are not there. */
  readonly missing: readonly NamedPlace[];
}

/** Longer texts are no names of places. */
export const LONGEST_NAME = 400;
const NOTHING: JumpAnswer = { certain: null, targets: [], pointed: false, understood: null, missing: [] };

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
  if (pasted !== undefined) return { ...NOTHING, certain: pasted, targets: [pasted], pointed: true };

  const text = plain(typed.trim().replace(REMARK, ''));
  // Brackets and stops alone name nothing, and so not everything.
  if (text === '') return NOTHING;
  const answers = readings(text).map((reading) => answer(reading, circulars));
  const tried = [answers];
  const framed = withoutFrame(text);
  const cited = numberFirst(withoutNotice(framed));
  for (const other of [framed, placeLast(text), placeLast(framed), withoutLast(text), cited]) {
    if (bestOf(tried.flat()) !== undefined) break;
    if (other !== text) tried.push(readings(other).map((one) => answer(one, circulars)));
  }
  const best = bestOf(tried.flat());
  if (best !== undefined) return best;
  const several = severalNamed(typed, circulars);
  if (several !== undefined) return several;
  const pointed = answers.some((one) => one.pointed);
  return { ...NOTHING, pointed, understood: misunderstood(tried.flat(), circulars) };
}

/** 第14项第2句（标题计入句数）: what is said of a place in brackets behind it, where no further number is in it; of the count behind a comma too. */
const REMARK = new RegExp(
  `(?<=[条项点款段句问])\\s*(?:[（(][^（）()\\d${HAN_NUMERAL}]+[）)]|[，,]标题计入[句段]数)$`,
  'u',
);

/** 第14条 办公室: what somebody noted behind the place. */
const withoutLast = (text: string): string => text.replace(/(?<=(?:条|项|点|款|段|句|问|部分|章)) \S+$/u, '');

/** Several places, each by its own name: all of them, where each is surely one. */
function severalNamed(typed: string, circulars: readonly JumpCircular[]): JumpAnswer | undefined {
  const parts = typed.split(/[、，；;]/u).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > MOST_NAMED) return undefined;
  const named = parts.map((part) => bestOf(readings(plain(part)).map((one) => answer(one, circulars))));
  const targets = named.flatMap((one) => one?.certain ?? []);
  return targets.length < parts.length ? undefined : { ...NOTHING, targets, pointed: true };
}
const MOST_NAMED = 12;

const PART = '(?:个?问题?|条|项|点|款|段|句|部分|章|节)';
const PLACE_FIRST = new RegExp(
  `^((?:第 ?\\d{1,4} ?${PART} ?(?:[-~、和与及至到] ?)?)+)[的、, ]*(?:见|载于)? ?(\\S.*)$`,
  'u',
);

/** 第14条（穗中法〔2025〕144号）, 14 穗中法144号: the place that stands before the name, behind it. */
const placeLast = (text: string): string =>
  text
    .replace(PLACE_FIRST, '$2 $1')
    .replace(/^(\d{1,3}) (\D\S*.*号)$/u, '$2 第$1条')
    .trim();

/** 参见…第十四条, 根据…第十四条规定: the words around a citation in a sentence. */
function withoutFrame(text: string): string {
  return text
    .replace(/^(?:参见|详见|参照|根据|依据|依照|按照|遵照|见|按) ?/u, '')
    .replace(/ ?的? ?(?:规定|要求|内容|精神)$/u, '');
}

/** 关于印发《…要点》的通知: the notice comes with what it issues, whose places are meant. */
const withoutNotice = (text: string): string =>
  text.replace(/(?:^| )(?:关于)? ?(?:印发|发布|下发|转发) (.+?) ?的通知(?= |$)/u, ' $1').trim();

/** 《…要点》第8条，粤高法明传〔2021〕73号: the number that stands behind the place, before it. */
const numberFirst = (text: string): string => text.replace(PLACE_INSIDE, '$1 $3 $2');
const PLACE_INSIDE = new RegExp(`^(\\S.*?) ((?:第 ?\\d{1,4} ?${PART} ?)+) (\\S.*\\d ?号)$`, 'u');

/** The surest attempt that leads somewhere. */
function bestOf(attempts: readonly Attempt[]): Attempt | undefined {
  // Of the same sureness the reading that says more; sort keeps the order.
  return attempts.filter(({ targets }) => targets.length > 0).sort((a, b) => b.sure - a.sure)[0];
}

/** What an address says that is not here: its circular may be. */
function lostAddress(typed: string, circulars: readonly JumpCircular[]): JumpAnswer['understood'] {
  const [, id, key] = /circulars\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?/u.exec(typed.normalize('NFKC')) ?? [];
  const named = circulars.filter((circular) => circular.id === id);
  if (named.length === 0) return { circulars: [], place: null, unknown: typed.trim(), near: [] };
  return { circulars: named, place: key === undefined ? null : { key }, unknown: '', near: [] };
}

interface Attempt extends JumpAnswer {
  readonly sure: number;
  readonly reading: Reading;
  readonly named: readonly JumpCircular[];
}

function answer(reading: Reading, all: readonly JumpCircular[]): Attempt {
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
  const targets = measures.length > 0 ? measures : reached;
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
    pointed: (hasPlace && place.bare !== true) || found.sure >= SURE.number || found.sure === SURE.asked,
    understood: null,
    missing: others.length === 0 || anywhere ? [] : places.filter(isMissing),
    sure: found.sure + (hasPlace && !anywhere ? 0.5 : 0),
    reading,
    named: anywhere ? [] : found.circulars,
  };
}

/** What the likeliest reading understood: a circular without that place, or no circular at all. */
function misunderstood(answers: readonly Attempt[], all: readonly JumpCircular[]): JumpAnswer['understood'] {
  const named = answers.filter((one) => one.named.length > 0).sort((a, b) => b.sure - a.sure)[0];
  const [first] = answers;
  if (first === undefined) return null;
  const { reading, named: circulars } = named ?? first;
  const place = Object.keys(reading.place).length > 0 ? reading.place : null;
  if (circulars.length > 0) return { circulars, place, unknown: '', near: [] };
  return { circulars, place, unknown: reading.name, near: circularsNear(reading.name, all) };
}
