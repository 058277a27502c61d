import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { packSite } from '../../publish/zip/pack-site.ts';
import { tagsOf } from './html.ts';
import { fullestIn, PAGE_KINDS, pagesOf, samplesOf, siteFiles, sitePages } from './pages.ts';
import { test } from './site.ts';

/** A folder as people call them: white space, Chinese, and signs that mean something in an address. */
const NAME = '司改 资料#1（100% 定稿）';

const pages = await sitePages(inject('dist'));
const addressOf = fullestIn(pages);
let folder = '';
let copy = '';
let files: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-'));
  copy = join(folder, NAME, 'dist');
  await cp(inject('dist'), copy, { recursive: true });
  files = new Set(await siteFiles(copy));
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const fileOf = (address: string): string => (/(?:^|\/)$/u.test(address) ? `${address}index.html` : address);
const urlOf = (address: string, within = copy): string => {
  const [path = '', more = ''] = address.split(/(?=[?#])/u);
  return pathToFileURL(join(within, fileOf(path))).href + more;
};
/** The address in the archive of a file that was opened. */
const inside = (url: string, within = copy): string =>
  fileURLToPath(url.split(/[?#]/u)[0] ?? '')
    .slice(within.length + 1)
    .replaceAll('\\', '/');

async function opened(browser: Browser, address: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(urlOf(address));
  return page;
}

/** Where the links of a page lead, one for each kind of page: as a press on them has them. */
async function pressed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('a[href]')];
    for (const link of links) link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    // Those in pictures have no address of their own, only the attribute.
    return links
      .map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href)
      .filter((href) => href.startsWith('file:'));
  });
}

test('every kind of page opens from a folder, and every link of it is a file', async ({ browser }) => {
  const dead: string[] = [];
  for (const address of samplesOf(pages)) {
    const page = await opened(browser, address);
    const links = await pressed(page);
    expect(links.length, address).toBeGreaterThan(5);
    dead.push(...links.filter((url) => !files.has(inside(url))).map((url) => `${address}: ${url}`));
    await page.context().close();
  }
  expect(dead).toEqual([]);
}, 240_000);

test('a click on a link to each kind of page leads to that page', async ({ browser }) => {
  const page = await opened(browser, '');
  const missed: string[] = [];
  for (const kind of PAGE_KINDS) {
    const targets = new Set(pagesOf(kind, pages).map(({ address }) => address));
    // Of some kinds there are links on one page alone: the first that has one, but it lies deep.
    const from = pages.find(({ address, html }) =>
      tagsOf(html).some(
        ({ name, attributes }) =>
          name === 'a' &&
          targets.has(new URL(attributes.get('href') ?? '', `http://x/${address}`).pathname.slice(1)),
      ),
    );
    if (from === undefined) continue;
    await page.goto(urlOf(from.address));
    const links = page.locator('a[href]');
    const wanted = await links.evaluateAll(
      (all, root) => all.map((link) => (link as HTMLAnchorElement).href.slice(root.length)),
      `${pathToFileURL(copy).href}/`,
    );
    const at = wanted.findIndex((href) => targets.has(href.split(/[?#]/u)[0] ?? ''));
    await links.nth(at).evaluate((link) => (link as HTMLElement).click());
    await page.waitForURL((url) => url.pathname.endsWith('.html') && files.has(inside(url.href)));
    await page.locator('.site-name').waitFor();
    const reached = inside(page.url()).replace(/index\.html$/u, '');
    if (!targets.has(reached)) missed.push(`${kind}: ${page.url()}`);
  }
  await page.context().close();
  expect(missed).toEqual([]);
}, 240_000);

test('the search finds, and its results open', async ({ browser }) => {
  const page = await opened(browser, addressOf('department'));
  await page.locator('.site-header input[name="q"]').fill('机制');
  await page.locator('.site-header input[name="q"]').press('Enter');
  await page.locator('a.result-link').first().click();
  await page.waitForURL(/circulars\/.*index\.html\?find=/u);
  await page.locator('mark.found-match').first().waitFor();
  await page.context().close();
});

test('booklet, jump, check of a text and lists load their data', async ({ browser }) => {
  const unit = addressOf('unit');
  const [, id = '', key = ''] = unit.split('/');
  const booklet = await opened(browser, `booklet/#m=${id}/${key}`);
  await booklet.locator('.booklet-choice a').click();
  await booklet.waitForURL((url) => inside(url.href) === `${unit}index.html`);
  await booklet.goto(urlOf(`go/?q=${encodeURIComponent(`${id}/${key}`)}`));
  await booklet.waitForURL((url) => inside(url.href) === `${unit}index.html`);
  const fingerprint = await booklet.locator('[data-fingerprint]').textContent();
  await booklet.goto(urlOf(`verify/?q=${fingerprint}`));
  await booklet.locator('.verdict a').first().click();
  await booklet.waitForURL((url) => inside(url.href) === `${unit}index.html`);
  await booklet.context().close();
});

test('files are made, and links that scripts add lead on', async ({ browser }) => {
  const page = await opened(browser, addressOf('compare'));
  const saved = async (button: Locator): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return file.suggestedFilename();
  };
  expect(await saved(page.locator('[data-format=xlsx]'))).toMatch(/对照表\.xlsx$/u);
  expect(await saved(page.locator('[data-format=csv]'))).toMatch(/对照表\.csv$/u);
  for (const kind of ['ledger', 'matrix'] as const) {
    await page.goto(urlOf(addressOf(kind)));
    expect(await saved(page.getByText(/\.xlsx/u).first()), kind).toMatch(/\.xlsx$/u);
  }
  for (const kind of ['circular', 'section'] as const) {
    await page.goto(urlOf(addressOf(kind)));
    expect(await saved(page.getByText('Word 文件').first()), kind).toMatch(/\.docx$/u);
  }
  await page.goto(urlOf(addressOf('department')));
  await page.locator('button', { hasText: '加入全部' }).click();
  await page.locator('.site-header li:has(.count) a').click();
  await page.waitForURL(/booklet\/index\.html$/u);
  expect(await saved(page.locator('[data-booklet-page=word]'))).toMatch(/\.docx$/u);
  await page.context().close();
});

test('what a list is narrowed to opens', async ({ browser }) => {
  const page = await opened(browser, 'search/titles/');
  for (const address of ['search/titles/', 'departments/', 'topics/']) {
    await page.goto(urlOf(address));
    const last = page.locator('main :is(tr, li) a:visible').last();
    const name = ((await last.textContent()) ?? '').trim();
    await page.locator('main input').first().fill(name);
    const found = page.locator('main :is(tr, li) a:visible', { hasText: name }).first();
    await found.click();
    await page.waitForURL((url) => files.has(inside(url.href)) && !url.href.startsWith(urlOf(address)));
  }
  await page.context().close();
});

test('a link is opened in another window, too', async ({ browser }) => {
  const page = await opened(browser, '');
  const coming = page.context().waitForEvent('page');
  await page.locator('header a', { hasText: '主题' }).click({ button: 'middle' });
  const other = await coming;
  // A window in the background may draw late: where it leads is known before.
  await other.waitForURL(/topics\/index\.html$/u, { waitUntil: 'commit' });
  await page.context().close();
});

describe('what is told of a place', () => {
  /** Everything that the page copies and prints of its address. */
  async function told(page: Page): Promise<string[]> {
    return page.evaluate(() => [
      document.documentElement.dataset.address ?? '',
      ...[...document.querySelectorAll('.cite-text, [data-permalink], [data-page-address]')].map(
        ({ textContent }) => textContent ?? '',
      ),
    ]);
  }

  test('is the place in the archive, where the archive was not given its address', async ({ browser }) => {
    for (const kind of ['unit', 'circular', 'section', 'paper'] as const) {
      const page = await opened(browser, addressOf(kind));
      const texts = await told(page);
      expect(texts.join('\n')).not.toMatch(/file:|index\.html/u);
      const place = kind === 'paper' ? addressOf(kind).replace(/paper\/$/u, '') : addressOf(kind);
      expect(texts, kind).toContain(`站内地址：${place}`);
      if (kind !== 'paper') expect(texts, kind).toContain(place);
      await page.context().close();
    }
  });

  test('is the address of the archive, where it was given', async ({ browser }) => {
    const address = addressOf('unit');
    const file = join(copy, fileOf(address));
    const html = await readFile(file, 'utf8');
    await writeFile(
      file,
      html.replace('class=site-name', 'class=site-name data-site="https://plans.example/gg/"'),
    );
    const page = await opened(browser, address);
    expect(await told(page)).toContain(`https://plans.example/gg/${address}`);
    expect(await told(page)).toContain(`网址：https://plans.example/gg/${address}`);
    await writeFile(file, html);
    await page.context().close();
  });

  test('is what is copied of a selection', async ({ browser }) => {
    const page = await opened(browser, 'help/');
    await page.addInitScript(() => {
      navigator.clipboard.writeText = async (text) => {
        document.title = text;
      };
    });
    await page.goto(urlOf(addressOf('unit')));
    await page.locator('.unit-text p').first().click({ clickCount: 3 });
    await page.locator('.passage-bar button', { hasText: '复制链接' }).click();
    await page.waitForFunction(() => document.title.includes('#'));
    expect((await page.title()).startsWith(`${addressOf('unit')}#s`)).toBe(true);
    await page.context().close();
  });
});

describe('the site as one zip', () => {
  let unpacked = '';
  beforeAll(async () => {
    const zip = await packSite(copy);
    unpacked = join(folder, NAME, '解压');
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
      await mkdir(dirname(join(unpacked, name)), { recursive: true });
      await writeFile(join(unpacked, name), bytes);
    }
  }, 120_000);

  test('holds the whole site', async () => {
    const packed = await siteFiles(join(unpacked, 'site'));
    expect(packed.toSorted()).toEqual([...files].toSorted());
  });

  test('without scripts every link of every page names a file', async () => {
    const packed = (await sitePages(join(unpacked, 'site'))).flatMap(({ file, html }) =>
      tagsOf(html)
        .flatMap(({ name, attributes }) =>
          ['a', 'form', 'link'].includes(name)
            ? [attributes.get('href') ?? attributes.get('action') ?? '']
            : [],
        )
        .filter((href) => href !== '' && !/^(?:[a-z]+:|#)/u.test(href))
        .map((href) => ({
          file,
          to: decodeURIComponent(new URL(href, `http://x/${file}`).pathname.slice(1)),
        })),
    );
    expect(packed.length).toBeGreaterThan(1000);
    expect(packed.filter(({ to }) => !files.has(to))).toEqual([]);
  });

  test('is opened by the page at its top, and leads on without any script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(unpacked, '打开档案.html')).href);
    await page.waitForURL(/site\/index\.html$/u);
    await page.locator('main a[href*="circulars/"]').first().click();
    await page.waitForURL(/circulars\/[^/]+\/index\.html$/u);
    await page.locator('.site-name').click();
    await page.waitForURL(/site\/index\.html$/u);
    await context.close();
  });
});
