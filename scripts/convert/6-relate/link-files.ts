import { circularLinksSchema } from '#domain/links.ts';
import { instrumentsFileSchema, subjectsFileSchema, termsFileSchema } from '#domain/lists.ts';
import { type ContentFile, contentFile } from '../5-emit/content-file.ts';
import type { ArchiveLinks } from './archive-links.ts';

/** The links of every circular and the lists they point into, as files that fit the site's schemas. */
export function emitLinks({ circulars, instruments, terms, topics }: ArchiveLinks): ContentFile[] {
  return [
    ...circulars.map((links) => jsonFile(`links/${links.id}.json`, () => circularLinksSchema.parse(links))),
    jsonFile('instruments.json', () => instrumentsFileSchema.parse({ instruments })),
    jsonFile('terms.json', () => termsFileSchema.parse({ terms })),
    jsonFile('topics.json', () => subjectsFileSchema.parse({ topics })),
  ];
}

function jsonFile(path: string, value: () => unknown): ContentFile {
  return contentFile(path, () => `${JSON.stringify(value(), undefined, 1)}\n`);
}
