import { DOC_NUMBER } from '#domain/doc-number.ts';
import type { Part, TextBlock } from '#domain/elements.ts';
import type { Found } from '#domain/schema.ts';
import { HAN } from '../character-kinds.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { MARKER_FORMS } from '../marker.ts';
import { endsAsTitle } from '../title-end.ts';
import type { Decisions, ParsedCircular, SourceText, Span, Staged } from '../types.ts';
import { SUBJECT_WORD } from '../words/documents.ts';
import { DOCUMENT_ENDING } from '../words/file-endings.ts';
import { TITLE_FIELD, TITLE_SETTING } from '../words/site-fields.ts';
import { FEWEST_ANSWERED, FEWEST_NUMBERS_KEPT, LONGEST_PARAGRAPH, LONGEST_TOLD_HEADING } from './bars.ts';
import { checkBeside } from './beside-checks.ts';
import { block, type FOOT_ROLES } from './body.ts';
import { checkBroken } from './broken-checks.ts';
import { casesIn } from './cases.ts';
import { countCharacters } from './characters.ts';
import { clipped } from './clipped.ts';
import { checkHead, checkInsides } from './cross-checks.ts';
import { checkDates, checkDaySetAside } from './date-checks.ts';
import { decidedRole, isOpen, withDecisions } from './decided.ts';
import { readHeadFields } from './fields.ts';
import { kindOfTitle } from './kind.ts';
import { checkLostNumbers, checkSteps } from './lost-numbers.ts';
import { madeTitle } from './made-title.ts';
import { rankOf } from './measure-form.ts';
import { checkBrackets, checkNames, checkUnplaced, checkWordless } from './name-checks.ts';
import { readNeighbours } from './neighbours.ts';
import { numberedCrowd, saysNews } from './no-circular.ts';
import { checkNumbers, checkOtherForms, placeOf } from './number-checks.ts';
import { type ClassifiedParagraph, classifyParagraphs, type ParagraphClass, PRINT_RUN } from './paragraph.ts';
import { type PartContext, type ReadPart, readPart, readPlainPart } from './read-part.ts';
import { type ReadTablePart, readTablePart } from './read-table.ts';
import { findResponsibilities } from './responsibility.ts';
import { checkRunTogether } from './run-together-checks.ts';
import { checkSections } from './section-checks.ts';
import { checkSeveralAssignments } from './several-assignments.ts';
import { splitParts } from './split-parts.ts';
import { checkTables } from './tables/checks.ts';
import { readTables, type Table, withCells } from './tables/find.ts';
import { layTables } from './tables/layout.ts';
import { textBlocks } from './text-blocks.ts';

/**
 * Paragraphs → circular. After it:
 * 1. every character of the normalised text stands in exactly one block or unit, in order;
 * 2. keys of units and of sections are unique;
 * 3. what no rule recognised is a block `unclassified` or a plain paragraph, never dropped;
 * 4. nothing depends on other circulars.
 *
 * @param decisions what the editor says of paragraphs, tables and head fields: it holds, whatever the rules say
 */
