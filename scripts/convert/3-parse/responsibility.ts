import type { Role } from '#domain/schema.ts';
import { bracketDepths } from '#domain/sentences.ts';
import {
  LABEL,
  LABEL_WITHOUT_COLON,
  LABEL_WORDS,
  roleOfLabel,
  VERB,
  VERB_IN_NAME,
  verbAtEnd,
} from '#domain/words/responsibility.ts';
import { remembered } from '../remembered.ts';
import type { NamedDepartment, Span } from '../types.ts';
import { endsWithMark, hasMark, withoutLastMark } from '../words/marks.ts';
import { FIELD_LABEL, PERSON_LABEL } from '../words/measure-fields.ts';
import { isNoName, saysNone } from '../words/no-name.ts';
import { IS_AUTHORITY, isOfficeName } from '../words/offices.ts';
import { isPerson } from '../words/persons.ts';
import { PLAN_VERBS } from '../words/plan-verbs.ts';
import { TASK_VERB } from '../words/task-verbs.ts';
import { LONGEST_NAME, MOST_OFFICES } from './bars.ts';
import { BRACKET, placeOfBracket, standsByItself, topLevelBrackets } from './brackets.ts';
import { EXPLAINING, splitNames } from './department-names.ts';
import { cutLeadNote, type LeadNote } from './lead-note.ts';
import { beginsWhen, cutWhen } from './says-when.ts';

/** A stretch of a measure that says who answers for it. */
export interface Responsibility {
  readonly span: Span;
  readonly departments: readonly NamedDepartment[];
  /** Persons among them, who are no departments. */
  readonly persons: readonly string[];
  /** What it says, perhaps for all that follow, of who leads. */
  readonly note: LeadNote | undefined;
  /** By when, as printed: （立案庭负责，6月底前完成）. Behind a label it is a value of the measure. */
  readonly deadline: string | undefined;
}

/** A list of offices, cut free of what else it says. */
interface OfficeList {
  readonly names: string;
  readonly note: LeadNote | undefined;
  readonly deadline: string | undefined;
}

function officeList(words: string): OfficeList {
  const { names, note } = cutLeadNote(words.replace(OF_WHAT_FOLLOWS, ''));
  return { ...cutWhen(names), note };
}

/** A list without a label before it, and without the fields behind it: （立案庭；时限：9月底）. */
const unlabelledList = remembered((said: string): OfficeList => {
  const words = said.replace(OF_WHAT_FOLLOWS, '');
  const known = KNOWN_LABEL.exec(words);
  const cut = known !== null && words.search(ANY_LABEL) < 0 ? words.slice(0, known.index) : words;
  return officeList(cut.replace(SEPARATORS_AT_END, ''));
});

/** What a bracket says of all below it: …负责落实。以下均需各市县落实，不再列出. */
const OF_WHAT_FOLLOWS =
  /(?:[，,；。]\s?以下(?:各项|各条|任务|措施|工作|均|都)(?!同)[^。]{2,60}|[，,；。]\s?以下不再(?:一一|逐一)?列出)。?$/u;
const SEPARATORS_AT_END = /[，,；;、|｜\s]+$/u;
const ANY_LABEL = new RegExp(LABEL, 'gu');
const LABEL_BEHIND_SENTENCE = new RegExp(`[。；！]${LABEL}`, 'gu');
const LABEL_AT_START = new RegExp(`^${LABEL}`, 'u');

/** 责任领导：甲某；责任部门：… */
const PERSON_AT_START = new RegExp(`^${PERSON_LABEL}`, 'u');

/** Whether a paragraph is nothing but a responsibility with its label. */
export function isResponsibilityLine(text: string): boolean {
  return LABEL_AT_START.test(text) || (PERSON_AT_START.test(text) && text.search(ANY_LABEL) > 0);
}

/**
 * The responsibilities in a paragraph: the whole of it where it begins with a label
 * (责任部门：…), else each bracket outside other brackets that names departments and
 * what they do (（立案庭牵头）, （责任单位：…）).
 *
 * @param said what an earlier one said, for all that follow, of who leads
 */
