import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { circularSchema } from '#domain/schema.ts';

/** The head of a circular as its MDX file has it; `undefined` where the file is none. */
export function publishedHead(mdx: string): z.output<typeof circularSchema> | undefined {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u.exec(mdx)?.[1];
  return front === undefined ? undefined : circularSchema.safeParse(parse(front)).data;
}
