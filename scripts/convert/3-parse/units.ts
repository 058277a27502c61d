import type { Inline, LineRange, Paragraph } from '#domain/elements.ts';
import { readingText } from '#domain/elements.ts';
import type { Role } from '#domain/schema.ts';
import type { NamedDepartment, ParsedUnit } from '../types.ts';
import { withoutSpace } from '../without-space.ts';
import { endsWithMark, withoutLastMark } from '../words/marks.ts';
import { articleNameEnd } from './article-name.ts';
import { FEWEST_ON_LINES, LENGTHS_APART, LONGEST_ON_LINES, MOST_TITLED } from './bars.ts';
import type { RawUnit } from './body.ts';
import { measureKeys } from './keys.ts';
import type { LeadNote } from './lead-note.ts';
import { madeTitle } from './made-title.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { departmentsInCell, isListOfOffices, isResponsibilityLine, officesOnly } from './responsibility.ts';
import { bareTitle, cutResponsibilities, openingParagraph, titleLength } from './unit-text.ts';
import { deadlineAndOutcome, labelledValues } from './values.ts';

const SPEAKER =
  /^(?!(?:曾|也|还|常|就)?有|不少|许多|很多|一些)(?:\d{1,2}\s?[.．、]\s?)?(?:[\p{Script=Han}·\d]{1,8}|[QAＱＡ]\d{0,2})\s?[:：]/u;

/**
 * Measures and questions with keys, titles and departments.
 *
 * @param prefix before each key: `a1-` in the first annex
 * @param before how many units stand before these in the circular
 * @param saidOfAll what the text around the measures says of who leads in all of them
 */
export function readUnits(
  raw: readonly RawUnit[],
  prefix: string,
  before: number,
  saidOfAll?: LeadNote,
): ParsedUnit[] {
  const keys = unitKeys(raw, prefix);
  const onLines = titlesOnLines(raw);
  const titled =
    raw.filter((unit) => unit.type === 'measure' && printedTitle(unit, onLines) > 0).length >=
    raw.length * MOST_TITLED;
  const offices = officesBeforeColons(raw);
  let said = saidOfAll;
  return raw.map((unit, index) => {
    const first = unit.paragraphs[0] as ClassifiedParagraph;
    const last = unit.paragraphs.at(-1) as ClassifiedParagraph;
    const lines: LineRange = { start: first.lines.start, end: last.lines.end };
    const read = unit.type === 'question' ? readQuestion(unit) : readMeasure(unit, titled, onLines, said);
    said = read.said;
    const text = clausesOf(read.paragraphs.map(readingText));
    const made = madeTitle(text) || read.label || keys[index] || '';
    return {
      head: {
        circular: '',
        key: keys[index] as string,
        order: before + index + 1,
        type: unit.type,
        number: first.marker?.number ?? index + 1,
        label: read.label,
        title: read.title === '' ? made : read.title,
        titleFound: read.title === '' ? ('made' as const) : ('printed' as const),
        section: unit.section,
        departments: read.departments.length > 0 ? read.departments : (offices.get(unit) ?? []),
        ...(unit.type === 'question'
          ? {}
          : deadlineAndOutcome(
              labelledValues(
                unit.paragraphs.map((p) => p.text),
                read.deadline,
              ),
            )),
        lines,
        note: null,
      },
      paragraphs: read.paragraphs,
    };
  });
}

/** Names before a colon, but for those who hand in papers: 企业：提供营业执照等材料。 */
const BEFORE_COLON =
  /^[^：:。；]{2,60}(?=[：:](?!\s?(?:提供|提交|出示|递交)[^。；]{0,80}?(?:证明|材料|资料|执照|复印件|证件|证书)))/u;

/** Who does what a measure tells, where all of a section begin with offices and a colon: （一）市公安局：负责…. */
function officesBeforeColons(raw: readonly RawUnit[]): ReadonlyMap<RawUnit, readonly NamedDepartment[]> {
  const found = new Map<RawUnit, readonly NamedDepartment[]>();
  for (const section of Map.groupBy(raw, (unit) => unit.section).values()) {
    const names = section.map(({ type, paragraphs: [first] }) => {
      if (type !== 'measure' || first === undefined) return [];
      return officesOnly(BEFORE_COLON.exec(first.text.slice(first.marker?.length ?? 0).trim())?.[0] ?? '');
    });
    if (section.length > 1 && names.every((own) => own.length > 0))
      for (const [i, unit] of section.entries()) found.set(unit, names[i] ?? []);
  }
  return found;
}

