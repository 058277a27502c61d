import { z } from 'astro/zod';
import {
  COLUMN_KINDS,
  type ColumnKind,
  PART_STARTS,
  type PartStart,
  READ_KINDS,
  type ReadingEdit,
  type ReadKind,
  ROW_KINDS,
  type RowKind,
} from '#domain/reading.ts';
import { roleSchema } from '#domain/schema.ts';

const keysOf = <T extends string>(names: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(names) as [T, ...T[]]);
const text = z.string().max(2000);
const orNull = text.min(1).nullable();
/** JSON has no `undefined`: a field that is left out is the program's again. */
const set = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.strictObject({ field: z.literal(field), value: value.optional() });
const setMeasure = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.strictObject({ measure: text.min(1), field: z.literal(field), value: value.optional() });
const placed = { at: text.min(1), begins: text.min(1) };

/** What the page may ask to be changed in a side file. */
export const readingEditSchema = z.union([
  z.strictObject({
    entry: z.union([
      z.strictObject({
        ...placed,
        is: keysOf<ReadKind>(READ_KINDS),
        level: z.int().min(1).max(9).optional(),
        number: z.int().nonnegative().optional(),
        title: z.union([text.min(1), z.literal(false)]).optional(),
        characters: z.int().positive().optional(),
      }),
      z.strictObject({ ...placed, joins: z.literal('before') }),
      z.strictObject({ ...placed, parts: z.literal('here') }),
      z.strictObject({ ...placed, part: keysOf<PartStart>(PART_STARTS) }),
      z.strictObject({
        ...placed,
        columns: z.record(z.string().regex(/^\d{1,3}$/u), keysOf<ColumnKind>(COLUMN_KINDS)),
      }),
      z.strictObject({ ...placed, row: keysOf<RowKind>(ROW_KINDS) }),
    ]),
  }),
  z.strictObject({ undo: z.int().nonnegative() }),
  set('title', text.min(1)),
  set('kind', text.min(1)),
  set('issuer', z.union([text.min(1), z.array(text.min(1)).min(1)]).nullable()),
  set('number', orNull),
  set('date', orNull),
  set('urgency', orNull),
  set('addressees', orNull),
  set('handlingOffice', orNull),
  set('copiedTo', orNull),
  set('printingOffice', orNull),
  set('printed', orNull),
  set('note', text.min(1)),
  set('noticeTitle', orNull),
  setMeasure('title', text.min(1)),
  setMeasure('departments', z.array(z.strictObject({ name: text.min(1), role: roleSchema }))),
  setMeasure(
    'deadline',
    z
      .union([text.min(1), z.strictObject({ printed: text.min(1), date: z.iso.date().nullable() })])
      .nullable(),
  ),
  setMeasure('outcome', orNull),
  setMeasure('note', text.min(1)),
]);

/** The edits as the converter takes them: a value that was left out is there, and `undefined`. */
export function readingEdits(given: readonly z.infer<typeof readingEditSchema>[]): ReadingEdit[] {
  return given.map((edit) => ('field' in edit ? { value: undefined, ...edit } : edit) as ReadingEdit);
}
