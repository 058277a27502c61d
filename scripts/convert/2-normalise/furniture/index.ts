import { isTextEncoding } from '#domain/decode-text.ts';
import { readMarker } from '../../marker.ts';
import type { DecodedText, Furniture } from '../../types.ts';
import { controlsAtEnd } from '../../words/chrome-lines.ts';
import { endsWithMark } from '../../words/marks.ts';
import type { Line } from '../lines.ts';
import { contentsLines } from './contents.ts';
import { frontMatter } from './front-matter.ts';
import { generatorMarks } from './generator-marks.ts';
import { headOfFile } from './head-of-file.ts';
import { lexiconMarks } from './lexicon.ts';
import { beginsItem, isMarkdownText, isRule, markdownMarks, shown } from './markdown-marks.ts';
import { markdownNotes } from './markdown-notes.ts';
import { isFieldOfBox, metadataBox } from './metadata-box.ts';
import { isBetweenPages } from './page-chrome.ts';
import {
  areCounted,
  numberedRowLines,
  pageNumberLines,
  pageNumbersBeforeText,
  pageNumbersWithin,
} from './page-numbers.ts';
import { readerMarks } from './reader-marks.ts';
import { type RunningTitles, runningTitles } from './running-titles.ts';
import { linesBefore, secondCopy } from './second-copy.ts';
import { isOfDocument, siteChrome } from './site-chrome.ts';
import { linkOfIssuer, siteFieldsInRow, siteLines } from './site-lines.ts';

/** What converters leave where a picture stood. */
const CAPTION = /^[[【]?(?:图片|配图|image|img)[\]】]?$/iu;
/** What a newspaper sets below a picture: …。本报记者 甲某摄 */
const PHOTO_CAPTION =
  /^.{0,60}(?:记者|通讯员|本[报刊网]|新华社)[\s\p{Script=Han}]{0,12}(?:摄影?|供图|文[/／]图|图[/／]文)[)）]?$/u;
const CAPTION_ENDS = '摄影图文)）';
const isPhotoCaption = (text: string): boolean =>
  endsWithMark(text, CAPTION_ENDS) && PHOTO_CAPTION.test(text);
