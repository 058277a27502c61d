import type { BlockRole, TextBlock } from '#domain/elements.ts';
import type { Section } from '#domain/schema.ts';
import { splitSentences } from '#domain/sentences.ts';
import type { MarkerForm } from '../marker.ts';
import type { NamedDepartment } from '../types.ts';
import { isChapterName } from '../words/chapter-names.ts';
import { LONGEST_HEADING_WITH_NAMES } from './bars.ts';
import type { NamedHeading } from './cases.ts';
import { isClosingLine, isContact } from './closing.ts';
import { decidedRole, isOpen } from './decided.ts';
import { rankOf } from './measure-form.ts';
import { type OutlineEntry, sectionsOf } from './outline.ts';
import { type ClassifiedParagraph, isDisclosure } from './paragraph.ts';
import { findResponsibilities, officesAtEnd, officesBeneath, officesOnly } from './responsibility.ts';

/** A measure or question in the making: the paragraphs that belong to it. */
export interface RawUnit {
  readonly type: 'measure' | 'question';
  readonly paragraphs: readonly ClassifiedParagraph[];
  /** Key of the section around it. */
  readonly section: string | null;
}

/** The body in order: blocks, and units by their index. */
export type BodyItem = TextBlock | { readonly role: 'unit'; readonly index: number };

export interface Body {
  readonly items: readonly BodyItem[];
  readonly units: readonly RawUnit[];
  readonly sections: readonly Section[];
  /** Who answers for all beneath a heading, by the section's key. */
  readonly leads: ReadonlyMap<string, readonly NamedDepartment[]>;
  /** Paragraphs that say who answers, of which nobody can tell for what. */
  readonly unplaced: readonly ClassifiedParagraph[];
}

/** What is to be read as headings and units. */
export interface BodyPlan {
  readonly measureForm: MarkerForm | undefined;
  /** Forms that are headings around the measures. */
  readonly headings: ReadonlySet<MarkerForm>;
  /** Indexes of measures further out than their level, and of what belongs to these though it has the measures' level. */
  readonly furtherOut: ReadonlySet<number>;
  readonly inside: ReadonlySet<number>;
  /** Indexes of headings without a number that stand between articles. */
  readonly between: ReadonlySet<number>;
  /** Headings of cases and of their parts, by index. */
  readonly ofCases: ReadonlyMap<number, NamedHeading>;
  readonly interview: boolean;
  /** Index of the first paragraph after the last unit. */
  readonly closing: number;
  /** Before the keys of sections: `a1-` in the first annex. */
  readonly prefix: string;
}

/** What a paragraph is outside units by its own looks. */
export const FOOT_ROLES: Partial<Record<ClassifiedParagraph['class'], BlockRole>> = {
  organisation: 'signature',
  date: 'date',
  remark: 'remark',
  handlingOffice: 'handlingOffice',
  annexList: 'annexList',
  annexLabel: 'annexLabel',
  transmission: 'transmission',
  copiedTo: 'copiedTo',
  printing: 'printing',
  docNumber: 'docNumber',
  cell: 'table',
};

/** A heading of Markdown is further out than any number. */
const MARKDOWN_RANK = -10;
/** A heading without a number between articles stands below 第X节. */
const BETWEEN_RANK = rankOf('division') + 0.5;

