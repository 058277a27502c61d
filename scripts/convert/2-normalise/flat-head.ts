import { CASE_NUMBER, OFFICE_IN_LETTERS } from '#domain/doc-number.ts';
import { bracketDepths, type Depths } from '#domain/sentences.ts';
import { SECTION_NUMBER } from '../marker.ts';
import { isAddressees, isTurnedTo } from '../words/addressees.ts';
import { TITLE_WORD } from '../words/documents.ts';
import { CODE_WORD, FLAT_HEAD, LONGEST_MARKER } from './bars.ts';
import { siteFieldEnds } from './flat-site-fields.ts';
import { flatTop, YEAR_AND_NUMBER } from './flat-top.ts';

/** 某某令第7号: its title is its number. */
const ORDER = /^[\p{Script=Han}]{2,30}令\s?第\s?[0-9〇零一二三四五六七八九十百]{1,5}\s?号/u;

/** 某发〔2005〕18号 behind its code word, in brackets or not; the bare number of minutes: 〔2031〕第12期, （第3期）. */
const NUMBER = new RegExp(
  `^\\s?(?:[（(]\\s?\\p{Script=Han}{0,${CODE_WORD}}\\s?${YEAR_AND_NUMBER}\\s?[）)]|\\p{Script=Han}{0,${CODE_WORD}}${OFFICE_IN_LETTERS}\\s?${YEAR_AND_NUMBER}|[（(]?(?:(?:19|20)\\d{2}\\s?年\\s?)?第\\s?\\d{1,4}\\s?[期次][）)]?|[（(]第\\s?\\d{1,4}\\s?号[）)]|${CASE_NUMBER.source})`,
  'u',
);
const DAY = '(?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日';
/** The day on which a speech or report was given, below its title behind a dash; when a text was adopted, published, came into force. */
const GIVEN = new RegExp(
  `^\\s?(?:——|--|―{2})${DAY}在[^。；：]{2,50}?(?:会议|大会|全会)(?:第.{1,4}次)?(?:会议)?上`,
  'u',
);
const HISTORY = new RegExp(
  `^\\s?${DAY}(?:[^。；，：]{0,60}?(?:通过|公布|发布|批准|修订|修正)|\\s?起?(?:施行|实施))(?=${DAY}|根据|为|第一|一、|现)`,
  'u',
);

/** The day of printing behind a number. */
const PRINTED = new RegExp(`^\\s?${DAY}\\s?(?:印发|发布|公布)`, 'u');
/** What stands in brackets below a title: when and where it was given, adopted, published. */
export const CAPTION = new RegExp(`^\\s?[（(](?=[^（）()]*${DAY})[^（）()]{8,160}[）)]`, 'u');

/** A word with which titles end, and the version behind it. */
const ENDS_TITLE = new RegExp(
  `(?:${TITLE_WORD}|答记者问)(?:[（(](?!(?:19|20)\\d{2}(?:年\\d|[）)]\\p{Script=Han}{1,4}\\d{0,4}\\p{Script=Han}{1,8}\\d{1,6}号)|第\\s?\\d)[^（）()]{1,14}[）)])?`,
  'gu',
);
/** What a text begins with behind its title: why, on what grounds, when, by whom. */
export const BEGINS_TEXT =
  /^\s?(?:为(?!期)|根据|依据|按照|遵照|鉴于|由于|随着|现(?:将|就|予|把|对|印发|通知)|[近最]近|近[年期日来]|日前|目前|当前|今年|去年|长期以来|(?:19|20)\d{2}年(?:\d|以来|[，上下])|各[省市区县部有级单位乡镇]|您|你[单们院局]|我(?:[省市县区院局厅部委国]|们)|同志们|本(?:办法|规定|意见|方案|院|次)|经(?:\p{Script=Han}|\d){2,40}(?:研究|同意|批准|审议|讨论|通过)|《[^《》]{2,60}》(?:已|业经|经)|第[一1]\s?(?:[章条]|部分)|一、|[\p{Script=Han}、]{2,160}《[^《》]{2,60}》(?:已|业)经|\p{Script=Han}{0,8}(?:政府|法院|检察院|[省市县区]委|党组|委员会|常委会)(?:研究)?(?:决定|同意|认为)(?!的))/u;
