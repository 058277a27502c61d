import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { CircularDataFile } from '#domain/data-files.ts';
import { hasOldBrowser, launchOldBrowser } from './old-chromium.ts';
import { siteFiles } from './pages.ts';
import { shownText, test } from './site.ts';

const dist = inject('dist');
const [file] = (await siteFiles(dist)).filter((name) => /^data\/circulars\/[^/]+\.json$/u.test(name));
const circular = JSON.parse(await readFile(join(dist, file ?? ''), 'utf8')) as CircularDataFile;
const measure = [...circular.measures, ...circular.questions].find(({ text }) => text.length > 80);
if (measure === undefined) throw new Error('there is no measure long enough to be quoted');
const passage = measure.text.replace(/\n/gu, '').slice(-60, -10);

async function ask(page: Page, typed: string): Promise<Locator> {
  await page.locator('textarea').fill(typed);
  await page.locator('.verify-form button').click();
  const verdicts = page.locator('.verdict');
  await verdicts.first().waitFor();
  return verdicts;
}

describe('the page for checking', () => {
  test('knows a fingerprint, an address, and both from one print', async ({ open }) => {
    for (const typed of [
      measure.fingerprint,
      measure.fingerprint.toLowerCase(),
      `网址：http://elsewhere/x/${measure.url}，文字指纹：${measure.fingerprint}`,
    ]) {
      const verdict = await ask(await open('verify/'), typed);
      expect(await verdict.count()).toBe(1);
      expect(await shownText(verdict)).toContain('没有变化');
      expect(await verdict.locator('a').first().getAttribute('href')).toContain(measure.url);
    }
    const known = await ask(await open('verify/'), measure.url);
    expect(await shownText(known)).toContain(measure.fingerprint);
  });

  test('knows a whole text by its fingerprint', async ({ open }) => {
    const page = await open(measure.url);
    const whole = await page.locator('.unit-heading, .unit-text').allTextContents();
    const verdict = await ask(await open('verify/'), whole.join('\n'));
    expect(await shownText(verdict)).toContain('没有变化');
  });

  test('says which measure a passage is from, and marks what differs', async ({ open }) => {
    const exact = await ask(await open('verify/'), `${passage.slice(0, 20)}\n ${passage.slice(20)}`);
    expect(await shownText(exact.first())).toContain('一字不差');
    expect(await exact.first().locator('a').first().getAttribute('href')).toContain(measure.url);
    const altered = `${passage.slice(0, 20)}龘${passage.slice(20, 40)}${passage.slice(42)}`;
    const verdict = await ask(await open('verify/'), altered);
    expect(await shownText(verdict.first())).toContain('有 2 处出入');
    const quoted = verdict.first().locator('.compared');
    expect(await quoted.locator('del').allTextContents()).toEqual(['龘']);
    expect((await quoted.locator('ins').allTextContents()).join('')).toHaveLength(2);
    expect(await verdict.first().locator('.citation a').getAttribute('href')).toContain(measure.url);
  });

  test('says so where something is not from this archive', async ({ open }) => {
    for (const typed of ['22222222', 'circulars/no-such-circular/1/', '饕餮鼙鼓龘靐齉爩魑魅魍魉'])
      expect(
        await ask(await open('verify/', { mayMiss: /verify\/circulars\//u }), typed).then((v) =>
          v.first().getAttribute('class'),
        ),
      ).toContain('foreign');
    const other = await ask(await open('verify/'), `${circular.url} ${measure.fingerprint}`);
    expect(await shownText(other)).toContain('指纹不是这个网址的');
  });

  test('takes the question from its address, and from the keyboard', async ({ open }) => {
    const page = await open(`verify/?q=${measure.fingerprint}`);
    await page.locator('.verdict').waitFor();
    await page.locator('textarea').fill(measure.url);
    await page.locator('textarea').press('Control+Enter');
    await page.locator('.verdict', { hasText: '公布以来' }).waitFor();
  });

  test('works from a folder', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 375, height: 700 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(dist, 'verify', 'index.html')).href);
    expect(await shownText(await ask(page, measure.fingerprint))).toContain('没有变化');
    expect(await shownText((await ask(page, passage)).first())).toMatch(/一字不差|没有变化/u);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(375);
    await context.close();
  });

  test('says without scripts how to compare by hand', async ({ open }) => {
    const page = await open('verify/', { javaScriptEnabled: false });
    expect(await shownText(page.locator('main'))).toContain('文字指纹');
    expect(await shownText(page.locator('noscript'))).toContain('纸本');
  });
});

test.skipIf(!hasOldBrowser)('works in Chromium 92, from a folder', async () => {
  const old = await launchOldBrowser();
  try {
    const address = pathToFileURL(join(dist, 'verify', 'index.html')).href;
    const verdict = `new Promise((done) => {
      const look = () => {
        const found = document.querySelector('.verdict');
        if (found === null) setTimeout(look, 50);
        else done(found.textContent);
      };
      look();
    })`;
    for (const [typed, said] of [
      [measure.fingerprint, '没有变化'],
      [passage, '一字不差'],
    ] as const)
      expect(await old.evaluate(`${address}?q=${encodeURIComponent(typed)}`, verdict)).toContain(said);
  } finally {
    await old.close();
  }
});
