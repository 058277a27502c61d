import { expect, inject, test } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';

const pages = await sitePages(inject('dist'));

test('the page of a subject tells how many measures and how many answers it lists', () => {
  const told = pagesOf('topic', pages).flatMap(({ address, html }) => {
    const words = /共((?:\d+项)?(?:任务)?、?(?:\d+则问答)?)，/u.exec(html)?.[1];
    const entries = [...html.matchAll(/data-measure[^>]*><a href="?[^">]*\/([^/">]+)\/[^/>]*>/gu)];
    const answers = entries.filter(([, key]) => /^q\d+$/u.test(key as string)).length;
    // A long list has its entries on other pages.
    if (words === undefined || entries.length === 0) return [];
    const measures = Number(/(\d+)项/u.exec(words)?.[1] ?? 0);
    return [
      {
        address,
        told: [measures, Number(/(\d+)则/u.exec(words)?.[1] ?? 0)],
        held: [entries.length - answers, answers],
      },
    ];
  });
  expect(told.map(({ address, told: counts }) => [address, counts])).toEqual(
    told.map(({ address, held }) => [address, held]),
  );
  expect(told.some(({ held }) => (held[0] ?? 0) > 0 && (held[1] ?? 0) > 0)).toBe(true);
});

test('an interview is counted by its own word, and the counts of issuers are those of the archive', () => {
  const home = pagesOf('home', pages)[0]?.html.replaceAll(/<[^>]*>/gu, '') ?? '';
  const [, said = ''] = /收录((?:公文\d+件|、|访谈\d+篇)+)/u.exec(home) ?? [];
  const counts = (words: string) =>
    [/公文(\d+)件/gu, /访谈(\d+)篇/gu].map((form) =>
      [...words.matchAll(form)].reduce((sum, [, figure]) => sum + Number(figure), 0),
    );
  const headings = pagesOf('issuer', pages).flatMap(
    ({ html }) => /<h2[^>]*id="?circulars"?[^>]*>([^<]*)/u.exec(html)?.[1] ?? [],
  );
  expect(counts(headings.join('，'))).toEqual(counts(said));
  expect(counts(said).every((one) => one > 0)).toBe(true);
});
