import { expect, inject, test } from 'vitest';
import { type Tag, tagsOf } from './html.ts';
import { type SitePage, sitePages } from './pages.ts';

const pages = (await sitePages(inject('dist'))).map((page) => ({ ...page, tags: tagsOf(page.html) }));
type ParsedPage = SitePage & { readonly tags: readonly Tag[] };

const count = (page: ParsedPage, name: string): number => page.tags.filter((tag) => tag.name === name).length;
/** Files of the pages for which something does not hold. */
const unless = (holds: (page: ParsedPage) => boolean): string[] =>
  pages.filter((page) => !holds(page)).map(({ file }) => file);

test('every page is in Chinese, and says how it is encoded and scaled', () => {
  expect(
    unless(({ tags }) => tags.some((t) => t.name === 'html' && t.attributes.get('lang') === 'zh-CN')),
  ).toEqual([]);
  expect(unless(({ html }) => /<meta charset="?utf-8/u.test(html.slice(0, 1024)))).toEqual([]);
  expect(
    unless(({ html }) => /name="?viewport"? content="width=device-width, initial-scale=1"/u.test(html)),
  ).toEqual([]);
});

test('every page has one main heading, one main part, a header, a footer and navigation', () => {
  expect(unless((page) => count(page, 'h1') === 1)).toEqual([]);
  expect(unless((page) => count(page, 'main') === 1)).toEqual([]);
  expect(unless((page) => ['header', 'footer', 'nav'].every((name) => count(page, name) > 0))).toEqual([]);
});

test('headings go down one level at a time', () => {
  const leaps = pages.flatMap(({ file, tags }) => {
    const levels = tags.flatMap(({ name }) => /^h([1-6])$/u.exec(name)?.[1] ?? []).map(Number);
    return levels.some((level, i) => level - (levels[i - 1] ?? level) > 1)
      ? [`${file}: ${levels.join(' ')}`]
      : [];
  });
  expect(leaps).toEqual([]);
});

test('every page has a title of its own', () => {
  const titles = new Map<string, string[]>();
  for (const { file, html } of pages) {
    const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1]?.trim() ?? '';
    titles.set(title, [...(titles.get(title) ?? []), file]);
  }
  expect(titles.has('')).toBe(false);
  // Two circulars may have measures of one title and number; pages of other kinds never.
  const shared = [...titles.values()].filter((files) => files.length > 1);
  expect(shared.filter((files) => files.some((file) => !file.startsWith('circulars/')))).toEqual([]);
});

test('the first link of every page leads to its main part or into it', () => {
  const wrong = unless(({ tags }) => {
    const target = tags.find(({ name }) => name === 'a')?.attributes.get('href') ?? '';
    const main = tags.findIndex(({ name }) => name === 'main');
    const place = tags.findIndex(({ attributes }) => `#${attributes.get('id')}` === target);
    return main >= 0 && place >= main && tags[place]?.attributes.get('tabindex') === '-1';
  });
  expect(wrong).toEqual([]);
});

test('every picture has a text, every field a label, every navigation a name when there are several', () => {
  expect(unless(({ tags }) => tags.every((t) => t.name !== 'img' || t.attributes.has('alt')))).toEqual([]);
  const unlabelled = unless(({ tags }) => {
    const labelled = new Set(
      tags.flatMap((t) => (t.name === 'label' ? (t.attributes.get('for') ?? []) : [])),
    );
    // A label may also stand around its field.
    const isWithin = (at: number): boolean => tags[at - 1]?.name === 'label';
    return tags.every(
      (t, at) =>
        !['input', 'select', 'textarea'].includes(t.name) ||
        t.attributes.get('type') === 'hidden' ||
        labelled.has(t.attributes.get('id') ?? '') ||
        t.attributes.has('aria-label') ||
        isWithin(at),
    );
  });
  expect(unlabelled).toEqual([]);
  expect(
    unless(({ tags }) => {
      const navs = tags.filter(({ name }) => name === 'nav');
      return (
        navs.length < 2 ||
        navs.every((t) => t.attributes.has('aria-label') || t.attributes.has('aria-labelledby'))
      );
    }),
  ).toEqual([]);
});

test('no page runs code from attributes', () => {
  const handlers = pages.flatMap(({ file, tags }) =>
    tags.flatMap(({ name, attributes }) =>
      [...attributes.keys()].filter((key) => key.startsWith('on')).map((key) => `${file}: ${name} ${key}`),
    ),
  );
  expect(handlers).toEqual([]);
});
