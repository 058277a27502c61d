import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { circularSchema } from '#domain/schema.ts';

const placed = { line: z.int().positive(), column: z.int().positive() };

/** Characters that were left out as furniture, and where they stand. */
const furnitureSchema = z.object({ kind: z.string(), text: z.string(), ...placed });
export type Furniture = z.infer<typeof furnitureSchema>;

const diagnosticSchema = z.object({
  path: z.string(),
  ...placed,
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  help: z.string(),
  excerpt: z.string(),
});
export type ReportedDiagnostic = z.infer<typeof diagnosticSchema>;

/** What this page needs of the converter's report; whatever else stands there is no matter. */
const reportSchema = z.object({
  circulars: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      characters: circularSchema.shape.characters,
      furniture: z.array(furnitureSchema),
    }),
  ),
  diagnostics: z.array(diagnosticSchema),
});
export type Report = z.infer<typeof reportSchema>;
export type ReportedCircular = Report['circulars'][number];

/**
 * The report of the last conversion, from the file that the development server names;
 * `missing` where there is none, `damaged` where it is none.
 */
export async function readReport(file = process.env.ARCHIVE_REPORT): Promise<Report | 'missing' | 'damaged'> {
  const text = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return 'missing';
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch {
    return 'damaged';
  }
}
