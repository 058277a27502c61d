import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { tagsOf } from './html.ts';
import { pagesOf, siteFiles, sitePages } from './pages.ts';

const dist = inject('dist');
const pages = await sitePages(dist);
const files = new Set(await siteFiles(dist));
/** A day, or the year alone where the day was inferred. */
const ISO_DATE = /^\d{4}(?:-\d{2}-\d{2})?$/u;

interface Named {
  readonly '@type': string;
  readonly name: string;
}
interface LinkedData extends Named {
  readonly '@context': string;
  readonly '@id': string;
  readonly legislationDate?: string;
  readonly legislationPassedBy?: readonly Named[];
  readonly legislationResponsible?: readonly Named[];
  readonly keywords?: readonly string[];
}

describe('what other programs read', () => {
  test('every page of a circular and of a measure has linked data that can be read', () => {
    const described = [...pagesOf('circular', pages), ...pagesOf('unit', pages)];
    for (const { address, html } of described) {
      const scripts = [...html.matchAll(/<script type=application\/ld\+json>([\s\S]*?)<\/script>/gu)];
      expect(scripts, address).toHaveLength(1);
      const data = JSON.parse(scripts[0]?.[1] ?? '') as LinkedData;
      expect(data['@context'], address).toBe('https://schema.org');
      expect(new URL(data['@id'], `http://site/${address}`).pathname, address).toBe(`/${address}`);
      const title = tagsOf(html).find(({ attributes }) => attributes.get('name') === 'DC.title');
      expect(data.name, address).toBe(title?.attributes.get('content'));
      if (data.legislationDate !== undefined) expect(data.legislationDate, address).toMatch(ISO_DATE);
      for (const one of [...(data.legislationPassedBy ?? []), ...(data.legislationResponsible ?? [])]) {
        expect(one['@type'], address).toBe('Organization');
        expect(one.name, address).not.toBe('');
      }
    }
    const elsewhere = pages.filter((page) => !described.includes(page) && page.html.includes('ld+json'));
    expect(elsewhere.map(({ address }) => address)).toEqual([]);
  });

  test('every link of a head leads to a file that is there', () => {
    for (const { address, html } of pages)
      for (const { name, attributes } of tagsOf(html)) {
        const href = attributes.get('href');
        if (name !== 'link' || href === undefined) continue;
        const path = decodeURI(new URL(href, `http://site/${address}`).pathname).slice(1);
        expect(
          files.has(path.endsWith('/') || path === '' ? `${path}index.html` : path),
          `${address}: ${href}`,
        ).toBe(true);
      }
  });

  test('robots are turned away from what is no page of its own, and from nothing else', () => {
    for (const { address, html } of pages) {
      const isNone = address === '404.html' || html.includes('<meta name=archive-gone');
      expect(/<meta name="?robots"? content="?noindex/u.test(html), address).toBe(isNone);
    }
  });

  test('every page says what it shows, each in its own words', () => {
    const said = pages.map(({ address, html }) => {
      const [, words = ''] = /<meta name="?description"? content="?([^">]*)/u.exec(html) ?? [];
      expect(words.length, address).toBeGreaterThan(6);
      return `${/<title>([^<]*)/u.exec(html)?.[1]}\n${words}`;
    });
    expect(new Set(said).size).toBe(said.length);
  });

  test('the feed is one that readers of feeds take', async () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false });
    const { feed } = parser.parse(await readFile(join(dist, 'feed.xml'), 'utf8'));
    const entries = [feed.entry].flat() as {
      id: string;
      title: string;
      updated: string;
      link: { href: string };
    }[];
    const ids = [feed, ...entries].map(({ id }) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
    for (const { title, updated, link } of entries) {
      expect(title).not.toBe('');
      expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/u);
      expect(files.has(`${new URL(link.href, 'http://site/').pathname.slice(1)}index.html`), link.href).toBe(
        true,
      );
    }
  });
});