/** Reads the paragraphs of a body, from the first after the head. */
export function readBody(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
  plan: BodyPlan,
): Body {
  const items: (BodyItem | OutlineEntry)[] = [];
  const units: {
    type: RawUnit['type'];
    paragraphs: ClassifiedParagraph[];
    parent: OutlineEntry | undefined;
  }[] = [];
  const outline: OutlineEntry[] = [];
  const leads = new Map<OutlineEntry, NamedDepartment[]>();
  const unplaced: ClassifiedParagraph[] = [];
  let open: readonly OutlineEntry[] = [];
  let unit: (typeof units)[number] | undefined;
  let signed = false;
  // Cases that stand below the text have text of their own.
  let { closing } = plan;
  let before: BlockRole | undefined;
  // Right below a heading the numbers go on from the measure above it.
  const lastAbove = (at: number): (typeof units)[number] | undefined =>
    outline.at(-1)?.paragraph === paragraphs[at - 1] ? units.at(-1) : undefined;
  for (let i = from; i < to; i += 1) {
    const told = paragraphs[i] as ClassifiedParagraph;
    const free = isOpen(told);
    const paragraph =
      told.decided?.is === 'measure' ? withNumber(told, plan, units.at(-1)?.paragraphs[0]) : told;
    const type = free
      ? (unitType(paragraph, plan, i) ?? misnumbered(paragraph, unit ?? lastAbove(i)))
      : decidedUnit(paragraph);
    const usual = headingRank(paragraph, plan, i);
    const set = decidedHeading(paragraph, usual, open, outline);
    const rank = free ? usual : set?.rank;
    if (type !== undefined) {
      if (plan.furtherOut.has(i) || (!free && isFurtherOut(paragraph, plan)))
        open = open.filter((entry) => entry.rank < rankOfMarker(paragraph));
      unit = { type, paragraphs: [paragraph], parent: open.at(-1) };
      items.push({ role: 'unit', index: units.push(unit) - 1 });
    } else if (rank !== undefined && (set !== undefined || i < closing || plan.ofCases.has(i))) {
      open = set === undefined ? open.filter((entry) => entry.rank < rank) : set.around;
      const [heading, text] = plan.interview
        ? [paragraph]
        : partHeading(paragraph, plan.ofCases.get(i)?.length);
      const entry: OutlineEntry = { paragraph: heading, rank, parent: open.at(-1) };
      open = [...open, entry];
      outline.push(entry);
      items.push(entry);
      if (text !== undefined) items.push(block('paragraph', text));
      leads.set(entry, namedIn(paragraph));
      unit = undefined;
      if (plan.ofCases.has(i)) {
        closing = to;
        signed = false;
      }
    } else if (unit !== undefined && (free ? i < closing : goesOnWithUnit(paragraph)))
      unit.paragraphs.push(paragraph);
    else {
      const inBody =
        units.length > 0 || outline.length > 0 || (plan.measureForm === undefined && !plan.interview);
      const place: PlaceInPart = signed
        ? 'behind'
        : units.length > 0 && i >= closing
          ? 'closing'
          : inBody
            ? 'body'
            : 'opening';
      // Several offices sign one below the other.
      const among = before === 'signature' && paragraph.class === 'organisation';
      const role: BlockRole =
        decidedRole(paragraph) ?? (among && free ? 'signature' : roleOutside(paragraph, place));
      items.push(block(role, paragraph));
      // What the editor sets between them ends a measure.
      if (!free) unit = undefined;
      const heading = unit === undefined ? open.at(-1) : undefined;
      const named = paragraph.class === 'cell' ? [] : namedIn(paragraph);
      if (heading !== undefined && place === 'body') leads.get(heading)?.push(...named);
      else if (named.length > 0) unplaced.push(paragraph);
      before = role;
      // An annex begins anew.
      signed = role !== 'annexLabel' && (signed || ENDS_THE_TEXT.includes(role));
    }
  }
  const sections = sectionsOf(outline, plan.prefix);
  // Offices in bare brackets answer where all headings of a level end so.
  for (const row of Map.groupBy(outline, ({ rank }) => rank).values()) {
    const ending = row.filter(({ paragraph }) => officesAtEnd(paragraph.text).length > 0);
    for (const entry of ending) {
      if (ending.length < row.length || row.length === 1) unplaced.push(entry.paragraph);
      else leads.get(entry)?.push(...officesAtEnd(entry.paragraph.text));
    }
  }
  // Headings that are offices, all of a row, name who does what stands beneath each: （一）市公安局.
  const siblings = [...Map.groupBy(outline, ({ parent }) => parent).values()];
  for (const row of siblings.flatMap((own) => [...Map.groupBy(own, ({ rank }) => rank).values()])) {
    const names = row.map(({ paragraph: { text, marker } }) => officesOnly(text.slice(marker?.length ?? 0)));
    if (row.length > 1 && names.every((own) => own.length > 0))
      for (const [i, entry] of row.entries()) leads.get(entry)?.push(...(names[i] ?? []));
  }
  // Who is named behind a heading without a measure beneath it answers for nothing.
  for (const [entry, named] of leads)
    if (named.length > 0 && !units.some(({ parent }) => isBelow(parent, entry)))
      unplaced.push(entry.paragraph);
  return {
    unplaced,
    items: items.map((item) => ('rank' in item ? headingBlock(item, sections.get(item) as Section) : item)),
    units: units.map(({ parent, ...rest }) => ({
      ...rest,
      section: parent === undefined ? null : (sections.get(parent) as Section).key,
    })),
    sections: [...sections.values()],
    leads: new Map([...leads].map(([entry, named]) => [(sections.get(entry) as Section).key, named])),
  };
}

