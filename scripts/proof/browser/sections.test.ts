import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { officialDocNumber } from '#domain/citation.ts';
import type { CircularDataFile } from '#formats/data-files.ts';
import { fullestIn, siteFiles, sitePages } from './pages.ts';
import { shownText, test } from './site.ts';

const dist = inject('dist');
const pages = await sitePages(dist);
const addressOf = fullestIn(pages);
const files = (await siteFiles(dist)).filter((file) => /^data\/circulars\/[^/]+\.json$/u.test(file));
const records = await Promise.all(
  files.map(async (file) => JSON.parse(await readFile(join(dist, file), 'utf8')) as CircularDataFile),
);
const sectioned = records.filter(({ sections, measures }) => sections.length > 0 && measures.length > 0);
const solid = (text: string): string => text.replace(/\s/gu, '');
const [sample] = sectioned;
if (sample === undefined) throw new Error('no circular has sections');
const [first, second] = sample.sections;
const measuresOf = (key: string | undefined) => sample.measures.filter(({ section }) => section === key);

/** Whether texts stand in another, each behind the one before. */
function inOrder(whole: string, texts: readonly string[]): string[] {
  let at = 0;
  return texts.filter((text) => {
    const found = whole.indexOf(text, at);
    if (found >= 0) at = found + text.length;
    return found < 0;
  });
}

describe.each(sectioned)('the sections of $id', ({ id, sections, measures }) => {
  test.for(sections.map(({ key }) => key))(
    'section %s has its measures whole, and no others',
    async (key, { open }) => {
      const page = await open(`circulars/${id}/sections/${key}/`, { javaScriptEnabled: false });
      const section = sections.find((one) => one.key === key);
      expect(await page.locator('h1').textContent()).toBe(`${section?.label}${section?.title}`);
      const text = solid((await page.locator('.section-alone').textContent()) ?? '');
      const own = measures.filter((one) => one.section === key);
      expect(own.length).toBeGreaterThan(0);
      expect(
        inOrder(
          text,
          own.map((one) => solid(one.text)),
        ),
      ).toEqual([]);
      const numbers = await page
        .locator('.section-alone .unit-number')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href.split('/').at(-2)));
      expect(numbers).toEqual(own.map((one) => one.key));
    },
  );

  test('the circular leads to each, from its contents and from its heading; each leads on and back', async ({
    open,
  }) => {
    const page = await open(`circulars/${id}/`, { javaScriptEnabled: false });
    for (const { key } of sections)
      expect(await page.locator(`a[href="sections/${key}/"]`).count(), key).toBe(2);
    await page.locator('.reading a[href^="sections/"]').first().click();
    for (const { key } of sections.slice(1)) {
      await page.locator('.neighbours a[rel="next"]').click();
      await page.waitForURL((url) => url.pathname.endsWith(`/circulars/${id}/sections/${key}/`));
    }
    expect(await page.locator('.neighbours a[rel="next"]').count()).toBe(0);
    await page.locator('.path a[href="../../"]').click();
    await page.waitForURL((url) => url.pathname.endsWith(`/circulars/${id}/`));
  });
});

test('a circular without sections has no such page, and says nothing of one', async ({ open }) => {
  const plain = records.find(({ sections }) => sections.length === 0);
  if (plain === undefined) throw new Error('every circular has sections');
  const page = await open(plain.url);
  expect(await page.locator('.section-link').count()).toBe(0);
  expect(pages.filter(({ address }) => address.startsWith(`${plain.url}sections/`))).toEqual([]);
});