export function findResponsibilities(text: string, said?: LeadNote): readonly Responsibility[] {
  return said === undefined ? responsibilitiesIn(text) : responsibilitiesBy(text, said);
}

const responsibilitiesIn = remembered((text) => responsibilitiesBy(text, undefined));

/** Brackets of titles and of markup that stand where round ones belong: 各县〈市〉政府. */
const ODD_BRACKETS = /[〈<＜]([^《》〈〉<>＜＞。\n]{1,30})[〉>＞]/gu;
/** Labels of a list before names, of which the colon was left out. */
const BEFORE_NAMES = new RegExp(`(^|[,，;；])(${LABEL_WITHOUT_COLON})`, 'gu');

/** What a bracket says, with a colon behind each label before names; as it is where that gives what are no names. */
function withColons(content: string): string {
  const told = content.replace(BEFORE_NAMES, '$1$2：');
  return told !== content && parseLabelled(told).every(({ printed }) => isOfficeName(printed))
    ? told
    : content;
}

function responsibilitiesBy(given: string, said: LeadNote | undefined): Responsibility[] {
  // Who answers stands in a bracket or behind a colon.
  if (!MAY_NAME.test(given)) return [];
  const text = given.replace(ODD_BRACKETS, '（$1）');
  const asPrinted = (name: string, from: number): string => {
    const at = text === given ? -1 : text.indexOf(name, from);
    return at < 0 ? name : given.slice(at, at + name.length);
  };
  let rule = said;
  const read = (span: Span, words: string, parse: Parse): Responsibility[] => {
    const { names, note, deadline } = parse === parseLabelled ? officeList(words) : unlabelledList(words);
    // Where a semicolon parts those who lead from the others, it is a comma of the list.
    const parted = parse === parseBare && (note ?? rule)?.who === 'before-semicolon';
    const all = parse(parted ? names.replace(SEMICOLONS, '，') : names);
    // What is no name may have run on from it: the list is left to a warning, rather than read in part.
    if (all.length === 0 || all.some(({ printed }) => isNoName(printed))) return [];
    // A person in a row with offices is none; whether he answers, a warning asks.
    const named = all
      .filter(({ printed }) => !saysNone(printed) && !isPerson(printed))
      .map(({ printed, role }) => ({ printed: asPrinted(printed, span.start), role }));
    const departments = withLead(named, names, note ?? rule, parse === parseBare);
    if (note?.lasts) rule = note;
    const persons = all.flatMap(({ printed }) => (isPerson(printed) ? [printed] : []));
    return [{ span, departments, persons, note, deadline }];
  };
  if (isResponsibilityLine(text)) return read({ start: 0, end: text.length }, text, parseLabelled);
  const tail = labelledTail(text);
  const whole = tail === undefined ? text : text.slice(0, tail);
  const inBrackets = topLevelBrackets(whole).flatMap((span) => {
    const content = withColons(text.slice(span.start + 1, span.end - 1));
    if (isAboutHelpers(content) && followsOffice(text, span)) return [];
    if (beginsWithField(content)) return read(span, content, parseLabelled);
    const byVerb = isDecided(text, span, content) ? read(span, content, parseVerbs) : [];
    if (byVerb.length > 0) return byVerb;
    // A bare list counts by itself and nowhere else.
    return standsByItself(text, span) || saysWhoAndWhen(text, span, content)
      ? read(span, content, parseBare)
      : [];
  });
  if (tail === undefined) return inBrackets;
  return [...inBrackets, ...read({ start: tail, end: text.length }, text.slice(tail), parseLabelled)];
}

