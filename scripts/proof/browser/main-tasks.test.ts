import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { FORMS } from '#domain/citation/forms.ts';
import { fileOfPage } from '#domain/page-file.ts';
import type { CircularDataFile } from '#formats/data-files.ts';
import { noFirefox, startFirefox } from '../machine/firefox.ts';
import { type MachineBrowser, until } from '../machine/machine-browser.ts';
import { type WatchedSite, watchSite } from '../machine/watched-site.ts';
import { noWebKit, startWebKit } from '../machine/webkit.ts';
import { fullestIn, pagesOf, samplesOf, sitePages } from './pages.ts';

const dist = inject('dist');
const pages = await sitePages(dist);
const addressOf = fullestIn(pages);
const unit = addressOf('unit');
const [, circular = '', key = ''] = /^circulars\/([^/]+)\/([^/]+)\//u.exec(unit) ?? [];
const chosen = `${circular}/${key}`;
const data = JSON.parse(
  await readFile(join(dist, `data/circulars/${circular}.json`), 'utf8'),
) as CircularDataFile;
const text =
  [...data.measures, ...data.questions].find((one) => one.url === unit)?.text.replace(/\n/gu, '') ?? '';
/** Words that stand in a text, and not at its beginning, where they could be a title. */
const passage = text.slice(-60, -10);
const phrase = passage.slice(0, 6);
const withRedHead = pagesOf('paper', pages).find(({ html }) => html.includes('red-head'))?.address;

/** Where readers have the site from: each says what opens an address from its root. */
const FROM = {
  'from a server, under the policy': (address: string, site: string) => new URL(address, site).href,
  'from a folder': (address: string) => {
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(fileOfPage(address)) ?? [];
    return pathToFileURL(join(dist, file)).href + rest;
  },
};

/** Waits until an element is there and seen, and gives the text that is seen of it. */
const seen = (browser: MachineBrowser, selector: string, word = ''): Promise<string> =>
  until(
    browser,
    `${selector} ${word}`,
    (wanted, part) =>
      [...document.querySelectorAll<HTMLElement>(wanted)]
        // biome-ignore lint/performance/useDomNodeTextContent: hidden text is what must not be read here.
        .map((element) => (element.getClientRects().length > 0 ? element.innerText : ''))
        .find((shown) => shown.trim() !== '' && shown.includes(part)),
    selector,
    word,
  );
const isAt = (browser: MachineBrowser, url: string): Promise<boolean> =>
  until(browser, url, (wanted) => decodeURI(location.href) === decodeURI(wanted), url);

/** What readers come for; each ends when the page has done it, or fails. */
const TASKS: Readonly<
  Record<string, (browser: MachineBrowser, at: (address: string) => string) => Promise<void>>