const ENDED_BY_NO_MARK = /[\p{Script=Han}）)”》]$/u;

/** Paragraphs as one text. One that no mark ends is a clause of its own: a title is not made across it. */
const clausesOf = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((text, i) =>
      i + 1 < paragraphs.length && ENDED_BY_NO_MARK.test(text.slice(-2)) ? `${text}。` : text,
    )
    .join('');

interface ReadUnit {
  readonly label: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly departments: readonly NamedDepartment[];
  /** By when, where all that is said of who answers says the same. */
  readonly deadline: string | undefined;
  /** What is said of who leads, for the measures that follow too. */
  readonly said: LeadNote | undefined;
}

function unitKeys(raw: readonly RawUnit[], prefix: string): string[] {
  const measures = raw.filter(({ type }) => type === 'measure');
  const ofMeasures = measureKeys(
    measures.map(({ paragraphs: [first], section }) => ({
      number: first?.marker?.number ?? 0,
      inserted: first?.marker?.inserted,
      section,
    })),
    prefix,
  );
  let measure = 0;
  let question = 0;
  return raw.map(({ type }) => {
    if (type === 'measure') return ofMeasures[measure++] as string;
    question += 1;
    return `${prefix}q${question}`;
  });
}

/** Length of the printed title behind the number, 0 where there is none. */
function printedTitle({ paragraphs }: RawUnit, onLines: boolean): number {
  const first = paragraphs[0] as ClassifiedParagraph;
  const next = paragraphs.slice(1).find((p) => p.class !== 'responsibility');
  return titleLength(behindLabel(first.text, first.marker?.length ?? 0).rest, next?.text, onLines);
}

/**
 * Whether every measure begins with a short line that no stop ends, above its text, and the lines are not of one
 * length: they are titles then, whatever commas they have. Lines that were cut are of one length.
 */
function titlesOnLines(raw: readonly RawUnit[]): boolean {
  if (raw.length < FEWEST_ON_LINES || raw.some(({ type }) => type !== 'measure')) return false;
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const { paragraphs } of raw) {
    const { text, marker } = paragraphs[0] as ClassifiedParagraph;
    const { length } = [...behindLabel(text, marker?.length ?? 0).rest];
    if (paragraphs.length < 2 || length > LONGEST_ON_LINES || endsWithMark(text, '。；：，、')) return false;
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
  }
  return longest - shortest >= LENGTHS_APART;
}

/** Length of the title behind the number as the editor sets it; `undefined` where he does not. */
function decidedTitle({ paragraphs }: RawUnit): number | undefined {
  const { text, marker, decided } = paragraphs[0] as ClassifiedParagraph;
  const title = decided?.title;
  if (title === undefined) return undefined;
  return title === false ? 0 : lengthOf(withoutSpace(title), behindLabel(text, marker?.length ?? 0).rest);
}

/** How much of a text such words take, white space aside; 0 where it does not begin with them. */
function lengthOf(words: string, text: string): number {
  let at = 0;
  for (let end = 0; end < text.length; end += 1) {
    const c = text[end] as string;
    if (c.trim() === '') continue;
    if (c !== words[at]) return 0;
    at += 1;
    if (at === words.length) return end + 1;
  }
  return 0;
}

