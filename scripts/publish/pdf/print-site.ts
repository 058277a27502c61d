import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { move } from '../move.ts';
import { serveSite } from '../serve/listen.ts';
import { cacheKey } from './cache-key.ts';
import { finishPdf } from './finish-pdf.ts';
import { type Printer, startPrinter } from './printer.ts';
import { findSheets, type Sheet } from './sheets.ts';

/** PDFs of earlier builds, by key. It may be deleted at any time. */
const CACHE = resolve('node_modules', '.cache', 'pdf');
/** So many pages are printed at a time. */
const AT_ONCE = 2;

/** How many PDFs were printed, and how many were at hand from an earlier build. */
export interface PrintReport {
  readonly printed: number;
  readonly kept: number;
}

/**
 * Prints every page of a built site that asks for it to the PDF that it links to. Links in
 * it lead to the site at `published`, where that is given; the PDFs are written to the folder `to`.
 */
export async function printSite(
  dist: string,
  {
    to = dist,
    cache = CACHE,
    published,
  }: { to?: string; cache?: string; published?: string | undefined } = {},
): Promise<PrintReport> {
  const sheets = await findSheets(dist);
  const report = { printed: 0, kept: 0 };
  if (sheets.length === 0) return report;
  await mkdir(cache, { recursive: true });
  const server = await serveSite(dist, { prefix: '/' });
  const printer = await startPrinter(server.url, published);
  try {
    const queue = [...sheets];
    const work = async (): Promise<void> => {
      for (let sheet = queue.shift(); sheet !== undefined; sheet = queue.shift()) {
        const kept = await placePdf(sheet, { dist, to, cache, printer, site: server.url, published });
        report[kept ? 'kept' : 'printed'] += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await printer.close();
    await server.close();
  }
  return report;
}

/** What it takes to print a sheet. */
interface Task {
  readonly dist: string;
  readonly to: string;
  readonly cache: string;
  readonly printer: Printer;
  readonly site: string;
  readonly published: string | undefined;
}

/** Whether the PDF was at hand; else it has been printed. */
async function placePdf(sheet: Sheet, { dist, to, cache, printer, site, published }: Task): Promise<boolean> {
  const target = join(to, sheet.pdf);
  const stored = join(cache, `${await cacheKey(sheet, dist, `${printer.version} ${published ?? ''}`)}.pdf`);
  await mkdir(dirname(target), { recursive: true });
  const isKept = await copyFile(stored, target).then(
    () => true,
    () => false,
  );
  if (isKept) return true;
  const address = sheet.file.replace(/index\.html$/u, '');
  const { bytes, bookmarks } = await printer.print(new URL(encodeURI(address), site).href, sheet.html);
  const pdf = await finishPdf(bytes, sheet, bookmarks);
  // Whole or not at all: two builds may do this at once.
  await writeFile(`${stored}.part`, pdf);
  await move(`${stored}.part`, stored);
  await writeFile(target, await readFile(stored));
  return false;
}
