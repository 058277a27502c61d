import { describe, expect, inject } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const reports = pagesOf('reports', pages);

describe('what came of a plan', () => {
  test('is told of some circular of the archive', () => {
    expect(reports.length).toBeGreaterThan(0);
  });

  test.for(reports.map(({ address }) => address))(
    'on %s every measure of the plan stands once, and its page leads there',
    async (address, { open }) => {
      const page = await open(address.replace('reports/', ''));
      const measures = await page
        .locator('[data-circular] [id^="m"]')
        .evaluateAll((all) => all.map(({ id }) => id).filter((id) => /^m(?:a\d+-)?\d[\d-]*$/u.test(id)));
      await page.locator('a[href$="reports/"]').click();
      await page.waitForURL(/\/reports\/$/u);
      const listed = await page
        .locator('.reported th[scope="row"] a')
        .evaluateAll((links) =>
          links.map((link) => `m${(link as HTMLAnchorElement).href.split('/').at(-2)}`),
        );
      expect(listed.toSorted()).toEqual(measures.toSorted());
    },
  );

  test.for(reports.map(({ address }) => address))(
    'on %s every quotation is the sentence to which its source leads',
    async (address, { open }) => {
      const page = await open(address);
      const quoted = await page.locator('.reported p:has(small)').evaluateAll((all) =>
        all.map((one) => ({
          text: one.firstChild?.textContent?.trim() ?? '',
          href: one.querySelector('a')?.href ?? '',
        })),
      );
      expect(quoted.length).toBeGreaterThan(0);
      for (const { text, href } of quoted) {
        await page.goto(href);
        const number = new URL(href).hash.slice(2);
        const sentence = await page
          .locator(`#s${number}, [data-s="${number}"]`)
          .evaluateAll((pieces) => pieces.map(({ textContent }) => textContent).join(''));
        expect(sentence.trim()).toBe(text);
      }
    },
  );

  test.for(reports.map(({ address }) => address))(
    'on %s it is told, on paper too, that no report found is not none made',
    async (address, { open }) => {
      const page = await open(address);
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        expect(await page.getByText('未找到报道，不等于访谈没有报道').isVisible()).toBe(true);
      }
    },
  );

  test.for(reports.map(({ address }) => address))(
    'on %s an answer is told to report on a measure where its own page says so, and nowhere else',
    async (address, { open }) => {
      const page = await open(address);
      /** Pages of measures, by the pages of the answers that are told beside them. */
      const told = await page.locator('.reported tr:has(th[scope="row"])').evaluateAll((rows) =>
        rows.flatMap((row) => {
          const measure = row.querySelector<HTMLAnchorElement>('th a')?.href ?? '';
          const answers = [...row.querySelectorAll<HTMLAnchorElement>('td p:has(small) a')];
          return answers.map(({ href }) => ({ measure, answer: href.replace(/#.*$/u, '') }));
        }),
      );
      const plan = new URL('..', page.url()).href;
      for (const answer of new Set(told.map((one) => one.answer))) {
        await page.goto(answer);
        const listed = await page
          .locator('[aria-labelledby="reports"] .tasks a:not(small a)')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
        const own = told.filter((one) => one.answer === answer).map(({ measure }) => measure);
        expect(listed.filter((href) => href.startsWith(plan)).toSorted()).toEqual(
          [...new Set(own)].toSorted(),
        );
      }
    },
  );
});
