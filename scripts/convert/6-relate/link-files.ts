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
      jsonFile(
        `links/${links.id}.json`,
        () => circularLinksSchema.parse(links),
        keyed ? keyOf(links) : undefined,
      ),
    ),
    jsonFile('instruments.json', () => instrumentsFileSchema.parse({ instruments })),
    jsonFile('terms.json', () => termsFileSchema.parse({ terms })),
    jsonFile('topics.json', () => subjectsFileSchema.parse({ topics })),
  ];
}

function jsonFile(path: string, value: () => unknown, key?: string): ContentFile {
  return contentFile(path, () => `${JSON.stringify(value(), undefined, 1)}\n`, key);
}
