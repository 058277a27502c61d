import { z } from 'astro/zod';
import { TEXT_ENCODINGS } from './decode-text.ts';
import { KINDS, ROLES } from './names.ts';
import { UNPACKED_FORMATS } from './source-formats.ts';

export { KINDS, ROLES };

/** File name of a seed without its ending, and so the circular's address: lower-case ASCII, digits, hyphens. */
export const CIRCULAR_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names that Windows keeps for devices, whatever the ending; and those of the site's own pages and folders. */
const RESERVED =
  /^(?:con|prn|aux|nul|com\d|lpt\d|index|404|about|booklet|circulars|compare|data|departments|directory|fonts|go|help|instruments|issuers|scripts|search|source|terms|topics|verify|years)$/;

/** Whether a circular may not have a name as its id, though it has the form of one. */
export const isReservedId = (id: string): boolean => RESERVED.test(id);

const lineRange = z.strictObject({ start: z.int().positive(), end: z.int().positive() });
const isoDate = z.iso.date();

export const kindSchema = z.enum(Object.keys(KINDS) as [keyof typeof KINDS, ...(keyof typeof KINDS)[]]);
export type Kind = z.infer<typeof kindSchema>;

export const roleSchema = z.enum(Object.keys(ROLES) as [keyof typeof ROLES, ...(keyof typeof ROLES)[]]);
export type Role = z.infer<typeof roleSchema>;

/** How a field came about: it stands in the text, was inferred, was made for want of one, or the editor set it. */
export const foundSchema = z.enum(['printed', 'inferred', 'made', 'editor']);
export type Found = z.infer<typeof foundSchema>;

export const departmentSchema = z.strictObject({
  /** Address of the department, unique to its issuer. */
  id: z.string(),
  /** Full name, elliptic lists completed. */
  name: z.string(),
  /** Name as it stands in the text. */
  printed: z.string(),
  role: roleSchema,
});
export type ResponsibleDepartment = z.infer<typeof departmentSchema>;

export const sectionSchema = z.strictObject({
  /** Path of ordinals, `2` or `2-1`; `#sec-2` on the circular's page. */
  key: z.string(),
  number: z.int().nonnegative().nullable(),
  /** The number as printed, `二、`; empty where none is. */
  label: z.string(),
  title: z.string(),
  level: z.int().positive(),
  parent: z.string().nullable(),
  lines: lineRange,
});
export type Section = z.infer<typeof sectionSchema>;

/** A correction of a text that had been published: kept for good, and shown with the text. */
export const correctionSchema = z.strictObject({
  /** The day on which it was published corrected. */
  on: isoDate,
  /** Key of the measure or question; `null` where the text stands outside of them. */
  at: z.string().nullable(),
  /** What was corrected, in words for readers. */
  what: z.string().min(1),
});
export type Correction = z.infer<typeof correctionSchema>;

/** 校对: when the editor declared that the text had been read against its original, and by whom it was read. */
export const proofreadSchema = z.strictObject({ on: isoDate, by: z.string().min(1).nullable() });
export type Proofread = z.infer<typeof proofreadSchema>;

/** Frontmatter of `content/circulars/<id>.mdx`. */
export const circularSchema = z.strictObject({
  id: z.string().regex(CIRCULAR_ID),
  kind: kindSchema,
  /** Title of the document itself; of what is issued where a notice issues it. */
  title: z.string().min(1),
  /** Title of the cover notice, where there is one. */
  noticeTitle: z.string().nullable(),
  /** As printed, brackets included. */
  docNumber: z.string().nullable(),
  issuers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  issued: isoDate.nullable(),
  addressees: z.string().nullable(),
  urgency: z.string().nullable(),
  handlingOffice: z.string().nullable(),
  copiedTo: z.string().nullable(),
  printingOffice: z.string().nullable(),
  printed: isoDate.nullable(),
  sections: z.array(sectionSchema),
  /** A word of the editor's to readers. */
  note: z.string().nullable(),
  /** Corrections of its text, oldest first; left out where there are none. */
  corrections: z.array(correctionSchema).optional(),
  /** 识别文本: set where all its lines, or some, were recognised from pictures. */
  recognised: z.enum(['wholly', 'partly']).optional(),
  /** 校对; left out where the editor has not declared the text proofread. */
  proofread: proofreadSchema.optional(),
  /** Head fields that do not simply stand in the text, and how they came about. */
  found: z.record(z.string(), foundSchema),
  characters: z.strictObject({
    total: z.int().nonnegative(),
    published: z.int().nonnegative(),
    furniture: z.int().nonnegative(),
    unclassified: z.int().nonnegative(),
  }),
});
export type CircularHead = z.infer<typeof circularSchema>;