export function parse(source: SourceText, decisions?: Decisions): Staged<ParsedCircular> {
  const looks = withDecisions(classifyParagraphs(source), source, decisions);
  const tables = readTables(source.tables, looks);
  const paragraphs = readNeighbours(withCells(looks, source.tables, tables));
  const bounds = splitParts(paragraphs, tables);
  const notice = bounds.notice[1] === 0 ? undefined : readPlainPart(paragraphs, ...bounds.notice);
  const news = saysNews(everyLine(source, paragraphs));
  const crowd = numberedCrowd(paragraphs);
  const whole = crowd !== undefined;
  const main = readMain(paragraphs, tables, ...bounds.main, { news, whole });
  const annexes: ReadPart[] = [];
  let before = main.units.length;
  for (const [i, [from, to]] of bounds.annexes.entries()) {
    const annex = readAnnex(paragraphs, tables, from, to, { news, whole, prefix: `a${i + 1}-`, before });
    before += annex.units.length;
    annexes.push(annex);
  }
  const parts: Part[] = [];
  if (notice !== undefined) parts.push({ type: 'notice', blocks: notice.blocks });
  parts.push({ type: 'main', blocks: main.blocks });
  for (const [i, annex] of annexes.entries())
    parts.push({ type: 'annex', number: i + 1, blocks: annex.blocks });
  const imprint = paragraphs.slice(...bounds.imprint);
  if (imprint.length > 0) {
    parts.push({ type: 'imprint', blocks: imprintBlocks(imprint) });
  }

  const diagnostics: Diagnostic[] = [];
  if (crowd !== undefined) {
    const { start, end } = crowd.first.span;
    diagnostics.push(diagnostic('parse/too-many-numbers', placeOf(source, start, end), String(crowd.count)));
  }
  const found: Record<string, Found> = {};
  let title = main.title;
  const settled = decisions?.fields ?? new Set();
  const named = title === undefined ? titleField(paragraphs) : undefined;
  if (named !== undefined) {
    title = named.title;
    found.title = 'inferred';
    const place = placeOf(source, named.span.start, named.span.end);
    if (!settled.has('title')) diagnostics.push(diagnostic('parse/inferred-field', place, `标题“${title}”`));
  }
  if (title === undefined) {
    const first =
      paragraphs.find(({ class: looks }) => !ABOVE_A_TEXT.has(looks)) ??
      paragraphs.find(({ class: looks }) => looks !== 'metadata') ??
      paragraphs[0];
    title = madeTitle(first?.text ?? '') || source.decoded.seed.id;
    found.title = 'made';
    const place = placeOf(source, first?.span.start ?? 0, first?.span.end ?? 0);
    if (!settled.has('title')) diagnostics.push(diagnostic('parse/missing-title', place, title));
  }
  const fields = readHeadFields(
    textBlocks(parts.filter((part) => part.type !== 'annex')),
    textBlocks(parts.filter((part) => part.type === 'notice')),
  );
  for (const { field, words, lines } of fields.inferred) {
    found[field] = 'inferred';
    if (settled.has(field)) continue;
    const { span } = paragraphs.find((p) => p.lines.start === lines.start) ?? { span: { start: 0, end: 1 } };
    diagnostics.push(diagnostic('parse/inferred-field', placeOf(source, span.start, span.end), words));
  }
  if (fields.head.issuers.length === 0 && !main.interview && !settled.has('issuer')) {
    const { start, end } = paragraphs[0]?.span ?? { start: 0, end: 1 };
    diagnostics.push(diagnostic('parse/missing-issuer', placeOf(source, start, end)));
  }
  const dates = settled.has('issued') ? [] : checkDates(source, paragraphs, parts, fields.head.issued);
  if (main.interview && fields.head.issued === null && !settled.has('issued'))
    diagnostics.push(...checkDaySetAside(source));
  if (fields.head.issued === null && dates.length === 0 && !main.interview && !settled.has('issued')) {
    const { start, end } = paragraphs[0]?.span ?? { start: 0, end: 1 };
    diagnostics.push(diagnostic('parse/missing-date', placeOf(source, start, end)));
  }
  const units = [main, ...annexes].flatMap((part) => part.units);
  const value: ParsedCircular = {
    source: { decoded: source.decoded, furniture: source.furniture },
    head: {
      kind: main.interview ? 'interview' : found.title === 'made' ? 'document' : kindOfTitle(title),
      title,
      noticeTitle: notice?.title ?? null,
      ...fields.head,
      sections: [main, ...annexes].flatMap((part) => part.sections),
      note: null,
      characters: countCharacters(source, textBlocks(parts)),
    },
    found,
    ...layTables({ parts, units }, paragraphs, tables),
  };
  const ofWho = [
    ...checkNames(source, paragraphs, value.units),
    ...checkBrackets(source, paragraphs, value.units),
    ...checkSeveralAssignments(source, paragraphs, value.units),
  ];
  const inDoubt = new Set(ofWho.map(({ place }) => place.line));
  const checks = [
    ...checkParts(source, paragraphs, bounds.main, main),
    ...checkTables(source, paragraphs, tables, [main, ...annexes]),
    ...ofWho,
    ...checkWordless(source, paragraphs, value.units),
    ...checkBroken(source, paragraphs),
    ...checkBeside(source, paragraphs, parts),
    ...[main, ...annexes].flatMap((part) => [
      ...checkLostNumbers(source, paragraphs, part.units),
      ...checkSteps(source, paragraphs, part.units),
      ...checkSections(source, paragraphs, part),
      ...checkRunTogether(source, paragraphs, part),
    ]),
    ...checkUnplaced(
      source,
      [main, ...annexes].flatMap((part) => part.unplaced),
    ),
    ...dates,
    ...checkHead(
      source,
      paragraphs,
      parts,
      {
        ...value.head,
        issuers: fields.head.issuers,
        isCircular: fields.head.docNumber !== null || units.length > 0,
      },
      settled,
    ),
    ...[main, ...annexes].flatMap((part) =>
      checkInsides(source, paragraphs, part.units, part.measureForm, inDoubt),
    ),
    ...unclassified(source, paragraphs, parts),
    ...paragraphsUntold(source, paragraphs, value),
    // Of a text without line ends nobody can tell by its lines what stands in an annex.
    ...(annexes.length === 0 ? numbersKept(source, paragraphs, main) : []),
  ];
  return { value, diagnostics: [...diagnostics, ...checks] };
}