const MAY_NAME = /[（(〔[［【：:]/u;

/** Whether a bracket names only those who help or watch: 技术处（保密办配合）. */
function isAboutHelpers(content: string): boolean {
  const named = parseVerbs(unlabelledList(content).names);
  return named.length > 0 && named.every(({ role }) => !CARRIES.has(role));
}

/** Whom they help may stand before the bracket, and where that name begins is not told: …交技术处（保密办配合）. */
function followsOffice(text: string, { start }: Span): boolean {
  const [before = ''] = NAME_AT_END.exec(text.slice(0, start)) ?? [];
  return isOfficeName(before) && !endsWithMark(before, '）)');
}

/** As much before a bracket as may be the name of an office. */
const NAME_AT_END = /.{2,20}$/u;
/** （某某法院，2030年12月）: where and when something was issued or happened, not who does it by when. */
const A_DAY = /^\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?$/u;

/** A list at the end of a sentence that also says by when is about the task: （研究室，12月底前完成）. */
function saysWhoAndWhen(text: string, span: Span, content: string): boolean {
  const { names, deadline } = unlabelledList(content);
  const named = parseBare(names);
  return (
    (deadline !== undefined || KNOWN_LABEL.test(content)) &&
    placeOfBracket(text, span) === 'sentence' &&
    named.length > 0 &&
    named.every(({ printed }) => isOfficeName(printed)) &&
    !(A_DAY.test(deadline ?? '') && named.some(({ printed }) => IS_AUTHORITY.test(printed)))
  );
}

type Parse = (names: string) => readonly NamedDepartment[];

/** Whose role a list leaves open. */
const OPEN: ReadonlySet<Role> = new Set(['responsible', 'joint']);

/**
 * The departments with the roles that a note on who leads gives them; whoever has a role told
 * keeps it, and where somebody is told to lead the note is about others.
 */
function withLead(
  named: readonly NamedDepartment[],
  names: string,
  note: LeadNote | undefined,
  bare: boolean,
): readonly NamedDepartment[] {
  if (note === undefined || (!bare && named.some(({ role }) => role === 'lead'))) return named;
  const open = named.filter(({ role }) => bare || OPEN.has(role));
  const leads = leadsBy(note, open, names);
  const others = bare || note.who.startsWith('before') ? 'support' : 'joint';
  return named.map((one) => {
    if (!open.includes(one)) return one;
    if (leads === undefined) return { ...one, role: 'responsible' };
    return { ...one, role: leads.has(one) ? 'lead' : others };
  });
}

/** Those of a list who lead by a note; `undefined` where the list does not decide. */
function leadsBy(
  { who }: LeadNote,
  open: readonly NamedDepartment[],
  names: string,
): ReadonlySet<NamedDepartment> | undefined {
  const [first] = open;
  if (who === 'untold' || first === undefined) return undefined;
  if (who === 'first' || open.length === 1) return new Set([first]);
  const list = names.replace(ANY_LABEL, '');
  const [before = '', ...behind] = who === 'before-semicolon' ? list.split(SEMICOLON) : splitAtCommas(list);
  if (behind.length === 0) return undefined;
  const leading = new Set(splitNames(before));
  return new Set(open.filter(({ printed }) => leading.has(printed)));
}

/** The clauses of a list, parted at commas outside brackets. */
function splitAtCommas(text: string): string[] {
  if (!COMMA.test(text)) return [text];
  const depths = bracketDepths(text);
  const clauses: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (depths[i] !== 0 || !'，,；;'.includes(text[i] as string)) continue;
    clauses.push(text.slice(start, i));
    start = i + 1;
  }
  clauses.push(text.slice(start));
  return clauses;
}

const COMMA = /[，,；;]/u;
const SEMICOLON = /[；;]/u;
const SEMICOLONS = /[；;]/gu;

/** A clause about a part of the task (院校内由某某负责), or words of no office. */
const PROSE = /.由|的|期间|情形|双方|各方|全员|各界|[！？《》“”]/u;

/** Where the next clause says who answers: 甲庭牵头，具体由乙庭. */
const COMMA_AND_BY = /[，,；;、](?:具体|统一|主要|分别)?由/gu;

/** Whether a bracket without a label can be about the sentence that it stands at. */
function isDecided(text: string, span: Span, content: string): boolean {
  const place = placeOfBracket(text, span);
  const { names } = unlabelledList(content);
  if (place === 'inside' || PROSE.test(names.replace(COMMA_AND_BY, '，'))) return false;
  return place === 'sentence' || parseVerbs(names).every(({ printed }) => isOfficeName(printed));
}

/** The offices of a bracket that ends a heading: 加强立案改革（立案庭、研究室）. Whether it names who answers, other headings tell. */
export function officesAtEnd(text: string): NamedDepartment[] {
  const last = topLevelBrackets(text).at(-1);
  if (last?.end !== text.length || standsByItself(text, last)) return [];
  return parseBare(unlabelledList(text.slice(last.start + 1, last.end - 1)).names);
}

/** What says of all beneath a heading who carries it: 以下任务由立案庭牵头，民一庭配合. */
const BENEATH_BY = /^(?:以下|下列)(?:各项)?(?:重点)?(?:工作|任务|事项|举措|措施)?\s?由(?<who>.+)$/u;

/** Who a heading says carries what stands beneath it. */
export function officesBeneath(heading: string): readonly NamedDepartment[] {
  const who = BENEATH_BY.exec(withoutLastMark(heading.trim(), '。：:'))?.groups?.who;
  return who === undefined ? [] : parseVerbs(who);
}

/** What a heading about offices begins with: 建设诉讼服务中心 is none's name. */
const BEGINS_TASK = new RegExp(
  `^(?:${PLAN_VERBS.join('|')}|${TASK_VERB}|设立|组建|成立|规范|创新|整合|充实|改进|用好|调整|打通|压实|服务|培育|选好|配强)`,
  'u',
);

/** 河东区 may be a heading of what is so there. */
const IS_PLACE = /^(?!各).*(?:[市县区镇乡村州旗盟]|街道)$/u;

/** The offices of a text that is nothing but a list of them, in no role beyond answering: 市公安局、市司法局. */
export function officesOnly(text: string): NamedDepartment[] {
  const list = withoutLastMark(text.trim(), '。：:');
  if (hasMark(list, NOT_IN_A_LIST) || BRACKET.test(list) || BEGINS_TASK.test(list)) return [];
  const names = splitNames(list);
  return names.every((name) => isOfficeName(name) && !IS_PLACE.test(name))
    ? names.map((printed) => ({ printed, role: 'responsible' }))
    : [];
}

/** What a bracket that only explains begins with. */
const EXPLAINS = new RegExp(`^(?:${EXPLAINING}|如|例如|见|详见|试行)`, 'u');

/** By when, and then who or what: 12月底前研究室完成. A bare year is of something that was. */
const DUE = /^[^由，]{1,12}[前内底]/u;

/** 由某某 at the end. */
const BY_SOMEBODY = /由(?=[^由]{2,20}$)/u;

/**
 * Brackets that seem to name who answers and stand, or read, so that it is not decided: in the
 * middle of a sentence, about a part of the task, or behind words that end no sentence.
 */
export function doubtfulBrackets(text: string): Span[] {
  if (isResponsibilityLine(text)) return [];
  const taken = findResponsibilities(text);
  return topLevelBrackets(text).filter((span) => {
    if (taken.some((one) => one.span.start <= span.start && one.span.end >= span.end)) return false;
    const content = text.slice(span.start + 1, span.end - 1);
    if (EXPLAINS.test(content)) return false;
    const { names } = unlabelledList(content);
    if (BY_SOMEBODY.test(names) && isOfficeVerb(names.slice(names.lastIndexOf('由') + 1))) return true;
    if (parseVerbs(names).length > 0 || splitAtCommas(names).some(isOfficeVerb)) return true;
    // Of several clauses one may tell who answers: （立案庭，6月底前由研究室定稿）.
    const bare = splitAtCommas(names).some(
      (clause) => parseBare(clause).length > 0 || (DUE.test(clause) && beginsWhen(clause.trim())),
    );
    if (placeOfBracket(text, span) !== 'sentence') return false;
    if (standsByItself(text, span) && listsSomeOffice(names)) return true;
    return (
      bare || saysWho(names) || (text[span.start - 1] !== '》' && splitAtCommas(content).some(isTaskOfOffice))
    );
  });
}

const WHO_AT_END = new RegExp(`(?:${VERB_IN_NAME.source})$`, 'u');

/** Whether words end as those do that say who answers, whether or not offices are known by those names. */
const saysWho = (names: string): boolean => WHO_AT_END.test(names) && !PROSE.test(names);

/** 12月底前由研究室起草初稿: by when, who, and what he does. */
const TASK = new RegExp(
  `^(?:[^由]{0,12}[前底内末起年月日旬度](?=由|[^前底内末起年月日旬度]{2}))??(?:具体|统一)?由?(?<who>[^由的]{2,40}?)(?:负责|牵头|共同|统一|及时|按时)?(?:[于在每应须]*[0-9０-９一二三四五六七八九十年月日季度个工作周底末上中下旬半内前]+)?${TASK_VERB}[^的]{0,8}$`,
  'u',
);
/** 经研究室审核, 报办公室汇总: to whom it goes, not who answers. */
const GOES_TO = /^(?:经|已|报|向|对|交|送|待|供|如|原|与|和|需|未)/u;

/** Whether a clause says that offices do a task; what courts and governments do is where something comes from. */
function isTaskOfOffice(clause: string): boolean {
  const who = TASK.exec(withoutLastMark(clause.trim(), '。'))?.groups?.who;
  if (who === undefined || GOES_TO.test(who) || PROSE.test(who)) return false;
  const names = splitNames(who);
  return names.length > 0 && names.every((name) => isOfficeName(name) && !IS_AUTHORITY.test(name));
}

const isOfficeVerb = (words: string): boolean =>
  parseVerbs(words).some(({ printed }) => isOfficeName(printed));

/** A bracket that begins with a field, of which one names offices: （责任人：王某 责任部门：立案庭）. */
function beginsWithField(content: string): boolean {
  return LABEL_AT_START.test(content) || (FIELD_AT_START.test(content) && content.search(ANY_LABEL) > 0);
}
const FIELD_AT_START = /^\p{Script=Han}{2,6}\s?[:：]/u;

/** Where a label without a bracket stands behind a sentence: 加强督查。责任部门：办公室。 */
function labelledTail(text: string): number | undefined {
  const behind = [...text.matchAll(LABEL_BEHIND_SENTENCE)].map(({ index }) => index + 1);
  if (behind.length === 0) return undefined;
  const depths = bracketDepths(text);
  return behind.find((at) => depths[at] === 0);
}

/** 牵头单位：A，配合单位：B、C */
function parseLabelled(text: string): NamedDepartment[] {
  const labels = [...text.matchAll(ANY_LABEL)];
  return labels.flatMap((label, index) => {
    const role = roleOfLabel(label[0]) ?? 'concerned';
    const list = text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length);
    return parseList(list.slice(0, endOfNames(list)), role);
  });
}

