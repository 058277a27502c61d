import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { setMetadata } from './metadata.ts';
import type { Sheet } from './sheets.ts';
import { decideStructure } from './structure-tree.ts';

/** One bookmark of a finished PDF. */
interface Bookmark {
  readonly title: string;
  readonly entry: PDFDict;
  readonly children: Bookmark[];
}

/**
 * Makes a browser's print a document of the archive: title, issuer and document number in its
 * metadata, no time of the clock, bookmarks in the words of the archive, and the structure that PDF/UA-1 asks for. `bookmarks`
 * holds one entry for each heading that the browser found, `null` for those that get none.
 */
export async function finishPdf(
  bytes: Uint8Array,
  about: Pick<Sheet, 'title' | 'subject' | 'author' | 'date'>,
  bookmarks: readonly (string | null)[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(withOwnIds(bytes), { updateMetadata: false });
  pdf.setTitle(about.title);
  if (about.subject !== undefined) pdf.setSubject(about.subject);
  if (about.author !== undefined) pdf.setAuthor(about.author);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key));
  if (about.date !== undefined) {
    const date = PDFHexString.fromText(`D:${about.date.replaceAll('-', '')}000000+08'00'`);
    info.set(PDFName.of('CreationDate'), date);
    info.set(PDFName.of('ModDate'), date);
  }
  setMetadata(pdf, about);
  setBookmarks(pdf, bookmarks);
  markArtifacts(pdf);
  decideStructure(pdf);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/**
 * Cells of tables have ids that the browser counts through all pages it has had open. Counted
 * anew, as long as they were and in their order, they depend on the page alone.
 */
function withOwnIds(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const found = new Set([...text.matchAll(/\(node(\d+)\)/gu)].map(([, number = '']) => number));
  const numbers = new Map(
    [...found].sort().map((number, i) => [number, `${i}`.padStart(number.length, '0')]),
  );
  const renumbered = text.replace(/\(node(\d+)\)/gu, (_, number: string) => `(node${numbers.get(number)})`);
  return Buffer.from(renumbered, 'latin1');
}

function setBookmarks(pdf: PDFDocument, words: readonly (string | null)[]): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (root === undefined) return;
  const rest = [...words];
  const count = countBelow(root);
  if (count !== words.length) {
    throw new Error(`the browser made ${count} bookmarks of ${words.length} headings`);
  }
  const tree = readBookmarks(root, rest);
  const rootRef = pdf.catalog.get(PDFName.of('Outlines'));
  if (!(rootRef instanceof PDFRef)) throw new Error('the outline of a PDF must be an object of its own');
  writeBookmarks(pdf, root, rootRef, tree);
  if (tree.length > 0) pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function entriesOf(parent: PDFDict): PDFDict[] {
  const entries: PDFDict[] = [];
  let entry = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (entry !== undefined) {
    entries.push(entry);
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return entries;
}

function countBelow(parent: PDFDict): number {
  return entriesOf(parent).reduce((sum, entry) => sum + 1 + countBelow(entry), 0);
}

/** Takes the words in order; what stands below a heading without a bookmark moves up to its place. */
function readBookmarks(parent: PDFDict, words: (string | null)[]): Bookmark[] {
  return entriesOf(parent).flatMap((entry) => {
    const title = words.shift() ?? null;
    const children = readBookmarks(entry, words);
    return title === null ? children : [{ title, entry, children }];
  });
}

function writeBookmarks(
  pdf: PDFDocument,
  parent: PDFDict,
  parentRef: PDFRef,
  list: readonly Bookmark[],
): void {
  const name = PDFName.of;
  for (const key of ['First', 'Last', 'Count']) parent.delete(name(key));
  const refs = list.map(() => pdf.context.nextRef());
  list.forEach(({ title, entry, children }, i) => {
    const dict = pdf.context.obj({});
    dict.set(name('Title'), PDFHexString.fromText(title));
    for (const key of ['Dest', 'SE']) {
      const value = entry.get(name(key));
      if (value !== undefined) dict.set(name(key), value);
    }
    dict.set(name('Parent'), parentRef);
    const [before, after] = [refs[i - 1], refs[i + 1]];
    if (before !== undefined) dict.set(name('Prev'), before);
    if (after !== undefined) dict.set(name('Next'), after);
    const ref = refs[i] as PDFRef;
    pdf.context.assign(ref, dict);
    writeBookmarks(pdf, dict, ref, children);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  parent.set(name('First'), first);
  parent.set(name('Last'), last);
  const all = list.reduce((sum, { children }) => sum + 1 + sizeOf(children), 0);
  parent.set(name('Count'), PDFNumber.of(all));
}

function sizeOf(list: readonly Bookmark[]): number {
  return list.reduce((sum, { children }) => sum + 1 + sizeOf(children), 0);
}
