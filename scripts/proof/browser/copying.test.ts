import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const unit =
  pagesOf('unit', pages).find(({ html }) => /id="s3"[^>]*>[^<]*<a class="?in-text/u.test(html))?.address ??
  '';
const withTable = pages.find(({ html }) => html.includes('<td'))?.address ?? '';

/** What lies on the clipboard after a reader has selected what `select` selects and pressed Ctrl+C. */
async function copied(page: Page, first: string, last = first): Promise<{ html: string; text: string }> {
  return page.evaluate(
    ([from, to]) =>
      new Promise((resolve, reject) => {
        const begin = document.querySelector(from);
        const end = document.querySelector(to);
        if (begin === null || end === null) return reject(new Error(`no ${from} or ${to}`));
        const range = document.createRange();
        range.setStart(begin, 0);
        range.setEnd(end, end.childNodes.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        window.addEventListener(
          'copy',
          ({ clipboardData }) =>
            resolve({
              html: clipboardData?.getData('text/html') ?? '',
              text: clipboardData?.getData('text/plain') ?? '',
            }),
          { once: true },
        );
        document.execCommand('copy');
      }),
    [first, last] as const,
  );
}

describe('what is copied by hand', () => {
  test('of one sentence is its words alone, to go on in the reader’s paragraph', async ({ open }) => {
    const page = await open(unit);
    const words = await page.locator('#s3').textContent();
    expect(await copied(page, '#s3')).toEqual({ html: words, text: words });
  });

  test('of a measure is its paragraphs, without looks, anchors or buttons', async ({ open }) => {
    const page = await open(unit, { colorScheme: 'dark' });
    const { html } = await copied(page, '#reading', '#reading');
    expect(html).toMatch(/^<p>/u);
    expect(html.replace(/<\/?(?:p|ul|li|br)>/gu, '')).not.toMatch(/[<>]/u);
    expect(html).toContain(await page.locator('#s1').textContent());
    expect(html).not.toContain('加入汇编');
  });

  test('keeps links for who asks for it, from then on', async ({ open }) => {
    const page = await open('help/');
    await page.getByLabel('复制文字时保留链接').check();
    await page.goto(new URL(unit, inject('siteUrl')).href);
    const { html } = await copied(page, '#s3');
    expect(html).toContain(`<a href="${inject('siteUrl')}`);
    expect(html).not.toContain('class');
  });

  test('of a table is a table, of a row too', async ({ open }) => {
    const page = await open(withTable);
    const { html } = await copied(page, 'tbody tr');
    expect(html).toMatch(/^<table><tbody><tr><t[dh]/u);
    expect(html).not.toMatch(/class|style/u);
  });

  test('out of a field is what is selected in the field', async ({ open }) => {
    const page = await open('verify/');
    await page.locator('textarea').fill('甲乙丙');
    await page.locator('textarea').selectText();
    const html = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('copy', (event) => resolve(event.defaultPrevented), { once: true });
          document.execCommand('copy');
        }),
    );
    expect(html).toBe(false);
  });
});
