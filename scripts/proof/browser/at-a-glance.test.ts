/** What pictures and strips say beside what stands where their links lead: read from the files, without a browser. */
import { expect, inject, test } from 'vitest';
import { tagsOf, textOf } from './html.ts';
import { pagesOf, type SitePage, sitePages } from './pages.ts';

const pages = await sitePages(inject('dist'));
const byAddress = new Map(pages.map((page) => [page.address, page]));

interface Link {
  /** Of a page, from the site's root; undefined where there is none. */
  readonly to: SitePage | undefined;
  readonly address: string;
  readonly fragment: string;
  readonly label: string;
}

/** The links in a piece of a page. */
function linksIn(html: string, from: SitePage): Link[] {
  return tagsOf(html).flatMap(({ name, attributes }) => {
    const href = attributes.get('href');
    if (name !== 'a' || href === undefined) return [];
    const url = new URL(href, `http://site/${from.address}`);
    const address = url.pathname.slice(1);
    const label = attributes.get('aria-label') ?? '';
    return [{ to: byAddress.get(address), address, fragment: url.hash.slice(1), label }];
  });
}

const piece = (html: string, pattern: RegExp): string => pattern.exec(html)?.[0] ?? '';
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([whole]) => whole);

test('each number of the subjects’ table is that of the tasks listed where it leads', () => {
  const topics = byAddress.get('topics/') as SitePage;
  const table = piece(topics.html, /<table class="?[^">]*subject-grid[\s\S]*?<\/table>/u);
  const cells = linksIn(table, topics).filter(({ fragment }) => fragment !== '');
  expect(cells.length).toBeGreaterThan(20);
  for (const { to, fragment, label } of cells) {
    expect(to, label).toBeDefined();
    const circular = `circulars/${fragment.replace(/^plan-/u, '')}/`;
    const entries = all(to?.html ?? '', /<li [^>]*data-measure[\s\S]*?<\/a>/gu).filter((entry) =>
      linksIn(entry, to as SitePage).some(({ address }) => address.startsWith(circular)),
    );
    expect(label).toMatch(new RegExp(`：${entries.length}(?:项|则问答)$`, 'u'));
    expect(tagsOf(to?.html ?? '').some(({ attributes }) => attributes.get('id') === fragment)).toBe(true);
  }
});

test('each mark of the timeline has the number of what its circular holds', () => {
  const years = byAddress.get('years/') as SitePage;
  const marks = all(piece(years.html, /<svg class="?timeline[\s\S]*?<\/svg>/u), /<a [\s\S]*?<\/a>/gu).filter(
    (mark) => mark.includes('<circle'),
  );
  expect(marks.length).toBeGreaterThan(2);
  for (const mark of marks) {
    const [link] = linksIn(mark, years);
    const units = tagsOf(link?.to?.html ?? '').filter(({ attributes }) => attributes.has('data-measure'));
    expect(textOf(mark.replace(/<title>[\s\S]*?<\/title>/u, '')), link?.address).toBe(`${units.length}`);
  }
});

test('the strip above a task leads along its line, and from each step back again', () => {
  const strips = new Map(
    pagesOf('unit', pages).map((page) => [
      page.address,
      { page, html: piece(page.html, /<nav class="?line-strip[\s\S]*?<\/nav>/u) },
    ]),
  );
  const with2 = [...strips.values()].filter(({ html }) => html !== '');
  expect(with2.length).toBeGreaterThan(10);
  for (const { page, html } of with2) {
    expect(page.html.indexOf(html), page.address).toBeLessThan(page.html.indexOf('<h1'));
    expect(html.match(/aria-current/gu), page.address).toHaveLength(1);
    for (const step of linksIn(html, page)) {
      expect(step.to, `${page.address} to ${step.address}`).toBeDefined();
      const isAnswer = /\/q\d+\/$/u.test(step.address);
      const back = isAnswer ? (step.to?.html ?? '') : (strips.get(step.address)?.html ?? '');
      const addresses = linksIn(back, step.to as SitePage).map(({ address }) => address);
      expect(addresses, `${step.address} back to ${page.address}`).toContain(page.address);
    }
  }
});

test('a strip has one step for each circular or interview', () => {
  const steps = pagesOf('unit', pages).flatMap((page) => {
    const strip = piece(page.html, /<nav class="?line-strip[\s\S]*?<\/nav>/u);
    return [
      strip
        .split(/<li[^>]*>/u)
        .slice(1)
        .map((step) => [
          ...new Set([
            ...linksIn(step, page).map(({ address }) => address.split('/')[1]),
            ...(step.includes('aria-current') ? [page.address.split('/')[1]] : []),
          ]),
        ]),
    ];
  });
  expect(steps.some((strip) => strip.length > 1)).toBe(true);
  for (const strip of steps) {
    expect(strip.every((circulars) => circulars.length === 1)).toBe(true);
    expect(new Set(strip.flat()).size).toBe(strip.length);
  }
});

test('the page of a task tells of reports where the list of its plan has their sentences, and nowhere else', () => {
  const rows = pagesOf('reports', pages).flatMap((page) =>
    page.html
      .split('<tr>')
      .filter((row) => /^<th scope="?row/u.test(row))
      .map((row) => ({ task: linksIn(row, page)[0]?.to, hasSentence: row.includes('<small>——') })),
  );
  expect(rows.some(({ hasSentence }) => hasSentence)).toBe(true);
  expect(rows.some(({ hasSentence }) => !hasSentence)).toBe(true);
  for (const { task, hasSentence } of rows)
    expect(/id="?reports"?[\s>]/u.test(task?.html ?? ''), task?.address).toBe(hasSentence);
});
