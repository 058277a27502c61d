/** What a reader sees where files of the site are missing, cut, of another sort, or never come. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page, Request, Route } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { CircularDataFile } from '#formats/data-files.ts';
import { pagesOf, siteFiles, sitePages } from './pages.ts';
import { shownText, test as siteTest } from './site.ts';

const dist = inject('dist');
const [file = ''] = (await siteFiles(dist)).filter((name) => /^data\/circulars\/[^/]+\.json$/u.test(name));
const circular = JSON.parse(await readFile(join(dist, file), 'utf8')) as CircularDataFile;
const measure = [...circular.measures, ...circular.questions].find(({ text }) => text.length > 80);
if (measure === undefined) throw new Error('there is no measure long enough to be quoted');
const passage = measure.text.replace(/\n/gu, '').slice(-60, -10);
const { fingerprint, url } = measure;
const choice = url.replace(/^circulars\/|\/$/gu, '');
const units = pagesOf('unit', await sitePages(dist));

const answer = (body: string, contentType: string) => (route: Route) => route.fulfill({ body, contentType });
/** Of machines that have much else to do. */
const SLOW = { timeout: 30_000 };
const HTML = answer('<!doctype html><p>请先登录</p>', 'text/html');
/** What may happen to a file on its way. */
const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  missing: (route) => route.fulfill({ status: 404, body: '' }),
  cut: async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.slice(0, body.length / 2), contentType: 'text/javascript' });
  },
  'an HTML page': HTML,
};
type Broken = (
  address: string,
  breaks?: (page: Page) => Promise<unknown>,
  options?: BrowserContextOptions,
) => Promise<Page>;

