import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { kindOf, pagesOf, samplesOf, sitePages } from './pages.ts';
import { type Open, test } from './site.ts';

const pages = await sitePages(inject('dist'));
const unit =
  pagesOf('unit', pages).find(({ html }) => /id="s3"[^>]*>[^<]*<a class="?in-text/u.test(html))?.address ??
  '';
const compare = pagesOf('compare', pages).find(({ html }) => html.includes('class=folded'))?.address ?? '';
const ofTable = pages.find(({ html }) => html.includes('<td'))?.address ?? '';

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

/** A paragraph with a block in it: documents that read it make two paragraphs of one, and more empty ones. */
const BLOCK_IN_PARAGRAPH = /<p>(?:(?!<\/p>).)*<(?:p|ul|ol|table)\b/su;

describe('what is copied by hand', () => {
  test('of one sentence is its words alone, to go on in the reader’s paragraph', async ({ open }) => {
    const page = await open(unit);
    const words = await page.locator('#s3').textContent();
    expect(await copied(page, '#s3')).toEqual({ html: words, text: words });
  });

  for (const width of [390, 1024, 1280])
    test(`keeps the number of a measure in its paragraph, ${width} pixels wide`, async ({ open }) => {
      const [section = ''] = pagesOf('section', pages).map(({ address }) => address);
      for (const address of [section, section.replace(/sections.*/u, ''), unit]) {
        const page = await open(address, { viewport: { width, height: 800 } });
        const number = page.locator('#reading .unit-number').first();
        const words = await number.evaluate((one) => [one.textContent, one.nextSibling?.textContent ?? '']);
        const { html } = await copied(page, '#reading');
        expect(html, address).toContain(`<p>${words.join(' ')}`);
      }
    });

  test('holds no paragraph in a paragraph, on any kind of page', async ({ open }) => {
    for (const address of samplesOf(pages)) {
      const page = await open(address, { mayMiss: /./u });
      const { html } = await copied(page, 'main');
      expect(html, address).not.toMatch(BLOCK_IN_PARAGRAPH);
    }
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

  test('of a comparison are its texts, without the words of the page, and what is folded away only where it is open', async ({
    open,
  }) => {
    const page = await open(compare);
    const text = page.locator('.pair .text:has(.folded)').first();
    const folded = text.locator('.folded').first();
    const hidden = await folded.evaluate((one) => one.lastChild?.textContent ?? '');
    await text.evaluate((one) => {
      one.id = 'compared';
    });
    expect(hidden.length).toBeGreaterThan(3);
    for (const words of Object.values(await copied(page, '#compared'))) {
      expect(words).not.toMatch(/另\d+句/u);
      expect(words).not.toContain(hidden);
      // A quotation says that something was left out.
      expect(words).toContain('……');
    }
    await folded.locator('summary').click();
    for (const words of Object.values(await copied(page, '#compared'))) expect(words).toContain(hidden);
    await page.locator('.compared').evaluate((one) => {
      one.id = 'all';
    });
    for (const words of Object.values(await copied(page, '#all')))
      expect(words).not.toMatch(/另\d+句|共同表述：|同一主题：/u);
  });

  test('of a table is a table, of a row too', async ({ open }) => {
    const page = await open(ofTable);
    const { html } = await copied(page, 'tbody tr');
    expect(html).toMatch(/^<table><tbody><tr><t[dh]/u);
    expect(html).not.toMatch(/class|style/u);
  });

  test('of any table has every cell that the page has, where it has it', async ({ open }) => {
    const withEmpty = pages.filter(({ html }) => /<td[^>]*><\/td>|<td[^>]*><(?:td|tr|\/tr)/u.test(html));
    const kinds = new Map(withEmpty.map((page) => [kindOf(page), page.address]));
    expect(kinds.size).toBeGreaterThan(3);
    for (const address of kinds.values()) {
      const page = await open(address);
      const { html } = await copied(page, 'main table');
      const own = await page
        .locator('main table')
        .first()
        .evaluate((table) =>
          [...(table as HTMLTableElement).rows].map((row) =>
            [...row.cells].map(({ localName, colSpan, textContent }) => [
              localName,
              colSpan > 1 ? `${colSpan}` : undefined,
              textContent.trim() !== '',
            ]),
          ),
        );
      const rows = html.split('</table>')[0]?.match(/<tr>.*?<\/tr>/gsu) ?? [];
      const taken = rows.map((row) =>
        [...row.matchAll(/<(t[dh])(?: colspan="(\d+)")?[^>]*>(.*?)<\/\1>/gsu)].map(
          ([, name, span, words]) => [name, span, words !== ''],
        ),
      );
      expect(taken, address).toEqual(own);
    }
  });

  describe('of an invented table', () => {
    /** By row: what a cell says, its attributes, and by what a test finds it. */
    const ROWS: { at?: string; cells: [string, Record<string, string>?][] }[] = [
      { cells: [['一', { rowspan: '3' }], ['二'], ['三四', { id: 'from' }], ['']] },
      { cells: [[''], [''], ['']] },
      {
        at: 'two',
        cells: [
          ['五六', { id: 'to' }],
          ['七', { colspan: '2' }],
        ],
      },
      { at: 'three', cells: [[''], ['八', { hidden: '' }], ['九'], ['']] },
    ];

    async function withTable(open: Open): Promise<Page> {
      const page = await open(unit);
      await page.evaluate((rows) => {
        const table = document.createElement('table');
        const body = table.createTBody();
        for (const { at = '', cells } of rows) {
          const row = body.insertRow();
          row.id = at;
          for (const [words, attributes = {}] of cells) {
            const cell = row.insertCell();
            cell.textContent = words;
            for (const [name, value] of Object.entries(attributes)) cell.setAttribute(name, value);
          }
        }
        document.querySelector('main')?.append(table);
      }, ROWS);
      return page;
    }

    test('rows that are selected in part keep their columns, and empty rows their place', async ({
      open,
    }) => {
      const { html } = await copied(await withTable(open), '#from', '#to');
      expect(html).toBe(
        '<table><tbody><tr><td rowspan="3"></td><td></td><td>三四</td><td></td></tr>' +
          '<tr><td></td><td></td><td></td></tr><tr><td>五六</td><td colspan="2"></td></tr></tbody></table>',
      );
    });

    test('what reaches down from a row above leaves its column free', async ({ open }) => {
      const { html } = await copied(await withTable(open), '#two', '#three');
      expect(html).toBe(
        '<table><tbody><tr><td></td><td>五六</td><td colspan="2">七</td></tr>' +
          '<tr><td></td><td></td><td>九</td><td></td></tr></tbody></table>',
      );
    });

    test('a part of one cell is words alone', async ({ open }) => {
      const { html } = await copied(await withTable(open), '#from');
      expect(html).toBe('三四');
    });
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
