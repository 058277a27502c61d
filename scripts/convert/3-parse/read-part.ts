import type { Block, TextBlock } from '#domain/elements.ts';
import type { Section } from '#domain/schema.ts';
import type { MarkerForm } from '../marker.ts';
import type { NamedDepartment, ParsedUnit } from '../types.ts';
import { QUESTIONS_OF_AN_INTERVIEW } from './bars.ts';
import { type Body, type BodyPlan, block, FOOT_ROLES, readBody } from './body.ts';
import { casesIn } from './cases.ts';
import { closingStart } from './closing.ts';
import { decidedRole } from './decided.ts';
import { type PartHead, readHead } from './head.ts';
import { type LeadNote, leadNoteIn } from './lead-note.ts';
import { findMeasureForm, headingForms, headingsBetween } from './measure-form.ts';
import { measuresFurtherOut } from './mixed-depth.ts';
import { headingsOfProse, isNoCircular } from './no-circular.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { readUnits } from './units.ts';

/** A part with its head, blocks, and the units and sections inside it. */
export interface ReadPart {
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
  readonly units: readonly ParsedUnit[];
  readonly sections: readonly Section[];
  readonly interview: boolean;
  readonly measureForm: MarkerForm | undefined;
  /** Paragraphs that say who answers, of which nobody can tell for what. */
  readonly unplaced: readonly ClassifiedParagraph[];
}

/** What a part must know of the circular around it. */
export interface PartContext {
  /** Whether the page around the text says that it is a piece of news. */
  readonly news: boolean;
  /** Whether it is kept as paragraphs whatever its numbers say. */
  readonly whole: boolean;
  /** Before the keys inside it: `a1-` in the first annex, else empty. */
  readonly prefix?: string;
  /** How many units stand before it in the circular. */
  readonly before?: number;
}

/** A part that has no measures of its own: a cover notice, an annex that is no plan. */
export function readPlainPart(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
  roles: typeof FOOT_ROLES = FOOT_ROLES,
): ReadPart {
  const head = readHead(paragraphs, from, to);
  const blocks: Block[] = headBlocks(paragraphs, head);
  for (const paragraph of paragraphs.slice(head.end, to)) {
    blocks.push(block(decidedRole(paragraph) ?? roles[paragraph.class] ?? 'paragraph', paragraph));
  }
  return {
    title: head.title,
    blocks,
    units: [],
    sections: [],
    interview: false,
    measureForm: undefined,
    unplaced: [],
  };
}

/**
 * The part that carries the measures.
 */
export function readPart(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
  { news, whole, prefix = '', before = 0 }: PartContext,
): ReadPart {
  const head = readHead(paragraphs, from, to);
  const inside = paragraphs.slice(head.end, to);
  const interview =
    !whole && inside.filter((p) => p.class === 'question').length >= QUESTIONS_OF_AN_INTERVIEW;
  const prose = !whole && !interview && isNoCircular(head.title, paragraphs.slice(from, to), news);
  const cases = whole || interview ? undefined : casesIn(inside);
  const ruled = inside.slice(0, cases?.from);
  const measureForm = whole || interview || prose ? undefined : findMeasureForm(ruled);
  const end = measureForm === undefined ? to : head.end + ruled.length;
  const closing = closingStart(paragraphs, head.end, end, measureForm);
  const headings = prose
    ? headingsOfProse(ruled)
    : measureForm === undefined
      ? new Set<MarkerForm>()
      : headingForms(ruled, measureForm);
  const mixed = measureForm === undefined ? undefined : measuresFurtherOut(ruled, measureForm);
  const placed = (indexes: ReadonlySet<number> = new Set()): Set<number> =>
    new Set([...indexes].map((at) => at + head.end));
  const plan: BodyPlan = {
    measureForm,
    headings,
    furtherOut: placed(mixed?.measures),
    inside: placed(new Set([...(mixed?.inside ?? []), ...indexesFrom(ruled.length, inside.length)])),
    between: placed(measureForm === 'article' ? headingsBetween(ruled) : undefined),
    ofCases: new Map([...(cases?.headings ?? [])].map(([at, heading]) => [at + head.end, heading])),
    interview,
    closing,
    prefix,
  };
  const body = readBody(paragraphs, head.end, to, plan);
  const units = withSectionLeads(readUnits(body.units, prefix, before, saidOfAll(body)), body);
  const blocks = body.items.map(
    (item): Block =>
      item.role === 'unit' ? { role: 'unit', key: (units[item.index] as ParsedUnit).head.key } : item,
  );
  return {
    title: head.title,
    blocks: [...headBlocks(paragraphs, head), ...blocks],
    units,
    sections: body.sections,
    interview,
    measureForm,
    unplaced: whole ? [] : body.unplaced,
  };
}

const indexesFrom = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** A note on who leads that stands in the text around the measures: 责任单位中列第一位的为牵头单位. */
function saidOfAll({ items }: Body): LeadNote | undefined {
  for (const item of items) {
    if (item.role === 'unit') continue;
    const note = leadNoteIn(item.text);
    if (note !== undefined) return note;
  }
  return undefined;
}

/** Who answers for a section answers for each measure beneath it, besides those it names itself. */
function withSectionLeads(units: readonly ParsedUnit[], { sections, leads }: Body): ParsedUnit[] {
  const parents = new Map(sections.map(({ key, parent }) => [key, parent]));
  return units.map((unit) => {
    const inherited: NamedDepartment[] = [];
    for (let key = unit.head.section; key !== null; key = parents.get(key) ?? null)
      for (const department of leads.get(key) ?? []) inherited.push(department);
    const named = new Set(unit.head.departments.map((d) => d.printed));
    const added = inherited.filter((d) => !named.has(d.printed));
    if (added.length === 0) return unit;
    return { ...unit, head: { ...unit.head, departments: [...unit.head.departments, ...added] } };
  });
}

function headBlocks(paragraphs: readonly ClassifiedParagraph[], head: PartHead): TextBlock[] {
  return head.blocks.map(({ role, from, to }) => {
    const taken = paragraphs.slice(from, to) as [ClassifiedParagraph, ...ClassifiedParagraph[]];
    const last = taken.at(-1) as ClassifiedParagraph;
    return {
      role,
      text: taken.map((p) => p.text).join(''),
      lines: { start: taken[0].lines.start, end: last.lines.end },
    };
  });
}
