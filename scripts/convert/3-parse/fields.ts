import { CASE_NUMBER, docNumberIn, FILE_NUMBER, isOrderNumber, ORDER_NUMBER } from '#domain/doc-number.ts';
import type { LineRange, TextBlock } from '#domain/elements.ts';
import type { CircularHead } from '#domain/schema.ts';
import { DATE_IN_TEXT, dateIn, parseDate, withoutNames } from '../date.ts';
import {
  isHeadOfDepartments,
  isNationalOffice,
  isOrganisation,
  splitOffices,
  withoutFileWord,
  withoutSeal,
} from '../organisation.ts';
import { endsAsTitle } from '../title-end.ts';
import { withoutSpace } from '../without-space.ts';
import { headLabel, URGENCY } from '../words/head-labels.ts';
import { endsWithMark, withoutLastMark } from '../words/marks.ts';
import { ISSUER_FIELD } from '../words/site-fields.ts';
import { dayBetweenBars, fieldsBetweenBars, numberBetweenBars } from './fields-between-bars.ts';
import { BARE_NUMBER } from './paragraph.ts';

/** A field that was inferred: what it is called, what was inferred, and from which lines. */
export interface InferredField {
  readonly field: 'issuer' | 'issued';
  readonly words: string;
  readonly lines: LineRange;
}

export interface HeadFields {
  readonly head: Pick<
    CircularHead,
    | 'docNumber'
    | 'issued'
    | 'addressees'
    | 'urgency'
    | 'handlingOffice'
    | 'copiedTo'
    | 'printingOffice'
    | 'printed'
  > & { readonly issuers: readonly string[] };
  readonly inferred: readonly InferredField[];
}

/** A value, the lines that tell it, and whether they tell it outright. */
interface Told<T> {
  readonly value: T;
  readonly lines: LineRange;
  readonly inferred: boolean;
}

/** The head fields of a circular, from its blocks and those of its cover notice. */
export function readHeadFields(blocks: readonly TextBlock[], notice: readonly TextBlock[]): HeadFields {
  const issuers = findIssuers(blocks, notice);
  const issued = findIssued(blocks, notice);
  const inferred: InferredField[] = [];
  if (issuers?.inferred) {
    inferred.push({ field: 'issuer', words: `发文机关“${issuers.value.join(' ')}”`, lines: issuers.lines });
  }
  if (issued?.inferred)
    inferred.push({ field: 'issued', words: `成文日期“${issued.value}”`, lines: issued.lines });
  return {
    head: {
      docNumber: findDocNumber(blocks) ?? null,
      issuers: issuers?.value ?? [],
      issued: issued?.value ?? null,
      addressees: addresseesOf(blocks) ?? null,
      urgency:
        behind(blocks, new RegExp(`^${headLabel('urgency')}\\s?(${URGENCY}|\\S+)`, 'u')) ??
        behind(blocks, new RegExp(`^(?:等级|紧急程度)\\s+(${URGENCY})`, 'u')) ??
        behind(blocks, new RegExp(`^(${URGENCY})(?:$|\\s+\\S{1,16}\\s?\\d{1,5}\\s?号$)`, 'u')) ??
        null,
      handlingOffice: behind(blocks, HANDLING_OFFICE) ?? null,
      copiedTo: copiedTo(blocks),
      printingOffice: printingOffice(blocks) ?? null,
      printed:
        blocks
          .filter((b) => b.role === 'printing')
          .map((b) => parseDate(b.text))
          .find(Boolean) ?? null,
    },
    inferred,
  };
}

/** 主送机关, without the colon behind them. */
function addresseesOf(blocks: readonly TextBlock[]): string | undefined {
  const found = blocks.find((b) => b.role === 'addressees');
  return found === undefined ? undefined : withoutLastMark(found.text, ':：');
}

/** The office alone: pages and those to ask may stand on its line. */
const HANDLING_OFFICE = new RegExp(
  `^${headLabel('handlingOffice')}\\s?(.+?)\\s*(?:[（(]?共\\s?\\d+\\s?页.*|(?:联系人|联系电话|电话)\\s?[:：].*)?$`,
  'u',
);