const ABOUT = /^\s?\p{Script=Han}{0,30}?关于/u;
const HAS_TITLE_WORD = new RegExp(TITLE_WORD, 'u');
/** What is no end of a title: 印发《某某方案|》的通知. */
const GOES_ON = /^\s?[》的]/u;
const CLOSES = /[）)》”]/u;
/** Where no title goes on: the end of a sentence, the first number of the text. */
const BEHIND_TITLE = new RegExp(`[。！？；]|${SECTION_NUMBER}|第[一1]\\s?[章条]`, 'u');
const ADDRESSEES = /^[^。！？]{2,240}?[：:]/u;

/**
 * Where the head of a text without line ends parts, in order: red head, number, title, what
 * stands in brackets below it, number, those addressed.
 */
export function headCuts(flat: string): number[] {
  const fields = siteFieldEnds(flat);
  const begins = fields.at(-1) ?? 0;
  return [...fields, ...ownHeadCuts(flat.slice(begins)).map((cut) => begins + cut)];
}

/** The same of a text that begins with the document's own head. */
function ownHeadCuts(flat: string): number[] {
  const head = flat.slice(0, FLAT_HEAD);
  const order = ORDER.exec(head);
  if (order !== null) return [order[0].length];
  const cuts: number[] = [];
  const upTo = (at: number): void => {
    if (at > (cuts.at(-1) ?? 0)) cuts.push(at);
  };
  const top = flatTop(flat);
  for (const cut of top.cuts) upTo(cut);
  upTo(behindFields(flat, cuts.at(-1) ?? 0));
  const signer = signerEnd(flat.slice(cuts.at(-1) ?? 0, (cuts.at(-1) ?? 0) + FLAT_HEAD), top.office);
  upTo((cuts.at(-1) ?? 0) + signer);
  const numbered = cuts.length > 0;
  // A letter that lost its title, or never had one.
  const to = addresseesAt(flat, cuts.at(-1) ?? 0);
  const turns = flat.slice(cuts.at(-1) ?? 0, (cuts.at(-1) ?? 0) + to);
  if (to > 0 && !ABOUT.test(turns) && !HAS_TITLE_WORD.test(turns)) return [...cuts, (cuts.at(-1) ?? 0) + to];
  const title = titleEnd(flat, cuts.at(-1) ?? 0);
  if (title === undefined) return cuts;
  upTo(title);
  const below = behindFields(flat, title);
  if (below > title) {
    for (const cut of fieldCuts(flat, title)) upTo(cut);
    // Minutes have their name above the number, and what they are about below it.
    const about = !numbered && ABOUT.test(flat.slice(below)) ? titleEnd(flat, below) : undefined;
    if (about !== undefined) return [...cuts, about];
  }
  const addressees = addresseesAt(flat, below);
  if (addressees > 0) upTo(below + addressees);
  return cuts;
}

/** Who signs a document that goes upwards, beside its number (GB/T 9704-2012, 7.2.6). */
const SIGNER = /^\s?签\s?发\s?人\s?[:：]\s?/u;
/** A name whose end shows: made unknown, set apart, or above a title. */
const NAME = /^(?:[XＸxX×*＊○某]{2,6}|\p{Script=Han}{2,4}(?=\s|关于|中共))\s?/u;
const LONGEST_SIGNERS = 20;

/** Characters of 签发人：某某 at the beginning; 0 where none is there, or nothing tells where the name ends. */
function signerEnd(text: string, office: string | undefined): number {
  const label = SIGNER.exec(text)?.[0].length ?? 0;
  if (label === 0) return 0;
  const again =
    office === undefined
      ? -1
      : text.slice(0, label + LONGEST_SIGNERS + office.length).indexOf(office, label + 2);
  const name = NAME.exec(text.slice(label))?.[0].length ?? 0;
  if (again > 0) return again;
  return name > 0 ? label + name : 0;
}

