import { bracketDepths, type Depths } from '#domain/sentences.ts';
import { SECTION_NUMBER } from '../marker.ts';
import { isOrganisation } from '../organisation.ts';
import { withoutSpace } from '../without-space.ts';
import { isAddressees } from '../words/addressees.ts';
import { TITLE_WORD } from '../words/documents.ts';
import { TELEGRAPH_ROW, URGENCY } from '../words/head-labels.ts';
import { ISSUER_ENDING } from '../words/offices.ts';
import { CODE_WORD, FLAT_HEAD } from './bars.ts';
import { siteFieldEnds } from './flat-site-fields.ts';

/** The red head above a number, up to the number's own letters: 某某院文件|某法〔2031〕8号. */
export const RED_HEAD =
  /^(?<offices>\p{Script=Han}[\p{Script=Han}\s、]{3,160})文件(?=[\p{Script=Han}\s]{2,13}[〔﹝〖[［（(]\s?(?:19|20)\d{2})/u;
/** 某某令第7号: its title is its number. */
const ORDER = /^[\p{Script=Han}]{2,30}令\s?第\s?[0-9〇零一二三四五六七八九十百]{1,5}\s?号/u;

const YEAR_AND_NUMBER =
  '[〔﹝〖[［（(]\\s?(?:19|20)\\d{2}\\s?[〕﹞〗\\]］）)]\\s?(?:第\\s?)?\\d{1,5}\\s?[号期]';
/** 某发〔2005〕18号 behind its code word, in brackets or not; the bare number of minutes: 〔2031〕第12期, （第3期）. */
const NUMBER = new RegExp(
  `^\\s?(?:[（(]\\s?\\p{Script=Han}{0,${CODE_WORD}}\\s?${YEAR_AND_NUMBER}\\s?[）)]|\\p{Script=Han}{0,${CODE_WORD}}\\s?${YEAR_AND_NUMBER}|[（(]?(?:(?:19|20)\\d{2}\\s?年\\s?)?第\\s?\\d{1,4}\\s?[期次][）)]?)`,
  'u',
);
/** The office alone above a number: 某某法院|某法〔2031〕8号. */
const OFFICE_AND_CODE = new RegExp(
  `^(?<office>\\p{Script=Han}{4,40}${ISSUER_ENDING})(?=\\p{Script=Han}{2,8}${YEAR_AND_NUMBER})(?!\\p{Script=Han}{0,6}${TITLE_WORD})`,
  'u',
);
/** The name of a series of minutes, with which their number begins: 某某法院|专题会议纪要〔2031〕6号. */
const MINUTES =
  '(?:党组(?:扩大)?|[院局厅行部处市区县州省委]长办公|院务|局务|办公|专题(?:工作)?|常务|审判委员会|审委会|工作例|例|联席|协调|调度|主任|全体|工作)会(?:议)?纪要';
const OFFICE_AND_MINUTES = new RegExp(
  `^(?<office>\\p{Script=Han}{4,40}?${ISSUER_ENDING})(?=${MINUTES}${YEAR_AND_NUMBER})`,
  'u',
);
/** The sheet on which a draft is written, named behind its office: 某某局公文稿纸. */
const DRAFT_SHEET = /^(?<office>\p{Script=Han}{4,40}?)(?:公文|发文|拟文)(?:稿纸|处理笺|用笺)/u;
/** An office that stands twice: letterhead and title, 某某局|某某局关于…. */
const TWICE = /^(?<office>\p{Script=Han}{4,40})(?=\k<office>)/u;
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

/** How urgently and by what a text is sent, and the number under which a register holds it, above everything: 特急|某法明传〔2031〕2号. */
const SENT_AS = new RegExp(
  `^(?:[A-Z]{2,6}\\d{0,2}[-—－]\\d{4}[-—－]\\d{3,5}|${URGENCY}|(?:内部)?传真电报|内部明电|(?:普通|重要)(?:事项|商密))`,
  'u',
);
/** The day of printing behind a number. */
const PRINTED = new RegExp(`^\\s?${DAY}\\s?(?:印发|发布|公布)`, 'u');
/** What stands in brackets below a title: when and where it was given, adopted, published. */
export const CAPTION = new RegExp(`^\\s?[（(](?=[^（）()]*${DAY})[^（）()]{8,160}[）)]`, 'u');

/** A word with which titles end, and the version behind it. */
const ENDS_TITLE = new RegExp(
  `(?:${TITLE_WORD}|答记者问)(?:[（(](?!(?:19|20)\\d{2}年\\d|第\\s?\\d)[^（）()]{1,14}[）)])?`,
  'gu',
);
/** What a text begins with behind its title: why, on what grounds, when, by whom. */
export const BEGINS_TEXT =
  /^\s?(?:为(?!期)|根据|依据|按照|遵照|鉴于|由于|随着|现(?:将|就|予|把|对|印发|通知)|[近最]近|近[年期日来]|日前|目前|当前|今年|去年|长期以来|(?:19|20)\d{2}年(?:\d|以来|[，上下])|各[省市区县部有级单位乡镇]|您|你[单们院局]|我(?:[省市县区院局厅部委国]|们)|同志们|本(?:办法|规定|意见|方案|院|次)|经(?:\p{Script=Han}|\d){2,40}(?:研究|同意|批准|审议|讨论|通过)|《[^《》]{2,60}》(?:已|业经|经)|第[一1]\s?(?:[章条]|部分)|一、|\p{Script=Han}{0,8}(?:政府|法院|检察院|[省市县区]委|党组|委员会|常委会)(?:研究)?(?:决定|同意|认为)(?!的))/u;
const ABOUT = /^\s?\p{Script=Han}{0,30}?关于/u;
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
  upTo(SENT_AS.exec(head)?.[0].length ?? 0);
  const sent = cuts.at(-1) ?? 0;
  upTo(sent + letterhead(flat.slice(sent, sent + FLAT_HEAD)));
  for (;;) {
    const from = cuts.at(-1) ?? 0;
    const office = TWICE.exec(flat.slice(from, from + FLAT_HEAD))?.groups?.office;
    if (office === undefined || !isOrganisation(withoutSpace(office))) break;
    upTo(from + office.length);
  }
  upTo(behindFields(flat, cuts.at(-1) ?? 0));
  const numbered = cuts.length > 0;
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

/** The row of a telegraph's head, and the label of those who get copies. */
const TELEGRAPH = new RegExp(`^${TELEGRAPH_ROW}(?:\\s?抄[报送]\\s?[:：])?`, 'u');

/** Characters of what stands above the number or the title: 某某法院文件, a telegraph's row, or the office alone. */
function letterhead(head: string): number {
  const red = (RED_HEAD.exec(head) ?? TELEGRAPH.exec(head))?.[0].length;
  if (red !== undefined) return red;
  const sheet = DRAFT_SHEET.exec(head);
  if (sheet !== null && isOrganisation(sheet.groups?.office ?? '')) return sheet[0].length;
  const { office } = (OFFICE_AND_CODE.exec(head) ?? OFFICE_AND_MINUTES.exec(head))?.groups ?? {};
  return office !== undefined && isOrganisation(withoutSpace(office)) ? office.length : 0;
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
  return isAddressees(colon.trim()) ? colon.length : 0;
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
    return ends.findLast((end, i) => i >= told && (i === told || (end < to && begins(end))));
  }
  const comma = from + firstComma(head, depths);
  return ends.filter((end) => end <= comma).at(-1) ?? ends.at(-1);
}

/** Where the first comma outside of brackets stands: no title has one. */
function firstComma(head: string, depths: Depths): number {
  for (let at = 0; at < head.length; at += 1)
    if ('，：:'.includes(head[at] as string) && depths[at] === 0) return at;
  return head.length;
}
