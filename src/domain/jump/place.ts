/** A place in a circular as somebody named it; what was not named is absent. */
export interface NamedPlace {
  /** The key of a measure, as an address has it. */
  readonly key?: string;
  readonly annex?: number;
  /** 第二部分 */
  readonly section?: number;
  /** （一） below it */
  readonly subsection?: number;
  /** 第3项 */
  readonly unit?: number;
  /** 之一 of 第三条之一 */
  readonly inserted?: number;
  /** Whether it was called 问. */
  readonly question?: boolean;
  readonly paragraph?: number;
  readonly sentence?: number;
  /** A number that only stood there, without 第, 项 or the like. */
  readonly bare?: boolean;
}

/** A way to read what was typed: the name of a circular, and a place in it. */
export interface Reading {
  /** In the form of `plain`; empty where no circular is named. */
  readonly name: string;
  readonly place: NamedPlace;
}

type Level = 'sentence' | 'paragraph' | 'unit' | 'subsection' | 'section' | 'annex';
const LEVELS: readonly Level[] = ['sentence', 'paragraph', 'unit', 'subsection', 'section', 'annex'];

/** Words for places, from the smallest to the largest; each stands at the end of what is left. */
const WORDS: readonly (readonly [Level, RegExp])[] = [
  ['sentence', / ?第? ?(\d{1,4}) ?句话?$/u],
  ['sentence', /#s(\d{1,4})$/u],
  ['paragraph', / ?第? ?(\d{1,4}) ?(?:自然段|段|款)$/u],
  ['paragraph', /#p(\d{1,4})$/u],
  ['unit', / ?第? ?(\d{1,4}) ?条 ?之 ?(\d{1,2})$/u],
  ['unit', / ?第 ?(\d{1,4}) ?(?:个?问题?|条|项|点|小点|项?任务|项?措施)?$/u],
  ['unit', / ?(?<!\d)(\d{1,4}) ?(?:条|项|点)$/u],
  ['unit', / ?问 ?(\d{1,4})$/u],
  ['subsection', / ?第 ?(\d{1,3}) ?小?节$/u],
  ['subsection', /(?<=部分|章) (\d{1,3})$/u],
  ['section', / ?第? ?(\d{1,3}) ?(?:大?部分|章|大项|大点|板块|#)$/u],
  ['section', /#sec-(\d{1,3})$/u],
  ['annex', / ?附件 ?(\d{1,3})$/u],
];
const KEY = /[/#]m?((?:a\d+-)?(?:\d+-)*q?\d+[a-z]*)$/;
const BARE = /(?<![\d〇])[ -]?(?<!\d)(\d{1,4})$/u;

/** All ways to read what was typed, the more telling first. */
export function readings(text: string): Reading[] {
  const found: Reading[] = [];
  const words = byWords(text);
  if (words !== undefined) found.push(words);
  const inner = words ?? { name: text, place: {} };
  if (inner.place.unit === undefined && inner.place.section === undefined) {
    const key = KEY.exec(inner.name);
    if (key?.[1] !== undefined) {
      found.push({ name: inner.name.slice(0, key.index), place: { ...inner.place, key: key[1] } });
    }
    const bare = BARE.exec(inner.name);
    const name = bare === null ? '' : inner.name.slice(0, bare.index).trim();
    if (bare !== null && name !== '') {
      const section = byWords(name);
      const place = { ...section?.place, ...inner.place, unit: Number(bare[1]), bare: true };
      found.push({ name: section?.name ?? name, place });
    }
  }
  found.push({ name: text, place: {} });
  return found;
}

function byWords(text: string): Reading | undefined {
  const place: Partial<Record<Level, number>> & { inserted?: number; question?: boolean } = {};
  let rest = text.replace(/[/ 的]+$/u, '');
  let lowest = 0;
  for (;;) {
    const next = WORDS.find(([level, word]) => LEVELS.indexOf(level) >= lowest && word.test(rest));
    if (next === undefined) break;
    const [level, word] = next;
    const match = word.exec(rest) as RegExpExecArray;
    place[level] = Number(match[1]);
    if (match[2] !== undefined) place.inserted = Number(match[2]);
    if (level === 'unit' && match[0].includes('问')) place.question = true;
    rest = rest.slice(0, match.index).replace(/[ 的、/]+$/u, '');
    lowest = LEVELS.indexOf(level) + 1;
  }
  return lowest === 0 ? undefined : { name: rest, place };
}