/** Whose verb says that they carry the task; others stand beside those named before them. */
const CARRIES: ReadonlySet<Role> = new Set(['lead', 'joint', 'responsible']);
/** A clause ends at a comma outside brackets, and behind a verb. */
const CLAUSES = new RegExp(`[，,；;。](?![^（(]*[）)])|[、\\s](?<=${VERB}[、\\s])`, 'u');

/**
 * Names behind a label, in the label's role unless they tell their own: 甲牵头，乙、丙配合.
 * Names without a verb belong to the verb that follows, but whoever helps helps them: 甲，乙配合.
 */
function parseList(list: string, role: Role): NamedDepartment[] {
  const departments: NamedDepartment[] = [];
  let pending: string[] = [];
  let told = false;
  const flush = (own: Role | undefined): void => {
    for (const name of pending) departments.push(...withOwnRoles(name, own ?? role));
    pending = [];
  };
  for (const clause of list.trim().split(CLAUSES)) {
    const verb = verbAtEnd(clause);
    if (verb === undefined) {
      const both = together(clause, role);
      if (both !== undefined) flush(undefined);
      if (both === undefined) pending.push(...splitNames(clause));
      else departments.push(...both);
      continue;
    }
    const [leading = '', following = ''] = clause.slice(0, verb.start).split('会同');
    const others = splitNames(following);
    if (!CARRIES.has(verb.role) && !told) flush(undefined);
    pending.push(...splitNames(leading));
    flush(others.length > 0 ? 'lead' : verb.role);
    for (const printed of others) departments.push({ printed, role: 'support' });
    told = true;
  }
  flush(undefined);
  return departments;
}

