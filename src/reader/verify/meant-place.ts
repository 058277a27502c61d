import type { JumpCircular } from '#domain/jump/circulars.ts';
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import type { JumpTarget } from '#domain/jump/target.ts';
import type { Reference } from './references.ts';

/** What a reference of a draft means. */
export interface MeantPlace {
  /** As it is written, without the words before its name. */
  readonly words: string;
  readonly targets: readonly JumpTarget[];
  /** Places of circulars named earlier that may be meant as well. */
  readonly others: readonly JumpTarget[];
  /** Whether the targets are surely meant, all of them where a list is named. */
  readonly isSure: boolean;
  /** Whether the archive has what is named, or at least the circular in which it is not. */
  readonly isKnown: boolean;
}

/** So many names are looked up for one draft: each is held against every circular of the archive. */
const MOST_ASKED = 120;

type Jump = (typed: string) => Promise<JumpAnswer>;

/**
 * What each reference means, read in the order of the draft: a number alone counts in the circular
 * named last before. Those that are too many are left out.
 */
export async function meantPlaces(
  references: readonly Reference[],
  jump: Jump,
): Promise<Map<Reference, MeantPlace>> {
  const meant = new Map<Reference, MeantPlace>();
  const asked = new Map<string, Promise<JumpAnswer>>();
  const ask: Jump = (typed) => {
    const answer = asked.get(typed) ?? jump(typed);
    asked.set(typed, answer);
    return answer;
  };
  const named: JumpCircular[] = [];
  for (const reference of references) {
    if (asked.size >= MOST_ASKED) break;
    const read = reference.name === '' ? byNumber(reference, named, ask) : byName(reference, named, ask);
    const { circulars, ...place } = await read;
    meant.set(reference, place);
    const [circular, ...others] = circulars;
    if (circular !== undefined && others.length === 0 && !reference.isOffice) named.push(circular);
  }
  return meant;
}

interface Read extends MeantPlace {
  readonly circulars: readonly JumpCircular[];
}

/** 第3项、第5项 and 第3至5项 name several, and each surely. */
const LIST = /[、至到和与及～~—–-]/u;

/** A number alone may be meant for one of so many circulars named before the last. */
const MOST_EARLIER = 3;

async function byNumber({ place }: Reference, named: readonly JumpCircular[], ask: Jump): Promise<Read> {
  const [last, ...earlier] = [...new Set([...named].reverse())].slice(0, 1 + MOST_EARLIER);
  const within = async (one: JumpCircular) => (await ask(`${one.id} ${place}`)).targets;
  const targets = last === undefined ? (await ask(place)).targets : await within(last);
  const others = (await Promise.all(earlier.map(within))).flat();
  const isSure = last !== undefined && (targets.length <= 1 || LIST.test(place));
  const isKnown = last !== undefined || targets.length > 0;
  return { words: place, targets, others, isSure, isKnown, circulars: [] };
}

async function byName(reference: Reference, named: readonly JumpCircular[], ask: Jump): Promise<Read> {
  const { place, isOffice } = reference;
  const whole = withoutRemark(reference.name);
  for (const start of beginningsOf(whole)) {
    const words = whole.slice(start) + place;
    // What stands before a level tells which court of it is meant: 丁省高院 is no 省高院.
    if (start > 0 && LEVEL_ALONE.test(words)) continue;
    const answer = await ask(words);
    const circulars = circularsOf(answer);
    if (circulars.length === 0) continue;
    const last = [...named].reverse().find((one) => circulars.includes(one));
    const meant = circulars.length > 1 && last !== undefined ? [last] : circulars;
    const targets = answer.targets.filter(({ circular }) => meant.includes(circular));
    const others = answer.targets.filter(
      ({ circular }) => named.includes(circular) && !meant.includes(circular),
    );
    const isNarrowed = meant.length < circulars.length && targets.length === 1;
    const isOne =
      meant.length === 1 &&
      (targets.length === 0 || answer.certain !== null || isNarrowed || LIST.test(place));
    const isQualified = QUALIFIES.test(whole.slice(0, start));
    const isSure = isOne && !isOffice && !isQualified;
    const written = isQualified ? whole + place : words;
    return { words: written, targets, others, isSure, isKnown: true, circulars: meant };
  }
  return { words: whole + place, targets: [], others: [], isSure: false, isKnown: false, circulars: [] };
}

/** What an answer is about: where it leads, or else the circular without that place. */
function circularsOf({ targets, pointed, understood }: JumpAnswer): JumpCircular[] {
  const missed = pointed ? (understood?.circulars ?? []) : [];
  return [...new Set(targets.length > 0 ? targets.map(({ circular }) => circular) : missed)];
}

/** A court by its level alone, as people of its region call it. */
const LEVEL_ALONE = /^[省市区县]?(?:[高中]级?|基层)(?:人民)?(?:法院|院)/u;

/** An office before a name tells which circular of that name is meant: 某某局要点 is not 要点. */
const QUALIFIES = /[院法厅局部委会办省市区县州府]$/u;

/** 《甲要点》（以下简称《要点》）: what is said in brackets names no circular. */
const withoutRemark = (name: string): string =>
  name.startsWith('《') ? name.replace(/(?<=》)[（(][^年号]*[）)]$/u, '') : name;

/** Where a name may begin in the run of words that ends with it: never within its year or number. */
function beginningsOf(name: string): number[] {
  const [run = ''] = /^\p{Script=Han}*/u.exec(name) ?? [];
  const isNumber = /^\p{Script=Han}+\P{Script=Han}*[〔﹝〖[［(（【]/u.test(name);
  const last = run === name ? run.length - 2 : run.length - (isNumber ? 1 : 0);
  return Array.from({ length: Math.max(last, 0) + 1 }, (_, at) => at);
}