/** `broken` opens a page of a site of which something is broken: its errors are no fault of the test. */
const test = siteTest.extend<{ broken: Broken }>({
  broken: async ({ browser }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (address, breaks, options) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      contexts.push(context);
      const page = await context.newPage();
      await breaks?.(page);
      // What never comes would be waited for.
      await page.goto(new URL(address, inject('siteUrl')).href, { waitUntil: 'domcontentloaded' });
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

const said = (page: Page): Promise<string> => shownText(page.locator('main'));

test.for(Object.entries(FAULTS))(
  'where a file is %s, the page for checking says that it does not know, and never no',
  async ([, fault], { broken }) => {
    for (const typed of [fingerprint, `${url} ${fingerprint}`]) {
      const page = await broken(`verify/?q=${encodeURIComponent(typed)}`, (one) =>
        one.route('**/verify/circulars/*.js*', fault),
      );
      await page.locator('.verdict').waitFor();
      expect(await page.locator('.verdict').getAttribute('class')).toContain('unknown');
      expect(await said(page)).toMatch(/不得而知[\s\S]*没有载入/u);
      expect(await page.getByRole('button', { name: '重新载入' }).count()).toBe(1);
    }
  },
);

describe('where files are cut', () => {
  const { cut: fault = HTML } = FAULTS;

  test('a passage is found all the same, and its source named', async ({ broken }) => {
    const page = await broken('verify/', (one) => one.route('**/verify/**/*.js*', fault));
    await page.locator('textarea').fill(passage);
    await page.locator('.verify-form button').click();
    await page.locator('.verdict').first().waitFor();
    expect(await page.locator('.verdict h2').first().textContent()).toBe('一字不差');
    expect(await page.locator('.verdict a').first().getAttribute('href')).toContain(url);
    expect(await said(page)).toContain('核对数据没有载入');
  });

  test('a passage, a fingerprint and a citation are not said to be foreign', async ({ broken }) => {
    for (const [typed, files] of [
      [passage, '**/search/**/*.js*'],
      [fingerprint, '**/verify/fingerprints-*.js*'],
      [fingerprint, '**/verify/directory.js*'],
      ['某某法院要点第999项', '**/go/circulars.js*'],
    ] as const) {
      const page = await broken('verify/', (one) => one.route(files, fault));
      await page.locator('textarea').fill(typed);
      await page.locator('.verify-form button').click();
      await page.locator('.verdict').first().waitFor();
      expect(await page.locator('.verdict.unknown').count(), `${typed} ${files}`).toBe(1);
    }
  });

  test('the booklet tells what did not load from what the archive has not', async ({ broken }) => {
    const page = await broken(`booklet/#m=${choice},no-such-circular/1`, (one) =>
      one.route('**/booklet/circulars/*.js*', fault),
    );
    await page.locator('.booklet-choice > li').nth(1).waitFor();
    const rows = await page.locator('.booklet-choice > li').allInnerTexts();
    expect(rows[0]).toContain('没有载入');
    expect(rows[1]).toContain('本档案没有这一项');
    expect(await said(page)).toContain('有1项的文件没有载入');
    await page.getByRole('button', { name: '重新载入' }).waitFor();
  });

  test('the search answers from the texts, also where no part can be unpacked to be checked', async ({
    broken,
  }) => {
    for (const unpacks of [true, false]) {
      const page = await broken(`search/?q=${encodeURIComponent(passage.slice(0, 4))}`, async (one) => {
        await one.route('**/*.pf_*', fault);
        if (!unpacks) await one.addInitScript('delete globalThis.DecompressionStream');
      });
      await page.locator('.result').first().waitFor();
      expect(await page.locator('[data-search="status"]').textContent()).toMatch(/^共 \d+ 条结果/u);
    }
  });
});

describe('where a file never comes', () => {
  /** Opens a page one of whose files never comes, and lets the time pass in which it is waited for, from when it was asked for. */
  const waited = async (broken: Broken, address: string, files: string): Promise<Page> => {
    let asked = (): void => {};
    const isAsked = new Promise<void>((done) => {
      asked = done;
    });
    const coming = new Set<Request>();
    let held = 0;
    const page = await broken(address, async (one) => {
      await one.clock.install();
      one.on('request', (request) => coming.add(request));
      one.on('requestfinished', (request) => coming.delete(request));
      one.on('requestfailed', (request) => coming.delete(request));
      await one.route(files, () => {
        held += 1;
        asked();
        return new Promise(() => {});
      });
    });
    await isAsked;
    // The time that passes is not that of the other files, of which some are asked for a moment later.
    let still = 0;
    const isStill = (): number => {
      still = coming.size === held ? still + 1 : 0;
      return still;
    };
    await expect.poll(isStill, { interval: 200, timeout: 30_000 }).toBeGreaterThanOrEqual(5);
    await page.clock.runFor(16_000);
    return page;
  };

  test.for([
    ['go/?q=%E7%A9%97%E4%B8%AD%E6%B3%95', '**/go/circulars.js*'],
    ['search/?q=%E6%B3%95%E9%99%A2', '**/search/directory.js*'],
    [`booklet/#m=${choice}`, '**/booklet/circulars/*.js*'],
    [`verify/?q=${fingerprint}`, '**/verify/directory.js*'],
    [`verify/?q=${fingerprint}`, '**/verify/circulars/*.js*'],
  ] as const)('%s ends with a word and a reload', async ([address, files], { broken }) => {
    const page = await waited(broken, address, files);
    await page.getByRole('button', { name: '重新载入' }).waitFor();
    expect(await said(page)).toContain('没有载入'.slice(2));
  });

  test.for(['**/pagefind.js*', '**/*.pf_*'])(
    'the search answers from the texts without %s',
    async (files, { broken }) => {
      const address = `search/?q=${encodeURIComponent(passage.slice(0, 4))}`;
      const page = await waited(broken, address, files);
      await page.locator('.result').first().waitFor();
    },
  );

  test.for(['search/', 'verify/', 'go/', 'booklet/'])(
    '%s says that its script is missing, and nothing of it where it is there',
    async (address, { broken }) => {
      const page = await broken(address, (one) =>
        one.route(/\/scripts\/(?:search|verify|go|booklet)[.\w-]*\.js/u, (route) => route.abort()),
      );
      await page.getByText('本页的程序还没有载入').waitFor();
      expect(await page.getByRole('link', { name: '重新载入' }).count()).toBe(1);
      await page.unrouteAll();
      await page.reload();
      expect(await page.locator('[data-script-missing]').count()).toBe(0);
    },
  );
});

describe('hostile addresses', () => {
  test('lines of a source that are far too many are as many as there are', async ({ open }) => {
    const page = await open(`${circular.url}source/#L2-L999999999`);
    const lines = await page.locator('.source .line').count();
    expect(await page.locator('.source .line.chosen').count()).toBe(lines - 1);
  });

  test('a fragment that is no text, behind what was searched for', async ({ open }) => {
    const page = await open(`${url}?find=${encodeURIComponent(passage.slice(0, 4))}#%`);
    await page.locator('.found-bar').waitFor();
    await open('booklet/?%E4#m=%&t=%E4');
  });

  test('what every object has is no chosen item', async ({ open }) => {
    const id = circular.id;
    const names = ['constructor', 'tostring', 'valueof'];
    const page = await open(`booklet/#m=${choice},${names.map((name) => `${id}/${name}`).join(',')}`);
    await page.locator('.booklet-choice > li').nth(3).waitFor();
    expect(await page.locator('.booklet-item').count()).toBe(1);
    const search = await open('search/?q=%E6%B3%95%E9%99%A2&issuer=__proto__&year=constructor');
    await expect
      .poll(() => search.locator('[data-search="status"]').textContent(), SLOW)
      .toMatch(/^在所选范围内没有/u);
  });
});

describe('what a browser keeps', () => {
  test.for([
    ['full', "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"],
    [
      'forbidden',
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
    ],
  ] as const)('a reader is told where it keeps nothing: %s', async ([, script], { broken }) => {
    const page = await broken(units[0]?.address ?? '', (one) => one.addInitScript(script));
    await page.getByRole('button', { name: '加入汇编' }).click();
    await page.getByRole('status').filter({ hasText: '浏览器没有存下' }).waitFor();
  });

  test('two archives of one host have each their own booklet', async ({ broken }) => {
    const page = await broken(units[0]?.address ?? '');
    const elsewhere = inject('siteUrl').replace(/[^/]+\/$/u, 'other/');
    await page.context().route(`${elsewhere}**`, async (route) => {
      const there = route.request().url().replace(elsewhere, inject('siteUrl'));
      await route.fulfill({ response: await route.fetch({ url: there }) });
    });
    await page.getByRole('button', { name: '加入汇编' }).click();
    await page.goto(new URL(units[0]?.address ?? '', elsewhere).href);
    await page.getByRole('button', { name: '加入汇编' }).waitFor();
    await page.goto(new URL(units[0]?.address ?? '', inject('siteUrl')).href);
    await page.getByRole('button', { name: '移出汇编' }).waitFor();
  });
});

describe('a booklet that all archives of a host kept under one name', () => {
  const FORMER = 'booklet';
  const keptIn = (page: Page): Promise<Record<string, string>> =>
    page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  /** Opens a page of the archive in a browser that kept this. */
  const opened = (broken: Broken, kept: string, breaks?: (page: Page) => Promise<unknown>) =>
    broken(units[0]?.address ?? '', async (page) => {
      await page.route('**/seeded', (route) => route.fulfill({ body: '', contentType: 'text/html' }));
      await page.goto(new URL('seeded', inject('siteUrl')).href);
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [FORMER, kept] as const);
      await breaks?.(page);
    });

  test('is taken over once, and what is of another archive is left to that', async ({ broken }) => {
    const page = await opened(broken, `${choice},another-archive/1,another-archive/2`);
    const count = page.locator('.site-header .count');
    await expect.poll(() => count.textContent(), SLOW).toBe('1');
    expect((await keptIn(page))[FORMER]).toBe('another-archive/1,2');
    const booklet = page.getByRole('link', { name: /^汇编/u });
    await booklet.click();
    await page.getByRole('button', { name: '清空' }).click();
    await page.reload();
    await page.locator('[data-booklet-page="empty"]').waitFor();
    expect(Object.values(await keptIn(page)).sort()).toEqual(['', 'another-archive/1,2']);
  });

  test('stays as it is where it is of another archive, or that cannot be known', async ({ broken }) => {
    const foreign = await opened(broken, 'another-archive/1');
    const offline = await opened(broken, choice, (page) => page.route('**/go/circulars.js*', HTML));
    for (const [page, kept] of [
      [foreign, 'another-archive/1'],
      [offline, choice],
    ] as const) {
      await page.waitForLoadState('networkidle');
      expect(await keptIn(page)).toEqual({ [FORMER]: kept });
    }
  });
});

describe('very long input', () => {
  /** What grows with the square would take a thousand times as long as this for a text of the length that is read. */
  const LONG = 1_000_000;
  const fill = (page: Page, box: string, unit: string): Promise<void> =>
    page.locator(box).evaluate(
      (one, [text, length]) => {
        const field = one as HTMLInputElement;
        field.value = text.repeat(Math.ceil(length / text.length)).slice(0, length);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      [unit, LONG] as const,
    );

  test.for(['（', '第一', '“法院”'])('is read as far as the search says: %s', async (unit, { open }) => {
    const page = await open('search/');
    await fill(page, '#search-box', unit);
    await page.locator('[data-search="form"]').evaluate((form) => (form as HTMLFormElement).requestSubmit());
    await expect
      .poll(() => page.locator('[data-search="status"]').textContent(), SLOW)
      .toMatch(/^检索词太长，只读了前 10,000 个字。/u);
    expect(new URL(page.url()).search.length).toBeLessThan(2_048);
    await page.reload();
    await page
      .locator('[data-search="status"]')
      .filter({ hasText: /没有|未出现/u })
      .waitFor();
  });

  test.for(['（', '。', '《法》（'])(
    'is read as far as the page for checking says: %s',
    async (unit, { open }) => {
      const page = await open('verify/');
      await fill(page, 'textarea', unit);
      await page
        .locator('[data-verify="form"]')
        .evaluate((form) => (form as HTMLFormElement).requestSubmit());
      await page.getByText('只读了前 100,000 个字').waitFor();
    },
  );

  test('from the header, goes on in an address that every server takes', async ({ open }) => {
    const page = await open('');
    const box = page.locator('form[data-jump] input').first();
    await box.evaluate((one) => {
      (one as HTMLInputElement).value = '法院'.repeat(5_000);
    });
    await box.press('Enter');
    await page.waitForURL(/\/search\/#q=/u);
    await page
      .locator('[data-search="status"]')
      .filter({ hasText: /没有|未出现/u })
      .waitFor();
  });

  test('is no name of a circular', async ({ open }) => {
    const page = await open(`go/?q=${encodeURIComponent('法'.repeat(500))}`);
    await page.getByText('输入超过 400 个字').waitFor();
    expect(await page.getByRole('link', { name: '在全文中检索' }).getAttribute('href')).toContain(
      'search/#q=',
    );
  });

  /** Pages with boxes that readers write into. */
  const WITH_BOXES = [
    '',
    'search/',
    'verify/',
    'go/',
    `booklet/#m=${choice}`,
    'departments/',
    'instruments/',
    'terms/',
  ];
  const BOXES =
    ':is(main, header) :is(textarea, input:not([type]), input[type="text"], input[type="search"]):visible';

  test.for(WITH_BOXES)(
    'pasted into any box of %s is answered, and it is said how much was read',
    async (address, { open }) => {
      const boxes = await (await open(address)).locator(BOXES).count();
      expect(boxes).toBeGreaterThan(0);
      for (let at = 0; at < boxes; at += 1) {
        const page = await open(address);
        const box = page.locator(BOXES).nth(at);
        await box.focus();
        await page.evaluate((length) => document.execCommand('insertText', false, '法'.repeat(length)), LONG);
        await box.evaluate((one) => (one as HTMLInputElement).form?.requestSubmit());
        await page
          .locator('main')
          .getByText(/只读了前 [\d,]+ 个字|只取了前 \d+ 个字|超过 \d+ 个字/u)
          .first()
          .waitFor(SLOW);
      }
    },
  );
});
