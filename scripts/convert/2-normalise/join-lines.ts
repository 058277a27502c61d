import { NUMBER_OF_ORDER } from '#domain/doc-number.ts';
import { DATE_LINE } from '../date.ts';
import { type Marker, readMarker } from '../marker.ts';
import { isOrganisation } from '../organisation.ts';
import { endsAsTitle, isKindAlone, isNumberAndName } from '../title-end.ts';
import { beginsCasePart } from '../words/case-parts.ts';
import { CLOSED_BRACKET_AT_END } from '../words/marks.ts';
import { METADATA_FIELD } from '../words/site-fields.ts';
import {
  HEADING_LENGTH,
  INDENT,
  LINES_AT_EDGE,
  LONGER_THAN_A_HEADING,
  NEARLY_ALL_INDENTED,
  OPEN_BRACKET,
  PRINTED_INDENT,
  RAGGED_COLUMNS,
  SOME_INDENTED,
  WIDEST_COLUMN,
} from './bars.ts';
import { type CleanLine, widthOf } from './clean-lines.ts';
import { type CutsWord, wordCuts } from './cut-words.ts';
import { BELOW_DATE } from './flat-foot.ts';
import { GrowingParagraph } from './growing-paragraph.ts';
import {
  endsNames,
  endsWithLabelledNames,
  endsWithWhoAnswers,
  goesOnWithNames,
  isSignature,
  linesWereCut,
  runsOnBehindBrackets,
} from './own-lines.ts';
import { endsSigned } from './signature-at-end.ts';
import { standsAlone } from './stands-alone.ts';
import { wrapWidth } from './wrap-width.ts';

/** The end of a sentence, or of a line that leads to what follows. */
const FINISHED = /[。！？!?：:；;](?:[”’」』）)\]〕】]*)$/u;
const FULL_STOP_AT_END = /。[”’）)]?$/u;
const CLAUSE_ENDS = /[；;]$/u;
const CLAUSE_GOES_ON = /^(?:或者|以及|并且|[的和及与等或])/u;
/** A line that cannot be the end of anything. */
const UNFINISHED = /[，,、—（(《〈“‘「『]$/u;
/** A mark that ends something was pushed to the start of the next line. */
const PUSHED_OVER = /^[。，、；：！？）》〉”’」』]/u;
/** 【发布部门】某某法院: what sites of law set above a text, a line for each. */
const BRACKETED_FIELD = new RegExp(`^【${METADATA_FIELD}】`, 'u');
const isBracketedField = (text: string): boolean => text.startsWith('【') && BRACKETED_FIELD.test(text);
const BRACKETS_AROUND = /^[（(]|[）)]$/gu;
const INSIDE_A_SENTENCE = '。；，,;';
const SENTENCE_INSIDE = new RegExp(`[${INSIDE_A_SENTENCE}]`, 'u');

/** The number of a chapter by itself, and with the first character of a name set apart; a name of a chapter. */
const CHAPTER_ALONE = /^第[一二三四五六七八九十百\d]{1,4}章$/u;
const CHAPTER_WITH_ONE = /^第[一二三四五六七八九十百\d]{1,4}章\p{Script=Han}$/u;
const CHAPTER_NAME = /^[\p{Script=Han}、（）]+$/u;
const LONGEST_CHAPTER_NAME = 20;
/** A red head that the line was too short for. */
const RED_HEAD_CUT = /^\p{Script=Han}{4,30}文$/u;

/** Who is what in a body that is set up, each on a line: 组长：甲某, 成员：各镇政府、…. */
const OF_A_BODY =
  /^(?:(?:常务)?副?总?(?:指挥长?|组长|召集人|主任|主席|秘书长)|成员(?:单位)?|委员|顾问|联络员)\s?[:：]/u;

/** What the lines read so far tell about the next. */
interface Reading {
  /** Columns at which the file wraps its lines; `undefined` where a line is a paragraph. */
  readonly width: number | undefined;
  /** Whether the format itself ends a paragraph at each line, and the text bears it out. */
  readonly ownLines: boolean;
  /** Whether paragraphs begin with an indent, and only they. */
  readonly indented: boolean;
  /** Columns of the longest lines, where several end together. */
  readonly edge: number;
  /** Whether some paragraph goes on behind a bracket that says who answers. */
  readonly runsOn: boolean;
  /** Whether a word goes over from a line into the next. */
  readonly cutsWord: CutsWord;
  /** Whether a numbered heading or measure has come yet. */
  inBody: boolean;
  /** The last number of each form. */
  readonly last: Map<Marker['form'], number>;
}

/**
 * The lines of each paragraph, in order.
 *
 * @param alone numbers of the lines that are cells of a table: paragraphs of their own
 * @param asParagraphs whether the format ends a paragraph at each line
 */
export function joinLines(
  lines: readonly CleanLine[],
  alone: ReadonlySet<number> = new Set(),
  asParagraphs = false,
): CleanLine[][] {
  const groups: CleanLine[][] = [];
  // How long the lines of cells are tells nothing of the text around the table.
  const running = lines.filter(({ cell }) => cell === undefined);
  const wrapped = wrapWidth(running);
  const reading: Reading = {
    width: wrapped,
    ownLines: asParagraphs && wrapped === undefined && !linesWereCut(running),
    indented: indentsParagraphs(running),
    edge: rightEdge(running),
    runsOn: runsOnBehindBrackets(running),
    cutsWord: wordCuts(running),
    inBody: false,
    last: new Map(),
  };
  const { width } = reading;
  let paragraph = new GrowingParagraph('', INSIDE_A_SENTENCE);
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const inTable = line.cell !== undefined || previous?.cell !== undefined;
    const marker = line.cell !== undefined ? undefined : plausibleMarker(line, previous, paragraph, reading);
    if (
      group === undefined ||
      previous === undefined ||
      marker !== undefined ||
      inTable ||
      line.inner ||
      line.item === true ||
      signsAboveDay(previous, line, lines[i + 1]) ||
      (width === undefined && (alone.has(line.number) || alone.has(previous.number))) ||
      endsBetween(paragraph, group, line, reading)
    ) {
      groups.push([line]);
      paragraph = new GrowingParagraph(line.text, INSIDE_A_SENTENCE);
    } else {
      group.push(line);
      paragraph.add(line.text);
    }
    if (marker !== undefined) {
      reading.inBody = true;
      reading.last.set(marker.form, marker.number);
    }
  }
  return groups;
}

