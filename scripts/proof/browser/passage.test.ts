import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { withClipboardToItself } from './clipboard.ts';
import { fullestIn, pagesOf, sitePages } from './pages.ts';
import { type Open, test } from './site.ts';

const pages = await sitePages(inject('dist'));
const addressOf = fullestIn(pages);
/** A measure: a question has its first sentences in other paragraphs. */
const unit = pagesOf('unit', pages).find(({ address }) => !/\/q\d+\/$/u.test(address))?.address ?? '';
/** The same site as colleagues open it: by a name, without https. */
const intranet = inject('siteUrl').replace('127.0.0.1', 'intranet.test');
const bar = (page: Page) => page.locator('.passage-bar');

/** Selects so many characters of an element's text, from one on. */
async function select(page: Page, selector: string, from: number, length: number): Promise<string> {
  return page.evaluate(
    ([place, start, count]) => {
      const element = document.querySelector(place);
      if (element === null) throw new Error(`no ${place}`);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let at = 0;
      for (
        let node = walker.nextNode() as Text | null;
        node !== null;
        node = walker.nextNode() as Text | null
      ) {
        if (at <= start && start < at + node.length) range.setStart(node, start - at);
        if (at < start + count && start + count <= at + node.length) range.setEnd(node, start + count - at);
        at += node.length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    },
    [selector, from, length] as const,
  );
}

async function copied(page: Page, button: string): Promise<string> {
  return withClipboardToItself(async () => {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.locator('.passage-status', { hasText: '已复制' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  });
}
const withClipboard = (open: Open, address: string): Promise<Page> =>
  open(address, { permissions: ['clipboard-read', 'clipboard-write'] });

describe('selected text', () => {
  test('offers a link that marks it, and the citation of its sentence', async ({ open }) => {
    const page = await withClipboard(open, unit);
    const text = await select(page, '#s2', 2, 6);
    await bar(page).waitFor();
    const citation = await copied(page, '复制出处');
    expect(citation).toBe(`${await page.locator('[data-citation]').textContent()}第2句（标题计入句数）`);
    // No third pair of brackets around those of the document number.
    const within = citation.replace('（标题计入句数）', '，标题计入句数');
    expect(await copied(page, '原文＋出处')).toBe(`“${text}”（${within}）`);
    const link = await copied(page, '复制链接');
    expect(link).toContain(`${page.url()}#s2:~:text=`);
    // The selection has stayed.
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);

    const followed = await open(link.slice(inject('siteUrl').length));
    expect(await followed.locator('mark.pointed-text').allTextContents()).toEqual([text]);
    expect(await followed.locator('#s2').getAttribute('class')).toContain('pointed');
  });

  test('of several sentences is cited and marked from the first to the last', async ({ open }) => {
    const page = await withClipboard(open, unit);
    const length = (await page.locator('#s2, #s3').allTextContents()).join('').length;
    const text = await select(page, '#p1', 0, length);
    await bar(page).waitFor();
    expect(await copied(page, '复制出处')).toMatch(/第2至3句（标题计入句数）$/u);
    const link = await copied(page, '复制链接');
    const followed = await open(link.slice(inject('siteUrl').length));
    expect((await followed.locator('mark.pointed-text').allTextContents()).join('')).toBe(text);
  });

  test('of a whole measure is cited as the measure, and quotation marks inside change to single ones', async ({
    open,
  }) => {
    const quoting = pagesOf('unit', pages).find(({ html }) => /<p id="?p1.*[^<]“/u.test(html))?.address ?? '';
    const page = await withClipboard(open, quoting);
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#reading') as Element);
    });
    await bar(page).waitFor();
    const citation = await page.locator('[data-citation]').textContent();
    expect(await copied(page, '复制出处')).toBe(citation);
    expect(await copied(page, '复制链接')).toBe(page.url());
    const quotation = await copied(page, '原文＋出处');
    expect(quotation).toMatch(/^“[^“”]*‘[^“”]*”（/u);
  });

  test('in a whole circular leads to the measure’s own page', async ({ open }) => {
    const own = await withClipboard(open, unit);
    await select(own, '#s2', 2, 6);
    await bar(own).waitFor();
    const expected = [await copied(own, '复制出处'), await copied(own, '复制链接')];
    const sentence = (await own.locator('#s2').textContent()) ?? '';

    const [, circular = '', key = ''] = /^(circulars\/[^/]+\/)([^/]+)\/$/u.exec(unit) ?? [];
    const whole = await withClipboard(open, circular);
    const at = ((await whole.locator(`#m${key}`).textContent()) ?? '').indexOf(sentence);
    await select(whole, `#m${key}`, at + 2, 6);
    await bar(whole).waitFor();
    expect([await copied(whole, '复制出处'), await copied(whole, '复制链接')]).toEqual(expected);
  });

  test('outside measures is cited with the circular', async ({ open }) => {
    const page = await withClipboard(open, addressOf('circular'));
    await select(page, '.preamble', 0, 10);
    await bar(page).waitFor();
    expect(await copied(page, '复制出处')).toBe(`${await page.locator('[data-citation]').textContent()}导语`);
    const link = await copied(page, '复制链接');
    const followed = await open(link.slice(inject('siteUrl').length));
    expect((await followed.locator('mark.pointed-text').allTextContents()).join('')).toHaveLength(10);
  });

  test.for([
    { name: 'a desk', viewport: { width: 1280, height: 800 }, hasTouch: false },
    { name: 'a phone', viewport: { width: 375, height: 600 }, hasTouch: true },
    { name: 'a low window', viewport: { width: 375, height: 240 }, hasTouch: false },
  ])('is never covered by the bar ($name)', async ({ viewport, hasTouch }, { open }) => {
    const page = await open(unit, { viewport, hasTouch });
    for (const [selector, from, length] of [
      ['#s1', 0, 3],
      ['#s2', 2, 6],
      ['#p1', 0, 90],
    ] as const) {
      await select(page, selector, from, length);
      await bar(page).waitFor();
      await page.waitForTimeout(350);
      const overlaps = await page.evaluate(() => {
        const box = document.querySelector('.passage-bar')?.getBoundingClientRect() as DOMRect;
        const rects = [...(getSelection() as Selection).getRangeAt(0).getClientRects()];
        return rects.some(
          (rect) =>
            rect.left < box.right && box.left < rect.right && rect.top < box.bottom && box.top < rect.bottom,
        );
      });
      expect(overlaps, selector).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
    }
  });

  test('keys: selected by them, Tab leads to the bar, Escape closes it and it stays closed', async ({
    open,
  }) => {
    const page = await open(unit);
    await select(page, '#s2', 2, 1);
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('Shift+ArrowRight');
    expect(await page.evaluate(() => getSelection()?.toString().length)).toBe(6);
    await bar(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制链接');
    await page.keyboard.press('Escape');
    expect(await bar(page).isVisible()).toBe(false);
    await page.waitForTimeout(350);
    expect(await bar(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(0);
  });

  test('is offered nothing outside the text, and the bar is not printed', async ({ open }) => {
    const page = await open(unit);
    await select(page, '.site-footer', 0, 5);
    await page.waitForTimeout(400);
    expect(await bar(page).isVisible()).toBe(false);
    await select(page, '#s2', 2, 6);
    await bar(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await bar(page).isVisible()).toBe(false);
  });

  test('can be copied on an intranet without https', async ({ open }) => {
    const page = await open(unit, { site: intranet });
    const text = await select(page, '#s2', 2, 6);
    await bar(page).waitFor();
    await withClipboardToItself(async () => {
      await page.getByRole('button', { name: '复制链接', exact: true }).click();
      await page.locator('.passage-status', { hasText: '已复制' }).waitFor();
    });
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
  });
});

describe('an address', () => {
  test('of a sentence marks all of it', async ({ open }) => {
    const page = await open(`${unit}#s1`);
    const pieces = await page.locator('#s1, [data-s="1"]').count();
    expect(await page.locator('.pointed').count()).toBe(pieces);
    await page.evaluate(() => {
      location.hash = '#s2';
    });
    await page.locator('#s2.pointed').waitFor();
    expect(await page.locator('#s1.pointed').count()).toBe(0);
  });

  // A browser that knows no text fragments gives scripts the whole fragment in `location.hash`,
  // finds no anchor of that name, and stays at the top.
  test('with a text fragment is shown in browsers that know none', async () => {
    const browser = await chromium.connect(inject('browserEndpoint'));
    const page = await (await browser.newContext({ viewport: { width: 375, height: 300 } })).newPage();
    const address = new URL(unit, inject('siteUrl')).href;
    await page.goto(address);
    const { id, words } = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('span[id^="s"]')];
      const sentence = all[all.length - 1] as HTMLElement;
      return { id: sentence.id, words: sentence.textContent?.slice(1, 6) ?? '' };
    });
    await page.addInitScript(
      (hash) => {
        Object.assign(globalThis, { oldHash: hash });
        performance.getEntriesByType = () => [];
      },
      `#${id}:~:text=${encodeURIComponent(words)}`,
    );
    await page.route('**/scripts/cite.*.js', async (route) => {
      const script = await (await route.fetch()).text();
      expect(script).toContain('location.hash');
      await route.fulfill({
        body: script.replaceAll('location.hash', 'oldHash'),
        contentType: 'text/javascript',
      });
    });
    await page.goto(address);
    expect(await page.locator('mark.pointed-text').allTextContents()).toEqual([words]);
    expect(await page.locator(`#${id}`).getAttribute('class')).toContain('pointed');
    const { top, height } = await page.evaluate(() => ({
      top: document.querySelector('mark.pointed-text')?.getBoundingClientRect().top ?? -1,
      height: innerHeight,
    }));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(height);
    await browser.close();
  });
});