> = {
  'a phrase is searched from the home page, and its hits are marked, there and where they lead': async (
    browser,
    at,
  ) => {
    await browser.open(at(''));
    await browser.type('#home-search', phrase);
    await browser.press('Enter');
    await seen(browser, 'a.result-link');
    expect(await seen(browser, '.search-status')).toMatch(/[1-9]/u);
    const marks = await browser.run(() =>
      [...document.querySelectorAll('.search-results mark, main mark')].map((mark) => mark.textContent),
    );
    expect(marks).toContain(phrase);
    await browser.click('a.result-link');
    expect(await seen(browser, 'mark.found-match')).not.toBe('');
  },
  'the name of a measure leads to it': async (browser, at) => {
    await browser.open(at(`go/?q=${encodeURIComponent(chosen)}`));
    await isAt(browser, at(unit));
    await browser.open(at(addressOf('circular')));
    await browser.type('#header-search', chosen);
    await seen(browser, '[role="option"][aria-selected="true"]');
    await browser.press('Enter');
    await isAt(browser, at(unit));
  },
  'links lead from page to page': async (browser, at) => {
    await browser.open(at(''));
    await browser.click('main a[href^="circulars/"]');
    await seen(browser, 'a.unit-number');
    await browser.click('a.unit-number');
    await seen(browser, '[data-unit]');
    await browser.click('nav a[href*="departments/"]');
    await isAt(browser, at('departments/'));
  },
  'a measure is cited': async (browser, at) => {
    await browser.open(at(unit));
    await browser.click('.cite-menu > summary');
    await seen(browser, '.cite-panel');
    const [address, forms] = await browser.run(
      () =>
        [
          document.querySelector('[data-permalink]')?.textContent ?? '',
          [...document.querySelectorAll('.cite-text')].map((form) => form.textContent ?? ''),
        ] as const,
    );
    // A folder is nobody else's: from there the place in the archive is told.
    const told = at(unit).startsWith('file:') ? unit : at(unit);
    expect(decodeURI(address).replace(/^站内地址：/u, '')).toBe(decodeURI(told));
    expect(forms).toHaveLength(FORMS.length);
    expect(forms.filter((form) => form.includes(address)).length).toBeGreaterThanOrEqual(9);
  },
  'words of an address are marked in a circular, one after the other': async (browser, at) => {
    await browser.open(at(`${addressOf('circular')}?find=${encodeURIComponent('法院')}`));
    const [, count] = /^第 1 \/ (\d+) 处/u.exec(await seen(browser, '.found-bar [role="status"]')) ?? [];
    const marked = await browser.run(() => document.querySelectorAll('mark.found-match').length);
    expect(marked).toBe(Number(count));
    await browser.click('.found-bar button:nth-of-type(2)');
    await seen(browser, '.found-bar [role="status"]', '第 2 ');
  },
  'a quotation is checked': async (browser, at) => {
    await browser.open(at('verify/'));
    await browser.type('.verify-form textarea', passage);
    await browser.click('.verify-form button');
    expect(await seen(browser, '.verdict')).toContain('一字不差');
    await browser.open(at('verify/'));
    await browser.type('.verify-form textarea', `${passage.slice(0, 20)}龘${passage.slice(20)}`);
    await browser.click('.verify-form button');
    expect(await seen(browser, '.verdict')).toContain('有 1 处出入');
  },
  'a measure is put into the booklet, and stands there': async (browser, at) => {
    await browser.open(at(unit));
    await browser.click('.booklet-toggle');
    await seen(browser, '.booklet-toggle', '移出汇编');
    await browser.open(at('booklet/'));
    expect((await seen(browser, '.booklet-item')).replace(/\s/gu, '')).toContain(passage);
    await browser.click('[data-booklet-page="clear"]');
    await seen(browser, '[data-booklet-page="empty"]');
  },
  'a sheet has the choices of the reader': async (browser, at) => {
    await browser.open(at(`booklet/#m=${chosen}&f=standard`));
    expect((await seen(browser, '.standard')).replace(/\s/gu, '')).toContain(passage);
    if (withRedHead === undefined) return;
    await browser.open(at(withRedHead));
    const colour = () => {
      const mark = document.querySelector('.std-mark');
      return mark === null ? '' : getComputedStyle(mark).color;
    };
    expect(await browser.run(colour)).not.toBe('rgb(215, 0, 15)');
    await browser.click('label[for="red-head"]');
    expect(await browser.run(colour)).toBe('rgb(215, 0, 15)');
  },
  'figures beside other signs do not pile up': async (browser, at) => {
    await browser.open(at(''));
    const [looked, piled] = await browser.run(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const sign = document.createRange();
      const overlapping: string[] = [];
      let figures = 0;
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const { 0: written, index } of (node.nodeValue ?? '').matchAll(
          /\d+[\p{Script=Han}、，。；]+/gu,
        )) {
          figures += 1;
          let before: DOMRect | undefined;
          for (let i = index; i < index + written.length; i += 1) {
            sign.setStart(node, i);
            sign.setEnd(node, i + 1);
            const box = sign.getBoundingClientRect();
            if (before !== undefined && box.top === before.top && box.left < before.right - 0.5)
              overlapping.push(written);
            before = box;
          }
        }
      }
      return [figures, overlapping] as const;
    });
    expect(looked).toBeGreaterThan(5);
    expect(piled).toEqual([]);
  },
  'every kind of page opens': async (browser, at) => {
    for (const address of samplesOf(pages).filter((one) => one !== '404.html')) {
      await browser.open(at(address));
      expect(await seen(browser, 'main'), address).not.toBe('');
      const [width, shown] = await browser.run(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width, address).toBeLessThanOrEqual(shown as number);
    }
  },
};

for (const { name, missing, start } of [
  { name: 'Firefox', missing: noFirefox(), start: startFirefox },
  { name: 'WebKit', missing: noWebKit(), start: startWebKit },
])
  describe.skipIf(missing !== undefined)(missing ?? `in ${name}`, () => {
    let browser: MachineBrowser;
    let site: WatchedSite;
    beforeAll(async () => {
      [browser, site] = await Promise.all([start(), watchSite(dist)]);
    });
    afterAll(async () => {
      await Promise.all([browser?.close(), site?.close()]);
    });

    describe.each(Object.entries(FROM))('%s', (_, addressFrom) => {
      test.each(Object.entries(TASKS))('%s', { timeout: 120_000 }, async (_, task) => {
        await task(browser, (address) => addressFrom(address, site.url));
        expect([...(await browser.complaints()), ...site.complaints()]).toEqual([]);
      });
    });

    test('what a page does wrong is told', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'wrong-'));
      const head = '<script src="throws.js"></script><script>window.ran = true;</script>';
      await writeFile(
        join(folder, 'index.html'),
        `<!DOCTYPE html><title>x</title>${head}<img src="none.png">`,
      );
      await writeFile(join(folder, 'throws.js'), "throw new Error('thrown');");
      const wrong = await watchSite(folder);
      await browser.open(wrong.url);
      expect(await browser.run(() => 'ran' in window)).toBe(false);
      const told: string[] = [];
      await expect
        .poll(async () => {
          told.push(...(await browser.complaints()), ...wrong.complaints());
          return ['thrown', 'script-src', 'none.png answers 404'].filter(
            (fault) => !told.some((one) => one.includes(fault)),
          );
        })
        .toEqual([]);
      await wrong.close();
      await rm(folder, { recursive: true });
    });
  });
