import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { finishPdf } from '../../publish/pdf/finish-pdf.ts';
import { type Printed, startPrinter } from '../../publish/pdf/printer.ts';
import { pagesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const site = inject('siteUrl');
const host = new URL(site).host;

/** The page of a kind that has most in it, printed so many times by one browser. */
async function prints(kind: 'ledger' | 'paper', count: number, published?: string): Promise<Printed[]> {
  const [sample] = pagesOf(kind, pages);
  const address = sample?.address ?? '';
  const html = await readFile(join(inject('dist'), address, 'index.html'), 'utf8');
  const printer = await startPrinter(site, published);
  const made: Printed[] = [];
  for (let i = 0; i < count; i++) made.push(await printer.print(new URL(address, site).href, html));
  await printer.close();
  return made;
}

test('no link of a print leads to where it was printed', async () => {
  const [plain] = (await prints('ledger', 1)).map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
  expect(plain).toContain('/StructTreeRoot');
  expect(plain).not.toContain(host);
  expect(plain).not.toContain('/URI (');
  const published = await prints('ledger', 1, 'http://archive.test/plans/');
  const [linked] = published.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
  expect(linked).not.toContain(host);
  expect(linked).toMatch(/\/URI \(http:\/\/archive\.test\/plans\/circulars\/[^/]+\/[^/]+\/\)/u);
});

test.for(['ledger', 'paper'] as const)('a %s prints to the same bytes every time', async (kind) => {
  const about = { title: '某某', subject: undefined, author: undefined, date: undefined };
  const made = await prints(kind, 4);
  const finished = await Promise.all(
    made.map(async ({ bytes, bookmarks }) => Buffer.from(await finishPdf(bytes, about, bookmarks))),
  );
  for (const other of finished.slice(1)) expect(other.equals(finished[0] as Buffer)).toBe(true);
});
