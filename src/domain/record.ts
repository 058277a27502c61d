import { z } from 'astro/zod';
import { type Paragraph, readingText } from './elements.ts';
import {
  type CircularHead,
  circularSchema,
  deadlineSchema,
  kindSchema,
  proofreadSchema,
  roleSchema,
  type UnitHead,
} from './schema.ts';

/**
 * A circular as other programs read it: what the converter reports and what the site
 * publishes under `data/`. Line numbers are those of the file as received, from 1.
 */

const sourceLines = z
  .strictObject({
    startLine: z.int().positive().describe('first line in the file as received, from 1'),
    endLine: z.int().positive().describe('last line, included'),
  })
  .describe('where it stands in the file as received');

export const sectionRecordSchema = z.strictObject({
  key: z.string().describe('path of ordinals, 2 or 2-1'),
  number: z.int().nonnegative().nullable(),
  label: z.string().describe('the number as printed; empty where none is'),
  title: z.string(),
  level: z.int().positive().describe('depth, from 1'),
  parent: z.string().nullable().describe('key of the section around it'),
  source: sourceLines,
});

export const unitRecordSchema = z.strictObject({
  key: z.string().describe('unique in the circular, and the last part of the address'),
  number: z.int().nonnegative().nullable(),
  title: z.string().describe('without final punctuation; made from the opening clause where none is printed'),
  text: z
    .string()
    .describe(
      'as read: title included, number, responsibility and other columns of a table removed; paragraphs joined by line feeds',
    ),
  section: z.string().nullable().describe('key of the section it stands in'),
  departments: z.array(z.strictObject({ name: z.string(), role: roleSchema })),
  deadline: deadlineSchema.nullable().describe('by when it is to be done; null where the text gives no time'),
  outcome: z
    .string()
    .nullable()
    .describe('what is to come of it, as printed; null where the text gives none'),
  recognised: z
    .boolean()
    .describe(
      'whether lines of it were recognised from pictures; `proofread` of the circular tells whether they were read since',
    ),
  source: sourceLines,
});
export type UnitRecord = z.infer<typeof unitRecordSchema>;

export const circularRecordSchema = z.strictObject({
  id: z.string(),
  kind: kindSchema,
  title: z.string(),
  docNumber: z.string().nullable().describe('as printed; null where none is'),
  issuer: z.string().nullable().describe('full names, joined by one space where several signed'),
  issued: z.iso.date().nullable().describe('date of issue; null where none is printed'),
  sections: z.array(sectionRecordSchema),
  measures: z.array(unitRecordSchema).describe('in reading order; empty for an interview'),
  questions: z.array(unitRecordSchema).describe("an interview's questions with their answers; else empty"),
  recognised: z
    .enum(['wholly', 'partly'])
    .nullable()
    .describe('whether its text was recognised from pictures by a program; null where the file held text'),
  proofread: proofreadSchema
    .nullable()
    .describe(
      'when the text was declared to be read against its original, and by whom; null where it was not',
    ),
  characters: circularSchema.shape.characters.describe('characters of the source, white space aside'),
});
export type CircularRecord = z.infer<typeof circularRecordSchema>;

/** A measure or question as its file has it. */
export interface PublishedUnit {
  readonly head: UnitHead;
  readonly paragraphs: readonly Paragraph[];
}

/** The record of one circular; units come out in reading order, whatever order they arrive in. */
export function circularRecord(head: CircularHead, units: readonly PublishedUnit[]): CircularRecord {
  const ordered = [...units].sort((a, b) => a.head.order - b.head.order);
  const records = (type: UnitHead['type']): UnitRecord[] =>
    ordered.filter((unit) => unit.head.type === type).map(unitRecord);
  return {
    id: head.id,
    kind: head.kind,
    title: head.title,
    docNumber: head.docNumber,
    issuer: issuerNames(head.issuers),
    issued: head.issued,
    sections: head.sections.map(({ key, number, label, title, level, parent, lines }) => ({
      key,
      number,
      label,
      title,
      level,
      parent,
      source: { startLine: lines.start, endLine: lines.end },
    })),
    measures: records('measure'),
    questions: records('question'),
    recognised: head.recognised ?? null,
    proofread: head.proofread ?? null,
    characters: { ...head.characters },
  };
}

/** Full names of issuers as records give them; `null` where there is none. */
export function issuerNames(issuers: CircularHead['issuers']): string | null {
  return issuers.map(({ name }) => name).join(' ') || null;
}

/** The record of one measure or question. */
export function unitRecord({ head, paragraphs }: PublishedUnit): UnitRecord {
  return {
    key: head.key,
    number: head.number,
    title: head.title,
    text: unitText(paragraphs),
    section: head.section,
    departments: head.departments.map(({ name, role }) => ({ name, role })),
    deadline: head.deadline ?? null,
    outcome: head.outcome ?? null,
    recognised: head.recognised ?? false,
    source: { startLine: head.lines.start, endLine: head.lines.end },
  };
}

/** Paragraphs as read, joined by line feeds; one that holds nothing but its number or the responsibility is none. */
export function unitText(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(readingText)
    .filter((text) => text !== '')
    .join('\n');
}
