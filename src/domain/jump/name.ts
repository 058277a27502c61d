import { DOC_NUMBER } from '../doc-number.ts';
import { KINDS } from '../names.ts';
import { parseFigure } from '../numerals.ts';
import { isSubsequence } from '../subsequence.ts';
import { asksForNumber } from './asked-number.ts';
import type { JumpCircular } from './circulars.ts';
import { issuerTaken, levelTaken } from './issuer-name.ts';
import { isNamedInLatin } from './latin-name.ts';
import { dense, plain } from './plain.ts';

/**
 * How surely a name names a circular: the higher the surer; 0 not at all. `asked`: by a number with
 * a part of the code of its office alone, which may be meant for another's: a reader has to say so.
 */
export const SURE = { asked: 0.5, words: 1, title: 2, number: 3, whole: 4 } as const;

/** Longer names are no names. */
const LONGEST = 120;
const FILLERS =
  /^(?:关于|印发|文件|公文|的|中(?![院级])|里|等|件)+|(?:文件|公文|全文|原文|正文|中|里|的)+$/gu;

/** A year and what fills a name up: it tells when, and not which, though one circular alone may be of that year. */
export const isYearAlone = (name: string): boolean =>
  /^(?:19|20)\d{2} ?(?:年度?)?$/u.test(name.replace(FILLERS, '').trim());

const PLACE = /第 ?\d{1,4} ?(?:个?问题?|条|项|点|款|段|句|部分|章|节)/u;

/** What of a circular is compared, worked out once for each. */
interface Names {
  readonly title: string;
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
    ...(number === undefined ? {} : { number }),
  };
  known.set(circular, names);
  return names;
}

/** Of circulars those that are the nearest to a name of none: of an issuer that it names, or of a number that stands in it. */
export function circularsNear(name: string, circulars: readonly JumpCircular[]): readonly JumpCircular[] {
  const tight = name.replace(/ /g, '');
  const [, year, serial] = /(?:((?:19|20)\d{2}) ?年? ?)?第?(?<!\d)0*(\d{1,5}) ?号/u.exec(name) ?? [];
  const byIssuer = circulars.filter(({ issuers }) => {
    for (let at = 0; at < tight.length; at += 1) if (issuerTaken(tight.slice(at), issuers) > 1) return true;
    return false;
  });
  if (byIssuer.length > 0) return byIssuer;
  return circulars.filter((circular) => {
    const { number } = namesOf(circular);
    if (number === undefined) return false;
    const sameYear = year === undefined || Number(year) === number.year;
    return (sameYear && Number(serial) === number.serial) || tight.includes(number.prefix);
  });
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
  const stripped = name.replace(/ ?(?:文件|公文|全文|原文|正文|文)$/u, '');
  return (
    byNumber(stripped, names, circular) ||
    (asksForNumber(stripped, circular.docNumber) ? SURE.number : 0) ||
    byNumberAndWords(tight, circular, names) ||
    byCitation(name, circular, names) ||
    byWords(name, circular, names) ||
    (isNamedInLatin(name, circular.id) ? SURE.words : 0)
  );
}

/** A whole title and what a citation says after it, unless that tells of another circular. */
function byCitation(name: string, circular: JumpCircular, names: Names): number {
  const { title, year } = circular;
  const whole = plain(title);
  const at = name.indexOf(`${whole} `);
  // Before it stands nothing but whose it is.
  const before = name.slice(0, Math.max(at, 0)).replace(/ /g, '');
  if (at < 0 || (before !== '' && issuerTaken(before, circular.issuers) < before.length)) return 0;
  const rest = name.slice(at + whole.length + 1);
  // A place that the circular has not: not the whole circular is meant.
  if (PLACE.test(rest)) return 0;
  if (/号$/u.test(rest)) return byNumber(rest, names, circular);
  const [, said] = /((?:19|20)\d{2})年/u.exec(rest) ?? [];
  return said === undefined || Number(said) === year ? SURE.whole : 0;
}

const NUMBERED =
  /^(?<before>.*?)[ -]?(?:(?<year>(?:19|20)\d{2})[ -]?年?[ -]?)?第?[ -]?0*(?<serial>\d{1,5})[ -]?(?<mark>号?)$/u;
/** The codes of the Supreme Court: 法 alone, 法发, 法释. They end no other court's code. */
const SUPREME = /^法/u;

/** What stands in a code behind that of the court: 明传. */
const SERIES = /(?<=法)[^法]{2,}$/u;

