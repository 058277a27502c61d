import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MARK } from '#domain/charset.ts';
import { filesBelow } from '#formats/files-below.ts';
import { move } from '../move.ts';
import { linksToFiles } from './links-to-files.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** What a reader opens; beside it the site, in a folder of its own. */
export const OPENING_PAGE = '打开档案.html';
export const SITE_FOLDER = 'site';

/** Packs a built site as one zip, to be unpacked on a stick or a network drive. @returns the file */
export async function packSite(site: string): Promise<string> {
  const file = `${site.replace(/[\\/]+$/u, '')}.zip`;
  const beside = `${file}.partial`;
  try {
    await writeZip(beside, entriesOf(site));
    await move(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  return file;
}

async function* entriesOf(site: string): AsyncIterable<ZipEntry> {
  yield { name: OPENING_PAGE, bytes: Buffer.from(openingPage()) };
  for (const file of (await filesBelow(site)).toSorted((a, b) => (a < b ? -1 : 1))) {
    const bytes = await readFile(join(site, file));
    const name = `${SITE_FOLDER}/${file}`;
    yield { name, bytes: file.endsWith('.html') ? Buffer.from(linksToFiles(bytes.toString())) : bytes };
  }
}

/** Leads to the home page, without any script; opened within the zip it finds nothing, and says what to do. */
function openingPage(): string {
  const home = `${SITE_FOLDER}/index.html`;
  return `${MARK}<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${home}">
<title>打开档案</title>
</head>
<body>
<h1><a href="${home}">打开档案首页</a></h1>
<p>没有自动打开的，请点上面的链接。提示找不到文件的，是压缩包还没有解压：请先把压缩包全部解压，再打开解压出来的“打开档案.html”。</p>
</body>
</html>
`;
}
