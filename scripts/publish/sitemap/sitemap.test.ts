import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listedPages } from './listed-pages.ts';
import { sitemapFiles } from './sitemap.ts';

test('names every page under the address of the site', () => {
  const [file, ...more] = sitemapFiles('http://x.example/a/', ['', 'circulars/b-1/', 'departments/庭/']);
  expect(more).toEqual([]);
  expect(file?.name).toBe('sitemap.xml');
  expect(file?.xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url>
<loc>http://x.example/a/</loc>
</url>
<url>
<loc>http://x.example/a/circulars/b-1/</loc>
</url>
<url>
<loc>http://x.example/a/departments/%E5%BA%AD/</loc>
</url>
</urlset>
`);
});

test('more pages than one file may list come in several, with an index', () => {
  const files = sitemapFiles('http://x.example/', ['', 'a/', 'b/', 'c/', 'd/'], 2);
  expect(files.map(({ name }) => name)).toEqual([
    'sitemap.xml',
    'sitemap-1.xml',
    'sitemap-2.xml',
    'sitemap-3.xml',
  ]);
  expect(files[0]?.xml).toMatch(/^<\?xml[^>]*>\n<sitemapindex /u);
  const listed = files
    .slice(1)
    .map(({ xml }) => [...xml.matchAll(/<loc>(.*)<\/loc>/gu)].map(([, loc]) => loc));
  expect(listed).toEqual([
    ['http://x.example/', 'http://x.example/a/'],
    ['http://x.example/b/', 'http://x.example/c/'],
    ['http://x.example/d/'],
  ]);
  expect(files[0]?.xml.match(/<loc>http:\/\/x\.example\/sitemap-\d\.xml<\/loc>/gu)).toHaveLength(3);
});

test('pages that lead elsewhere or ask not to be listed are left out', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    const pages = {
      'index.html': '<meta charset="utf-8">',
      'a/b/index.html': '<p>甲</p>',
      'old/index.html': '<meta http-equiv=refresh content="0; url=../a/b/">',
      'draft/index.html': '<meta name=robots content=noindex>',
      '404.html': '',
      'data/x.json': '{}',
    };
    for (const [file, html] of Object.entries(pages)) {
      await mkdir(join(dist, file, '..'), { recursive: true });
      await writeFile(join(dist, file), html);
    }
    expect(await listedPages(dist)).toEqual(['', 'a/b/']);
  } finally {
    await rm(dist, { recursive: true });
  }
});