function isBelow(entry: OutlineEntry | undefined, above: OutlineEntry): boolean {
  for (let one = entry; one !== undefined; one = one.parent) if (one === above) return true;
  return false;
}

const rankOfMarker = ({ marker }: ClassifiedParagraph): number =>
  marker === undefined ? 0 : rankOf(marker.form);

function namedIn({ text, marker }: ClassifiedParagraph): NamedDepartment[] {
  if (text.length - (marker?.length ?? 0) > LONGEST_HEADING_WITH_NAMES) return [];
  return [
    ...findResponsibilities(text).flatMap(({ departments }) => [...departments]),
    ...officesBeneath(text.slice(marker?.length ?? 0)),
  ];
}

/**
 * A heading and the text that stands behind it in one paragraph: a paragraph of several sentences is no heading.
 *
 * @param known where the heading ends, if its words tell
 */
function partHeading(
  paragraph: ClassifiedParagraph,
  known?: number,
): [heading: ClassifiedParagraph, text?: ClassifiedParagraph] {
  const { text, marker } = paragraph;
  if (known !== undefined) return known < text.length ? cutBehind(paragraph, known) : [paragraph];
  const length = marker?.length ?? 0;
  const [first, second] = splitSentences(text.slice(length));
  const bracket = findResponsibilities(text)[0];
  if (first === undefined || second === undefined || marker === undefined || paragraph.decided?.whole)
    return [paragraph];
  const end = length + first.end;
  // Who answers stands with the heading.
  if (bracket !== undefined && bracket.span.start <= end) return [paragraph];
  return cutBehind(paragraph, end);
}

function cutBehind(
  paragraph: ClassifiedParagraph,
  end: number,
): [heading: ClassifiedParagraph, text: ClassifiedParagraph] {
  const { text, span } = paragraph;
  const rest = text.slice(end);
  const gap = rest.length - rest.trimStart().length;
  return [
    { ...paragraph, text: text.slice(0, end), span: { start: span.start, end: span.start + end } },
    {
      ...paragraph,
      text: rest.slice(gap),
      span: { start: span.start + end + gap, end: span.end },
      marker: undefined,
      class: 'running',
    },
  ];
}

/** What stands behind one of these is no longer the text that was signed. */
const ENDS_THE_TEXT: readonly BlockRole[] = ['date', 'signature'];

/** Where a paragraph that is no heading and belongs to no unit stands. */
type PlaceInPart = 'opening' | 'body' | 'closing' | 'behind';

function roleOutside(paragraph: ClassifiedParagraph, place: PlaceInPart): BlockRole {
  const aside = isDisclosure(paragraph) || (place === 'behind' && isContact(paragraph));
  const foot = aside ? 'remark' : FOOT_ROLES[paragraph.class];
  // A name behind the signature and the date signs nothing.
  if (foot !== undefined && !(place === 'behind' && foot === 'signature')) return foot;
  // A field of a site below the title is none of the document's text.
  if (place === 'opening' && paragraph.class === 'metadata') return 'unclassified';
  // A closing is a sentence: what else stands there may be a site's own.
  if (place === 'closing' && paragraph.class === 'display' && !isClosingLine(paragraph))
    return 'unclassified';
  return ({ opening: 'preamble', body: 'paragraph', closing: 'closing', behind: 'unclassified' } as const)[
    place
  ];
}

function unitType(
  { marker, class: looks }: ClassifiedParagraph,
  plan: BodyPlan,
  at: number,
): RawUnit['type'] | undefined {
  if (plan.interview) return looks === 'question' ? 'question' : undefined;
  if (plan.furtherOut.has(at)) return 'measure';
  if (plan.inside.has(at)) return undefined;
  return marker !== undefined && marker.form === plan.measureForm ? 'measure' : undefined;
}

/**
 * A measure whose number was written in another form, or that another document's is set behind: （7） behind
 * measure 6, of which both name who answers. A step of measure 6 would be （1）, or stand behind one.
 */
