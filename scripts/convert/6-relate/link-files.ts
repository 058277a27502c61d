import { circularLinksSchema } from '#domain/links.ts';
import { instrumentsFileSchema, subjectsFileSchema, termsFileSchema } from '#domain/lists.ts';
import { type ContentFile, contentFile } from '../5-emit/content-file.ts';
import type { ArchiveLinks } from './archive-links.ts';

/**
 * The links of every circular and the lists they point into, as files that fit the site's schemas.
 *
 * @param keyed whether there are files of an earlier run, to tell by keys which are the same
 */
export function emitLinks(
  { circulars, keyOf, instruments, terms, topics }: ArchiveLinks,
  keyed = false,
): ContentFile[] {
  return [
    ...circulars.map((links) =>
      jsonFile(linksPath(links.id), () => circularLinksSchema.parse(links), {
        depth: LINK_DEPTH,
        key: keyed ? keyOf(links) : undefined,
      }),
    ),
    jsonFile('instruments.json', () => instrumentsFileSchema.parse({ instruments })),
    jsonFile('terms.json', () => termsFileSchema.parse({ terms })),
    jsonFile('topics.json', () => subjectsFileSchema.parse({ topics })),
  ];
}

/** The file of a circular's links, within the content folder. */
export const linksPath = (id: string): string => `links/${id}.json`;

/** How deep in a file of links a link stands: it is one line. */
const LINK_DEPTH = 4;

function jsonFile(
  path: string,
  value: () => unknown,
  { depth, key }: { readonly depth?: number; readonly key?: string | undefined } = {},
): ContentFile {
  return contentFile(
    path,
    () => `${depth === undefined ? JSON.stringify(value(), undefined, 1) : inLines(value(), depth)}\n`,
    key,
  );
}

/** A value as JSON with a line for each member, down to a depth below which a value is one line. */
function inLines(value: unknown, depth: number, margin = ''): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${margin} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const members = Array.isArray(value)
    ? value.map((one) => inLines(one, depth - 1, inner))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inLines(one, depth - 1, inner)}`);
  return members.length === 0
    ? `${open}${close}`
    : `${open}\n${inner}${members.join(`,\n${inner}`)}\n${margin}${close}`;
}
