import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { convert } from '../../command/convert.ts';
import { buildSite } from './build-site.ts';
import { tagsOf, textOf } from './html.ts';
import { type SitePage, siteFiles, sitePages } from './pages.ts';

const PLAN = `2031年全市法院改革工作要点

一、完善立案服务。推行网上立案，方便群众。健全窗口制度，改进作风。

二、完善执行机制。

2031年3月5日
`;
const INTERVIEW = `院长谈改革

问：今年有哪些举措？
院长：推行网上立案。

问：效果如何？
院长：群众满意。
`;

const folder = await mkdtemp(join(tmpdir(), 'small-'));
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Converts texts and builds the site of them, with the registry of this archive's name alone. */
async function site(name: string, texts: Readonly<Record<string, string>>) {
  const seeds = join(folder, name, 'seeds');
  const content = join(folder, name, 'content');
  await mkdir(join(seeds, 'registry'), { recursive: true });
  await mkdir(content, { recursive: true });
  const identity = 'name: 某档案\nowner: 某室\ndescription: 收录公文。\ncontact: ""\nfooter: ""\n';
  await writeFile(join(seeds, 'registry', 'archive.yaml'), identity);
  await writeFile(join(seeds, 'registry', 'issuers.yaml'), '[]\n');
  for (const [id, text] of Object.entries(texts)) await writeFile(join(seeds, `${id}.txt`), text);
  expect(await convert({ seeds, content, check: false })).toBe(0);
  const out = resolve('node_modules', '.cache', `small-${name}`, 'site');
  await buildSite(out, { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content });
  const result = { pages: await sitePages(out), files: new Set(await siteFiles(out)) };
  await rm(resolve(out, '..'), { recursive: true });
  return result;
}

/** Links of the page for those who link that lead nowhere. */
function deadLinks({ pages, files }: Awaited<ReturnType<typeof site>>): string[] {
  const page = linking(pages);
  return tagsOf(page.html).flatMap(({ name, attributes }) => {
    const href = attributes.get('href');
    if (name !== 'a' || href === undefined) return [];
    const target = new URL(href, `http://site/${page.address}`);
    const path = target.pathname.slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return [href];
    const html = pages.find((other) => other.file === file)?.html;
    const id = decodeURIComponent(target.hash.slice(1));
    const known =
      id === '' || html === undefined || tagsOf(html).some((tag) => tag.attributes.get('id') === id);
    return known ? [] : [href];
  });
}

const linking = (pages: readonly SitePage[]): SitePage => {
  const page = pages.find(({ address }) => address === 'about/linking/');
  if (page === undefined) throw new Error('there is no page for those who link');
  return page;
};

describe('the page for those who link shows examples of the archive that it is in', () => {
  test('one circular without document number', async () => {
    const built = await site('plan', { 'hd-2031': PLAN });
    const text = textOf(linking(built.pages).html);
    expect(text).toContain('circulars/hd-2031/1/#s2');
    expect(text).toContain('《2031年全市法院改革工作要点》');
    expect(text).toContain('"key": "1"');
    expect(deadLinks(built)).toEqual([]);
  });

  test('an interview alone', async () => {
    const built = await site('interview', { talk: INTERVIEW });
    const text = textOf(linking(built.pages).html);
    expect(text).toContain('circulars/talk/q1/');
    expect(text).toContain('"questions"');
    expect(deadLinks(built)).toEqual([]);
    expect(built.files.has('feed.xml')).toBe(true);
  });

  test('nothing at all', async () => {
    const built = await site('empty', {});
    expect(textOf(linking(built.pages).html)).toContain('尚未收录公文');
    expect(deadLinks(built)).toEqual([]);
    expect(built.files.has('feed.xml')).toBe(false);
    expect(linking(built.pages).html).not.toContain('feed.xml');
  });
});
