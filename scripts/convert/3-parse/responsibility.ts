import type { Role } from '#domain/schema.ts';
import { bracketDepths } from '#domain/sentences.ts';
import type { NamedDepartment, Span } from '../types.ts';

/** A stretch of a measure that says who answers for it. */
export interface Responsibility {
  readonly span: Span;
  readonly departments: readonly NamedDepartment[];
}

const LABELS: readonly (readonly [RegExp, Role])[] = [
  [/(?:牵头|主办|主责)(?:责任)?(?:部门|单位|处室)?\s?[:：]/u, 'lead'],
  [/(?:配合|协办|参与|协助)(?:责任)?(?:部门|单位|处室)?\s?[:：]/u, 'support'],
  [/(?:责任|负责|承办|实施|落实)(?:部门|单位|处室|主体)\s?[:：]/u, 'responsible'],
];
const ANY_LABEL = new RegExp(LABELS.map(([pattern]) => pattern.source).join('|'), 'gu');
const LABEL_AT_START = new RegExp(`^(?:${LABELS.map(([pattern]) => pattern.source).join('|')})`, 'u');

/** What follows the names, longest first. */
const VERBS: readonly (readonly [string, Role])[] = [
  ['按职责分工负责', 'joint'],
  ['按照职责分工负责', 'joint'],
  ['按分工负责', 'joint'],
  ['分工负责', 'joint'],
  ['共同负责', 'joint'],
  ['牵头负责', 'lead'],
  ['牵头落实', 'lead'],
  ['牵头', 'lead'],
  ['协助配合', 'support'],
  ['配合', 'support'],
  ['协助', 'support'],
  ['参与', 'support'],
  ['具体负责', 'responsible'],
  ['负责落实', 'responsible'],
  ['负责', 'responsible'],
];
const VERB_AT_END = new RegExp(`(?:${VERBS.map(([verb]) => verb).join('|')})$`, 'u');
const LONGEST_NAME = 30;

/** Whether a paragraph is nothing but a responsibility with its label. */
export function isResponsibilityLine(text: string): boolean {
  return LABEL_AT_START.test(text);
}

/**
 * The responsibilities in a paragraph: the whole of it where it begins with a label
 * (责任部门：…), else each bracket outside other brackets that names departments and
 * what they do (（立案庭牵头）, （责任单位：…）).
 */
export function findResponsibilities(text: string): Responsibility[] {
  if (isResponsibilityLine(text)) {
    const departments = parseLabelled(text);
    return departments.length > 0 ? [{ span: { start: 0, end: text.length }, departments }] : [];
  }
  return topLevelBrackets(text).flatMap((span) => {
    const content = text.slice(span.start + 1, span.end - 1);
    const departments = LABEL_AT_START.test(content) ? parseLabelled(content) : parseVerbs(content);
    return departments.length > 0 ? [{ span, departments }] : [];
  });
}

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
    const role = LABELS.find(([pattern]) => pattern.test(label[0]))?.[1] ?? 'responsible';
    const list = text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length);
    return splitNames(list).map((printed) => ({ printed, role }));
  });
}

/** A牵头，B、C配合 */
function parseVerbs(text: string): NamedDepartment[] {
  if (/[。；！？《》“”]/u.test(text) || !VERB_AT_END.test(text)) return [];
  const departments: NamedDepartment[] = [];
  let pending = '';
  for (const clause of text.split(/[，,]/u)) {
    pending += pending === '' ? clause : `、${clause}`;
    const verb = VERBS.find(([v]) => clause.endsWith(v));
    if (verb === undefined) continue;
    const names = splitNames(pending.slice(0, -verb[0].length));
    if (names.length === 0 || names.some((name) => [...name].length > LONGEST_NAME)) return [];
    departments.push(...names.map((printed) => ({ printed, role: verb[1] })));
    pending = '';
  }
  return departments;
}

/** The names of a list, in order, each once. A bracket within a name stays with it. */
function splitNames(list: string): string[] {
  const depths = bracketDepths(list);
  const names: string[] = [];
  let name = '';
  [...list].forEach((c, i) => {
    if (depths[i] === 0 && '、，,；; 。'.includes(c)) {
      names.push(name);
      name = '';
    } else name += c;
  });
  names.push(name);
  const clean = names.map((n) => n.trim().replace(/等$/u, '')).filter((n) => n !== '');
  return [...new Set(clean)];
}
