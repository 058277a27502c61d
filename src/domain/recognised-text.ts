import { z } from 'astro/zod';

/**
 * The recognised text of a scan, kept beside it as `seeds/<id>.ocr.json`. A conversion reads
 * this file and never recognises anything itself: a build gives the same whatever engine is
 * there. The editor corrects characters here, line by line; the picture stays as it came.
 */

/** What a recognised line is. All but `text` are set aside when the circular is read. */
export const LINE_KINDS = [
  'text',
  'page-number',
  /** What a seal says, and what of the text beneath it cannot be told from it. */
  'seal',
  /** Notes by hand at the margin. */
  'handwriting',
  /** Specks, punch holes, shadows that were taken for characters. */
  'noise',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Why a stretch of a line may be read wrongly. */
export const DOUBT_REASONS = [
  /** The engine itself is not sure. */
  'low-confidence',
  /** Two readings of the picture differ in a figure of a number or a date. */
  'figures-differ',
  /** Two readings of the picture differ in another character. */
  'readings-differ',
  /** The characters make no pair that the archive's texts know; others that look like them would. */
  'unknown-word',
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

const whole = z.number().int().nonnegative();

const doubtSchema = z
  .object({
    /** UTF-16 offsets in the line's `text` as the engine read it, half open. */
    from: whole,
    to: whole,
    why: z.enum(DOUBT_REASONS),
    /** What else it may be; empty where it may be nothing at all. */
    other: z.string().optional(),
  })
  .strict()
  .refine(({ from, to }) => from <= to, '疑点的起止颠倒');

/** x, y, width, height in pixels of the page's upright picture. */
const boxSchema = z.tuple([z.number(), z.number(), z.number().nonnegative(), z.number().nonnegative()]);

const lineSchema = z
  .object({
    /** As the engine read it; never changed by hand. */
    text: z.string().refine((text) => !/[\n\r]/u.test(text), '识别出的一行里不能有换行'),
    box: boxSchema,
    /** From 0 to 1. */
    confidence: z.number().min(0).max(1),
    kind: z.enum(LINE_KINDS),
    doubts: z.array(doubtSchema),
    /** The line as the editor corrected it; may be empty. */
    corrected: z
      .string()
      .refine((text) => !/[\n\r]/u.test(text), '更正后的一行里不能有换行')
      .optional(),
    /** What the line is according to the editor. */
    correctedKind: z.enum(LINE_KINDS).optional(),
    /** The editor has looked at the line beside its picture: its doubts are settled. */
    looked: z.literal(true).optional(),
    /** The editor added the line; the engine did not see it. */
    added: z.literal(true).optional(),
  })
  .strict()
  .refine(({ text, doubts }) => doubts.every(({ to }) => to <= text.length), '疑点超出了这一行的文字');

const pageSchema = z
  .object({
    /** From 1: the page of the PDF, the picture in a file of several, the n-th large picture of a Word file. */
    page: z.number().int().positive(),
    /** Pixels of the upright picture at which it was recognised. */
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    dpi: z.number().positive(),
    /** By how many degrees clockwise the picture as it came has to be turned to stand upright. */
    turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    /** By how many degrees clockwise it was turned further, so that its lines are level. */
    skew: z.number(),
    /** The lines drawn on the page, as boxes: they make the cells of tables. */
    rules: z.array(boxSchema),
    /** In reading order: line 5 of page 2 is 第2页第5行 everywhere. */
    lines: z.array(lineSchema),
  })
  .strict();

export const recognisedTextSchema = z
  .object({
    engine: z.object({ name: z.string(), version: z.string(), models: z.array(z.string()) }).strict(),
    source: z.object({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }).strict(),
    /** Of a file that holds text, too, only the pages that are pictures. */
    pages: z.array(pageSchema),
  })
  .strict()
  .refine(
    ({ pages }) => pages.every(({ page }, i) => page > (pages[i - 1]?.page ?? 0)),
    '页码应当从小到大，不重复',
  );

export type RecognisedText = z.infer<typeof recognisedTextSchema>;
export type RecognisedPage = z.infer<typeof pageSchema>;
export type RecognisedLine = z.infer<typeof lineSchema>;
export type Doubt = z.infer<typeof doubtSchema>;

/** The name of the file that keeps the recognised text of a circular. */
export const recognisedFileOf = (id: string): string => `${id}.ocr.json`;

/** The line as it is published: as the editor corrected it, else as it was read. */
export const currentText = ({ text, corrected }: RecognisedLine): string => corrected ?? text;

/** What the line is: as the editor says, else as it was taken. */
export const currentKind = ({ kind, correctedKind }: RecognisedLine): LineKind => correctedKind ?? kind;

/** The doubts that the editor has not settled, by correcting the line or by looking at it. */
export const openDoubts = ({ doubts, corrected, looked }: RecognisedLine): readonly Doubt[] =>
  looked === true || corrected !== undefined ? [] : doubts;

/** 第2页第5行; the line's number counts from 1. */
export const placeOfLine = (page: number, line: number): string => `第${page}页第${line}行`;

/** Reads the kept file; throws what is wrong with it, from JSON or zod. */
export const readRecognisedText = (json: string): RecognisedText =>
  recognisedTextSchema.parse(JSON.parse(json));

/** The kept file's text: each recognised line on a line of its own, so that a correction is one line of a diff. */
export function recognisedFileText({ engine, source, pages }: RecognisedText): string {
  const onePage = ({ lines, rules, ...page }: RecognisedPage): string => {
    const head = JSON.stringify(page).slice(1, -1);
    const own = listed(
      lines.map((line) => JSON.stringify(inOrder(line))),
      '      ',
      '    ',
    );
    return `    {${head},\n    "rules": ${JSON.stringify(rules)},\n    "lines": ${own}}`;
  };
  return [
    '{',
    `  "engine": ${JSON.stringify(engine)},`,
    `  "source": ${JSON.stringify(source)},`,
    `  "pages": ${listed(pages.map(onePage), '', '  ')}`,
    '}',
    '',
  ].join('\n');
}

const listed = (items: readonly string[], indent: string, end: string): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => indent + item).join(',\n')}\n${end}]`;

/** The keys of a line in one order, whoever wrote it. */
const inOrder = ({
  text,
  corrected,
  kind,
  correctedKind,
  looked,
  added,
  box,
  confidence,
  doubts,
}: RecognisedLine) => ({
  text,
  corrected,
  kind,
  correctedKind,
  looked,
  added,
  box,
  confidence,
  doubts,
});