const BEGINS_WITH_YEAR = /^[\d〇一二]/u;

/**
 * 版记: what stands between 抄送 and the line of the printing date goes on with those who get a
 * copy, but for the office right above a date that stands alone.
 */
function imprintBlocks(imprint: readonly ClassifiedParagraph[]): TextBlock[] {
  let copied = false;
  return imprint.map((paragraph, i) => {
    const next = imprint[i + 1];
    const prints =
      paragraph.class === 'printing' ||
      PRINT_RUN.test(paragraph.text) ||
      (paragraph.class === 'organisation' && next?.class === 'printing' && BEGINS_WITH_YEAR.test(next.text));
    if (paragraph.class === 'copiedTo') copied = true;
    if (prints) copied = false;
    return block(decidedRole(paragraph) ?? (copied ? 'copiedTo' : 'printing'), paragraph);
  });
}

/** 标题: among the fields that a site sets above a document, 【标题】 among those of a database of laws. */
const TITLE_IN_FIELD = new RegExp(
  `^[•·]?(?:${TITLE_FIELD}\\s?[:：]|【${TITLE_FIELD}】|(?<setting>${TITLE_SETTING}))\\s*["']?(?<title>.{4,120}?)["']?\\s*$`,
  'u',
);

/** What a text without a title may have above its first words, and what none is made of. */
const ABOVE_A_TEXT: ReadonlySet<ParagraphClass> = new Set([
  'metadata',
  'addressees',
  'organisation',
  'docNumber',
  'transmission',
  'date',
]);
/** The file in which a page offers the document once more, its number before its title: 某发〔2031〕5号某某关于…的通知.doc. */
const TITLE_OF_FILE = new RegExp(
  `^(?:${DOC_NUMBER.source})?\\s*(?<title>(?=.{0,40}${SUBJECT_WORD}).{8,120})${DOCUMENT_ENDING}$`,
  'iu',
);
/** Lines at the end among which it stands. */
const LINES_OF_FILES = 3;

