import { DOC_NUMBER } from '../doc-number.ts';
import { parseFigure } from '../numerals.ts';
import { asksForNumber } from './asked-number.ts';
import type { JumpCircular } from './circulars.ts';
import { dense, plain } from './plain.ts';

/** How surely a name names a circular: the higher the surer; 0 not at all. */
export const SURE = { words: 1, title: 2, number: 3, whole: 4 } as const;

/** Longer names are no names. */
const LONGEST = 120;
const FILLERS = /^(?:关于|印发|文件|公文|的|中|里|等|件)+|(?:文件|公文|全文|中|里|的)+$/gu;

const PLACE = /第 ?\d{1,4} ?(?:个?问题?|条|项|点|款|段|句|部分|章|节)$/u;

/** What of a circular is compared, worked out once for each. */
interface Names {
  readonly title: string;
  readonly issuers: readonly string[];
  readonly number?: { readonly prefix: string; readonly year: number; readonly serial: number };
}
const known = new WeakMap<JumpCircular, Names>();

function namesOf(circular: JumpCircular): Names {
  const before = known.get(circular);
  if (before !== undefined) return before;
  const groups = DOC_NUMBER.exec(circular.docNumber ?? '')?.groups;
  const number = groups && {
    prefix: dense(groups.prefix ?? ''),
    year: parseFigure(groups.year ?? '') ?? 0,
    serial: parseFigure(groups.serial ?? '') ?? 0,
  };
  const names = {
    title: dense(circular.title),
    issuers: circular.issuers.map(dense),
    ...(number === undefined ? {} : { number }),
  };
  known.set(circular, names);
  return names;
}

/** The circulars that a name (in the form of `plain`) names most surely, and how surely. */
export function circularsNamed(
  name: string,
  circulars: readonly JumpCircular[],
): { readonly sure: number; readonly circulars: readonly JumpCircular[] } {
  let sure = 0;
  let best: JumpCircular[] = [];
  if (name === '' || name.length > LONGEST) return { sure, circulars: best };
  for (const circular of circulars) {
    const here = howSure(name, circular);
    if (here > sure) {
      sure = here;
      best = [];
    }
    if (here === sure && here > 0) best.push(circular);
  }
  return { sure, circulars: best };
}

function howSure(name: string, circular: JumpCircular): number {
  const id = name.replace(/[/#]+$/, '');
  if (id === circular.id || id.replace(/ /g, '-') === circular.id) return SURE.whole;
  const names = namesOf(circular);
  const tight = name.replace(/ /g, '');
  if (tight === names.title) return SURE.whole;
  const stripped = name.replace(/ ?(?:文件|公文|全文|文)$/u, '');
  return (
    byNumber(stripped, names) ||
    (asksForNumber(stripped, circular.docNumber) ? SURE.number : 0) ||
    byCitation(name, circular, names) ||
    byWords(name, circular, names)
  );
}

/** A whole title and what a citation says after it, unless that tells of another circular. */
function byCitation(name: string, { title, year }: JumpCircular, names: Names): number {
  const whole = plain(title);
  if (!name.startsWith(`${whole} `)) return 0;
  const rest = name.slice(whole.length + 1);
  // A place that the circular has not: not the whole circular is meant.
  if (PLACE.test(rest)) return 0;
  if (/号$/u.test(rest)) return byNumber(rest, names);
  const [, said] = /((?:19|20)\d{2})年/u.exec(rest) ?? [];
  return said === undefined || Number(said) === year ? SURE.whole : 0;
}

/** 穗中法2025 144, 2025年144号, 穗2025-144. */
function byNumber(name: string, { number, issuers }: Names): number {
  if (number === undefined) return 0;
  const match = /^(.*?)[ -]?((?:19|20)\d{2})[ -]?年?[ -]?第?[ -]?0*(\d{1,5})[ -]?(号?)$/u.exec(name);
  if (match === null) return 0;
  const [, before = '', year, serial, mark] = match;
  if (Number(year) !== number.year || Number(serial) !== number.serial) return 0;
  const prefix = before.replace(/ /g, '');
  if (prefix === number.prefix) return SURE.whole;
  if (prefix === '') return mark === '' ? SURE.title : SURE.number;
  const near =
    number.prefix.startsWith(prefix) ||
    number.prefix.endsWith(prefix) ||
    issuers.some((issuer) => startsAs(prefix, issuer) === prefix.length);
  return near ? SURE.number : 0;
}

/** 广州中院2025年要点: year, issuer and kind in any order, and words of the title. */
function byWords(name: string, circular: JumpCircular, names: Names): number {
  let sure: number = SURE.title;
  for (const word of name.split(' ')) {
    const here = wordFits(word.replace(FILLERS, ''), circular, names);
    if (here === 0) return 0;
    sure = Math.min(sure, here);
  }
  return sure;
}

function wordFits(word: string, circular: JumpCircular, names: Names): number {
  let rest = word;
  for (let went = true; went && rest !== ''; ) {
    went = false;
    const year = /^((?:19|20)\d{2})(?:年度?)?|(?<!\d)((?:19|20)\d{2})(?:年度?)?$/u.exec(rest);
    if (year !== null && Number(year[1] ?? year[2]) === circular.year) {
      rest = rest.replace(year[0], '').replace(FILLERS, '');
      went = true;
    }
    const taken = Math.max(0, ...names.issuers.map((issuer) => startsAs(rest, issuer)));
    // A word of the title may begin as an issuer does: then it is left to the title.
    if (taken >= 2 && !(rest.length > 1 && names.title.includes(rest))) {
      rest = rest.slice(taken).replace(FILLERS, '');
      went = true;
    }
  }
  if (rest === '' || rest === circular.kind || rest === names.title) return SURE.title;
  if (rest.length > 1 && names.title.includes(rest)) return SURE.title;
  return rest.length > 1 && isSubsequence(rest, names.title + circular.kind) ? SURE.words : 0;
}

/** How many characters at the start of a word are taken, in order, from a name that begins alike: 广州中院 of 广州市中级人民法院. */
function startsAs(word: string, name: string): number {
  if (word === '' || word[0] !== name[0]) return 0;
  let taken = 0;
  for (let i = 0; i < name.length && taken < word.length; i += 1) if (name[i] === word[taken]) taken += 1;
  return taken;
}

function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (let i = 0; i < text.length && at < word.length; i += 1) if (text[i] === word[at]) at += 1;
  return at === word.length;
}