function readMeasure(
  unit: RawUnit,
  titled: boolean,
  onLines: boolean,
  before: LeadNote | undefined,
): ReadUnit {
  const first = unit.paragraphs[0] as ClassifiedParagraph;
  const { label, rest } = behindLabel(first.text, first.marker?.length ?? 0);
  // What is left of the line behind the name is its text.
  const named = articleNameEnd(first) === 0 ? 0 : rest.length - (first.text.length - articleNameEnd(first));
  const length =
    decidedTitle(unit) ??
    (named > 0 ? named : titled ? printedTitle(unit, onLines) || onlySentence(rest) : 0);
  const title = rest.slice(0, length);
  const opening = cutResponsibilities(rest.slice(length), before);
  let { said } = opening;
  let role: Role | undefined;
  const others = unit.paragraphs.slice(1).map((p) => {
    // 责任部门： above a name on each line.
    const more = role === undefined || p.class === 'cell' ? [] : namesBelowLabel(p.text, role);
    if (more.length > 0)
      return {
        inlines: [{ role: 'responsibility', text: p.text } as const],
        departments: more,
        said,
        deadlines: [],
      };
    // Who is named in a table that is about something else answers for nothing.
    if (p.class === 'cell')
      return { inlines: [{ role: 'text', text: p.text } as const], departments: [], said, deadlines: [] };
    const cut = cutResponsibilities(p.text, said);
    said = cut.said;
    role =
      isResponsibilityLine(p.text) && !endsWithMark(p.text, '。；')
        ? cut.departments.at(-1)?.role
        : undefined;
    return cut;
  });
  const paragraphs = [openingParagraph(label, title, opening.inlines), ...others.map((o) => o.inlines)];
  const answering = eachOnce([opening, ...others].flatMap((o) => o.departments));
  return {
    label: label.trim(),
    title: bareTitle(title),
    paragraphs,
    // 1.责任部门：立案庭 tells who answers for what stands elsewhere.
    departments: saysNothingElse(paragraphs) ? [] : answering,
    deadline: agreed([opening, ...others].flatMap((o) => o.deadlines)),
    said,
  };
}

/** The offices that a line names and nothing else, in the role of the label above it. */
function namesBelowLabel(line: string, role: Role): readonly NamedDepartment[] {
  const list = withoutLastMark(line, '、，；。');
  return isListOfOffices(list) ? departmentsInCell(list, role).departments : [];
}

/** Whether all that a measure says, but for its number, is who answers. */
export const saysNothingElse = (paragraphs: readonly Paragraph[]): boolean => {
  const inlines = paragraphs.flat();
  return (
    inlines.some(({ role }) => role === 'responsibility') &&
    inlines.every(({ role, text }) => role === 'label' || role === 'responsibility' || text.trim() === '')
  );
};

/** One deadline of several parts of a measure is not the measure's. */
function agreed(deadlines: readonly (string | undefined)[]): string | undefined {
  return new Set(deadlines).size === 1 ? deadlines[0] : undefined;
}

/** Several brackets of one measure may name the same office in the same role, or once to guide what it does itself. */
function eachOnce(named: readonly NamedDepartment[]): NamedDepartment[] {
  const acting = new Set(named.flatMap(({ role, printed }) => (role === 'concerned' ? [] : [printed])));
  return [...new Map(named.map((one) => [`${one.role} ${one.printed}`, one])).values()].filter(
    ({ role, printed }) => role !== 'concerned' || !acting.has(printed),
  );
}

/** One sentence without a comma that is short enough for a title. */
const ONE_CLAUSE = /^[^，；。]{2,40}。?$/u;

/** Among measures with titles, one short sentence alone is a title without a text. */
function onlySentence(rest: string): number {
  const { inlines } = cutResponsibilities(rest);
  const text = inlines[0]?.role === 'text' ? inlines[0].text : '';
  return ONE_CLAUSE.test(text) ? text.length : 0;
}

function readQuestion(unit: RawUnit): ReadUnit {
  const [first, ...others] = unit.paragraphs.map((p) => cutSpeaker(p.text)) as [Inline[], ...Inline[][]];
  const question = first.find((inline) => inline.role === 'text')?.text ?? '';
  return {
    label: '',
    title: question,
    paragraphs: [
      first.map((inline) => (inline.role === 'text' ? { role: 'title', text: inline.text } : inline)),
      ...others,
    ],
    departments: [],
    deadline: undefined,
    said: undefined,
  };
}

function cutSpeaker(text: string): Inline[] {
  const speaker = SPEAKER.exec(text)?.[0] ?? '';
  const rest: Inline = { role: 'text', text: text.slice(speaker.length) };
  return [
    ...(speaker === '' ? [] : [{ role: 'speaker', text: speaker } as const]),
    ...(rest.text === '' ? [] : [rest]),
  ];
}

/** The number with its punctuation, and the text behind it; white space between them goes. */
function behindLabel(text: string, length: number): { label: string; rest: string } {
  const behind = text.slice(length);
  return { label: text.slice(0, length), rest: behind.trimStart() };
}