/** What a site's own table, or the settings of its page, call the document. */
function titleField(
  paragraphs: readonly ClassifiedParagraph[],
): { readonly title: string; readonly span: Span } | undefined {
  for (const { text, class: looks, span } of paragraphs) {
    if (looks !== 'metadata') continue;
    const { setting, title } = TITLE_IN_FIELD.exec(text)?.groups ?? {};
    if (title === undefined) continue;
    // What the settings of a page call it is what its readers see above it, however it ends.
    if (endsAsTitle(title) || (setting !== undefined && HAN.test(title))) return { title, span };
  }
  for (const { text, span } of paragraphs.slice(-LINES_OF_FILES)) {
    const title = TITLE_OF_FILE.exec(text)?.groups?.title;
    if (title !== undefined && endsAsTitle(title)) return { title, span };
  }
  return undefined;
}

/** The paragraphs, and the lines around them that were set aside. */
function* everyLine(source: SourceText, paragraphs: readonly ClassifiedParagraph[]): Generator<string> {
  for (const { span } of source.furniture) yield source.decoded.text.slice(span.start, span.end);
  for (const { text } of paragraphs) yield text;
}

/** The document itself; where its tasks stand in tables, the rows are its measures. */
function readMain(
  paragraphs: readonly ClassifiedParagraph[],
  tables: readonly Table[],
  from: number,
  to: number,
  context: PartContext,
): ReadPart | ReadTablePart {
  const main = readPart(paragraphs, from, to, context);
  const own = context.whole ? [] : taskTables(tables, from, to);
  const [first] = own;
  if (first === undefined) return main;
  const rows = readTablePart(paragraphs, from, to, own, context);
  const part = { ...rows, unplaced: answeredOutside(main, paragraphs.slice(from, to)) };
  if (own.some(({ decided }) => decided) && part.units.length > 0) return part;
  // A cell that an editor calls a measure is none beside the rows.
  const inTables = new Set(
    own.flatMap((table) => paragraphs.slice(table.from, table.to).map(({ lines: at }) => at.start)),
  );
  const outside = main.units.filter(({ head }) => !inTables.has(head.lines.start));
  if (part.units.length <= outside.length) return main;
  // A table below 附件：… goes with the measures above it; it does not take their place.
  const below = paragraphs.slice(from, first.from).some(({ class: looks }) => looks === 'annexList');
  if (below && main.units.length > 0 && unitsAbove(main, paragraphs[first.from])) return main;
  return part;
}

/** Where measures outside of tables begin that say who answers: beside the rows they are none. */
function answeredOutside(
  { units }: ReadPart,
  paragraphs: readonly ClassifiedParagraph[],
): ClassifiedParagraph[] {
  const lines = new Set(
    units.filter(({ head }) => head.departments.length > 0).map(({ head }) => head.lines.start),
  );
  return paragraphs.filter(({ lines: at, class: looks }) => looks !== 'cell' && lines.has(at.start));
}

const taskTables = (tables: readonly Table[], from: number, to: number): Table[] =>
  tables.filter((table) => table.tasks && table.from >= from && table.to <= to);

/** Whether the first measure of a part stands above a paragraph. */
const unitsAbove = ({ units }: ReadPart, at: ClassifiedParagraph | undefined): boolean =>
  at !== undefined && (units[0]?.head.lines.start ?? Number.POSITIVE_INFINITY) < at.lines.start;

/** In an annex an office on a line of its own is a cell or a row, not a signature. */
const ANNEX_ROLES: typeof FOOT_ROLES = { remark: 'remark', annexList: 'annexList', cell: 'table' };

/**
 * An annex that is a table of tasks, or itself a plan or a regulation in articles, or whose numbers say who answers, has
 * measures; a list, a form or a report is kept as paragraphs.
 */