/** 甲会同乙, without a verb: the first leads the others, unless all of them do something else. */
function together(list: string, role: Role): NamedDepartment[] | undefined {
  const [leading = '', following, ...more] = list.split('会同');
  if (following === undefined || more.length > 0) return undefined;
  const [first, others] = [splitNames(leading), splitNames(following)];
  if (!areOffices(first) || !areOffices(others)) return undefined;
  const carries = CARRIES.has(role);
  return [
    ...first.map((printed): NamedDepartment => ({ printed, role: carries ? 'lead' : role })),
    ...others.map((printed): NamedDepartment => ({ printed, role: carries ? 'support' : role })),
  ];
}

/** A label behind the names that is about something else: 完成时限：. */
const OTHER_LABEL = /[，,；;。、|｜\s][^，,；;。、|｜\s:：（）()]{2,10}\s?[:：]/u;
/** What stands behind a stop is said of more than this task: 各区政府。以下任务均需各区政府落实. */
const SENTENCE_BEHIND = /。(?=[^）)〕\]】\s])/u;
const KNOWN_LABEL = new RegExp(`${PERSON_LABEL}|${FIELD_LABEL}`, 'u');

/**
 * Where names end before a label that is about something else. A known label may stand right
 * behind the last name: 立案庭、研究室|责任人：.
 */