const HEADING_MARKS = /^(?:#{1,6}(?=\s)|#{2,6}(?=[\p{Script=Han}（《“]))/u;
const QUOTATION_MARK = /^>+(?=\s)/u;
const BOLD_MARK = /\*\*/gu;
const BOLD_AT_START = /^\*\*\s*/u;
/** Words that Markdown sets in italics: *责任部门：立案庭* */
const SLANTED = /(?<![*\\])\*(?![*\s])[^*\n]*\p{Script=Han}[^*\n]*(?<!\s)\*(?!\*)/gu;
/** What a site or a list sets before a number: @@ 一、, ● 1., > （一）. A star tells tasks apart and stays. */
const LIST_MARK = /^(?!>[的》])(?:[@●◆■▪◾▶►➢◇□○•·>*\uf06c\uf06e\uf0b7\uf0d8]+|[-–—](?=\s))\s*(?=\S)/u;
/**
 * Control and format characters carry no text. ZWJ and ZWNJ shape what they join, as letters of
 * Arabic and of India and pictures do; between any others they are as empty as the rest.
 */
const ALONE = String.raw`\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Latn}|\p{scx=Cyrl}|\p{scx=Grek}`;
const JOINED = String.raw`(?:(?!${ALONE})[\p{L}\p{M}]|\p{Extended_Pictographic}|\ufe0f)`;
const INVISIBLE = new RegExp(
  String.raw`(?:(?![\s\u0085])(?!(?<=${JOINED})[\u200c\u200d](?=${JOINED}))[\p{Cc}\p{Cf}\u034f]|(?<=\p{Script=Han})[\ufe0e\ufe0f])+`,
  'gu',
);

/** One of the characters of `INVISIBLE`: the most of texts hold none, and need not be searched line by line. */
const ANY_INVISIBLE = /\p{Cf}|\u034f|\ufe0e|\ufe0f|(?![\s\u0085])\p{Cc}/u;

export interface FoundFurniture {
  /** In order. */
  readonly furniture: readonly Furniture[];
  /** Lines that may be running titles and stay, since nothing shows where pages end. */
  readonly doubtful: readonly Line[];
}

/**
 * What on these lines is no part of the text.
 *
 * @param flatTables lines of tables that were written out cell by cell: what they say, they say to the reader
 */
export function findFurniture(
  decoded: DecodedText,
  lines: readonly Line[],
  flatTables: ReadonlySet<Line>,
): FoundFurniture {
  const copy = secondCopy(decoded.text, lines);
  if (copy === undefined) return furnitureAmong(decoded, lines, flatTables);
  const { furniture, doubtful } = furnitureAmong(decoded, linesBefore(lines, copy), flatTables);
  const repeated = lines
    .filter(({ span }) => span.end > Math.max(copy, span.start))
    .map(
      ({ span }): Furniture => ({ kind: 'repeated', span: { ...span, start: Math.max(copy, span.start) } }),
    );
  return { furniture: [...furniture, ...repeated], doubtful };
}

function furnitureAmong(
  decoded: DecodedText,
  lines: readonly Line[],
  flatTables: ReadonlySet<Line>,
): FoundFurniture {
  // Asked for again and again by all that follows.
  const texts = new Map(lines.map((line) => [line, decoded.text.slice(line.span.start, line.span.end)]));
  const textOf = (line: Line): string => texts.get(line) as string;
  const filled = lines.filter(({ span }) => span.end > span.start);
  const marks = decoded.tables.flatMap((table) => table.marks ?? []);
  const drawn = new Set(marks.map(({ start }) => start));
  const content = filled.filter(({ span }) => !drawn.has(span.start));
  // A cell of a table is never what a page or a site sets around a text.
  const tables = flatTables.union(new Set(content.filter(({ cell }) => cell !== undefined)));
  // A line right below such a table is none of its cells, however long its rows are on average.
  const below = content.filter((line, i) => {
    const above = content[i - 1];
    return above !== undefined && flatTables.has(above) && !flatTables.has(line);
  });
  const cells = tables.union(
    numberedRowLines(
      content.filter(({ cell }) => cell === undefined),
      textOf,
    ).difference(new Set(below)),
  );
  const isMarked = (line: Line): boolean => decoded.marked?.has(line.number) ?? false;
  const isMarkdown = isMarkdownText(decoded);
  const shownOf = isMarkdown ? (line: Line): string => shown(textOf(line)) : textOf;
  const { known: chrome, told: besides, kept, edges } = siteChrome(content, shownOf, cells, isMarked);
  const rawOf = (line: Line): string => decoded.text.slice(line.begins, line.span.end);
  const isPlain = isTextEncoding(decoded.encoding);
  const { fences, settings } = frontMatter(isPlain ? content : [], rawOf);
  const reader = readerMarks(isPlain ? content : [], shownOf);
  const notes = markdownNotes(isPlain ? content : [], rawOf);
  const generator = generatorMarks(
    isPlain ? content.filter((line) => !cells.has(line)) : [],
    textOf,
    fences.length > 0 || decoded.places !== undefined,
  );
  const lexicon = lexiconMarks(
    content.filter((line) => !cells.has(line) && !isMarked(line)),
    textOf,
  );
  const unmarked = content.filter((line) => !isMarked(line));
  const isOfBox = (line: Line): boolean => {
    const told = decoded.marked?.get(line.number);
    return told === undefined || (told === 'page-chrome' && isFieldOfBox(textOf(line)));
  };
  const above = content.slice(0, edges.headEnds).filter(isOfBox).length;
  const box = metadataBox(content.filter(isOfBox), textOf, above);
  const ofBox = new Set(box.ofSite);
  // Among its sentences and numbers a text may have such fields itself.
  const inText = new Set(
    content.slice(edges.headEnds, edges.footBegins).filter(({ cell }) => cell === undefined),
  );
  const ofSite = siteLines(unmarked, textOf)
    .difference(inText)
    .union(new Set(box.said))
    .union(ornaments(content, textOf, cells));
  const numbers = pageNumberLines(
    content.filter((line) => !chrome.has(line) && !tables.has(line)),
    textOf,
  );
  const beforeText = pageNumbersBeforeText(
    content.filter((line) => !cells.has(line) && !numbers.has(line)),
    textOf,
  );
  const { titles, doubtful } = titlesOf(decoded, content, textOf, numbers, cells);
  const contents = contentsLines(
    content.filter((line) => !numbers.has(line) && !cells.has(line) && !titles.has(line) && !isMarked(line)),
    textOf,
  );
  const around = new Set(
    content.filter((line, at) => !cells.has(line) && (at < edges.headEnds || at >= edges.footBegins)),
  );
  const ofMarkdown = new Map<Line, Furniture['kind']>([
    ...fences.map((line) => [line, 'page-chrome'] as const),
    ...(isPlain ? headOfFile(content, rawOf) : []).map((line) => [line, 'setting'] as const),
    ...[...settings, ...reader.marks].map((line) => [line, 'setting'] as const),
    ...reader.above
      .filter((line) => !isOfDocument(shownOf(line)))
      .map((line) => [line, 'site-words'] as const),
    ...(isMarkdown ? content : [])
      .filter((line) => line.cell === undefined && isRule(textOf(line)))
      .map((line) => [line, 'page-chrome'] as const),
    ...[...notes.among].map((line) => [line, 'footnote'] as const),
    ...generator.lines,
  ]);
  const last = unmarked.findLast((line) => !cells.has(line) && !chrome.has(line) && !besides.has(line));
  const found: Furniture[] = marks.map((span) => ({ kind: 'table-mark', span }));
  let bold: Furniture[] = [];
  let previousNumber = 0;
  /** What all of a line is set aside as; the surer knowledge first. In a cell the site's own alone. */
  const wholeOf = (line: Line): Furniture['kind'] | undefined => {
    if (ofSite.has(line)) return 'page-chrome';
    if (ofMarkdown.has(line)) return ofMarkdown.get(line);
    if (ofBox.has(line)) return 'site-words';
    if (line.cell !== undefined) return undefined;
    const told = decoded.marked?.get(line.number);
    if (told !== undefined) return told;
    if (numbers.has(line)) return 'page-number';
    const text = textOf(line);
    if ((CAPTION.test(text) || isPhotoCaption(text)) && !cells.has(line)) return 'caption';
    if (contents.has(line)) return 'contents';
    if (titles.has(line)) return 'running-title';
    if (chrome.has(line)) return 'page-chrome';
    return besides.has(line) ? 'site-words' : undefined;
  };
  const mayBeInvisible = ANY_INVISIBLE.test(decoded.text);
  for (const line of filled) {
    const { start } = line.span;
    if (drawn.has(start)) continue;
    const text = textOf(line);
    if (line.number > previousNumber + 1) bold = closeBoldMarks(bold, found);
    previousNumber = line.number;
    const whole = wholeOf(line);
    if (whole !== undefined) {
      found.push({ kind: whole, span: line.span });
      continue;
    }
    const ofMarks = isMarkdown ? markdownMarks(text, line.cell !== undefined) : [];
    const asides = [
      ...asidesOf(decoded, line),
      ...ofMarks.map(({ kind, from, to }) => ({ kind, span: { start: start + from, end: start + to } })),
    ];
    found.push(...asides);
    /** What of a mark is not set aside already. */
    const isOwn = (span: Furniture['span']): boolean =>
      asides.every((aside) => span.end <= aside.span.start || span.start >= aside.span.end);
    const add = (kind: Furniture['kind'], from: number, to: number): void => {
      const span = { start: start + from, end: start + to };
      if (isOwn(span)) found.push({ kind, span });
    };
    const page = beforeText.get(line);
    if (page !== undefined) add('page-number', 0, page);
    for (const within of line.cell === undefined ? pageNumbersWithin(text) : [])
      add('page-number', within.start, within.end);
    if (around.has(line)) {
      const link = linkOfIssuer(text);
      const ofRow = siteFieldsInRow(text);
      if (link !== undefined && ofRow.length === 0) add('page-chrome', link.start, link.end);
      for (const { start, end } of ofRow) add('page-chrome', start, end);
    }
    const own = isMarkdown ? undefined : kept.get(line);
    if (own !== undefined && own.start > 0) add('site-words', 0, own.start);
    if (own !== undefined && own.end < text.length) add('site-words', own.end, text.length);
    const label = box.labels.get(line);
    if (label !== undefined) add('page-chrome', label.start, label.end);
    const controls = line === last ? controlsAtEnd(text) : undefined;
    if (controls !== undefined) add('page-chrome', controls, text.length);
    const heading = line.cell === undefined ? HEADING_MARKS.exec(text) : null;
    if (heading !== null) add('heading-mark', 0, heading[0].length);
    for (const { kind, from, to } of notes.marks.get(line) ?? []) add(kind, from, to);
    for (const { kind, from, to } of lexicon.get(line) ?? []) add(kind, from, to);
    for (const { kind, from, to } of generator.marks.get(line) ?? []) add(kind, from, to);
    const list =
      !(isMarkdown && beginsItem(text)) && heading === null && line.cell === undefined && !cells.has(line)
        ? listMark(text)
        : 0;
    if (list > 0) add('list-mark', 0, list);
    for (const { 0: c, index: at } of mayBeInvisible ? text.matchAll(INVISIBLE) : []) {
      if (asides.length === 0) add('invisible', at, at + c.length);
      else for (let i = at; i < at + c.length; i += 1) add('invisible', i, i + 1);
    }
    if (isMarkdown)
      for (const { index: at, 0: words } of text.matchAll(SLANTED))
        if (at >= list) for (const mark of [at, at + words.length - 1]) add('bold-mark', mark, mark + 1);
    for (const { index: at } of text.matchAll(BOLD_MARK)) {
      const span = { start: start + at, end: start + at + 2 };
      if (isOwn(span)) bold.push({ kind: 'bold-mark', span });
    }
  }
  closeBoldMarks(bold, found);
  found.sort((a, b) => a.span.start - b.span.start);
  return { furniture: found, doubtful: content.filter((line) => doubtful.has(line)) };
}

/**
 * A format that has pages tells itself what stands at their edges. Of the others plain text
 * may come from a page in any way; Word files and web pages show pages only as a viewer does.
 */
function titlesOf(
  decoded: DecodedText,
  content: readonly Line[],
  textOf: (line: Line) => string,
  numbers: ReadonlySet<Line>,
  cells: ReadonlySet<Line>,
): RunningTitles {
  const unpacked = decoded.places !== undefined;
  if (unpacked && decoded.linesAreParagraphs !== true) return { titles: new Set(), doubtful: new Set() };
  const viewer = new Set(content.filter((line) => isBetweenPages(textOf(line)) && !cells.has(line)));
  const counted = !unpacked && areCounted(numbers, textOf);
  const { titles, doubtful } = runningTitles(
    content,
    textOf,
    {
      certain: counted ? viewer.union(numbers) : viewer,
      numbers: unpacked ? new Set() : numbers,
      behindFeed: unpacked ? new Set() : linesBehindFeeds(decoded.text, content),
    },
    cells,
  );
  return { titles, doubtful: unpacked ? new Set() : doubtful };
}

const ORNAMENT = /^(?:PART\s?\.?)?0[1-9]$/iu;

/** Figures that a page sets above its headings for show: 01, 02, each alone on its line. */
function ornaments(
  content: readonly Line[],
  textOf: (line: Line) => string,
  cells: ReadonlySet<Line>,
): ReadonlySet<Line> {
  const lines = content.filter((line) => ORNAMENT.test(textOf(line)) && !cells.has(line));
  const counted = lines.length > 1 && lines.every((line, i) => textOf(line).endsWith(String(i + 1)));
  return new Set(counted ? lines : []);
}

/** What the format tells of a line that is no text, without the white space around the line. */
function asidesOf({ asides, lineStarts }: DecodedText, { number, span }: Line): Furniture[] {
  const from = lineStarts[number - 1] as number;
  return (asides?.get(number) ?? [])
    .map(({ kind, start, end }) => ({
      kind,
      span: { start: Math.max(span.start, from + start), end: Math.min(span.end, from + end) },
    }))
    .filter((aside) => aside.span.end > aside.span.start);
}

/** Lines before which a form feed stands. */
function linesBehindFeeds(text: string, content: readonly Line[]): Set<Line> {
  if (!text.includes('\f')) return new Set();
  return new Set(
    content.filter(({ span }, i) => text.slice(content[i - 1]?.span.end ?? 0, span.start).includes('\f')),
  );
}

/** Length of the mark before a number, or of Markdown's before a quotation; 0 where none stands there. */
function listMark(text: string): number {
  const quoted = QUOTATION_MARK.exec(text)?.[0];
  if (quoted !== undefined) return quoted.length;
  const mark = LIST_MARK.exec(text)?.[0] ?? '';
  if (mark === '' || mark.includes('**')) return 0;
  if (readMarker(text.slice(mark.length).replace(BOLD_AT_START, '')) === undefined) return 0;
  return mark.trimEnd().length;
}

/** Bold marks count in pairs within lines that follow each other; a mark left over is text. */
function closeBoldMarks(marks: Furniture[], found: Furniture[]): Furniture[] {
  const paired = marks.length - (marks.length % 2);
  for (const mark of marks.slice(0, paired)) found.push(mark);
  return [];
}
