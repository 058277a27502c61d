import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { readDataScript, writeDataScript } from '#domain/data-script.ts';
import { DIRECTORY_FILE, DIRECTORY_NAME, type Directory, recordCount } from '#domain/search/records.ts';
import { buildSearchIndex } from '../../publish/search-index/index.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { partsOfTexts, plainRecords } from './search-records.ts';
import { test } from './site.ts';

const FOLDERS = 3;

/** The site's search over an index in several folders, of words of two characters: what a large archive has. */
async function inFolders(site: string): Promise<void> {
  for (const part of ['search', '_astro', 'favicon.svg'])
    await cp(join(inject('dist'), part), join(site, part), { recursive: true });
  const script = await readFile(join(site, DIRECTORY_FILE), 'utf8');
  const directory = readDataScript(script, DIRECTORY_NAME) as Directory;
  const each = Math.ceil(recordCount(directory) / FOLDERS);
  const folders = Array.from({ length: FOLDERS }, (_, which) => which * each);
  await writeFile(
    join(site, DIRECTORY_FILE),
    writeDataScript(DIRECTORY_NAME, { ...directory, grams: 2, folders }),
  );
  await buildSearchIndex(site);
}

test('an index in several folders, by pairs of characters, answers as the texts do', async ({
  browser,
  skip,
}) => {
  const records = await plainRecords(inject('dist'));
  skip(records.length < FOLDERS, 'the archive is too small');
  const queries = [...partsOfTexts(records, 400), '法院 改革', '龘龘', '”）', '第一条'];
  const site = await mkdtemp(join(tmpdir(), 'folders-'));
  await inFolders(site);
  const server = await serveSite(site);
  const page = await (await browser.newContext()).newPage();
  const answers = async (address: string): Promise<unknown> => {
    await page.goto(new URL(address, server.url).href);
    return page.evaluate(`(async () => {
      const answers = [await archive.index()];
      for (const query of ${JSON.stringify(queries)}) {
        const { total, results } = await archive.search(query, { limit: 50 });
        answers.push([query, total, ...results.map(({ rung, url, excerpt }) => [rung, url, excerpt].join(' '))]);
      }
      return answers;
    })()`);
  };
  try {
    const [byPagefind, ...found] = (await answers('search/')) as unknown[];
    const [byTexts, ...expected] = (await answers('search/?index=text')) as unknown[];
    expect([byPagefind, byTexts]).toEqual(['pagefind', 'text']);
    expect(found).toEqual(expected);
  } finally {
    await page.context().close();
    await server.close();
    await rm(site, { recursive: true });
  }
});