function endOfNames(list: string): number {
  // 审管办（联系人：甲某） names one office: what its bracket says does not end the list.
  const bare = withoutInsides(list);
  const known = KNOWN_LABEL.exec(bare);
  const other = OTHER_LABEL.exec(bare);
  const sentence = SENTENCE_BEHIND.exec(bare);
  const ends = [known?.index, other?.index, sentence?.index].filter((at) => at !== undefined);
  const within =
    known !== null &&
    other !== null &&
    other.index < known.index &&
    known.index < other.index + other[0].length;
  return within ? known.index : Math.min(list.length, ...ends);
}

/** A text of the same length with blanks in the place of what stands in brackets that are closed. */
function withoutInsides(text: string): string {
  return topLevelBrackets(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start + 1) + BLANK.repeat(end - start - 2) + rest.slice(end - 1),
    text,
  );
}
/** No white space, which may stand between names. */
const BLANK = '\0';

const OWN_ROLE = new RegExp(`^(.{2,}?)[（(](${LABEL_WORDS})[）)]$`, 'u');

const HELPED = /^([^（(]{2,})[（(]([^（）()]+)[）)]$/u;

/** 政治部（牵头） in a list has a role of its own, and 政治部（研究室配合） has who helps it. */
function withOwnRoles(name: string, role: Role): NamedDepartment[] {
  const [, printed, word = ''] = OWN_ROLE.exec(name) ?? [];
  const own = roleOfLabel(word);
  if (printed !== undefined && own !== undefined) return [{ printed, role: own }];
  const [, helped, helpers = ''] = HELPED.exec(name) ?? [];
  if (helped === undefined || !isAboutHelpers(helpers)) return [{ printed: name, role }];
  return [{ printed: helped, role }, ...parseVerbs(unlabelledList(helpers).names)];
}

/** 甲牵头、乙配合: a clause ends behind its verb. */
const STOP_BEHIND_VERB = new RegExp(`[、\\s](?<=${VERB}[、\\s])(?![^（(]*[）)])`, 'gu');

/** What a bracket says of all that follows, behind who answers for this: 。以下均需各区政府落实，不再列出. */
const OF_ALL_BELOW = /。(?=以下|下文|下列)[^。]*。?$/u;

/** A牵头，B、C配合; A牵头；B配合; A会同B负责; A，B配合, where A does what a list's offices do. */
const parseVerbs = remembered((content: string): readonly NamedDepartment[] => {
  const own = content.trim().replace(OF_ALL_BELOW, '');
  const text = splitAtCommas(withoutLastMark(own, '。').replace(STOP_BEHIND_VERB, '，')).join('，');
  if (hasMark(text, '。！？《》“”') || verbAtEnd(text) === undefined) return [];
  const departments: NamedDepartment[] = [];
  let pending: string[] = [];
  for (const clause of splitAtCommas(text)) {
    const verb = verbAtEnd(clause);
    if (verb === undefined) {
      pending.push(clause);
      continue;
    }
    const [carrying = '', following = ''] = clause.slice(0, verb.start).split('会同');
    // 甲牵头会同乙落实: the first verb is the first office's own.
    const leading = carrying.slice(0, following === '' ? undefined : verbAtEnd(carrying)?.start);
    const apart = departments.length === 0 && !CARRIES.has(verb.role);
    const before = apart ? splitNames(pending.join('，')) : [];
    const names = splitNames(apart ? leading : [...pending, leading].join('，'));
    const others = splitNames(following);
    // 全面落实 and 加强监督 are prose.
    if (!areOffices([...before, ...names, ...others])) return [];
    const role = others.length > 0 ? 'lead' : verb.role;
    for (const name of before) departments.push(...withOwnRoles(name, 'responsible'));
    for (const name of names) departments.push(...withOwnRoles(name, role));
    for (const printed of others) departments.push({ printed, role: 'support' });
    pending = [];
  }
  return departments;
});

/** Whether short names of which one is an office's stand in a row: （余杭局、甲某、乙某）. */
function listsSomeOffice(list: string): boolean {
  if (hasMark(list, NOT_IN_A_LIST)) return false;
  const names = splitNames(list);
  return (
    names.length > 1 && names.some(isOfficeName) && names.every((name) => [...name].length <= LONGEST_NAME)
  );
}

/** Whether names are offices, but for a few whose last word is not known. */
function areOffices(names: readonly string[]): boolean {
  return names.length > 0 && names.filter(isOfficeName).length >= names.length * MOST_OFFICES;
}

/** What no bare list of offices holds. */
const NOT_IN_A_LIST = '。；：！？《》“”0123456789';

/** A bare list in brackets, the first part of which leads: [市财政局，各区、县（市）政府]. */
function parseBare(content: string): NamedDepartment[] {
  if (hasMark(content, NOT_IN_A_LIST) || EXPLAINS.test(content)) return [];
  const both = together(content, 'responsible');
  if (both !== undefined) return both;
  const [first = '', ...rest] = splitAtCommas(content);
  const lead = splitNames(first);
  const others = splitNames(rest.join('，'));
  const names = [...lead, ...others];
  if (!areOffices(names)) return [];
  const role = others.length > 0 ? 'lead' : 'responsible';
  return [
    ...lead.flatMap((name) => withOwnRoles(name, role)),
    ...others.flatMap((name) => withOwnRoles(name, 'support')),
  ];
}

/**
 * The departments of a table's cell: named with their roles, or a list that has the role
 * of its column; and by when, where the cell says that too.
 */
export function departmentsInCell(
  text: string,
  role: Role,
): { readonly departments: readonly NamedDepartment[]; readonly deadlines: readonly string[] } {
  // Where offices stand before its brackets, a cell is their list: 技术处（保密办配合）.
  const inBrackets = topLevelBrackets(text);
  const outside = inBrackets.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  const found =
    inBrackets.length > 0 && isListOfOffices(withoutLastMark(outside, '。'))
      ? []
      : findResponsibilities(text);
  if (found.length > 0) {
    // Names before the first label are those of the column: 审管办；配合部门：研究室.
    const start = found[0]?.span.start ?? 0;
    const before = LABEL_AT_START.test(text.slice(start))
      ? text.slice(0, start).replace(SEPARATORS_AT_END, '')
      : '';
    return {
      departments: [...namesIn(before, role), ...found.flatMap(({ departments }) => departments)],
      deadlines: found.flatMap(({ deadline }) => deadline ?? []),
    };
  }
  const { names, deadline } = cutWhen(text);
  const listed = namesIn(names, role);
  // A day alone among offices may have come from another column.
  if (listed.length === 0 && deadline !== undefined)
    return { departments: [{ printed: text, role }], deadlines: [] };
  return { departments: listed, deadlines: deadline === undefined ? [] : [deadline] };
}

/** The offices of a list, in the roles that it tells, else in this one. */
function namesIn(list: string, role: Role): readonly NamedDepartment[] {
  const verbs = parseVerbs(list);
  if (verbs.length > 0) return verbs;
  return together(list, role) ?? splitNames(list).flatMap((name) => withOwnRoles(name, role));
}

/** Whether a text is nothing but a list of offices. */
export function isListOfOffices(text: string): boolean {
  return parseBare(text).length > 0;
}