/** The ends of the fields that stand at a place one behind the other: number, day of printing, caption, what a site says. */
function fieldCuts(flat: string, from: number): number[] {
  const cuts: number[] = [];
  let at = from;
  for (let fields = 0; fields < MOST_FIELDS; fields += 1) {
    const rest = flat.slice(at, at + FLAT_HEAD);
    const above = at === from && from >= SHORTEST_AGAIN ? flat.slice(0, from).trim() : undefined;
    const ofSite = siteFieldEnds(rest, above);
    if (ofSite.length > 0) {
      for (const end of ofSite) cuts.push(at + end);
      at = cuts.at(-1) as number;
      continue;
    }
    const number = BEGINS_TEXT.test(rest) ? null : NUMBER.exec(rest);
    const found =
      number ??
      CAPTION.exec(rest) ??
      GIVEN.exec(rest) ??
      HISTORY.exec(rest) ??
      (cuts.length > 0 ? PRINTED.exec(rest) : null);
    if (found === null) break;
    at += found[0].length;
    cuts.push(at);
  }
  return cuts;
}
const MOST_FIELDS = 5;

const behindFields = (flat: string, from: number): number => fieldCuts(flat, from).at(-1) ?? from;
/** A title that a site has above its fields is known again below them by so many characters. */
const SHORTEST_AGAIN = 8;

/** Characters of those whom a text turns to at a place; 0 where it turns to nobody. */
function addresseesAt(flat: string, at: number): number {
  const colon = ADDRESSEES.exec(flat.slice(at, at + 260))?.[0] ?? '';
  const next = flat.slice(at + colon.length, at + colon.length + LONGEST_MARKER);
  return isAddressees(colon.trim()) || isTurnedTo(colon.trim(), next) ? colon.length : 0;
}

/**
 * Where the title ends that begins at a place: at the first word of titles behind which number,
 * text or addressees begin; else at the last one before a comma.
 */
function titleEnd(flat: string, from: number): number | undefined {
  const head = flat.slice(from, from + FLAT_HEAD);
  const stop = head.search(BEHIND_TITLE);
  const words = [...head.slice(0, stop < 0 ? undefined : stop).matchAll(ENDS_TITLE)];
  const depths = bracketDepths(head);
  const ends = words
    .map(({ 0: word, index }) => index + word.length)
    // Within 《》 or quotation marks a title goes on.
    .filter((end) => (depths[end - 1] as number) === 0 || CLOSES.test(head[end - 1] as string))
    .map((end) => from + end);
  const begins = (at: number): boolean =>
    !GOES_ON.test(flat.slice(at, at + 2)) &&
    (BEGINS_TEXT.test(flat.slice(at, at + FLAT_HEAD)) ||
      behindFields(flat, at) > at ||
      addresseesAt(flat, at) > 0);
  const told = ends.findIndex(begins);
  if (told >= 0) {
    // …有关问题的通知各省： the last end before those addressed.
    const to = (ends[told] as number) + addresseesAt(flat, ends[told] as number);
    return ends.findLast(
      (end, i) =>
        i >= told &&
        (i === told || (end < to && begins(end) && !PARTS_NAMES.test(flat.slice(ends[told], end)))),
    );
  }
  const comma = from + firstComma(head, depths);
  const before = ends.findLast((end) => end <= comma);
  // 关于贯彻某精神，做好某事的通知 has one; what says something, and is about nothing, is a sentence.
  return before ?? (ABOUT.test(flat.slice(from, comma)) ? ends.at(-1) : undefined);
}

/** Between names of those addressed: …通知|各省发展局，计划单列市发展局：. */
const PARTS_NAMES = /[，、]/u;

/** Where the first comma outside of brackets stands: few titles have one. */
function firstComma(head: string, depths: Depths): number {
  for (let at = 0; at < head.length; at += 1)
    if ('，,：:'.includes(head[at] as string) && depths[at] === 0) return at;
  return head.length;
}
