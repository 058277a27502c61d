import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test as plainTest } from 'vitest';
import { hasPackedBrowsers } from '../../publish/pdf/chromium.ts';
import { siteHandler } from '../../publish/serve/handler.ts';
import { POLICY } from '../../publish/serve/headers.ts';
import { launchOldBrowser, type OldBrowser } from './old-chromium.ts';
import { pagesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const dist = inject('dist');
const unit = pagesOf('unit', await sitePages(dist)).find(({ address }) => /\/[\d-]+\/$/u.test(address));
const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(unit?.html ?? '')?.[1]?.replace(/<[^>]*>/gu, '') ?? '';
const chosen = (unit?.address ?? '').replace(/^circulars\/|\/$/gu, '');

let url: string;
let close: () => void;
/** A server that takes all text for GB 2312. */
beforeAll(async () => {
  const handler = siteHandler(dist, { prefix: '/', policy: POLICY });
  const server = createServer((request, response) => {
    const writeHead = response.writeHead.bind(response);
    response.writeHead = ((status: number, headers: Record<string, string>) => {
      const type = headers['Content-Type']?.replace('charset=utf-8', 'charset=gb2312');
      return writeHead(status, type === undefined ? headers : { ...headers, 'Content-Type': type });
    }) as typeof response.writeHead;
    handler(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(() => close());

describe('a server that says another charset does no harm', () => {
  test('to pages, to what scripts say, and to the texts that they load', async ({ open }) => {
    const page = await open(unit?.address ?? '', { site: url });
    expect(await page.locator('h1').textContent()).toBe(heading);
    await page.getByRole('button', { name: '加入汇编' }).waitFor();
    await page.goto(`${url}booklet/#m=${chosen}`);
    await page.locator('.booklet-item').first().waitFor();
    const title = heading.replace(/^[\d.]+/u, '').replace(/。$/u, '');
    expect(await page.locator('.booklet-item-heading').first().textContent()).toContain(title);
    await page.goto(`${url}search/?q=${encodeURIComponent(title.slice(0, 6))}`);
    await page.locator('a.result-link').first().waitFor();
    expect(await page.locator('a.result-link').allTextContents()).toContainEqual(
      expect.stringContaining(title.slice(0, 6)),
    );
    // Data for other programs are JSON, which is UTF-8 whatever is said of it.
    const data = await page.evaluate(async () => (await fetch('../data/archive.json')).json());
    expect(JSON.stringify(data)).toContain('circulars/');
  });

  describe.skipIf(!hasPackedBrowsers)('in Chromium 92', () => {
    let old: OldBrowser;
    beforeAll(async () => {
      old = await launchOldBrowser();
    });
    afterAll(() => old?.close());

    plainTest('either', async () => {
      const read = `document.querySelector('h1').textContent`;
      expect(await old.evaluate(url + (unit?.address ?? ''), read)).toBe(heading);
      const found = await old.evaluate(
        `${url}search/`,
        `archive.search(${JSON.stringify(heading.slice(-7, -1))}).then(({ results }) => results[0].title)`,
      );
      expect(found).toContain(heading.slice(-7, -1));
    });
  });
});
