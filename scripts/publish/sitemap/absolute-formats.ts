import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeNamed } from '../write-file.ts';
import { listedPages } from './listed-pages.ts';
import { sitemapFiles } from './sitemap.ts';

/**
 * Adds what needs the address of the site and every page of it, and says, in Chinese, which
 * formats name the address and which had to do without.
 * @param to the folder that they are written to
 * @param site with the final slash; `undefined` where the build was not told
 */
export async function absoluteFormats(dist: string, to: string, site: string | undefined): Promise<string> {
  if (site === undefined) {
    return `没有给出 --site：未生成 sitemap.xml（网站地图）和 opensearch.xml（浏览器地址栏检索），这两种格式必须写明网址；feed.xml（更新订阅）、Akoma Ntoso 和页面内的结构化数据使用相对网址。`;
  }
  const files = sitemapFiles(site, await listedPages(dist));
  await mkdir(to, { recursive: true });
  for (const { name, xml } of files) await writeNamed(join(to, name), xml);
  return `网址 ${site}：已写入 sitemap.xml、opensearch.xml、feed.xml、Akoma Ntoso 和页面内的结构化数据。`;
}
