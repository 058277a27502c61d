import { docNumberIn } from '#domain/doc-number.ts';
import { LABEL } from '#domain/words/responsibility.ts';
import { FIGURE, isWhiteSpace, WHITE_SPACE } from '../character-kinds.ts';
import { FIELD_LABEL, PERSON_LABEL } from '../words/measure-fields.ts';
import { isOfficeName } from '../words/offices.ts';
import { BESIDE_GAP } from './bars.ts';

/** Letters, figures and marks of western text, between which a space means something. */
const WESTERN = /[\u0021-\u007e\u00a1-\u024f\u0370-\u04ff]/u;
const HAN_RUN_BEFORE = /\p{Script=Han}+$/u;
const HAN_RUN_AFTER = /^\p{Script=Han}+/u;
/** Nothing is parted from a bracket that opens before it: ( 责任单位：甲局). */
const OPENING = '（(〔［[【';
/** A mark that only running text has. */
const RUNNING = /[，。；！？]/u;

/** A stretch of white space inside a line: UTF-16 offsets in it, half open. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly keep: 'yes' | 'no' | 'unless-joined-elsewhere';
  /** Four characters before and after, to look for the same words set without a gap. */
  readonly joined: string;
}

/**
 * The stretches of white space inside a line, and whether one space of each stays.
 *
 * A space stays between western words and figures. In Chinese text a converter or a line
 * end has put it there, and it goes, except where it parts two phrases: inside 《》 or on a
 * line that is no running text (a title, a row of issuers), between groups of two or more
 * Han characters, and only if the same words are nowhere in the file set without it; and
 * around a document number that shares its line with other fields.
 */
export function gapsIn(line: string): Gap[] {
  const gaps: Gap[] = [];
  if (!WHITE_SPACE.test(line)) return gaps;
  const running = RUNNING.test(line);
  const number = running ? null : docNumberIn(line);
  const numberEnd = number === null ? -1 : number.index + number[0].length;
  let titleDepth = 0;
  for (let i = 0; i < line.length; i += 1) {
    const c = line[i] as string;
    if (c === '《') titleDepth += 1;
    if (c === '》') titleDepth -= 1;
    if (!isWhiteSpace(line.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < line.length && isWhiteSpace(line.charCodeAt(end))) end += 1;
    gaps.push({
      start: i,
      end,
      keep: judge(line, i, end, !running || titleDepth > 0, numberEnd),
      joined: line.slice(Math.max(0, i - 4), i) + line.slice(end, end + 4),
    });
    i = end - 1;
  }
  return gaps;
}

function judge(line: string, start: number, end: number, parting: boolean, numberEnd: number): Gap['keep'] {
  if (isFigureSetApart(line, start, end)) return 'no';
  if (WESTERN.test(line[start - 1] ?? '') && WESTERN.test(line[end] ?? '')) return 'yes';
  if (start > 0 && OPENING.includes(line[start - 1] as string)) return 'no';
  if (start === numberEnd) return 'yes';
  if (partsOffices(line, start, end)) return 'yes';
  // A field behind another: 牵头单位：甲局 责任单位：乙局.
  if (start > 0 && FIELD_BEHIND.test(line.slice(end, end + LONGEST_NAME))) return 'yes';
  if (!parting) return 'no';
  const before = HAN_RUN_BEFORE.exec(line.slice(Math.max(0, start - BESIDE_GAP), start))?.[0].length ?? 0;
  const after = HAN_RUN_AFTER.exec(line.slice(end, end + BESIDE_GAP))?.[0].length ?? 0;
  return before >= 2 && after >= 2 ? 'unless-joined-elsewhere' : 'no';
}

/** Whether a space parts two offices of a list in brackets: （立案庭 研究室）. */
function partsOffices(line: string, start: number, end: number): boolean {
  const before = NAME_BEFORE.exec(line.slice(Math.max(0, start - LONGEST_NAME), start))?.[1] ?? '';
  const behind = NAME_BEHIND.exec(line.slice(end, end + LONGEST_NAME))?.[1] ?? '';
  return isOfficeName(before) && isOfficeName(behind);
}
const FIELD_BEHIND = new RegExp(`^(?:${LABEL}|${PERSON_LABEL}|${FIELD_LABEL})`, 'u');
const LONGEST_NAME = 24;
const NAME_BEFORE = /[（(〔［[【：:、，,\s]([\p{Script=Han}]{2,})$/u;
const NAME_BEHIND = /^([\p{Script=Han}]{2,}?)(?=[）)〕］\]】、，,；;\s])/u;

const ITEM_NUMBER = /^[0-9]{1,3}$/u;
const YEAR_SET_APART = /^\s*[0-9](?:\s[0-9]){3}\s*年/u;
const FIGURES_SET_APART = /[\p{Script=Han}《（(〔]\s*[0-9](?:\s[0-9])+\s*\p{Script=Han}/u;

/** Figures of one number set apart in Chinese text, 第 1 0 条, 2 0 3 0 年; a mark apart from its number, 1 . 加强. */
function isFigureSetApart(line: string, start: number, end: number): boolean {
  if (ITEM_NUMBER.test(line.slice(0, start).trim()) && ['.', '．'].includes(line[end] ?? '')) return true;
  if (!FIGURE.test(line[start - 1] ?? '') || !FIGURE.test(line[end] ?? '')) return false;
  const around = line.slice(Math.max(0, start - BESIDE_GAP), end + BESIDE_GAP);
  if (start <= BESIDE_GAP && YEAR_SET_APART.test(around)) return true;
  return FIGURES_SET_APART.test(around);
}

/** Two characters before a gap and two after it, at the least. */
const SHORTEST = 4;

/** Which of these strings of four to eight characters stand in the text; one pass, whatever their number. */
export function standingIn(text: string, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  const beginnings = new Set([...wanted].map((part) => part.slice(0, SHORTEST)));
  const first = new Set([...wanted].map((part) => part.charCodeAt(0)));
  for (let i = 0; i + SHORTEST <= text.length; i += 1) {
    if (!first.has(text.charCodeAt(i)) || !beginnings.has(text.slice(i, i + SHORTEST))) continue;
    for (const length of [8, 7, 6, 5, SHORTEST]) {
      const part = text.slice(i, i + length);
      if (wanted.has(part)) found.add(part);
    }
  }
  return found;
}
