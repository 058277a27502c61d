import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { publishedText, type WrittenFile } from '../laws/read-back.ts';

/** A circular as `content/` has it, read without the site. */
export interface WrittenCircular {
  readonly id: string;
  readonly title: string;
  readonly docNumber: string | null;
  /** All of it in reading order. */
  readonly text: string;
  /** What a reader finds by bookmarks: sections and measures, as they are printed. */
  readonly entries: readonly string[];
}

interface Head {
  readonly title: string;
  readonly docNumber: string | null;
  readonly sections: readonly Entry[];
}
interface Entry {
  readonly label: string;
  readonly title: string;
  readonly lines: { readonly start: number };
}

/** Every circular of the content folder. */
export async function writtenCirculars(content: string): Promise<WrittenCircular[]> {
  const names = await readdir(join(content, 'circulars'));
  const ids = names.map((name) => name.replace(/\.mdx$/u, '')).sort();
  return Promise.all(ids.map((id) => readCircular(content, id)));
}

async function readCircular(content: string, id: string): Promise<WrittenCircular> {
  const paths = [
    `circulars/${id}.mdx`,
    ...(await readdir(join(content, 'measures', id)).catch(() => [])).map((name) => `measures/${id}/${name}`),
  ];
  const files: WrittenFile[] = await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(content, path), 'utf8') })),
  );
  const heads = files.map(({ text }) => parse(text.slice(4, text.indexOf('\n---\n', 3) + 1)));
  const head = heads[0] as Head;
  const units = heads.slice(1) as Entry[];
  const entries = [...head.sections, ...units].sort((a, b) => a.lines.start - b.lines.start);
  return {
    id,
    title: head.title,
    docNumber: head.docNumber,
    text: publishedText(files, id),
    entries: entries.map(({ label, title }) => `${label}${title}`),
  };
}
