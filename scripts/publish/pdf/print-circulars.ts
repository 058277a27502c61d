import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveSite } from '../serve/listen.ts';
import { finishPdf } from './finish-pdf.ts';
import { startPrinter } from './printer.ts';

/** The PDF of one circular, and how long it took. */
export interface PrintedCircular {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly seconds: number;
}

/** Prints every circular of a built site, one after another, from nothing. */
export async function printCirculars(dist: string): Promise<PrintedCircular[]> {
  const server = await serveSite(dist, { prefix: '/' });
  const printer = await startPrinter(server.url);
  const printed: PrintedCircular[] = [];
  try {
    for (const id of (await readdir(join(dist, 'circulars'))).sort()) {
      const address = `circulars/${id}/paper/`;
      const html = await readFile(join(dist, address, 'index.html'), 'utf8').catch(() => undefined);
      if (html === undefined) continue;
      const start = performance.now();
      const { bytes, bookmarks } = await printer.print(new URL(address, server.url).href, html);
      const about = { title: id, subject: undefined, author: undefined, date: undefined };
      const finished = await finishPdf(bytes, about, bookmarks);
      printed.push({ id, bytes: finished, seconds: (performance.now() - start) / 1000 });
    }
  } finally {
    await printer.close();
    await server.close();
  }
  return printed;
}
