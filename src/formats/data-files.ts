import { z } from 'astro/zod';
import { circularAddress, sectionPlace, unitAddress } from '#domain/addresses.ts';
import { citedInstruments, quotedTerms } from '#domain/cited.ts';
import { type Paragraph, type Part, wholeText } from '#domain/elements.ts';
import {
  circularFingerprint,
  FINGERPRINT_DIGITS,
  FINGERPRINT_LENGTH,
  unitFingerprint,
} from '#domain/fingerprint.ts';
import {
  type CircularLinks,
  type InstrumentLink,
  lineageLinkSchema,
  noLinks,
  type RelatedLink,
  relatedLinkSchema,
  type TermLink,
  type UnitLinks,
} from '#domain/links.ts';
import { shortReason } from '#domain/reasons.ts';
import {
  circularRecord,
  circularRecordSchema,
  type PublishedUnit,
  sectionRecordSchema,
  type UnitRecord,
  unitRecordSchema,
} from '#domain/record.ts';
import { type CircularHead, correctionSchema, kindSchema } from '#domain/schema.ts';

/**
 * The files under `data/`, for other programs. Every `url` is relative to the root of
 * the site, every `$schema` and `data` to the file that it stands in.
 */

const fingerprintSchema = z.string().regex(new RegExp(`^[${FINGERPRINT_DIGITS}]{${FINGERPRINT_LENGTH}}$`));

const linkedWordsSchema = z.strictObject({
  text: z.string().describe('as printed'),
  id: z.string(),
});

/** Without what can be made of the texts; of the reasons the one that pages tell. */
const relatedDataSchema = relatedLinkSchema.omit({ wording: true, same: true });
const lineageDataSchema = lineageLinkSchema
  .omit({ reasons: true, confirmed: true, sameIssuer: true })
  .extend({
    sameIssuer: z
      .literal(false)
      .optional()
      .describe('the circulars have no issuer in common: a like matter elsewhere; else left out'),
    confirmed: z.literal(true).optional().describe('the editor has confirmed it; else left out'),
  });

/** Left out where there is nothing to say: an archive has thousands of measures. */
const LEFT_OUT = {
  references: true,
  instrumentLinks: true,
  termLinks: true,
  reports: true,
  lineage: true,
} as const;

const wholeUnitSchema = unitRecordSchema.extend({
  url: z.string().describe("its page, relative to the site's root"),
  fingerprint: fingerprintSchema.describe('changes with every character of its text as printed'),
  instruments: z
    .array(z.string())
    .describe('documents cited in 《》, outermost, each once, without the marks'),
  terms: z.array(z.string()).describe('terms in quotation marks “”, outermost, each once, without the marks'),
  references: z
    .array(
      z.strictObject({
        text: z.string().describe('as printed'),
        url: z.string().describe("where it leads, relative to the site's root"),
      }),
    )
    .describe('places in this circular and in others that it names, in order'),
  instrumentLinks: z
    .array(linkedWordsSchema)
    .describe('every citation, in order, with its id in /data/instruments.json'),
  termLinks: z
    .array(linkedWordsSchema)
    .describe('every use of a term that stands in several measures, with its id in /data/terms.json'),
  topics: z.array(z.string()).describe('ids of its subjects; empty where none is assigned'),
  related: z
    .array(relatedDataSchema)
    .describe('measures on the same matter, nearest first; empty where none is assigned'),
  reports: z
    .array(relatedDataSchema)
    .describe('for a measure the interview answers that report on it, for an answer the measures'),
  lineage: z
    .array(lineageDataSchema)
    .describe(
      'the same matter in the circulars that its own is compared with, of its issuer and of others, oldest first',
    ),
});
const unitDataSchema = wholeUnitSchema.partial(LEFT_OUT);

export const circularDataSchema = circularRecordSchema
  .extend({
    $schema: z.string(),
    url: z.string().describe("its page, relative to the site's root"),
    fingerprint: fingerprintSchema.describe('changes with every character of it as printed'),
    corrections: z
      .array(correctionSchema)
      .describe('of its text since it was published, oldest first; `at` is the key of a measure'),
    sections: z.array(
      sectionRecordSchema.extend({
        url: z
          .string()
          .describe("its page, or of a section in a section its place, relative to the site's root"),
      }),
    ),
    measures: z.array(unitDataSchema).describe('in reading order; empty for an interview'),
    questions: z.array(unitDataSchema).describe("an interview's questions with their answers; else empty"),
  })
  .meta({ title: 'A circular', description: 'One circular, whole: /data/circulars/<id>.json' });
export type CircularDataFile = z.infer<typeof circularDataSchema>;