test('a section is cited as 第一部分 in every form, with its own address', async ({ open }) => {
  const page = await open(`circulars/${sample.id}/sections/${first?.key}/`);
  expect(await page.locator('.citation').textContent()).toMatch(/第一部分$/u);
  await page.locator('.cite-menu > summary', { hasText: '引用本部分' }).click();
  const texts = await page.locator('.cite-text').allTextContents();
  expect(texts.length).toBeGreaterThan(8);
  const address = `circulars/${sample.id}/sections/${first?.key}/`;
  for (const text of texts) expect(text).toMatch(/第一部分|sections\//u);
  expect(texts.filter((text) => text.includes(address)).length).toBeGreaterThan(6);
  expect(texts.join('\n')).toContain(`@misc{${sample.id}-sec-${first?.key},`);
});

test('what is selected over several measures is cited at its place in the circular', async ({ open }) => {
  const page = await open(`circulars/${sample.id}/sections/${first?.key}/`);
  await page.evaluate(() => {
    const [from, , to] = document.querySelectorAll('.section-alone .unit p');
    if (from === undefined || to === undefined) return;
    const range = document.createRange();
    range.setStart(from.lastChild as Node, 0);
    range.setEnd(to.lastChild?.firstChild ?? (to.lastChild as Node), 1);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  const name = page.locator('.passage-name');
  await name.waitFor();
  expect(await name.textContent()).toMatch(/^第.+至第.+/u);
});

test('a jump to 第一部分 leads to its page', async ({ open }) => {
  const named = encodeURIComponent(`${sample.docNumber ?? sample.title}第一部分`);
  const page = await open(`go/?q=${named}`);
  await page.waitForURL((url) => url.pathname.endsWith(`/circulars/${sample.id}/sections/1/`));
});

test('on paper it begins with its heading, and says what it is of and where from', async ({ open }) => {
  const page = await open(`circulars/${sample.id}/sections/${first?.key}/`);
  await page.emulateMedia({ media: 'print' });
  const shown = await shownText(page.locator('body'));
  expect(shown.trimStart().startsWith(`${first?.label}${first?.title}`)).toBe(true);
  // Where it is from stands in the margin of each leaf.
  const address = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--address'),
  );
  expect(address).toContain(`/circulars/${sample.id}/sections/${first?.key}/`);
  expect(shown).not.toMatch(/汇编|Word|单独打开/u);
  expect(await page.locator('html').getAttribute('data-leaf')).toContain('第一部分');
});

describe('into the booklet', () => {
  const count = (page: Page) => page.locator('.site-header .count').textContent();

  test('a section goes whole with one click, and out again; what is in it already stays once', async ({
    open,
  }) => {
    const [one, ...others] = measuresOf(first?.key);
    const page = await open(one?.url ?? '');
    await page.getByRole('button', { name: '加入汇编' }).click();
    await page.goto(new URL(`circulars/${sample.id}/sections/${first?.key}/`, inject('siteUrl')).href);
    const number = others.length + 1;
    await page.getByRole('button', { name: `加入本部分${number}项` }).click();
    expect(await page.locator('.booklet-status').textContent()).toBe(
      `已加入${others.length}项，另有1项原来就在，汇编现有${number}项。`,
    );
    expect(await count(page)).toBe(`${number}`);
    await page.goto(new URL('booklet/', inject('siteUrl')).href);
    await page
      .locator('.booklet-item')
      .nth(number - 1)
      .waitFor();
    const headings = await page.locator('.booklet-item-heading').allTextContents();
    expect(headings).toHaveLength(number);
    await page.goBack();
    await page.getByRole('button', { name: `移出本部分${number}项` }).click();
    expect(await page.locator('.booklet-status').textContent()).toContain(`已移出${number}项，汇编现有0项`);
  });

  test.for(['department', 'topic'] as const)(
    'the measures of a %s go with one click',
    async (kind, { open }) => {
      const page = await open(addressOf(kind));
      const listed = await page
        .locator('[data-measure]')
        .evaluateAll((all) => new Set(all.map((one) => one.querySelector('a')?.href)).size);
      await page
        .getByRole('button', {
          name: new RegExp(`^加入(?:全部|本页)${listed}${kind === 'topic' ? '条' : '项'}$`, 'u'),
        })
        .click();
      expect(await count(page)).toBe(`${listed}`);
      const told = (await page.locator('.booklet-status').textContent()) ?? '';
      const word = kind === 'topic' ? '条' : '项';
      expect(told).toBe(`已加入${listed}${word}，汇编现有${listed}${word}。`);

      // A booklet that began with them is called after them, until its reader gives it another name.
      const name = (await page.locator('h1').textContent())?.trim() ?? '';
      const booklet = new URL('booklet/', inject('siteUrl')).href;
      await page.goto(booklet);
      const title = page.getByLabel('封面题名');
      await expect.poll(() => title.inputValue()).toMatch(new RegExp(`${name}——司法改革任务汇编$`, 'u'));
      await title.fill('甲乙汇编');
      await page.reload();
      await expect.poll(() => title.inputValue()).toBe('甲乙汇编');
      await page.getByRole('button', { name: '清空', exact: true }).click();
      await page.reload();
      expect(await title.inputValue()).toBe('');
    },
  );

  test('a booklet that is nearly full takes what there is room for, and says what it left', async ({
    open,
  }) => {
    const page = await open(addressOf('department'));
    const held = Array.from({ length: 299 }, (_, i) => `${i + 1}`).join(',');
    await page.evaluate((keys) => {
      const home = new URL('./', document.querySelector<HTMLAnchorElement>('.site-name')?.href ?? '')
        .pathname;
      localStorage.setItem(`booklet ${home}`, `another/${keys}`);
    }, held);
    await page.reload();
    const button = page.getByRole('button', { name: /^加入(?:全部|本页)\d+项$/u });
    const listed = Number(/\d+/u.exec((await button.textContent()) ?? '')?.[0]);
    await button.click();
    expect(await page.locator('.booklet-status').textContent()).toBe(
      `汇编最多收300项：已加入前1项，其余${listed - 1}项没有加入。`,
    );
    await button.click();
    expect(await page.locator('.booklet-status').textContent()).toBe('汇编最多收300项，已经收满，没有加入。');
    expect(await count(page)).toBe('300');
  });

  test('what a field hides of a list is not meant', async ({ open }) => {
    const page = await open(addressOf('department'));
    const button = page.getByRole('button', { name: /^加入(?:全部|本页)/u });
    const numberIn = async () => Number(/\d+/u.exec((await button.textContent()) ?? '')?.[0]);
    const all = await numberIn();
    await page
      .locator('#entries [data-measure]')
      .first()
      .evaluate((entry) => {
        (entry as HTMLElement).hidden = true;
      });
    await expect.poll(numberIn).toBe(all - 1);
  });
});

describe('as a Word file', () => {
  async function saved(page: Page): Promise<{ name: string; text: string; xml: string }> {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /Word 文件/u }).click();
    const download = await coming;
    const folder = await mkdtemp(join(tmpdir(), 'word-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'a.docx');
    await download.saveAs(file);
    const entries = unzipSync(await readFile(file));
    const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
    const text = xml
      .replace(/<[^>]+>/gu, '')
      .replace(/&quot;/gu, '"')
      .replace(/&apos;/gu, "'")
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&amp;/gu, '&');
    return { name: download.suggestedFilename(), text: solid(text), xml };
  }

  test.for(records.map(({ id }) => id))('%s has all its words in order, once', async (id, { open }) => {
    const record = records.find((one) => one.id === id);
    if (record === undefined) return;
    const page = await open(record.url, { acceptDownloads: true });
    const { text, name, xml } = await saved(page);
    expect(name).toMatch(/\.docx$/u);
    expect(xml).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/u);
    // What the archive holds of it: all that is printed, head and end of the document too.
    const paper = await open(`${record.url}paper/`);
    const printed = await paper.locator('.std-document').evaluateAll((all) =>
      all.map((one) => {
        for (const own of one.querySelectorAll('.std-copy')) own.remove();
        return one.textContent ?? '';
      }),
    );
    expect(text).toContain('（档案副本）');
    for (const part of printed) expect(text).toContain(solid(part));
    expect(text).not.toMatch(/单独打开|加入汇编|编者注/u);
    const { docNumber } = record;
    const isRewritten = docNumber !== null && officialDocNumber(docNumber) !== docNumber;
    expect(text.includes(`（文号原件作${docNumber}）`)).toBe(isRewritten);
    expect(text.endsWith(`文字指纹：${record.fingerprint}`)).toBe(true);
  });

  test('a section has its heading, its measures and its citation', async ({ open }) => {
    const page = await open(`circulars/${sample.id}/sections/${second?.key}/`, { acceptDownloads: true });
    const { text, name } = await saved(page);
    const own = measuresOf(second?.key).map((one) => solid(one.text));
    const heading = solid(`${second?.label}${second?.title}`);
    expect(
      inOrder(text, [solid(sample.title), '（节录：第二部分）', heading, ...own, '第二部分网址：']),
    ).toEqual([]);
    expect(name).toContain('第二部分');
    expect(text).not.toContain(solid(first?.title ?? ''));
  });

  test('without scripts there is no button for it', async ({ open }) => {
    const page = await open(addressOf('section'), { javaScriptEnabled: false });
    expect(await page.locator('[data-document]').isVisible()).toBe(false);
    expect(await page.locator('[data-booklet-choose]').isVisible()).toBe(false);
  });
});
