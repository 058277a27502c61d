import { DATE_IN_TEXT, withoutNames } from '../date.ts';
import { isOrganisation, splitOffices } from '../organisation.ts';
import { withoutSpace } from '../without-space.ts';
import { TITLE_WORD } from '../words/documents.ts';
import { NATIONAL_OFFICE } from '../words/national-offices.ts';
import {
  ABOVE_DATE,
  ANNEXES_LISTED,
  FLAT_BEGINNING,
  LONGEST_ANNEX_TITLE,
  LONGEST_LIST,
  LONGEST_MARKER,
  SHORTEST_ANNEX,
  SHORTEST_ANNEX_TITLE,
} from './bars.ts';

/** A list of annexes that ends at a signature, at the first annex, or with the text. */
interface AnnexList {
  readonly from: number;
  readonly to: number;
  readonly titles: readonly string[];
  /** Whether a stop ends it, before who signs. */
  readonly stopped: boolean;
  /** Who signs right behind it, where a date follows without a stop and the words tell where the list ends. */
  readonly signed: readonly string[] | undefined;
}

/** Where the annexes of a text without line ends are named and where they stand. */
export interface Annexes {
  /** By the place of the date below each, else where it ends; in order. */
  readonly lists: ReadonlyMap<number, AnnexList>;
  readonly cuts: readonly number[];
  /** Where annexes begin, with numbers of their own. */
  readonly texts: ReadonlySet<number>;
}

const DATE = withoutNames(DATE_IN_TEXT.source);
const LABEL = '附\\s?[件表]\\s?(?:[1-9]\\d?|[一二三四五六七八九十])?';
/** The list, up to the date below it, to the first annex, to the end of a sentence, to that of the text. */
const LIST = new RegExp(
  `(?<![见（(“《如])附\\s?件?\\s?[:：]\\s?(?<list>[^。]{4,${LONGEST_LIST}}?)(?=${DATE}|(?<![:：])${LABEL}(?![:：])|。|$)`,
  'gu',
);
const BEGINS_WITH_DATE = new RegExp(`^(?:${DATE})`, 'u');
const STOP_AND_SIGNATURE = new RegExp(`^。[^。]*?(?=${DATE})`, 'u');
const ENTRY = /(?:^|(?<=\D))\d{1,2}\s?[.．、]\s?/u;
/** With what a name of an annex ends, besides the words of titles. */
const ENDS_ENTRY = new RegExp(
  `(?:${TITLE_WORD}|[表单册图书]|一览|台账|名录|模板|样式|说明)(?:[（(][^（）()]{1,14}[）)])?`,
  'gu',
);
/** With what the name of an office begins: a place, or it is one of the whole country. */
const BEGINS_OFFICE = new RegExp(
  `^(?:(?:中共)?\\p{Script=Han}{1,8}?[省市区县州旗盟]|${NATIONAL_OFFICE})`,
  'u',
);
/** What goes on with the word, so that no annex begins: 附件中, 附件所列; 附件|中共某县县委. */
const IN_A_SENTENCE = '[:：、，和及与所的]|中(?!共|国|央)';
const ANNEX_BEGINS = new RegExp(`(?<label>${LABEL}\\s?)(?!${IN_A_SENTENCE}|[）)])`, 'gu');

/** An annex in the list of annexes, and right behind the list: 附件：某某要点|附件|某某要点|. */
const ANNEX_BEHIND_ITS_LIST =
  /附\s?件\s?[:：]\s?(?:1\s?[.．、])?\s?(?<title>[^。：:]{4,60}?)(?<label>\s?附\s?件\s?1?\s?)\k<title>/u;

/** The label of an annex behind the end of a text, its title, and where its own numbers begin. */
const ANNEX_WITH_NUMBERS = new RegExp(
  `(?<=[。；！”）)])\\s?(?<label>附\\s?件\\s?(?:[1-9]|[一二三四五六七八九])?)\\s?(?!${IN_A_SENTENCE})(?<title>[^。；：:，]{4,50}?)(?=(?:一、|第一[章条]|1\\s?[.．、]))`,
  'gu',
);

/** An annex right behind the end of the text, by the word with which its title ends: 。附件|案件评查评分表|. */
const ANNEX_NAMED = new RegExp(
  `(?<=[。！”])\\s?(?<label>附\\s?件\\s?(?:[1-9]|[一二三四五六七八九])?)\\s?(?!${IN_A_SENTENCE})(?<title>[\\p{Script=Han}\\d“”《》]{2,40}?(?:${TITLE_WORD}|表|清单|名单|名册|台账)(?:[（(][^（）()]{1,14}[）)])?)(?![的和及与中填所要应由请须将为是内里格式])`,
  'gu',
);

/**
 * The annexes of a text without line ends.
 *
 * @param signers who signs as the head tells
 */