/** A sentence, or what leads in to what follows. */
const SENTENCE = /。|[：:]$/u;
const EVERY_DATE = new RegExp(DATE_IN_TEXT.source, 'gu');
const NUMBER_FIELD = /(?:发文字号|发布文号|文件编号|文号)\s?[:：\]]?/gu;
/** The same in a cell above the head of a table of tasks. */
const NUMBER_IN_CELL = new RegExp(`^(?:${NUMBER_FIELD.source}).{0,40}$`, 'u');
/** What stands before a number in the row of a telegraph's head, of which a scan may not show the space between. */
const URGENCY_FIELD = new RegExp(
  `(?:等级|紧急程度)\\s?[:：]?\\s?${URGENCY}(?:\\s?[·.，,、]?\\s?[明密]\\s?电(?=\\p{Script=Han}))?`,
  'gu',
);

/** 发文字号: on a line of its own in the head, or among the fields of a telegraph's head row. */
function findDocNumber(blocks: readonly TextBlock[]): string | undefined {
  for (const roles of [['docNumber', 'transmission', 'caption'], ['unclassified']]) {
    for (const { role, text } of blocks) {
      // Running text that nothing else is known of names the numbers of others.
      if (!roles.includes(role) || (role === 'unclassified' && SENTENCE.test(text))) continue;
      if (role === 'unclassified' && fieldsBetweenBars(text).length > 0) {
        const own = numberBetweenBars(text);
        if (own !== undefined) return withoutSpace(docNumberIn(own)?.[0] ?? own);
        continue;
      }
      // The date before a number has no space behind it: 2030年1月5日某政发〔2030〕1号.
      // Nor has a field's label in a row of fields: 发文机构某某办公室发文字号某政办〔2030〕1号.
      const undated = text.replace(EVERY_DATE, ' ').replace(NUMBER_FIELD, ' ').replace(URGENCY_FIELD, ' ');
      const number = docNumberIn(undated)?.[0];
      if (number !== undefined) return withoutSpace(number);
    }
  }
  const bare = blocks.find(({ role, text }) => role === 'docNumber' && BARE_NUMBER.test(text))?.text;
  const inCell = blocks.find(({ role, text }) => role === 'table' && NUMBER_IN_CELL.test(text))?.text;
  const number =
    bare?.replace(AROUND_ORDINAL, '$1') ??
    orderNumber(blocks)?.replace(AROUND_ORDER, '$1') ??
    fileNumber(blocks) ??
    (inCell && docNumberIn(inCell.replace(NUMBER_FIELD, ' '))?.[0]);
  return number === undefined ? undefined : withoutSpace(number);
}

/** （第12期） */
const AROUND_ORDINAL = /^[（(]((?:(?:19|20)\d{2}\s?年\s?)?第.*)[）)]$/u;

/** 令（第12号） */
const AROUND_ORDER = /[（(]([^（）()]*第[^（）()]*号)[）)]$/u;

/** The number of an order, which is its title, stands below that of what it puts into force, or in the line on its history. */
function orderNumber(blocks: readonly TextBlock[]): string | undefined {
  const title = blocks.find(({ role, text }) => role === 'title' && isOrderNumber(withoutSpace(text)))?.text;
  if (title !== undefined) return title;
  const told = blocks.filter(({ role }) => role === 'docNumber' || role === 'caption');
  for (const { role, text } of told) {
    // A text that was revised has had several numbers.
    if (role === 'caption' && REVISED_SINCE.test(text)) continue;
    const number = ORDER_NUMBER.exec(text.replace(EVERY_DATE, ' '))?.[0];
    if (number !== undefined) return number;
  }
  // Below a title that a site has set above the order; lists of orders have several.
  const text = blocks.findIndex(({ role }) => role === 'heading');
  const lines = blocks.filter(
    ({ role, text: line }) => role === 'paragraph' && isOrderNumber(withoutSpace(line)),
  );
  const [only] = lines;
  return lines.length === 1 && only !== undefined && (text < 0 || blocks.indexOf(only) < text)
    ? only.text
    : undefined;
}

