import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { readComparisonRows } from '#domain/comparison-rows.ts';
import { tagsOf } from './html.ts';
import { pagesOf, sitePages } from './pages.ts';
import { readPdf } from './paper-pdf.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const [compare] = pagesOf('compare', pages);
const [subject] = pagesOf('topic', pages);
const measure = pagesOf('unit', pages).find(({ html }) => /href=[./]*compare\/[^ >]+#/u.test(html));
const circular = pagesOf('circular', pages).find(({ html }) => html.includes('href=../../compare/'));

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('a measure says where each related one stands and why it is shown', async ({ open }) => {
    const page = await open(measure?.address ?? '', { javaScriptEnabled });
    const said = await page.locator(':is(#same, #related) ~ .tasks small').allTextContents();
    expect(said.length).toBeGreaterThan(0);
    for (const words of said) expect(words).toMatch(/第.+[项问]；.+/u);
  });

  test('a measure leads to where it stands beside another, and that is shown', async ({ open }) => {
    const page = await open(measure?.address ?? '', { javaScriptEnabled });
    const title = await page.locator('h1 .unit-title').textContent();
    await page.locator('.beneath a[href*="compare/"]').first().click();
    await page.waitForURL(/\/compare\/.*#/u);
    const place = page.locator(':target');
    expect(await place.isVisible()).toBe(true);
    const pair = page.locator('.pair', { has: place });
    const links = await pair.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(await pair.locator('td').count()).toBeGreaterThan(1);
    expect(links).toContain(new URL(measure?.address ?? '', inject('siteUrl')).href);
    expect(title).not.toBe('');
  });

  test('a subject leads to its measures', async ({ open }) => {
    const page = await open(subject?.address ?? '', { javaScriptEnabled });
    const first = page.locator('[data-measure] a').first();
    const title = (await first.textContent()) ?? '';
    await first.click();
    await page.waitForURL(/\/circulars\//u);
    expect(await page.title()).toContain(title);
  });

  test('a circular leads to where it is compared', async ({ open }) => {
    const page = await open(circular?.address ?? '', { javaScriptEnabled });
    await page.locator('.comparisons a').first().click();
    await page.waitForURL(/\/compare\//u);
    expect(await page.locator('h1').textContent()).toMatch(/^.+与.+对照$/u);
  });
});

describe('two circulars', () => {
  const texts = async (page: Page): Promise<string> =>
    page.evaluate(() => {
      const [a, b] = [...(document.querySelector('.pair:has(.text)')?.querySelectorAll('td') ?? [])].map(
        (side) => side.getBoundingClientRect(),
      );
      if (a === undefined || b === undefined) return 'none';
      return b.left >= a.right ? 'side by side' : b.top >= a.bottom ? 'stacked' : 'over each other';
    });

  test('texts written anew stand side by side where there is room, and on paper', async ({ open }) => {
    const page = await open(compare?.address ?? '', { viewport: { width: 1280, height: 900 } });
    expect(await texts(page)).toBe('side by side');
    await page.emulateMedia({ media: 'print' });
    expect(await texts(page)).toBe('side by side');
  });

  test('and one under the other on a phone, each said to be of which plan', async ({ open }) => {
    const page = await open(compare?.address ?? '', { viewport: { width: 375, height: 800 } });
    expect(await texts(page)).toBe('stacked');
    const names = await page.locator('.compared th').allTextContents();
    const said = await page
      .locator('.pair:has(.text)')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(said).toEqual(names.map((name) => `"${name}"`));
  });

  test.for(pagesOf('compare', pages).map(({ address }) => address))(
    '%s explains the marks that stand on it, and no others',
    async (address, { open }) => {
      const page = await open(address);
      const [legend, table] = [page.locator('.legend'), page.locator('.compared')];
      for (const mark of ['u', 'del', 'ins', 'i'])
        expect((await legend.locator(mark).count()) > 0).toBe((await table.locator(mark).count()) > 0);
      // What is folded away may stand in other measures of the other circular.
      expect(((await legend.textContent()) ?? '').includes('未认出相应内容的句子折起')).toBe(
        (await table.locator('details').count()) > 0,
      );
    },
  );

  test('what is folded away opens in its place, without JavaScript too', async ({ open }) => {
    const page = await open(compare?.address ?? '', { javaScriptEnabled: false });
    const folded = page.locator('.folded').first();
    expect(await folded.locator('summary').textContent()).toMatch(/^……另\d+句$/u);
    const breadth = async (): Promise<number> =>
      folded.evaluate((one) => [...one.getClientRects()].reduce((sum, { width }) => sum + width, 0));
    const closed = await breadth();
    await folded.locator('summary').click();
    expect(await breadth()).toBeGreaterThan(closed);
  });

  test.each(pagesOf('compare', pages).map(({ address }) => address))(
    '%s names every measure of both exactly once, and counts them right',
    async (address) => {
      const html = pages.find((page) => page.address === address)?.html ?? '';
      const [older = '', newer = ''] = address.split('/').slice(1);
      const named = tagsOf(html).flatMap(({ attributes }) => {
        const { id, key } =
          /circulars\/(?<id>[^/]+)\/(?<key>[^/]+)\/$/u.exec(attributes.get('href') ?? '')?.groups ?? {};
        return id === undefined ? [] : [`${id}/${key}`];
      });
      expect(new Set(named).size).toBe(named.length);
      const counts: number[] = [];
      for (const id of [older, newer]) {
        const data = await readFile(join(inject('dist'), 'data', 'circulars', `${id}.json`), 'utf8');
        const { measures } = JSON.parse(data) as { measures: { key: string }[] };
        counts.push(measures.length);
        expect(named.filter((one) => one.startsWith(`${id}/`)).toSorted()).toEqual(
          measures.map(({ key }) => `${id}/${key}`).toSorted(),
        );
      }
      const words = /class=compare-summary>(?<words>[^<]+)/u.exec(html)?.groups?.words ?? '';
      const told = words.split('；').map((side) => {
        const [all = 0, ...parts] = [...side.matchAll(/(\d+)项/gu)].map(([, number]) => Number(number));
        return [all, parts.reduce((sum, part) => sum + part, 0)];
      });
      expect(told).toEqual([counts[1], counts[0]].map((count) => [count, count]));
    },
  );
});

test.for(pagesOf('compare', pages).map(({ address }) => address))(
  '%s says of every measure who answers for it, of each its own',
  async (address, { open }) => {
    const page = await open(address, { javaScriptEnabled: false });
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.pair .title, .pair h2, .dropped li')].map((head) => {
        const ids = [...head.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
        const own: string[] = [];
        if (head.matches('li')) own.push(head.textContent ?? '');
        else
          for (
            let next = head.nextElementSibling;
            next !== null && !next.matches('.title, h2');
            next = next.nextElementSibling
          )
            if (next.matches('.duties:not(.told)')) own.push(next.textContent ?? '');
        return { address: ids[0] ?? '', own: own.join('') };
      }),
    );
    const [older = '', newer = ''] = address.split('/').slice(1);
    const departments = new Map<string, readonly string[]>();
    for (const [of, id] of [
      ['earlier-', older],
      ['', newer],
    ] as const) {
      const data = await readFile(join(inject('dist'), 'data', 'circulars', `${id}.json`), 'utf8');
      const { measures } = JSON.parse(data) as {
        measures: { key: string; departments: { name: string }[] }[];
      };
      for (const { key, departments: all } of measures) {
        const names = all.map(({ name }) => name);
        departments.set(`circulars/${id}/${key}/`, names);
        departments.set(`#${of}${key}`, names);
      }
    }
    expect(shown.length).toBeGreaterThan(20);
    for (const { address: place, own } of shown) {
      const names = departments.get(/^#.*|circulars\/.*$/u.exec(place)?.[0] ?? '');
      if (names === undefined) throw new Error(`${place} leads to no measure`);
      for (const name of names) expect(own, place).toContain(name);
      if (names.length === 0) expect(own, place).not.toMatch(/责任部门|牵头/u);
    }
  },
);

test.for(pagesOf('compare', pages).map(({ address }) => address))(
  '%s has as many measures in its lists as these say, and calls one number by one name',
  async (address, { open }) => {
    const page = await open(address, { javaScriptEnabled: false });
    const summary = (await page.locator('.compare-summary').textContent()) ?? '';
    const [, ofEarlier = ''] = summary.split('；');
    for (const part of await page.locator('section:has(.dropped)').all()) {
      const heading = (await part.locator('h2').textContent()) ?? '';
      const { word = '', count } =
        /(?<word>其余同一事项|其余相近任务|其余部分相近|同一事项|相近任务|部分相近|未再列|未配上)（(?<count>\d+)项）$/u.exec(
          heading,
        )?.groups ?? {};
      expect(await part.locator('li').count(), heading).toBe(Number(count));
      if (!word.startsWith('其余'))
        expect(ofEarlier).toMatch(new RegExp(`${word}${count}项|${count}项${word}`, 'u'));
    }
  },
);

test('a court’s page tells a circular to go on with one of its kind alone', async () => {
  const data = await readFile(join(inject('dist'), 'data', 'archive.json'), 'utf8');
  const { circulars } = JSON.parse(data) as { circulars: { id: string; kind: string }[] };
  const kinds = new Map(circulars.map(({ id, kind }) => [id, kind]));
  const told = pagesOf('issuer', pages).flatMap(({ html }) => [
    ...html.matchAll(/(?<word>承|对照前一件)<a href=[./]*compare\/(?<older>[^/]+)\/(?<newer>[^/]+)\//gu),
  ]);
  expect(told.length).toBeGreaterThan(0);
  for (const { groups: { word, older = '', newer = '' } = {} } of told)
    expect(word, newer).toBe(kinds.get(older) === kinds.get(newer) ? '承' : '对照前一件');
});

test.for(pagesOf('compare', pages).map(({ address }) => address))(
  '%s gives a reason for every measure beside another that was written anew, and begins each text at its edge',
  async (address, { open }) => {
    const page = await open(address, { javaScriptEnabled: false });
    const rows = await page.locator('.pair:has(td:first-child .text)').evaluateAll((all) =>
      all.map((row) => ({
        words: row.textContent ?? '',
        reasons: [...row.querySelectorAll('.told')].filter((one) =>
          /共同|同一|同引|编者确认/u.test(one.textContent ?? ''),
        ).length,
        gaps: [...row.querySelectorAll('.text')].flatMap((text) => {
          const [first] = text.childNodes;
          return first instanceof HTMLDetailsElement
            ? first.getBoundingClientRect().left - text.getBoundingClientRect().left
            : [];
        }),
      })),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { words, reasons, gaps } of rows) {
      expect(reasons, words).toBeGreaterThan(0);
      for (const gap of gaps) expect(gap, words).toBe(0);
    }
  },
);

test.for(pagesOf('compare', pages).map(({ address }) => address))(
  '%s says in its files why measures stand side by side, as the page does',
  async (address, { open }) => {
    const page = await open(address, { javaScriptEnabled: false });
    const reasons = await page.locator('.pair h2 + .told').allTextContents();
    expect(reasons.length).toBeGreaterThan(0);
    const written = (await page.locator('[data-rows]').getAttribute('data-rows')) ?? '';
    expect(reasons.filter((why) => !written.includes(why.replace(/\s+/gu, ' ')))).toEqual([]);
    const told = new Map(readComparisonRows(written).map((row) => [row.later.join(' '), row]));
    const shown = await page.locator('.pair').evaluateAll((all) =>
      all.map((row) => ({
        later: [...row.querySelectorAll('h2 a')].map(({ id }) => id).join(' '),
        earlier: row.querySelectorAll('td:first-child .title').length,
      })),
    );
    for (const { later, earlier } of shown) {
      expect(told.get(later)?.earlier.length, later).toBe(earlier);
      if (earlier > 0) expect(told.get(later)?.why, later).not.toBe('');
    }
    // Who answers is no change where one of both circulars names nobody, or nobody goes on with the other.
    const summary = (await page.locator('.compare').textContent()) ?? '';
    if (/没有写明责任部门|未配上/u.test(summary))
      for (const { changes } of told.values()) expect(changes).not.toMatch(/责任|牵头|时限/u);
    // What both have is quiet: only what went, came or moved is marked.
    expect(await page.locator('.pair :is(u, mark)').count()).toBe(0);
  },
);

describe('the picture of two circulars', () => {
  test.for(pagesOf('compare', pages).map(({ address }) => address))(
    '%s leads from every ribbon to its pair, by a name that says which',
    async (address, { open }) => {
      const page = await open(address, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
      const ribbons = await page.locator('.flow a:has(title)').evaluateAll((links) =>
        links.map((link) => {
          const id = link.getAttribute('href')?.slice(1) ?? '';
          const pair = document.getElementById(id)?.closest('.pair');
          return {
            name: link.querySelector('title')?.textContent ?? '',
            own: document.getElementById(id)?.textContent ?? '',
            earlier: [...(pair?.querySelectorAll('td:first-child a') ?? [])].map(
              (one) => one.textContent ?? '',
            ),
          };
        }),
      );
      expect(ribbons.length).toBeGreaterThan(0);
      for (const { name, own, earlier } of ribbons) {
        const [from = '', to] = name.split('→');
        expect(to).toBe(own);
        for (const one of from.split('、')) expect(earlier).toContain(one);
      }
      const paired = await page.locator('.pair:has(td:first-child a) h2 a').count();
      expect(ribbons.length).toBe(paired);
    },
  );

  test('is clicked, and leaves a phone to the text', async ({ open }) => {
    const page = await open(compare?.address ?? '', { viewport: { width: 1280, height: 900 } });
    const link = page.locator('.flow a:has(title)').last();
    await link.locator('text').click();
    expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
    expect(await page.locator(':target').isVisible()).toBe(true);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.locator('.flow:visible').count()).toBe(0);
  });
});

test('a comparison on paper lies across, in the order of the later circular, and says on each leaf of which two', async ({
  open,
}) => {
  const page = await open(compare?.address ?? '', { viewport: { width: 1280, height: 900 } });
  const heading = (await page.locator('h1').textContent()) ?? '';
  const keys = await page.locator('.pair h2 a').evaluateAll((links) => links.map(({ id }) => id));
  const orders = await page
    .locator('.pair')
    .evaluateAll((all) => all.flatMap((one) => one.querySelector('h2 a')?.id ?? []));
  expect(orders.map(Number)).toEqual(orders.map(Number).toSorted((a, b) => a - b));
  expect(new Set(keys).size).toBe(keys.length);
  const { pages: leaves } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(leaves.length).toBeGreaterThan(1);
  const solid = (text: string): string => text.replace(/\s/gu, '');
  for (const { runs } of leaves) {
    const text = solid(runs.map((run) => run.text).join(''));
    expect(text).toContain(`对照：${solid(heading.replace(/对照$/u, ''))}`);
    // Wider than an upright leaf.
    expect(Math.max(...runs.map(({ right }) => right))).toBeGreaterThan(210);
  }
});

test('the whole of a comparison is saved as a workbook and as text, every measure of both with its text', async ({
  open,
}) => {
  const page = await open(compare?.address ?? '');
  const save = async (format: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-format=${format}]`).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^.+与.+对照表\\.${format}$`, 'u'));
    return buffer(await download.createReadStream());
  };
  const [heads, ...rows] = (await save('csv')).toString('utf8').trimEnd().split('\r\n');
  expect(heads).toContain('情况');
  const shown = await page.locator('.pair, .dropped li').count();
  expect(rows).toHaveLength(shown);
  const solid = (text: string): string => text.replace(/[\s"]/gu, '');
  const table = solid(rows.join(''));
  const [older = '', newer = ''] = compare?.address.split('/').slice(1) ?? [];
  for (const id of [older, newer]) {
    const data = await readFile(join(inject('dist'), 'data', 'circulars', `${id}.json`), 'utf8');
    const { measures } = JSON.parse(data) as { measures: { text: string }[] };
    for (const { text } of measures) expect(table).toContain(solid(text));
  }
  expect((await save('xlsx')).subarray(0, 2).toString()).toBe('PK');
});
