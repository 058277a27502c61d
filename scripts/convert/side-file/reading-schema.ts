import { z } from 'astro/zod';
import {
  COLUMN_KINDS,
  type ColumnKind,
  PART_STARTS,
  type PartStart,
  READ_KINDS,
  type ReadingEntry,
  type ReadKind,
  ROW_KINDS,
  type RowKind,
} from '#domain/reading.ts';

const text = z.string().trim().min(1);
/** YAML takes a plain 14 for a number. */
const words = z.union([text, z.number().transform(String)]);

/** A word of a list, by its name or as editors call it. */
const oneOf = <Name extends string>(
  list: Readonly<Record<Name, string>>,
  more: Readonly<Record<string, Name>> = {},
) => {
  const names = Object.keys(list) as Name[];
  const byWord = new Map<string, Name>([
    ...names.map((name) => [name, name] as const),
    ...Object.entries<string>(list).map(([name, word]) => [word, name as Name] as const),
    ...Object.entries(more),
  ]);
  return z
    .enum([...Object.values<string>(list), ...names, ...Object.keys(more)] as [string, ...string[]])
    .transform((word) => byWord.get(word) as Name);
};

/** 二级标题 tells the level as well. */
const HEADINGS: Readonly<Record<string, number>> = { 一级标题: 1, 二级标题: 2, 三级标题: 3, 四级标题: 4 };
const kinds = oneOf<ReadKind>(READ_KINDS, { 工作任务: 'measure', 任务: 'measure' });
const kind = z
  .enum([...Object.values(READ_KINDS), ...Object.keys(HEADINGS), ...kinds.in.options] as [
    string,
    ...string[],
  ])
  .transform((word) => {
    const level = HEADINGS[word];
    return level === undefined ? { is: kinds.parse(word) } : { is: 'heading' as const, level };
  });

const DEEPEST = 6;
const SAYS = ['is', 'joins', 'parts', 'part', 'columns', 'row', 'responsibility'] as const;
/** What only some kinds of paragraphs have. */
const OF_KINDS = {
  level: ['heading'],
  number: ['heading', 'measure'],
  title: ['measure'],
} as const satisfies Record<string, readonly ReadKind[]>;

/** One correction of how a text is read. */
export const readingEntrySchema = z
  .strictObject({
    at: z.union([text, z.int().transform((line) => `L${line}`)]),
    begins: words,
    is: kind.optional(),
    level: z.int().min(1).max(DEEPEST).optional(),
    number: z.int().min(0).max(9999).optional(),
    title: z.union([z.literal(false), words]).optional(),
    characters: z.int().positive().optional(),
    joins: z.literal(['before', '上一段']).optional(),
    parts: z.literal(['here', '这里']).optional(),
    part: oneOf<PartStart>(PART_STARTS).optional(),
    columns: z
      .record(
        z.string().regex(/^[1-9]\d{0,2}$/u, '不是第几栏：从 1 数起，写数字'),
        oneOf<ColumnKind>(COLUMN_KINDS),
      )
      .optional(),
    row: oneOf<RowKind>(ROW_KINDS).optional(),
    responsibility: z.boolean().optional(),
  })
  .superRefine((entry, context) => {
    const said = SAYS.filter((key) => entry[key] !== undefined);
    if (said.length !== 1)
      context.addIssue({
        code: 'custom',
        message: `要写 ${SAYS.join('、')} 里的一项，而且只写一项`,
      });
    for (const [key, kinds] of Object.entries(OF_KINDS))
      if (
        entry[key as keyof typeof OF_KINDS] !== undefined &&
        !(kinds as readonly string[]).includes(entry.is?.is ?? '')
      )
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `只有${kinds.map((one) => READ_KINDS[one]).join('、')}才能写`,
        });
  })
  .superRefine(({ is, characters, responsibility }, context) => {
    const ofWords = is?.is === 'furniture' || is?.is === 'text' || responsibility !== undefined;
    if (characters !== undefined && !ofWords)
      context.addIssue({
        code: 'custom',
        path: ['characters'],
        message: '只有附加内容、正文和 responsibility 才能写',
      });
  })
  .transform((entry): ReadingEntry => {
    const { at, begins } = entry;
    if (entry.is !== undefined) {
      const { level = 'level' in entry.is ? entry.is.level : undefined, number, title, characters } = entry;
      return {
        at,
        begins,
        is: entry.is.is,
        ...(level === undefined ? {} : { level }),
        ...(number === undefined ? {} : { number }),
        ...(title === undefined ? {} : { title }),
        ...(characters === undefined ? {} : { characters }),
      };
    }
    if (entry.joins !== undefined) return { at, begins, joins: 'before' };
    if (entry.part !== undefined) return { at, begins, part: entry.part };
    if (entry.columns !== undefined) return { at, begins, columns: entry.columns };
    if (entry.responsibility !== undefined)
      return {
        at,
        begins,
        responsibility: entry.responsibility,
        ...(entry.characters === undefined ? {} : { characters: entry.characters }),
      };
    if (entry.row !== undefined) return { at, begins, row: entry.row };
    return { at, begins, parts: 'here' };
  });
