import { createHash } from 'node:crypto';
import { citedInstruments } from '#domain/cited.ts';
import { standardDocNumber } from '#domain/doc-number.ts';
import { type LineRange, paragraphText, readingText } from '#domain/elements.ts';
import type { ResponsibleDepartment } from '#domain/schema.ts';
import { type MarkerForm, readMarker } from '../../convert/marker.ts';
import { isKindAlone } from '../../convert/title-end.ts';
import type { LinkedCircular, Unit } from '../../convert/types.ts';
import type { Expectation, FieldOnce, TextMark } from './expectation.ts';

/** Han characters compared at the start of the first and at the end of the last measure. */
const COMPARED = 15;

const LEVELS: readonly MarkerForm[] = ['chapter', 'article', 'section', 'subsection', 'item'];

/** A measure as it was found. */
export interface FoundMeasure {
  readonly han: string;
  readonly departments: readonly ResponsibleDepartment[];
  readonly deadline: string | null;
  readonly lines: LineRange;
}

/** A heading as it was found. */
export interface FoundHeading {
  readonly text: string;
  readonly lines: LineRange;
  /** Whether it is the title of a measure, on lines of its own: a reader may hold it for a heading, or not. */
  readonly ofMeasure: boolean;
}

/** Every field of an expectation, found. */
export type Findings = { [Field in FieldOnce]: NonNullable<Expectation[Field]> | null } & {
  levels: Record<string, number>;
  cited: string[];
  headings: readonly FoundHeading[];
  allMeasures: readonly FoundMeasure[];
  /** Every paragraph that is published, without white space. */
  paragraphs: readonly string[];
};

/** The measures of the text itself; those of an annex where only they name who answers for them. */
function taskUnits(units: LinkedCircular['units']): LinkedCircular['units'] {
  const own = units.filter(({ head }) => !/^a\d/u.test(head.key));
  const named = (all: typeof units): boolean => all.some(({ head }) => head.departments.length > 0);
  return named(units) && !named(own) ? units.filter((unit) => !own.includes(unit)) : own;
}

/** What the converter found, in the terms of an expectation. */
export function findings(circular: LinkedCircular): Findings {
  const { head, parts, units } = circular;
  const main = parts.filter((part) => part.type === 'main').flatMap((part) => part.blocks);
  const allMeasures = units.filter((unit) => unit.head.type === 'measure');
  const measures = taskUnits(allMeasures);
  const byKey = new Map(units.map((unit) => [unit.head.key, unit]));
  const texts = parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      block.role === 'unit' ? (byKey.get(block.key)?.paragraphs ?? []).map(paragraphText) : [block.text],
    ),
  );
  const levels: Record<string, number> = {};
  for (const block of main) {
    const unit = block.role === 'unit' ? byKey.get(block.key) : undefined;
    const beginnings =
      unit !== undefined
        ? [unit.head.label, ...unit.paragraphs.slice(1).map(paragraphText)]
        : block.role === 'heading' || block.role === 'paragraph' || block.role === 'preamble'
          ? [block.text]
          : [];
    for (const beginning of beginnings) {
      const form = readMarker(beginning)?.form;
      if (form !== undefined && LEVELS.includes(form)) levels[form] = (levels[form] ?? 0) + 1;
    }
  }
  const annex = parts.find((part) => part.type === 'annex')?.blocks.find((block) => block.role === 'title');
  // A notice that lost its title sends the document all the same.
  const isSent = parts.some(({ type }) => type === 'notice');
  const annexTitle = annex?.role === 'title' ? annex.text : null;
  const numbers = measures.map((unit) => unit.head.number ?? 0);
  return {
    issuer: head.issuers.map(({ name }) => name).join(' ') || null,
    docNumber: head.docNumber === null ? null : (standardDocNumber(head.docNumber) ?? head.docNumber),
    title: titleOf(circular),
    attachedTitle: head.noticeTitle === null && !isSent ? annexTitle : head.title,
    date: head.issued,
    sections: levels.section ?? 0,
    measures: measures.length,
    levels,
    numberingRestarts: numbers.some((n, i) => i > 0 && n <= (numbers[i - 1] as number)),
    responsible: units.filter((unit) => unit.head.departments.length > 0).length,
    first: hanOf(textOf(measures.at(0))).slice(0, COMPARED),
    last: hanOf(textOf(measures.at(-1))).slice(-COMPARED),
    firstText: textMark(textOf(measures.at(0))),
    lastText: textMark(textOf(measures.at(-1))),
    cited: citedInstruments(texts.join('\n')),
    headings: main.flatMap((block) => {
      if (block.role === 'heading') return [{ ...block, ofMeasure: false }];
      const unit = block.role === 'unit' ? byKey.get(block.key) : undefined;
      return unit === undefined ? [] : headingOf(unit);
    }),
    allMeasures: allMeasures.map((unit) => ({
      han: hanOf(textOf(unit)),
      departments: unit.head.departments,
      deadline: unit.head.deadline?.printed ?? null,
      lines: unit.head.lines,
    })),
    paragraphs: texts.map(solid),
  };
}

/**
 * The title of the whole: that of the notice, but of an order or a bare announcement, which have none, that of what
 * they put into force. One that was made, because none is printed, is none.
 */
function titleOf({ head }: LinkedCircular): string | null {
  if (head.noticeTitle !== null && !isKindAlone(head.noticeTitle)) return head.noticeTitle;
  return head.found.title === 'made' ? null : head.title;
}

/** The title of a unit where nothing else stands in its paragraph and its text follows. */
function headingOf({ head, paragraphs: [first = [], ...others] }: Unit): FoundHeading[] {
  const alone = first.every(({ role }) => role === 'label' || role === 'title');
  if (!alone || others.length === 0 || first.length < 2) return [];
  return [{ text: paragraphText(first), lines: head.lines, ofMeasure: true }];
}

/** A text without white space. */
export function solid(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Its Chinese characters alone. */
export function hanOf(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}

/** What stands for a text in an expectation. */
export function textMark(text: string): TextMark {
  const kept = solid(text);
  return {
    characters: [...kept].length,
    sha256: createHash('sha256').update(kept).digest('hex').slice(0, 16),
  };
}

function textOf(unit: Unit | undefined): string {
  return unit?.paragraphs.map(readingText).join('') ?? '';
}