/** 完成时限: by when a measure is to be done. */
export const deadlineSchema = z.strictObject({
  printed: z.string().min(1).describe('as printed'),
  date: isoDate.nullable().describe('the last day, where the text names one; else null'),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** Frontmatter of `content/measures/<id>/<key>.mdx`: a measure, or a question with its answer. */
export const unitSchema = z.strictObject({
  circular: z.string().regex(CIRCULAR_ID),
  key: z.string(),
  /** Place in the circular, from 1: the reading order. */
  order: z.int().positive(),
  type: z.enum(['measure', 'question']),
  number: z.int().nonnegative().nullable(),
  /** The number as printed, `14.`, `（三）`, `第三条`; empty where none is. */
  label: z.string(),
  /** Without final punctuation. */
  title: z.string().min(1),
  titleFound: foundSchema,
  /** Key of the section it stands in. */
  section: z.string().nullable(),
  departments: z.array(departmentSchema),
  /** 完成时限; left out where the text gives none. */
  deadline: deadlineSchema.optional(),
  /** 成果形式, as printed; left out where the text gives none. */
  outcome: z.string().min(1).optional(),
  /** Of departments, deadline and outcome those that the editor set; left out where he set none. */
  found: z.record(z.string(), foundSchema).optional(),
  lines: lineRange,
  /** Set where lines of it were recognised from pictures. */
  recognised: z.literal(true).optional(),
  /** A word of the editor's to readers. */
  note: z.string().nullable(),
});
export type UnitHead = z.infer<typeof unitSchema>;

/** `content/sources/<id>.json`: the file as received, decoded. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(CIRCULAR_ID),
  file: z.string(),
  /** Encoding of a plain text; format of a file that was unpacked. */
  encoding: z.enum([...TEXT_ENCODINGS, ...UNPACKED_FORMATS]),
  lines: z.array(z.string()),
  /** For an unpacked file, where each line stands in it: 第3页第12行. */
  places: z.array(z.string()).nullable(),
  /** Tables over lines in a row, as `table-layout.ts` writes them: each cell takes so many lines. Left out where there are none. */
  tables: z.array(z.strictObject({ lines: lineRange, rows: z.string() })).optional(),
  /** Tables that a plain text draws over lines in a row, with the cells of each line as `drawn-tables.ts` writes them; whether the first line is a head. */
  drawn: z.array(z.strictObject({ lines: lineRange, head: z.boolean(), cells: z.string() })).optional(),
  /** Set where pages of the file are pictures whose text was recognised. */
  scan: z
    .strictObject({
      /** With their size in pixels, as boxes count it. */
      pages: z.array(
        z.strictObject({ page: z.int().positive(), width: z.int().positive(), height: z.int().positive() }),
      ),
      /** For each line where it stands on them, as `scan-boxes.ts` writes it; empty where it does not. */
      boxes: z.array(z.string()),
    })
    .optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** `seeds/registry/archive.yaml`: what this archive calls itself. */
export const archiveSchema = z.strictObject({
  name: z.string().min(1),
  owner: z.string().min(1),
  description: z.string().min(1),
  contact: z.string(),
  footer: z.string(),
  /** Whether readers are told of every text by whom and when it was proofread, not of recognised ones alone. */
  showProofread: z.boolean().default(false),
});
export type ArchiveIdentity = z.infer<typeof archiveSchema>;

/** One entry of `seeds/registry/issuers.yaml`. */
export const issuerSchema = z.strictObject({
  id: z.string().regex(CIRCULAR_ID),
  name: z.string().min(1),
  short: z.string().min(1),
  /** Other names under which it signs. */
  aliases: z.array(z.string()).default([]),
  level: z.string(),
  region: z.string(),
});
export type Issuer = z.infer<typeof issuerSchema>;
