import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standardDocNumber } from '#domain/doc-number.ts';
import { publishedHead } from '../convert/published-head.ts';

/** What tells that two files hold one document. */
interface Named {
  readonly docNumber: string | null;
  readonly title: string;
}

/** Number and title of a document, however they are typed; `undefined` where it has no number. */
function nameOf({ docNumber, title }: Named): string | undefined {
  const number = standardDocNumber(docNumber ?? '');
  return number === undefined ? undefined : `${number} ${title.replace(/\s/gu, '')}`;
}

/**
 * The id under which the archive holds a document of this number and title already, in
 * other bytes. It is read from what was published last.
 *
 * @param ids of the sources that the archive has
 */
export async function idOfSameDocument(
  head: Named,
  content: string,
  ids: Iterable<string>,
): Promise<string | undefined> {
  const name = nameOf(head);
  if (name === undefined) return undefined;
  for (const id of ids) {
    const mdx = await readFile(join(content, 'circulars', `${id}.mdx`), 'utf8').catch(() => '');
    const published = publishedHead(mdx);
    if (published !== undefined && nameOf(published) === name) return id;
  }
  return undefined;
}

/** Whether two files that are added together hold one document. */
export const isSameDocument = (a: Named, b: Named): boolean =>
  nameOf(a) !== undefined && nameOf(a) === nameOf(b);
