import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parse } from 'parse5';
import { withoutMark } from '#domain/charset.ts';
import { filesBelow } from '#formats/files-below.ts';
import { attribute, elements } from './html.ts';

/** A page of the built site that asks to be printed, and what its PDF says of itself. */
export interface Sheet {
  /** Its file in the folder of the site, with `/`. */
  readonly file: string;
  /** Where its PDF belongs, in the same folder. */
  readonly pdf: string;
  readonly html: string;
  readonly title: string;
  /** Document number, or what else tells it from others. */
  readonly subject: string | undefined;
  readonly author: string | undefined;
  /** ISO date of the text. */
  readonly date: string | undefined;
}

/** Every page with a link to its own PDF, `<link rel="alternate" type="application/pdf">`. */
export async function findSheets(dist: string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const file of await filesBelow(dist, '.html')) {
    const html = withoutMark(await readFile(join(dist, file), 'utf8'));
    const sheet = html.includes('application/pdf') ? sheetOf(file, html) : undefined;
    if (sheet !== undefined) sheets.push(sheet);
  }
  return sheets;
}

/** The PDF that a page asks for; `undefined` where it asks for none. */
export function sheetOf(file: string, html: string): Sheet | undefined {
  const head = elements(parse(html)).filter(({ tagName }) => tagName === 'link' || tagName === 'meta');
  const link = head.find(
    (element) =>
      element.tagName === 'link' &&
      attribute(element, 'rel') === 'alternate' &&
      attribute(element, 'type') === 'application/pdf',
  );
  const href = link && attribute(link, 'href');
  if (link === undefined || href === undefined) return undefined;
  const meta = (name: string): string | undefined =>
    head
      .filter((element) => attribute(element, 'name') === name)
      .map((element) => attribute(element, 'content'))[0];
  return {
    file,
    pdf: posix.join(posix.dirname(file), decodeURI(href)),
    html,
    title: attribute(link, 'title') ?? '',
    subject: meta('pdf-subject'),
    author: meta('author'),
    date: meta('pdf-date'),
  };
}
