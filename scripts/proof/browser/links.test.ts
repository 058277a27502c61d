import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { type Tag, tagsOf } from './html.ts';
import { type SitePage, siteFiles, sitePages } from './pages.ts';

const dist = inject('dist');
let pages: SitePage[];
let files: Set<string>;
let tags: Map<string, Tag[]>;

beforeAll(async () => {
  pages = await sitePages(dist);
  files = new Set(await siteFiles(dist));
  tags = new Map(pages.map(({ file, html }) => [file, tagsOf(html)]));
});

const LINKS = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'manifest'];

/** Every reference of a page, as written. */
function referencesOf(page: SitePage): { tag: string; value: string }[] {
  return (tags.get(page.file) ?? []).flatMap(({ name, attributes }) => {
    const plain = LINKS.flatMap((key) => attributes.get(key) ?? []);
    const sets = (attributes.get('srcset') ?? '')
      .split(',')
      .flatMap((part) => part.trim().split(/\s+/u)[0] || []);
    return [...plain, ...sets].map((value) => ({ tag: name, value }));
  });
}

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(5);
});

test('no page refers to another host or to the root of its own', () => {
  const absolute = pages.flatMap((page) =>
    referencesOf(page)
      .filter(({ value }) => /^(?:\/|[a-z][a-z0-9+.-]*:)/iu.test(value) && !/^(?:mailto|tel):/u.test(value))
      .filter(({ value }) => !/^data:image\//u.test(value))
      .map(({ value }) => `${page.file}: ${value}`),
  );
  expect(absolute).toEqual([]);
});

test('no style sheet refers to another host or to the root of its own', async () => {
  const sheets = await Promise.all(
    [...files].filter((file) => file.endsWith('.css')).map((file) => readFile(join(dist, file), 'utf8')),
  );
  const inline = pages.flatMap(({ html }) =>
    [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/giu)].map(([, css]) => css ?? ''),
  );
  const outside = [...sheets, ...inline].flatMap((css) => [
    ...[...css.matchAll(/url\(\s*['"]?(?!data:)((?:[a-z]+:)?\/[^)'"]*)/giu)].map(([, url]) => url),
    ...[...css.matchAll(/@import[^;]*/giu)].map(([rule]) => rule),
  ]);
  expect(outside).toEqual([]);
});

test('every link leads to a file, and every fragment to an element', () => {
  const ids = new Map(
    pages.map(({ file }) => [
      file,
      new Set((tags.get(file) ?? []).flatMap(({ attributes }) => attributes.get('id') ?? [])),
    ]),
  );
  const dead = pages.flatMap((page) => {
    // The page for what is not found may stand at any depth: a script sets its links.
    if (page.file === '404.html') return [];
    return referencesOf(page).flatMap(({ value }) => {
      if (/^(?:mailto|tel|data):/u.test(value)) return [];
      const target = new URL(value, `http://site/${page.address}`);
      const path = decodeURIComponent(target.pathname.slice(1));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(file)) return [`${page.file}: ${value}`];
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (fragment === '' || !file.endsWith('.html')) return [];
      return ids.get(file)?.has(fragment) ? [] : [`${page.file}: ${value} (no such fragment)`];
    });
  });
  expect(dead).toEqual([]);
});

test('links to pages end in a slash: no server has to redirect', () => {
  const unfinished = pages.flatMap((page) =>
    referencesOf(page)
      .filter(({ tag, value }) => tag === 'a' && !/^(?:mailto|tel):/u.test(value))
      .filter(({ value }) => {
        const { pathname } = new URL(value, `http://site/${page.address}`);
        return !pathname.endsWith('/') && !/\.[a-z0-9]+$/iu.test(pathname);
      })
      .map(({ value }) => `${page.file}: ${value}`),
  );
  expect(unfinished).toEqual([]);
});

test('no id stands twice on a page', () => {
  const twice = pages.flatMap(({ file }) => {
    const ids = (tags.get(file) ?? []).flatMap(({ attributes }) => attributes.get('id') ?? []);
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${file}: ${id}`);
  });
  expect(twice).toEqual([]);
});