export function annexesOf(flat: string, signers: readonly string[] = []): Annexes {
  const cuts: number[] = [];
  const begun = beginnings(flat);
  const lists = new Map<number, AnnexList>();
  const texts = new Set<number>();
  for (const { 0: all, index, groups } of flat.matchAll(LIST)) {
    const again = sameTitle(flat, index, lists);
    if (again !== undefined) {
      cuts.push(index, again.title, again.end);
      texts.add(again.end);
      continue;
    }
    const to = index + all.length;
    const behind = flat.slice(to, to + LONGEST_ANNEX_TITLE);
    const list = readList(groups?.list ?? '', behind, begun, signers);
    if (list === undefined) continue;
    const signature = STOP_AND_SIGNATURE.exec(behind)?.[0].length ?? 0;
    const stopped = signature > 0 && to + signature - index <= ABOVE_DATE;
    lists.set(stopped ? to + signature : to, { from: index, to, stopped, ...list });
    if (cuts.length < ANNEXES_LISTED) cuts.push(index);
  }
  const behindList = ANNEX_BEHIND_ITS_LIST.exec(flat.slice(0, FLAT_BEGINNING));
  if (behindList !== null) {
    const { title = '', label = '' } = behindList.groups ?? {};
    const end = behindList.index + behindList[0].length;
    cuts.push(behindList.index, end - title.length - label.length, end - title.length, end);
  }
  for (const { 0: all, index, groups } of [
    ...flat.matchAll(ANNEX_WITH_NUMBERS),
    ...flat.matchAll(ANNEX_NAMED),
  ]) {
    const end = index + all.length;
    cuts.push(index, end - (groups?.title ?? '').length, end);
    texts.add(end);
  }
  for (const { titles } of [...lists.values()].slice(0, ANNEXES_LISTED))
    for (const title of titles) {
      const at = begun
        .get(title.slice(0, SHORTEST_ANNEX_TITLE))
        ?.find((one) => flat.startsWith(title, one.title));
      if (at === undefined) continue;
      cuts.push(at.label, at.title, at.title + title.length);
      texts.add(at.title + title.length);
    }
  return { lists, cuts, texts };
}

const LABEL_AND_COLON = new RegExp(`^${LABEL}\\s?[:：]\\s?`, 'u');

/**
 * Where an annex begins whose label has a colon, as that of the list has, too: behind the list, with the
 * only title of it, however its characters are spaced, and a text of its own.
 */
function sameTitle(
  flat: string,
  label: number,
  lists: ReadonlyMap<number, AnnexList>,
): { readonly title: number; readonly end: number } | undefined {
  if (lists.size !== 1) return undefined;
  const [list] = lists.values();
  const [wanted, ...others] = list?.titles ?? [];
  if (wanted === undefined || others.length > 0) return undefined;
  const title = label + (LABEL_AND_COLON.exec(flat.slice(label, label + LONGEST_MARKER))?.[0].length ?? 0);
  let end = title;
  for (const character of withoutSpace(wanted)) {
    while (/\s/u.test(flat[end] ?? '')) end += 1;
    if (!flat.startsWith(character, end)) return undefined;
    end += character.length;
  }
  return flat.length - end >= SHORTEST_ANNEX ? { title, end } : undefined;
}

interface Beginning {
  readonly label: number;
  readonly title: number;
  readonly words: string;
}

type Beginnings = ReadonlyMap<string, readonly Beginning[]>;

/** What stands behind each 附件, by its first characters, which several may share. */
function beginnings(flat: string): Beginnings {
  const found = new Map<string, Beginning[]>();
  for (const { 0: label, index } of flat.matchAll(ANNEX_BEGINS)) {
    const title = index + label.length;
    const words = flat.slice(title, title + LONGEST_ANNEX_TITLE);
    const first = words.slice(0, SHORTEST_ANNEX_TITLE);
    const others = found.get(first) ?? [];
    if (others.length < ANNEXES_LISTED) others.push({ label: index, title, words });
    found.set(first, others);
  }
  return found;
}

function readList(
  words: string,
  behind: string,
  begun: Beginnings,
  signers: readonly string[],
): Pick<AnnexList, 'titles' | 'signed'> | undefined {
  const entries = words.split(ENTRY).filter((entry) => entry !== '');
  const last = entries.pop();
  if (last === undefined) return undefined;
  if (!BEGINS_WITH_DATE.test(behind)) return { titles: [...entries, last], signed: undefined };
  const title = titleBefore(last, begun, signers);
  const office = last.slice(title);
  const signed =
    title < last.length && isOrganisation(withoutSpace(office)) ? splitOffices(office) : undefined;
  return {
    titles: [...entries, last.slice(0, title).trimEnd()],
    signed: signed?.join('') === office ? signed : signed === undefined ? undefined : [office],
  };
}

/** Characters of the last entry of a list before who signs: as the annex itself tells, or the words of the entry; all where nothing tells. */
function titleBefore(entry: string, begun: Beginnings, signers: readonly string[]): number {
  const names = signers.join('');
  if (names !== '' && entry.endsWith(names)) return entry.length - names.length;
  const annexes = begun.get(entry.slice(0, SHORTEST_ANNEX_TITLE)) ?? [];
  const same = Math.max(0, ...annexes.map(({ words }) => charactersShared(entry, words)));
  if (same >= SHORTEST_ANNEX_TITLE && isOrganisation(withoutSpace(entry.slice(same)))) return same;
  const ends = [...entry.matchAll(ENDS_ENTRY)].map(({ 0: word, index }) => index + word.length);
  const told = ends.findLast((end) => {
    const office = entry.slice(end);
    return BEGINS_OFFICE.test(office) && isOrganisation(withoutSpace(office));
  });
  return told ?? entry.length;
}

function charactersShared(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}
