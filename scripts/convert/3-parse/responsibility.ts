import type { Role } from '#domain/schema.ts';
import { bracketDepths } from '#domain/sentences.ts';
import { LABEL, LABEL_WORDS, roleOfLabel, VERB, VERBS } from '#domain/words/responsibility.ts';
import type { NamedDepartment, Span } from '../types.ts';
import { FIELD_LABEL, PERSON_LABEL } from '../words/measure-fields.ts';
import { isOfficeName } from '../words/offices.ts';
import { splitNames } from './department-names.ts';

/** A stretch of a measure that says who answers for it. */
export interface Responsibility {
  readonly span: Span;
  readonly departments: readonly NamedDepartment[];
  /** Whether it says, for this and all that follow, that the first named leads. */
  readonly firstLeads: boolean;
}

const ANY_LABEL = new RegExp(LABEL, 'gu');
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
 */
export function findResponsibilities(text: string): Responsibility[] {
  if (isResponsibilityLine(text)) {
    const departments = parseLabelled(text);
    return responsibility({ start: 0, end: text.length }, departments, text);
  }
  const tail = labelledTail(text);
  const whole = tail === undefined ? text : text.slice(0, tail);
  const inBrackets = topLevelBrackets(whole).flatMap((span) => {
    const content = text.slice(span.start + 1, span.end - 1);
    if (beginsWithField(content)) return responsibility(span, parseLabelled(content), content);
    const named = parseVerbs(content);
    if (named.length > 0) return responsibility(span, named, content);
    // A bare list counts behind the end of a sentence and nowhere else.
    const behind =
      '。；！？'.includes(text[span.start - 1] || ' ') && /^[。\s]?$/u.test(text.slice(span.end));
    return behind ? responsibility(span, parseBare(content), content) : [];
  });
  if (tail === undefined) return inBrackets;
  const behind = text.slice(tail);
  return [...inBrackets, ...responsibility({ start: tail, end: text.length }, parseLabelled(behind), behind)];
}

/** A bracket that begins with a field, of which one names offices: （责任人：王某 责任部门：立案庭）. */
function beginsWithField(content: string): boolean {
  return LABEL_AT_START.test(content) || (FIELD_AT_START.test(content) && content.search(ANY_LABEL) > 0);
}
const FIELD_AT_START = /^\p{Script=Han}{2,6}\s?[:：]/u;

/** Where a label without a bracket stands behind a sentence: 加强督查。责任部门：办公室。 */
function labelledTail(text: string): number | undefined {
  const behind = [...text.matchAll(ANY_LABEL)]
    .map(({ index }) => index)
    .filter((at) => '。；！'.includes(text[at - 1] || ' '));
  if (behind.length === 0) return undefined;
  const depths = bracketDepths(text);
  return behind.find((at) => depths[at] === 0);
}

function responsibility(span: Span, departments: NamedDepartment[], words: string): Responsibility[] {
  return departments.length > 0 ? [{ span, departments, firstLeads: FIRST_LEADS.test(words) }] : [];
}

/** A word, said once for all, that the office named first leads. */
const FIRST_LEADS =
  /(?:列|排)(?:在)?第一位(?:者|的|的部门|的单位)?为牵头|首位为牵头|第一(?:个)?(?:单位|部门)为牵头/u;

function topLevelBrackets(text: string): Span[] {
  const depths = bracketDepths(text);
  const spans: Span[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i += 1) {
    const before = i === 0 ? 0 : (depths[i - 1] as number);
    if (before === 0 && depths[i] === 1) start = i;
    if (before === 1 && depths[i] === 0 && start >= 0) {
      if ('（(〔[［'.includes(text[start] as string)) spans.push({ start, end: i + 1 });
      start = -1;
    }
  }
  return spans;
}

/** 牵头单位：A，配合单位：B、C */
function parseLabelled(text: string): NamedDepartment[] {
  const labels = [...text.matchAll(ANY_LABEL)];
  return labels.flatMap((label, index) => {
    const role = roleOfLabel(label[0]) ?? 'concerned';
    const list = text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length);
    const other = OTHER_LABEL.exec(list);
    return parseList(other === null ? list : list.slice(0, other.index), role);
  });
}

/** Whose verb says that they carry the task; others stand beside those named before them. */
const CARRIES: ReadonlySet<Role> = new Set(['lead', 'joint', 'responsible']);
/** A clause ends at a comma outside brackets, and behind a verb. */
const CLAUSES = new RegExp(`[，,；;。](?![^（(]*[）)])|(?<=${VERB})[、\\s]`, 'u');