function misnumbered(
  { marker, text }: ClassifiedParagraph,
  unit: { readonly paragraphs: readonly ClassifiedParagraph[] } | undefined,
): 'measure' | undefined {
  const open = unit?.paragraphs;
  const before = open?.[0]?.marker;
  if (open === undefined || before === undefined || marker === undefined) return undefined;
  if (marker.form === before.form || marker.number === 1) return undefined;
  if (marker.number !== before.number + 1 && rankOf(marker.form) < rankOf(before.form)) return undefined;
  if (open.some((p, i) => (i > 0 && p.marker !== undefined) || BEGINS_STEPS.test(p.text))) return undefined;
  const named = (words: string): boolean => findResponsibilities(words).length > 0;
  return named(text) && open.some((p) => named(p.text)) ? 'measure' : undefined;
}

/** The first of a row of steps within a sentence. */
const BEGINS_STEPS = /(?<!^)(?:1[.．、](?!\d)|[（(]1[）)]|①|一是)/u;

function decidedUnit({ decided }: ClassifiedParagraph): RawUnit['type'] | undefined {
  const is = decided?.is;
  return is === 'measure' || is === 'question' ? is : undefined;
}

const goesOnWithUnit = ({ decided }: ClassifiedParagraph): boolean =>
  decided?.is === 'measureText' || decided?.is === 'answer';

/** A measure by the editor's word: without a number of its own it takes the one behind the measure before. */
function withNumber(
  paragraph: ClassifiedParagraph,
  { measureForm = 'item' }: BodyPlan,
  before: ClassifiedParagraph | undefined,
): ClassifiedParagraph {
  if (paragraph.marker !== undefined) return paragraph;
  const number = (before?.marker?.number ?? 0) + 1;
  return { ...paragraph, marker: { form: measureForm, number, length: 0 } };
}

/** A heading by the editor's word: how far in it stands, and the headings around it. */
function decidedHeading(
  { decided, marker }: ClassifiedParagraph,
  usual: number | undefined,
  open: readonly OutlineEntry[],
  outline: readonly OutlineEntry[],
): { readonly rank: number; readonly around: readonly OutlineEntry[] } | undefined {
  if (decided?.is !== 'heading') return undefined;
  const { level } = decided;
  const own = usual ?? (marker === undefined ? undefined : rankOf(marker.form));
  if (level === undefined) {
    const rank = own ?? outline.at(-1)?.rank ?? 0;
    return { rank, around: open.filter((entry) => entry.rank < rank) };
  }
  const around = open.slice(0, level - 1);
  const outer = around.at(-1)?.rank ?? Number.NEGATIVE_INFINITY;
  const beside = outline.findLast((entry) => depthOf(entry) === level)?.rank;
  const rank = own ?? beside ?? (around.length === 0 ? 0 : outer + WITHIN);
  // A number that is usually further out than what stands around it is further in here.
  return { rank: Math.max(rank, around.length === 0 ? rank : outer + WITHIN), around };
}

/** Whether a measure by the editor's word stands further out than the others, by its printed number. */
const isFurtherOut = ({ marker }: ClassifiedParagraph, { measureForm }: BodyPlan): boolean =>
  marker !== undefined &&
  measureForm !== undefined &&
  marker.length > 0 &&
  rankOf(marker.form) < rankOf(measureForm);

/** Between the ranks of two forms. */
const WITHIN = 0.25;

const depthOf = ({ parent }: OutlineEntry): number => (parent === undefined ? 1 : 1 + depthOf(parent));

/** Rank of a heading, `undefined` for what is none. An interview's headings are all of one rank. */
function headingRank(
  { marker, headingMarks, text }: ClassifiedParagraph,
  plan: BodyPlan,
  at: number,
): number | undefined {
  if (plan.interview) return headingMarks > 0 ? 0 : undefined;
  if (marker === undefined && headingMarks > 0) return MARKDOWN_RANK + headingMarks;
  const ofCase = plan.ofCases.get(at);
  if (ofCase !== undefined) return ofCase.rank;
  if (plan.inside.has(at)) return undefined;
  if (plan.between.has(at)) return BETWEEN_RANK;
  if (marker === undefined) return isChapterName(text) ? rankOf('chapter') : undefined;
  return plan.headings.has(marker.form) ? rankOf(marker.form) : undefined;
}

function headingBlock({ paragraph }: OutlineEntry, section: Section): TextBlock {
  return { ...block('heading', paragraph), section: section.key, level: section.level };
}

/** A paragraph as a block of its own. */
export function block(role: BlockRole, { text, lines }: ClassifiedParagraph): TextBlock {
  return { role, text, lines };
}