/** Whether an office of whatever name stands alone between a whole sentence and a day: it signs. */
const signsAboveDay = (previous: CleanLine, line: CleanLine, next: CleanLine | undefined): boolean =>
  next !== undefined &&
  FULL_STOP_AT_END.test(previous.text) &&
  DATE_LINE.test(next.text) &&
  isOrganisation(line.text);

/** The marker of a line, unless the line goes on with a sentence that merely looks like one: `统|一、规范`. */
function plausibleMarker(
  line: CleanLine,
  previous: CleanLine | undefined,
  paragraph: GrowingParagraph,
  { last, width }: Reading,
): Marker | undefined {
  const next =
    FINISHED.test(previous?.text ?? '') ||
    CLOSED_BRACKET_AT_END.test(previous?.text ?? '') ||
    endsWithLabelledNames(paragraph.tail)
      ? (last.get('item') ?? 0) + 1
      : undefined;
  const marker = readMarker(line.text, { expected: next });
  if (marker === undefined || previous === undefined) return marker;
  const expected = marker.number === (last.get(marker.form) ?? 0) + 1 || marker.number === 1;
  const midSentence = UNFINISHED.test(previous.text) || openAtEnd(paragraph.tail);
  if (midSentence && !line.apart && marker.number !== (last.get(marker.form) ?? 0) + 1) return undefined;
  const finished = FINISHED.test(previous.text) || CLOSED_BRACKET_AT_END.test(previous.text);
  if (finished || line.apart) return marker;
  const full = width !== undefined && widthOf(previous) >= width - RAGGED_COLUMNS;
  const continuesForm = marker.number === (last.get(marker.form) ?? 0) + 1;
  return full && !continuesForm ? undefined : expected || width === undefined ? marker : undefined;
}

const ITEM_NUMBER = /^[0-9０-９]{1,3}\s?[.．、]/u;