/**
 * Names behind a label, in the label's role unless they tell their own: 甲牵头，乙、丙配合.
 * Names without a verb belong to the verb that follows, but whoever helps helps them: 甲，乙配合.
 */
function parseList(list: string, role: Role): NamedDepartment[] {
  const departments: NamedDepartment[] = [];
  let pending: string[] = [];
  let told = false;
  const flush = (own: Role | undefined): void => {
    for (const name of pending)
      departments.push(own === undefined ? withOwnRole(name, role) : { printed: name, role: own });
    pending = [];
  };
  for (const clause of list.trim().split(CLAUSES)) {
    const verb = VERBS.find(([v]) => clause.endsWith(v));
    if (verb === undefined) {
      pending.push(...splitNames(clause));
      continue;
    }
    const [leading = '', following = ''] = clause.slice(0, -verb[0].length).split('会同');
    const others = splitNames(following);
    if (!CARRIES.has(verb[1]) && !told) flush(undefined);
    pending.push(...splitNames(leading));
    flush(others.length > 0 ? 'lead' : verb[1]);
    for (const printed of others) departments.push({ printed, role: 'support' });
    told = true;
  }
  flush(undefined);
  return departments;
}

/** A label behind the names that is about something else: 完成时限：. */
const OTHER_LABEL = new RegExp(
  `[，,；;。、\\s][^，,；;。、\\s:：（）()]{2,10}\\s?[:：]|${PERSON_LABEL}|${FIELD_LABEL}`,
  'u',
);
const OWN_ROLE = new RegExp(`^(.{2,}?)[（(](${LABEL_WORDS})[）)]$`, 'u');

/** 政治部（牵头） in a list has a role of its own. */
function withOwnRole(name: string, role: Role): NamedDepartment {
  const [, printed, word = ''] = OWN_ROLE.exec(name) ?? [];
  const own = roleOfLabel(word);
  return printed === undefined || own === undefined ? { printed: name, role } : { printed, role: own };
}

const VERB_AT_END = new RegExp(`${VERB}$`, 'u');

/** A牵头，B、C配合; A牵头；B配合; A会同B负责 */
function parseVerbs(content: string): NamedDepartment[] {
  const [text = '', note = ''] = content.split('。');
  if (/[！？《》“”]/u.test(text) || !VERB_AT_END.test(text) || !(note === '' || FIRST_LEADS.test(note)))
    return [];
  const departments: NamedDepartment[] = [];
  let pending = '';
  for (const clause of text.split(/[，,；;]/u)) {
    pending += pending === '' ? clause : `、${clause}`;
    const verb = VERBS.find(([v]) => clause.endsWith(v));
    if (verb === undefined) continue;
    const [leading = '', following = ''] = pending.slice(0, -verb[0].length).split('会同');
    const names = splitNames(leading);
    const others = splitNames(following);
    // 全面落实 and 加强监督 are prose.
    if (!areOffices([...names, ...others])) return [];
    const role = others.length > 0 ? 'lead' : verb[1];
    for (const printed of names) departments.push({ printed, role });
    for (const printed of others) departments.push({ printed, role: 'support' });
    pending = '';
  }
  return departments;
}

/** Whether names are offices, but for a few whose last word is not known. */
function areOffices(names: readonly string[]): boolean {
  return names.length > 0 && names.filter(isOfficeName).length >= names.length * OFFICES;
}
const OFFICES = 0.8;

/** A bare list in brackets, the first part of which leads: [市财政局，各区、县（市）政府]. */
function parseBare(content: string): NamedDepartment[] {
  if (/[。；：！？《》“”0-9]/u.test(content)) return [];
  const [first = '', ...rest] = content.split(/[，,]/u);
  const lead = splitNames(first);
  const others = splitNames(rest.join('、'));
  const names = [...lead, ...others];
  if (!areOffices(names)) return [];
  const role = others.length > 0 ? 'lead' : 'responsible';
  return [
    ...lead.map((printed) => ({ printed, role }) as const),
    ...others.map((printed) => ({ printed, role: 'support' }) as const),
  ];
}

/**
 * The departments of a table's cell: named with their roles, or a list that has the role
 * of its column.
 */
export function departmentsInCell(text: string, role: Role): NamedDepartment[] {
  const named = findResponsibilities(text).flatMap(({ departments }) => departments);
  if (named.length > 0) return named;
  const verbs = parseVerbs(text.replace(/。$/u, ''));
  return verbs.length > 0 ? verbs : splitNames(text).map((name) => withOwnRole(name, role));
}

/** Whether a text is nothing but a list of offices. */
export function isListOfOffices(text: string): boolean {
  return parseBare(text).length > 0;
}