/** 穗中法2025 144, 2025年144号, 广州中院144号. A code that names another series, or a part of one alone, is none. */
function byNumber(name: string, { number }: Names, { issuers }: JumpCircular): number {
  const { before = '', year, serial, mark } = NUMBERED.exec(name)?.groups ?? {};
  if (number === undefined || Number(serial) !== number.serial) return 0;
  if (year === undefined ? mark === '' || before === '' : Number(year) !== number.year) return 0;
  const prefix = before.replace(/ /g, '');
  if (prefix === number.prefix) return SURE.whole;
  if (prefix === '') return mark === '' ? SURE.title : SURE.number;
  if (courtTaken(prefix, issuers) === prefix.length) return SURE.number;
  // 明传73号: a series of any court's, and of no other court.
  if (prefix === SERIES.exec(number.prefix)?.[0]) return SURE.number;
  // 中法, 穗法: what of it people leave out stands before it or within.
  const part =
    number.prefix.endsWith(prefix) ||
    (prefix.startsWith(number.prefix[0] ?? '') && isSubsequence(prefix, number.prefix));
  return part && !SUPREME.test(prefix) ? SURE.asked : 0;
}

/** 144号要点, 2025年司改要点（穗中法〔2025〕144号）: a number, and words that fit before or behind it. */
function byNumberAndWords(tight: string, circular: JumpCircular, names: Names): number {
  const { number } = names;
  if (number === undefined || !tight.includes('号')) return 0;
  const fits = (words: string): boolean =>
    words === '' || words === '通知' || wordFits(words.replace(FILLERS, ''), circular, names) > 0;
  const [before, behind, ...more] = tight.split(`${number.prefix}${number.year}${number.serial}号`);
  if (behind !== undefined && more.length === 0) return fits(before ?? '') && fits(behind) ? SURE.whole : 0;
  const [, numbered = '', words = ''] = /^(.*\d号)(\D+)$/u.exec(tight) ?? [];
  if (words === '' || !fits(words)) return 0;
  return (
    byNumber(numbered, names, circular) || (asksForNumber(numbered, circular.docNumber) ? SURE.number : 0)
  );
}

/** 全市法院2025年工作要点: a year between words. */
const YEAR_WITHIN = /(?<=\D\D)((?:19|20)\d{2}年度?)(?=\D\D)/gu;

/** 广州中院2025年要点: year, issuer and kind in any order, and words of the title. */
function byWords(name: string, circular: JumpCircular, names: Names): number {
  let sure: number = SURE.title;
  for (const word of name.replace(YEAR_WITHIN, ' $1 ').split(' ')) {
    const here = wordFits(word.replace(FILLERS, ''), circular, names);
    if (here === 0) return 0;
    sure = Math.min(sure, here);
  }
  return sure;
}

/** By its name, or by its level alone. */
const courtTaken = (word: string, issuers: readonly string[]): number =>
  issuerTaken(word, issuers) || levelTaken(word, issuers);

/** 院长访谈, 专访: an interview, by what it is and who was asked. */
const INTERVIEW = /(?:副?(?:院长|庭长|局长|主任)|领导|负责人)?(?:访谈|专访|采访|答记者问|答问)$/u;

function wordFits(word: string, circular: JumpCircular, names: Names): number {
  let rest = word;
  for (let went = true; went && rest !== ''; ) {
    went = false;
    const year = /^((?:19|20)\d{2})(?:年度?)?|(?<!\d)((?:19|20)\d{2})(?:年度?)?$/u.exec(rest);
    if (year !== null && Number(year[1] ?? year[2]) === circular.year) {
      rest = rest.replace(year[0], '').replace(FILLERS, '');
      went = true;
    }
    const taken = courtTaken(rest, circular.issuers);
    // A word of the title may begin as an issuer does: then it is left to the title.
    if (taken >= 2 && !(rest.length > 1 && names.title.includes(rest))) {
      rest = rest.slice(taken).replace(FILLERS, '');
      went = true;
    }
  }
  const sure = saidOfTitle(rest, circular, names);
  if (sure > 0 || circular.kind !== KINDS.interview) return sure;
  const asked = rest.replace(INTERVIEW, '');
  // 王院长访谈: by the surname, with which the title begins.
  const isSurname = asked.length === 1 && asked !== rest && names.title.startsWith(asked);
  return isSurname ? SURE.words : saidOfTitle(asked, circular, names);
}

/** What is left of a word where year and issuer are taken away: the kind, or words of the title. */
function saidOfTitle(rest: string, { kind }: JumpCircular, { title }: Names): number {
  if (rest === '' || rest === kind || rest === title) return SURE.title;
  if (rest.length > 1 && title.includes(rest)) return SURE.title;
  return rest.length > 1 && isSubsequence(rest, title + kind) ? SURE.words : 0;
}