function readAnnex(
  paragraphs: readonly ClassifiedParagraph[],
  tables: readonly Table[],
  from: number,
  to: number,
  context: PartContext,
): ReadPart | ReadTablePart {
  if (context.whole) return readPlainPart(paragraphs, from, to, ANNEX_ROLES);
  const own = taskTables(tables, from, to);
  if (own.length > 0) {
    const part = readTablePart(paragraphs, from, to, own, context, ANNEX_ROLES);
    if (part.units.length > 0) return part;
  }
  const inside = paragraphs.slice(from, to);
  if (
    casesIn(inside) !== undefined ||
    inside.some(setsStructure) ||
    inside.filter(numberWithNames).length >= FEWEST_ANSWERED
  )
    return readPart(paragraphs, from, to, context);
  const plain = readPlainPart(paragraphs, from, to, ANNEX_ROLES);
  const kind = plain.title === undefined ? 'document' : kindOfTitle(plain.title);
  if (kind === 'plan' || kind === 'opinions') return readPart(paragraphs, from, to, context);
  const articles = inside.filter(({ marker }) => marker?.form === 'article');
  return kind === 'regulation' && articles.length > 1 ? readPart(paragraphs, from, to, context) : plain;
}

/** Whether the editor says that a paragraph begins a measure, a question or a section. */
const setsStructure = ({ decided }: ClassifiedParagraph): boolean =>
  decided?.is === 'measure' || decided?.is === 'question' || decided?.is === 'heading';

/** Whether a numbered paragraph says who answers for it. */
const numberWithNames = ({ marker, text }: ClassifiedParagraph): boolean =>
  marker !== undefined && findResponsibilities(text).some(({ departments }) => departments.length > 0);

function checkParts(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  [from, to]: readonly [number, number],
  { measureForm, units }: ReadPart,
): Diagnostic[] {
  if (measureForm === undefined) return [];
  const own = paragraphs.slice(from, to);
  const forms = new Set(MARKER_FORMS.filter((form) => rankOf(form) <= rankOf(measureForm)));
  return [...checkNumbers(source, own, forms), ...checkOtherForms(source, own, units, measureForm)];
}

/** Where a text without numbers and headings is for the most part one paragraph, longer than any: the others are lost. */
function paragraphsUntold(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  { units, head }: ParsedCircular,
): Diagnostic[] {
  if (units.length > 0 || head.sections.length > 0) return [];
  const long = paragraphs.find((paragraph) => paragraph.text.length > LONGEST_PARAGRAPH);
  const all = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (long === undefined || long.text.length * 2 < all) return [];
  const { start, end } = long.span;
  return [diagnostic('parse/paragraphs-untold', placeOf(source, start, end), String(long.text.length))];
}

/** Forms that number what a document is divided into. */
const DIVIDES: ReadonlySet<string> = new Set(['chapter', 'division', 'section']);

/** A warning where a text has such numbers, and none of them is a heading or a measure. */
function numbersKept(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  { units, sections, blocks }: ReadPart,
): Diagnostic[] {
  if (units.length > 0 || sections.length > 0) return [];
  const lines = new Set(blocks.flatMap((one) => (one.role === 'paragraph' ? [one.lines.start] : [])));
  const numbered = paragraphs.filter(
    (one) => isOpen(one) && lines.has(one.lines.start) && DIVIDES.has(one.marker?.form ?? ''),
  );
  const [first] = numbered;
  if (first === undefined || numbered.length < FEWEST_NUMBERS_KEPT) return [];
  const words = `“${clipped(first.text, LONGEST_TOLD_HEADING)}”等 ${numbered.length} 段有编号，没有读作小标题或任务，已照段落保留`;
  return [diagnostic('parse/other-reading', placeOf(source, first.span.start, first.span.end), words)];
}

/** One warning for each stretch of text that was not recognised. */
function unclassified(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  parts: readonly Part[],
): Diagnostic[] {
  const starts = new Set(
    textBlocks(parts)
      .filter((b) => b.role === 'unclassified')
      .map((b) => b.lines.start),
  );
  return paragraphs
    .filter(
      (paragraph, i) =>
        isOpen(paragraph) &&
        starts.has(paragraph.lines.start) &&
        !starts.has(paragraphs[i - 1]?.lines.start ?? 0),
    )
    .map(({ span }) => diagnostic('parse/unclassified-text', placeOf(source, span.start, span.end)));
}
