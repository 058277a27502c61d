import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { CircularDataFile } from '#formats/data-files.ts';
import { siteFiles } from './pages.ts';
import { shownText, test } from './site.ts';

const dist = inject('dist');
const files = await siteFiles(dist);
const circulars = await Promise.all(
  files
    .filter((file) => /^data\/circulars\/[^/]+\.json$/u.test(file))
    .map(async (file) => JSON.parse(await readFile(join(dist, file), 'utf8')) as CircularDataFile),
);
const busiest = circulars.toSorted((a, b) => b.measures.length - a.measures.length)[0] as CircularDataFile;
const departmentLedgers = files.filter((file) => /^departments\/.+\/ledger\/index\.html$/u.test(file));

/** The cells of a row of a text table, in which no cell has a comma and a quotation mark. */
const cellsOf = (row: string): string[] =>
  [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map(([, quoted, plain = '']) => quoted ?? plain);

describe('the ledger of a circular', () => {
  test('is there where there are measures, with its file, and nowhere else', () => {
    for (const { id, measures } of circulars) {
      const own = files.filter((file) => file.startsWith(`circulars/${id}/ledger/`));
      const expected = [`circulars/${id}/ledger/${id}.csv`];
      expect(own.toSorted()).toEqual(
        measures.length > 0 ? [...expected, `circulars/${id}/ledger/index.html`].sort() : [],
      );
    }
  });

  test('has a row for every measure, on the page, in its file and in the workbook made of it', async ({
    open,
  }) => {
    const page = await open(`circulars/${busiest.id}/`, { acceptDownloads: true });
    await page.locator('a[href$="ledger/"]').first().click();
    await page.waitForURL(/\/ledger\/$/u);
    const addresses = await page
      .locator('.task-ledger tbody td a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.map((href) => href.slice(inject('siteUrl').length))).toEqual(
      busiest.measures.map(({ url }) => url),
    );
    const csv = await readFile(join(dist, `circulars/${busiest.id}/ledger/${busiest.id}.csv`), 'utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.split('\r\n').slice(1, -1)).toHaveLength(busiest.measures.length);
    const { sheet, strings } = await workbookOf(page);
    expect(sheet.match(/<row /gu)).toHaveLength(busiest.measures.length + 3);
    const cells = csv.slice(1).split('\r\n').slice(0, -1).flatMap(cellsOf);
    for (const cell of cells)
      if (!/^\d*$/u.test(cell) && !cell.startsWith('circulars/')) expect(strings).toContain(xmlText(cell));
    for (const { url } of busiest.measures) expect(strings).toContain(inject('siteUrl') + url);
  });

  test('can be saved under a name that says what it is', async ({ open }) => {
    const page = await open(`circulars/${busiest.id}/ledger/`, { acceptDownloads: true });
    for (const [ending, offer] of [
      ['xlsx', '[data-workbook]'],
      ['csv', 'a[download$=".csv"]'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(offer).click()]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`台账\\.${ending}$`, 'u'));
      expect(await download.failure()).toBeNull();
    }
  });

  test('is printed across the sheet, its heads on every one, nothing cut off', async ({ open }) => {
    const page = await open(`circulars/${busiest.id}/ledger/`, { viewport: { width: 1009, height: 660 } });
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('.task-ledger');
    expect(await table.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    expect(await shownText(table.locator('thead'))).toContain('进展情况');
    const { wide, narrow } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      narrow: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(narrow);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/u.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  });

  test('shows on a telephone what there is to read, and nothing to fill in', async ({ open }) => {
    const page = await open(`circulars/${busiest.id}/ledger/`, { viewport: { width: 375, height: 700 } });
    const cells = await page.locator('.task-ledger td:visible').allTextContents();
    expect(cells.length).toBeGreaterThan(busiest.measures.length);
    expect(cells).not.toContain('');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

const matrices = circulars.filter(({ measures }) =>
  measures.some(({ departments }) => departments.length > 0),
);
const widest = matrices.toSorted(
  (a, b) => departmentsOf(b).size * b.measures.length - departmentsOf(a).size * a.measures.length,
)[0] as CircularDataFile;

describe('the matrix of responsibility', () => {
  test('is there where departments are named, and nowhere else', () => {
    expect(files.filter((file) => /^circulars\/[^/]+\/matrix\/index\.html$/u.test(file)).toSorted()).toEqual(
      matrices.map(({ id }) => `circulars/${id}/matrix/index.html`).sort(),
    );
  });

  test('has a mark for every department of every measure, on the page, in its file and in the workbook', async ({
    open,
  }) => {
    const page = await open(`circulars/${widest.id}/`, { acceptDownloads: true });
    await page.locator('a[href$="matrix/"]').first().click();
    await page.waitForURL(/\/matrix\/$/u);
    const shown = await page.locator('.matrix').evaluateAll((tables) =>
      tables.flatMap((table) => {
        const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
        return [...table.querySelectorAll('tbody tr:not(.group, .sums)')].flatMap((row) =>
          [...row.querySelectorAll('td:not([colspan])')].flatMap((cell, i) =>
            cell.textContent === '' ? [] : [`${row.querySelector('a')?.textContent} ${heads[i + 1]}`],
          ),
        );
      }),
    );
    const expected = widest.measures.flatMap(({ title, departments }) =>
      [...new Set(departments.map(({ name }) => name))].map((name) => `${title} ${name}`),
    );
    expect(shown.toSorted()).toEqual(expected.toSorted());
    const csv = await readFile(join(dist, `circulars/${widest.id}/matrix/${widest.id}.csv`), 'utf8');
    const [heads = '', ...rows] = csv.slice(1).split('\r\n').slice(0, -1);
    expect(rows).toHaveLength(widest.measures.length);
    const { sheet, strings } = await workbookOf(page);
    expect(sheet.match(/<row /gu)).toHaveLength(widest.measures.length + 3);
    for (const name of departmentsOf(widest)) {
      expect(cellsOf(heads)).toContain(name);
      expect(strings).toContain(xmlText(name));
    }
    for (const { url } of widest.measures) expect(strings).toContain(inject('siteUrl') + url);
  });

  test('tells on a phone of each task its departments, with nothing to move', async ({ open }) => {
    const page = await open(`circulars/${widest.id}/matrix/`, { viewport: { width: 390, height: 700 } });
    expect(await page.locator('.matrix .sums').isVisible()).toBe(false);
    const told = await page.locator('.matrix tbody tr:not(.group, .sums)').evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('a')?.textContent,
        [...row.querySelectorAll('td')]
          .filter((cell) => getComputedStyle(cell).display !== 'none' && cell.textContent !== '')
          .flatMap((cell) => {
            const named = getComputedStyle(cell, '::after').content;
            return named === 'none' ? [] : [named.slice(1, -1)];
          })
          .toSorted(),
      ]),
    );
    const namesOf = (departments: (typeof widest.measures)[number]['departments']): string[] =>
      [...new Set(departments.map(({ name }) => name))].sort();
    expect(told).toEqual(widest.measures.map(({ title, departments }) => [title, namesOf(departments)]));
    for (const number of await page.locator('.matrix tbody th[scope="row"] span').allInnerTexts())
      expect(number).toMatch(/^第.+[项条]$/u);
  });

  test('keeps tasks and departments in sight while it is moved', async ({ open }) => {
    const page = await open(`circulars/${widest.id}/matrix/`, { viewport: { width: 800, height: 400 } });
    const leaf = page.locator('.matrix-leaf').first();
    const task = leaf.locator('tbody tr:not(.group) th').first();
    const department = leaf.locator('thead th').nth(1);
    const before = [(await task.boundingBox())?.x, (await department.boundingBox())?.y];
    await leaf.evaluate((region) => region.scrollTo(region.scrollWidth, region.scrollHeight));
    expect([(await task.boundingBox())?.x, (await department.boundingBox())?.y]).toEqual(before);
    expect(await leaf.evaluate((region) => region.scrollLeft > 0 && region.scrollTop > 0)).toBe(true);
  });

  test('fits across A4, and its heads stand on every leaf', async ({ open }) => {
    // What the sheet leaves between its margins.
    const page = await open(`circulars/${widest.id}/matrix/`, { viewport: { width: 1009, height: 660 } });
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('.matrix').first();
    expect((await table.boundingBox())?.width).toBeLessThanOrEqual(1010);
    expect(await table.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    // One that takes more than a quarter of the leaf does not come again.
    expect((await table.locator('thead').boundingBox())?.height).toBeLessThan(660 / 4);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/u.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  });
});

test('every department has a ledger that its page leads to', async ({ open }) => {
  const pages = files.filter((file) => /^departments\/[^/]+\/index\.html$/u.test(file));
  expect(departmentLedgers).toHaveLength(pages.length);
  const address = pages[0]?.replace('index.html', '');
  if (address === undefined) return;
  const page = await open(address, { javaScriptEnabled: false });
  const tasks = await page.locator('.tasks > li').count();
  await page.locator('a[href$="ledger/"]').click();
  await page.waitForURL(/\/ledger\/$/u);
  expect(await page.locator('.task-ledger tbody td a').count()).toBeGreaterThan(0);
  expect(await page.locator('.task-ledger tbody td a').count()).toBeLessThanOrEqual(tasks);
});

test('the workbook of a department has the circular and its year in every row', async ({ open }) => {
  const address = departmentLedgers[0]?.replace('index.html', '');
  if (address === undefined) return;
  const page = await open(address, { acceptDownloads: true });
  const csv = await readFile(join(dist, address, `${address.split('/').at(-3)}.csv`), 'utf8');
  const [heads = '', ...rows] = csv.slice(1).split('\r\n').slice(0, -1);
  const { sheet, strings } = await workbookOf(page);
  expect(sheet.match(/<row /gu)).toHaveLength(rows.length + 3);
  for (const cell of cellsOf(heads)) expect(strings).toContain(xmlText(cell));
  for (const row of rows) {
    const [, circular = ''] = cellsOf(row);
    expect(strings).toContain(xmlText(circular));
  }
});

test('without scripts a ledger offers the text file alone', async ({ open }) => {
  const page = await open(`circulars/${busiest.id}/ledger/`, { javaScriptEnabled: false });
  expect(await page.locator('[data-workbook]').isVisible()).toBe(false);
  expect(await page.locator('a[download$=".csv"]').isVisible()).toBe(true);
});

function departmentsOf({ measures }: CircularDataFile): ReadonlySet<string> {
  return new Set(measures.flatMap(({ departments }) => departments.map(({ name }) => name)));
}

/** The XML of the sheet and of the texts in the workbook that the page offers. */
async function workbookOf(page: Page): Promise<{ readonly sheet: string; readonly strings: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-workbook]').click(),
  ]);
  const zip = unzipSync(new Uint8Array(await buffer(await download.createReadStream())));
  const read = (name: string): string => strFromU8(zip[name] as Uint8Array);
  return { sheet: read('xl/worksheets/sheet1.xml'), strings: read('xl/sharedStrings.xml') };
}

function xmlText(cell: string): string {
  return `>${cell.replaceAll('""', '"').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}<`;
}