/** The number of a court's file, as replies bear it, on a line of its own, in that on the text's history, in a site's field. */
function fileNumber(blocks: readonly TextBlock[]): string | undefined {
  for (const { role, text } of blocks) {
    const isField = role === 'unclassified' && NUMBER_FIELD_FIRST.test(text);
    const number =
      role === 'docNumber' || role === 'caption' || isField ? FILE_NUMBER.exec(text)?.[0] : undefined;
    if (number !== undefined) return number;
    if (role === 'docNumber' && CASE_NUMBER.test(text)) return text;
  }
  return undefined;
}
const NUMBER_FIELD_FIRST = /^[【[]?(?:发文字号|发布文号|文件编号|文\s*号)/u;

/** The office whose document a title names: …法院关于…, …法院2030年…. */
const TITLE_OF =
  /^(?:中华人民共和国(?=.{2,20}令))?(.{3,80}?)(?:关于|印发|转发|令?(?:19|20)\d{2}年|工作要点|工作报告|令\s?(?:第|[〔［[（(]|$))/u;
/** The office through which somebody has things printed. */
const OFFICE_OF_ITS_OWN = /(?:办公厅|办公室)$/u;
/** A field of a web site's table. */
const ISSUER_IN_FIELD = new RegExp(
  `^[【[]?${ISSUER_FIELD}[】\\]]?\\s?[:：]?\\s?(\\p{Script=Han}{3,30}(?:[,，、;； ]\\s?\\p{Script=Han}{2,30}){0,12})(?=【|$)`,
  'u',
);

/** The label alone, its value in a cell or on a line of its own. */
const ISSUER_LABEL = new RegExp(`^${ISSUER_FIELD}[:：]$`, 'u');

/** 发文机关: who signed; else the letterhead, a field of the table, the title, the number of an order, or who had it printed. */
function findIssuers(blocks: readonly TextBlock[], notice: readonly TextBlock[]): Told<string[]> | undefined {
  // Who issues signs the notice; the document that it issues may bear another's name.
  const signed = signatures(notice) ?? titledBy(notice) ?? signatures(blocks) ?? namedBelowTitle(blocks);
  if (signed !== undefined) return inFull(signed, blocks);
  const heads = blocks.filter((b) => b.role === 'letterhead' && isOrganisation(withoutFileWord(b.text)));
  // A red head is the document's own; a field may name whoever put it up.
  const hasRedHead = heads.some(({ text }) => text.endsWith('文件') && !isHeadOfDepartments(text));
  const field = blocks.find(
    (b, i) =>
      !hasRedHead &&
      b.role === 'unclassified' &&
      (ISSUER_IN_FIELD.test(b.text) || ISSUER_LABEL.test(blocks[i - 1]?.text ?? '')),
  );
  const named = ISSUER_IN_FIELD.exec(field?.text ?? '')?.[1] ?? field?.text;
  const names = named?.split(/[,，、;；\s]+/u) ?? [];
  if (field !== undefined && names.length > 0 && names.every(isOrganisation)) {
    return { value: names, lines: field.lines, inferred: true };
  }
  const titled = titledBy(blocks);
  if (heads[0] !== undefined) {
    const names = [...new Set(heads.flatMap((b) => splitOffices(withoutFileWord(b.text))))];
    // The letterhead may be that of the first of several alone (GB/T 9704-2012, 7.2.4).
    const several = names.length === 1 && titled?.value[0] === names[0] && (titled?.value.length ?? 0) > 1;
    const ofDepartment = titled !== undefined && heads.every(({ text }) => isHeadOfDepartments(text));
    if (!several && !ofDepartment) return { value: names, lines: heads[0].lines, inferred: false };
  }
  if (titled !== undefined) return titled;
  const ordered = orderedBy(blocks);
  if (ordered !== undefined) return ordered;
  // Of what a notice or an order puts into force it tells who made it, not who gives the order.
  const published = notice.length === 0 ? publishedBy(blocks) : undefined;
  if (published !== undefined) return published;
  const printing = blocks.find((b) => b.role === 'printing');
  const issuer = printingOffice(blocks)?.replace(OFFICE_OF_ITS_OWN, '');
  return printing !== undefined && issuer !== undefined && isOrganisation(issuer)
    ? { value: [issuer], lines: printing.lines, inferred: true }
    : namedFirst(blocks);
}

/** 省发展改革委 below a title of 某某省发展和改革委员会: which province it is of the title tells. */
function inFull(signed: Told<string[]>, blocks: readonly TextBlock[]): Told<string[]> {
  const [short = ''] = signed.value;
  if (signed.value.length > 1 || !/^[省市区县州]/u.test(short)) return signed;
  const titled = titledBy(blocks);
  const [full = ''] = titled?.value ?? [];
  let at = -1;
  const isSame = [...short].every((c) => {
    at = full.indexOf(c, at + 1);
    return at >= 0;
  });
  return titled !== undefined && titled.value.length === 1 && isSame ? titled : signed;
}

/** The offices between the title and the day below it, as statistics and communiqués have them. */
function namedBelowTitle(blocks: readonly TextBlock[]): Told<string[]> | undefined {
  const from = blocks.findIndex(({ role }) => role === 'title') + 1;
  let to = from;
  while (from > 0 && blocks[to]?.role === 'letterhead') to += 1;
  const [first] = blocks.slice(from, to);
  if (first === undefined || blocks[to]?.role !== 'date') return undefined;
  const names = blocks.slice(from, to).flatMap(({ text }) => splitOffices(text));
  return { value: [...new Set(names)], lines: first.lines, inferred: false };
}

/** 1995年7月28日国务院发布, 2031年3月5日某某省第九届人民代表大会常务委员会第三次会议通过. */
const PUBLISHED_BY = new RegExp(
  `^[（(]?${withoutNames(DATE_IN_TEXT.source)}\\s?(?<office>\\p{Script=Han}{2,40}?)(?:公告|令)?(?:第[\\d一二三四五六七八九十百]{1,6}号)?(?:公告|令)?(?:发布|公布|印发)[）)]?$`,
  'u',
);
const ADOPTED_BY = new RegExp(
  `^[（(]?${withoutNames(DATE_IN_TEXT.source)}\\s?(?<place>\\p{Script=Han}{0,16}?)第[一二三四五六七八九十\\d]{1,3}届(?<office>\\p{Script=Han}{0,8}人民代表大会(?:常务委员会)?)第.{1,6}次会议(?:审议|表决)?通过`,
  'u',
);

/** Who published or adopted a text, by the line on its history, where nothing else tells who issues it. */
function publishedBy(blocks: readonly TextBlock[]): Told<string[]> | undefined {
  for (const { role, text, lines } of blocks) {
    if (role !== 'caption') continue;
    const { place = '', office = '' } = (PUBLISHED_BY.exec(text) ?? ADOPTED_BY.exec(text))?.groups ?? {};
    if (isOrganisation(place + office) && office !== '')
      return { value: [place + office], lines, inferred: true };
  }
  return undefined;
}

/** A court, a procuratorate or a government at the beginning of a title, whatever the title goes on with. */
const AUTHORITY_FIRST =
  /^(?<office>\p{Script=Han}{2,24}?(?:人民法院|人民检察院|人民政府(?:办公[室厅])?|(?:人民代表大会|人大)常(?:务委员|委)会))(?<rest>.*)$/u;
/** Another office beside it or in it: the title may be of either. */
const OFFICE_BEHIND =
  /^[、，\s]|^\p{Script=Han}{0,10}?(?:庭|局|处|室|队|组|中心|委员会|党委|政治部|分院|法院|检察院|政府)/u;

/** Who a title begins with, where nothing else tells who issues: 某某人民法院立案工作规程. */
function namedFirst(blocks: readonly TextBlock[]): Told<string[]> | undefined {
  const title = blocks.find((b) => b.role === 'title');
  const { office = '', rest = '' } = AUTHORITY_FIRST.exec(title?.text ?? '')?.groups ?? {};
  if (title === undefined || !isOrganisation(office) || OFFICE_BEHIND.test(rest) || !endsAsTitle(title.text))
    return undefined;
  return { value: [office], lines: title.lines, inferred: true };
}

/** The offices that a title names first. */
function titledBy(blocks: readonly TextBlock[]): Told<string[]> | undefined {
  for (const { text, lines } of blocks.filter((b) => b.role === 'title')) {
    const offices = splitOffices(TITLE_OF.exec(text)?.[1] ?? '');
    if (offices.length > 0 && offices.every(isOrganisation)) return { value: offices, lines, inferred: true };
  }
  return undefined;
}

const BEHIND_ISSUER = /令?\s*[〔［[（(]?(?:(?:19|20)\d{2}\s*[年〕］\]）)]\s*)?第.*$|令$/u;

const PRESIDENT = '中华人民共和国主席';

/** Who gives an order, by its number: 某某市人民政府|令第12号. */
function orderedBy(blocks: readonly TextBlock[]): Told<string[]> | undefined {
  const name = orderNumber(blocks)?.replace(BEHIND_ISSUER, '').trim();
  const block = blocks.find(({ text }) => name !== undefined && name !== '' && text.includes(name));
  if (name === undefined || block === undefined || !(isOrganisation(name) || name === PRESIDENT))
    return undefined;
  return { value: splitOffices(name), lines: block.lines, inferred: true };
}

/** The names under the text: each on its line, one over two lines, or before the date on its line. */
function signatures(blocks: readonly TextBlock[]): Told<string[]> | undefined {
  const names: string[] = [];
  let lines: LineRange | undefined;
  let begun = '';
  const printedInHead = printingInHead(blocks);
  const titles = blocks.filter(({ role }) => role === 'title').map(({ text }) => text);
  for (const block of blocks) {
    if (block === printedInHead) continue;
    const { role, text, lines: at } = block;
    const date = role === 'date' ? dateIn(text) : null;
    const signed = role === 'signature' ? text : date === null ? '' : text.slice(0, date.index);
    const name = withoutSeal(signed).trim();
    if (name === '') {
      begun = '';
      continue;
    }
    const whole = [begun + name, name].find((n) => isOrganisation(n));
    begun = whole === undefined ? name : '';
    if (whole === undefined) continue;
    const above = names.at(-1);
    const both = `${above}${whole}`;
    // 某某委员会|职称改革办公室: one office over two lines, which the title tells where it sets none apart.
    const mayBeIn = OFFICE_OF_ITS_OWN.test(whole) && !isNationalOffice(whole);
    const isIn = above !== undefined && mayBeIn && splitOffices(both).length === 1;
    if (isIn && titles.some((title) => title.includes(both))) names[names.length - 1] = both;
    else names.push(...splitOffices(whole));
    lines ??= at;
  }
  return lines === undefined ? undefined : { value: [...new Set(names)], lines, inferred: false };
}

/**
 * Who prints minutes or a bulletin, and the day, on one line of the head: the office of whom the letterhead
 * names, who issues them.
 */
function printingInHead(blocks: readonly TextBlock[]): TextBlock | undefined {
  const head = blocks.slice(
    0,
    blocks.findIndex(({ role }) => !OF_A_HEAD.has(role)),
  );
  const at = head.findIndex(({ role, text }) => role === 'date' && (dateIn(text)?.index ?? 0) > 0);
  const block = head[at];
  if (block === undefined) return undefined;
  const name = block.text.slice(0, dateIn(block.text)?.index).trim();
  const above = head.slice(0, at);
  const numbered = above.some(({ role }) => role === 'docNumber');
  const isTheirs = above.some(
    ({ role, text }) => role === 'letterhead' && name === `${text}${OFFICE_OF_ITS_OWN.exec(name)?.[0] ?? ''}`,
  );
  return numbered && isTheirs && OFFICE_OF_ITS_OWN.test(name) ? block : undefined;
}
const OF_A_HEAD: ReadonlySet<TextBlock['role']> = new Set([
  'letterhead',
  'docNumber',
  'title',
  'date',
  'transmission',
  'unclassified',
]);

/** How a line about a text's history says that it was issued, and that it was revised since. */
const PUBLISHED = /公布|发布|印发/u;
const REVISED_SINCE = new RegExp(`(?:${PUBLISHED.source})[^]*年[^]*修[订正改]`, 'u');
/** Adopted, approved, revised, in force: dates of a text's history that are not of its issue. */
export const NOT_OF_ISSUE = /通过|批准|施行|实施|执行|生效|修[订正改]/u;

/**
 * 成文日期: under the signature, else in a line under the title that says when it was issued,
 * else the date of printing, else what a site's table says. When a text was adopted, revised or came into force is not when
 * it was issued.
 */
function findIssued(blocks: readonly TextBlock[], notice: readonly TextBlock[]): Told<string> | undefined {
  const captions = blocks.filter(({ role }) => role === 'caption');
  const told = (
    among: readonly TextBlock[],
    dateIn: (text: string) => string | undefined,
    inferred = false,
  ): Told<string> | undefined => {
    for (const { text, lines } of among) {
      const value = dateIn(text);
      if (value !== undefined) return { value, lines, inferred };
    }
    return undefined;
  };
  // A text that was revised since has been issued anew, on a day that is not told.
  const revised = REVISED_SINCE.test(captions.map(({ text }) => text).join('\n'));
  return (
    told([...signedFirst(notice), ...signedFirst(blocks)], parseDate) ??
    told(captions, (text) => dateOf(text, PUBLISHED), revised) ??
    told(captions, (text) => (NOT_OF_ISSUE.test(text) ? undefined : parseDate(text))) ??
    told(
      captions,
      (text) => (isResolution(blocks) && ADOPTED.test(text) ? parseDate(text) : undefined),
      true,
    ) ??
    told(
      blocks.filter(({ role }) => role === 'printing'),
      parseDate,
      true,
    ) ??
    told(blocks, (text) => parseDate(DATE_FIELD.exec(text)?.[1] ?? ''), true) ??
    told(
      blocks.filter(({ role }) => role === 'unclassified'),
      (text) => parseDate(dayBetweenBars(text) ?? ''),
      true,
    ) ??
    told(
      blocks.filter((_, i) => DATE_LABEL.test(blocks[i - 1]?.text ?? '')),
      parseDate,
      true,
    )
  );
}

/**
 * A decision or resolution of a people's congress is of the day on which the meeting adopted it: its 成文日期 stands
 * below its title (党政机关公文处理工作条例, 9). Other texts that were adopted are issued later, or by others.
 */
const isResolution = (blocks: readonly TextBlock[]): boolean =>
  /人民代表大会(?:常务委员会)?(?:第.{1,4}次会议)?关于.*(?:决定|决议)$/u.test(
    blocks.find(({ role }) => role === 'title')?.text ?? '',
  );
const ADOPTED = new RegExp(
  `^[（(]?${withoutNames(DATE_IN_TEXT.source)}(?:(?:(?!年).){0,24}人民代表大会(?:常务委员会)?第.{1,6}次会议)?通过[）)]?$`,
  'u',
);

/** What a site's table says of the day, on a line of fields or in a cell of its own; or the field of a database of laws. */
const DATE_FIELD = new RegExp(
  `(?:(?:成文|发文)日期\\s?[:：]|【(?:成文|发文|颁布|公布|发布)日期】)\\s?(${DATE_IN_TEXT.source}|\\d{4}[-.]\\d{1,2}[-.]\\d{1,2}$|\\d{4}-\\d{1,2}-\\d{1,2})`,
  'u',
);
const DATE_LABEL = /^(?:成文|发文)日期[:：]$/u;

/** The dates on lines of their own: those under a signature before others. */
function signedFirst(blocks: readonly TextBlock[]): TextBlock[] {
  const dates = blocks.flatMap((block, i) => (block.role === 'date' ? [{ block, i }] : []));
  const signed = dates.filter(({ block, i }) => {
    const date = dateIn(block.text);
    return (date !== null && date.index > 1) || blocks[i - 1]?.role === 'signature';
  });
  return [...signed, ...dates].map(({ block }) => block);
}

/** The date in a line about a text's history that is followed by a verb: 1999年3月29日公布. */
function dateOf(text: string, verb: RegExp): string | undefined {
  const dates = [...text.matchAll(EVERY_DATE)];
  const at = dates.findIndex((date, i) =>
    verb.test(text.slice(date.index + date[0].length, dates[i + 1]?.index)),
  );
  return parseDate(dates[at]?.[0] ?? '');
}

/** Who stands before the date on one line. */
const BEFORE_YEAR = /^(\p{Script=Han}{4,40}?)\s*(?:19|20)\d{2}/u;

/** 印发机关: on the line of the printing date, or on the line above it. */
function printingOffice(blocks: readonly TextBlock[]): string | undefined {
  const at = blocks.findIndex((b) => b.role === 'printing' && parseDate(b.text) !== undefined);
  if (at < 0) return undefined;
  const own = BEFORE_YEAR.exec((blocks[at] as TextBlock).text)?.[1];
  const above = blocks[at - 1];
  return own ?? (above?.role === 'printing' ? above.text : undefined);
}

/** 抄送, over as many lines as it takes. */
function copiedTo(blocks: readonly TextBlock[]): string | null {
  const lines = blocks
    .filter(({ role }) => role === 'copiedTo')
    .map(({ text }) => text.replace(new RegExp(`^${headLabel('copiedTo')}\\s?`, 'u'), ''));
  if (lines.length === 0) return null;
  return lines.reduce((all, line) => all + (endsWithMark(all, '，、；。,;') ? '' : ' ') + line);
}

/** What the first group of a pattern holds in the first block that fits it. */
function behind(blocks: readonly TextBlock[], pattern: RegExp): string | undefined {
  for (const { text } of blocks) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}