export const archiveDataSchema = z
  .strictObject({
    $schema: z.string(),
    name: z.string().describe('the name of the archive'),
    owner: z.string(),
    circulars: z.array(
      z.strictObject({
        id: z.string(),
        kind: kindSchema,
        title: z.string(),
        docNumber: z.string().nullable(),
        issuer: z.string().nullable(),
        issued: z.iso.date().nullable(),
        recognised: circularRecordSchema.shape.recognised,
        proofread: circularRecordSchema.shape.proofread,
        measures: z.int().nonnegative().describe('how many'),
        questions: z.int().nonnegative().describe('how many'),
        url: z.string().describe("its page, relative to the site's root"),
        fingerprint: fingerprintSchema.describe('changes with every character of it as printed'),
        data: z.string().describe('the whole circular, relative to this file'),
      }),
    ),
  })
  .meta({ title: 'The archive', description: 'Every circular of the archive: /data/archive.json' });
export type ArchiveDataFile = z.infer<typeof archiveDataSchema>;

/** A circular as its files have it. */
interface CircularWithParts extends CircularHead {
  readonly parts: readonly Part[];
}

/** `data/circulars/<id>.json`; `links` is what the circular's file in `content/links/` holds. */
export function circularData(
  head: CircularWithParts,
  units: readonly PublishedUnit[],
  links: CircularLinks,
): CircularDataFile {
  const record = circularRecord(head, units);
  const paragraphsOf = paragraphsByKey(units);
  const complete = (unit: UnitRecord) =>
    unitData(head.id, unit, paragraphsOf(unit.key), links.units[unit.key] ?? noLinks());
  return {
    $schema: '../schema/circular.schema.json',
    ...record,
    url: circularAddress(head.id),
    fingerprint: circularFingerprint(head.parts, paragraphsOf),
    corrections: head.corrections ?? [],
    sections: record.sections.map((section) => ({ ...section, url: sectionPlace(head.id, section.key) })),
    measures: record.measures.map(complete),
    questions: record.questions.map(complete),
  };
}

function unitData(
  id: string,
  unit: UnitRecord,
  paragraphs: readonly Paragraph[],
  { references, instruments, terms, topics, related, reports, lineage }: UnitLinks,
): z.infer<typeof unitDataSchema> {
  const text = wholeText(paragraphs);
  const linked = ({ start, end, id: target }: InstrumentLink | TermLink) => ({
    text: text.slice(start, end),
    id: target,
  });
  const whole: z.infer<typeof wholeUnitSchema> = {
    ...unit,
    url: unitAddress(id, unit.key),
    fingerprint: unitFingerprint(paragraphs),
    instruments: citedInstruments(unit.text),
    terms: quotedTerms(unit.text),
    references: references.map(({ start, end, to }) => ({ text: text.slice(start, end), url: to })),
    instrumentLinks: instruments.map(linked),
    termLinks: terms.map(linked),
    topics: topics.map(({ id: subject }) => subject),
    related: related.map(inShort),
    reports: reports.map(inShort),
    lineage: lineage.map(({ id: other, sameIssuer, confirmed }) => ({
      id: other,
      ...(sameIssuer ? {} : { sameIssuer }),
      ...(confirmed ? { confirmed } : {}),
    })),
  };
  const says = (value: unknown): boolean => !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(whole).filter(([key, value]) => !(key in LEFT_OUT) || says(value)),
  ) as z.infer<typeof unitDataSchema>;
}

const inShort = ({ id, score, reasons }: RelatedLink) => ({ id, score, reasons: [shortReason(reasons)] });

/** `data/archive.json`, of circulars in the order given. */
export function archiveData(
  { name, owner }: { name: string; owner: string },
  circulars: readonly { head: CircularWithParts; units: readonly PublishedUnit[] }[],
): ArchiveDataFile {
  return {
    $schema: 'schema/archive.schema.json',
    name,
    owner,
    circulars: circulars.map(({ head, units }) => {
      const { id, kind, title, docNumber, issuer, issued, recognised, proofread, measures, questions } =
        circularRecord(head, units);
      return {
        id,
        kind,
        title,
        docNumber,
        issuer,
        issued,
        recognised,
        proofread,
        measures: measures.length,
        questions: questions.length,
        url: circularAddress(id),
        fingerprint: circularFingerprint(head.parts, paragraphsByKey(units)),
        data: `circulars/${id}.json`,
      };
    }),
  };
}

function paragraphsByKey(units: readonly PublishedUnit[]): (key: string) => readonly Paragraph[] {
  const known = new Map(units.map(({ head, paragraphs }) => [head.key, paragraphs]));
  return (key) => known.get(key) ?? [];
}