/** What a text's history below its title begins with: （1999年3月29日某某通过. */
const HISTORY = /^[（(](?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u;

/** Whether a paragraph ends between two lines of which the second has no marker. */
function endsBetween(
  paragraph: GrowingParagraph,
  group: readonly CleanLine[],
  line: CleanLine,
  { width, ownLines, indented, edge, runsOn, cutsWord, inBody }: Reading,
): boolean {
  const previous = group.at(-1) as CleanLine;
  if (line.headingMarks > 0 && !isWithinSentence(previous, line, width)) return true;
  // A marked line within a paragraph is no heading.
  if (previous.headingMarks > 0 && group.length === 1 && !isCutArticle(previous, line, width)) return true;
  if (isKindAlone(previous.text) && NUMBER_OF_ORDER.test(line.text.replace(BRACKETS_AROUND, '')))
    return false;
  if (PUSHED_OVER.test(line.text) || goesOnByItself(paragraph.head, previous, line)) return false;
  if (!inBody && HISTORY.test(line.text) && !paragraph.hasMarkOutside) return true;
  if (insideBracket(paragraph.tail) || closesBracket(paragraph.tail, line.text)) return false;
  if (standsAlone(line.text) || beginsCasePart(line.text)) return true;
  if (goesOnWithNames(paragraph.tail, line.text)) return false;
  // No list of names goes on with a number: 责任部门：立案庭|2.12368热线扩容.
  if (ITEM_NUMBER.test(line.text) && endsWithLabelledNames(paragraph.tail)) return true;
  if (UNFINISHED.test(previous.text)) return false;
  if (OF_A_BODY.test(line.text) && !CLAUSE_ENDS.test(previous.text)) return true;
  if (standsAlone((group[0] as CleanLine).text)) {
    // A row of names as long as the longest lines goes on at the edge.
    const full = widthOf(previous) >= edge - RAGGED_COLUMNS;
    const goesOn =
      indented && (group[0] as CleanLine).indent >= INDENT && line.indent < INDENT && !line.apart;
    if (goesOn && full && !FINISHED.test(previous.text)) return false;
    if (group.length === 1) return true;
  }
  if (!runsOn && endsWithWhoAnswers(paragraph.tail)) return true;
  if (!inBody && group.length === 1 && isNumberAndName(previous.text)) return true;
  if (!inBody && (isBracketedField(line.text) || (group.length === 1 && isBracketedField(previous.text))))
    return true;
  // What a site says of a page stands below the title.
  if (!inBody && line.behindChrome) return true;
  if (!inBody && endsAsTitle(paragraph.tail) && !paragraph.hasMarkOutside) return true;
  const finished = FINISHED.test(previous.text);
  if (indented) {
    if (line.indent >= INDENT) return true;
    // What begins indented goes on at the edge.
    // A line that the format ends short of the edge is a paragraph, whatever stands below it.
    const ended = ownLines && !line.cut && widthOf(previous) < edge - RAGGED_COLUMNS;
    const goesOn = !ended && !isShortHeading(paragraph, group, line);
    if (goesOn && (group[0] as CleanLine).indent >= INDENT && SENTENCE_INSIDE.test(line.text)) return false;
  }
  const open = openAtEnd(paragraph.tail);
  // An office alone on its line behind a whole sentence signs, however full that sentence's line is.
  if (inBody && isSignature(line.text) && (finished || CLOSED_BRACKET_AT_END.test(previous.text)))
    return true;
  // The blank lines around a page number set nothing apart.
  if (width !== undefined && (!line.apart || (line.cut && !finished))) {
    const lost =
      !indented && group.length === 1 && lostItsIndent(paragraph.head, line.text) ? PRINTED_INDENT : 0;
    const full = widthOf(previous) + lost >= width - RAGGED_COLUMNS;
    if (full) return false;
  }
  if (finished) return true;
  if (open) return false;
  if (endsSigned(previous.text) && BELOW_DATE.test(line.text)) return true;
  if (ownLines && inBody && cutsWord(previous, line)) return false;
  if ((ownLines && !line.cut) || endsNames(paragraph.tail, line.text) || (inBody && isSignature(line.text)))
    return true;
  if (CLOSED_BRACKET_AT_END.test(previous.text)) return true;
  const marker = readMarker(paragraph.head);
  const heading = marker !== undefined && marker.form !== 'item' && marker.form !== 'article';
  if (heading && !paragraph.hasFullStop) return true;
  // A page ended here: an article or item that no mark ends goes on behind the page number.
  if (line.cut && marker !== undefined) return false;
  if (paragraph.hasMarkOutside) return false;
  if (marker !== undefined || !inBody) return true;
  if (endsAsTitle(paragraph.tail) && !SENTENCE_INSIDE.test(line.text)) return true;
  return [...paragraph.head].length < HEADING_LENGTH;
}

/**
 * Whether what stands above asks for the next line: a chapter's number for its name, also where that is set
 * apart so far that each character has a line (第一章|总|则), a red head for its last character (某某大学文|件).
 */
function goesOnByItself(head: string, previous: CleanLine, line: CleanLine): boolean {
  if (line.headingMarks !== previous.headingMarks || line.text.length > LONGEST_CHAPTER_NAME) return false;
  if (line.text === '件') return RED_HEAD_CUT.test(head) && isOrganisation(head.slice(0, -1));
  if (!CHAPTER_NAME.test(line.text) || isSignature(line.text)) return false;
  return CHAPTER_ALONE.test(head) || (CHAPTER_WITH_ONE.test(head) && [...line.text].length === 1);
}

/**
 * Whether a paragraph is a numbered heading on one line, of which the next is so much longer that it was
 * not broken off at any width: its text begins there.
 */
function isShortHeading(paragraph: GrowingParagraph, group: readonly CleanLine[], line: CleanLine): boolean {
  const [first] = group;
  if (first === undefined || group.length > 1 || paragraph.hasFullStop) return false;
  const form = readMarker(paragraph.head)?.form;
  return (
    (form === 'section' || form === 'subsection') && widthOf(line) > widthOf(first) * LONGER_THAN_A_HEADING
  );
}

/** Whether a line that a tool marked as a heading goes on with a sentence that breaks off at the width of the file. */
function isWithinSentence(previous: CleanLine, line: CleanLine, width: number | undefined): boolean {
  if (width === undefined || line.apart || previous.headingMarks > 0 || readMarker(line.text) !== undefined)
    return false;
  const full = widthOf(previous) >= width - RAGGED_COLUMNS && !FINISHED.test(previous.text);
  return full && SENTENCE_INSIDE.test(line.text);
}

/**
 * Whether a line that a tool marked as a heading is the first of an article, and breaks off at the width of the
 * file: ## 第二条 本办法所称渡船是指在渡口之间往返运送乘客的. It goes on on the line right below.
 */
function isCutArticle(previous: CleanLine, line: CleanLine, width: number | undefined): boolean {
  if (width === undefined || line.apart || readMarker(previous.text)?.form !== 'article') return false;
  return !FINISHED.test(previous.text) && widthOf(previous) + PRINTED_INDENT >= width - RAGGED_COLUMNS;
}

/**
 * Whether the first line of a paragraph may have stood behind an indent that is lost, and so is full though
 * it is shorter: that of an article, or of a clause that ends on the next line. A heading ends on its own.
 */
function lostItsIndent(head: string, next: string): boolean {
  const form = readMarker(head)?.form;
  return form === 'article' || (form !== undefined && (CLAUSE_ENDS.test(next) || CLAUSE_GOES_ON.test(next)));
}

/** Columns at which the longest lines end; no line is so long where they do not end together. */
function rightEdge(lines: readonly CleanLine[]): number {
  const ends = lines.map(widthOf).sort((a, b) => b - a);
  const [longest = 0] = ends;
  const together = (ends[LINES_AT_EDGE - 1] ?? 0) >= longest - RAGGED_COLUMNS;
  return together && longest <= WIDEST_COLUMN ? longest : Number.POSITIVE_INFINITY;
}

/** Whether the file sets its paragraphs off by an indent: many lines have one, many have none. */
function indentsParagraphs(lines: readonly CleanLine[]): boolean {
  const share = lines.filter((line) => line.indent >= INDENT).length / lines.length;
  return share > SOME_INDENTED && share < NEARLY_ALL_INDENTED;
}

/** Whether a bracket or quotation mark of the last stretch of the paragraph is still to be closed. */
function openAtEnd(tail: string): boolean {
  let open = 0;
  for (const c of tail) {
    if ('《“（('.includes(c)) open += 1;
    else if ('》”）)'.includes(c)) open = Math.max(0, open - 1);
  }
  return open > 0;
}

const CLOSES = /[）)》]/u;
const CLOSES_OR_ENDS = /[）)》。！？]/u;
const OPENS_OR_CLOSES = /[（(《）)》]/u;

/** Whether a paragraph stops within a bracket that it has just opened: （责任部门：甲处、乙. */
function insideBracket(end: string): boolean {
  const tail = end.slice(-OPEN_BRACKET);
  const opened = Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('('), tail.lastIndexOf('《'));
  return opened >= 0 && !CLOSES_OR_ENDS.test(tail.slice(opened));
}

/** Whether a line closes a bracket that the paragraph before it left open: （责任部门：|研究室）. */
function closesBracket(tail: string, line: string): boolean {
  const opened = Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('('), tail.lastIndexOf('《'));
  if (opened < 0 || CLOSES.test(tail.slice(opened))) return false;
  const next = OPENS_OR_CLOSES.exec(line)?.[0];
  return next !== undefined && '）)》'.includes(next);
}
