import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { splitSentences } from '#domain/sentences.ts';
import type { CircularDataFile } from '#formats/data-files.ts';
import { hasPackedBrowsers } from '../../publish/pdf/chromium.ts';
import { launchOldBrowser } from './old-chromium.ts';
import { siteFiles } from './pages.ts';
import { shownText, test } from './site.ts';

const dist = inject('dist');
const [file] = (await siteFiles(dist)).filter((name) => /^data\/circulars\/[^/]+\.json$/u.test(name));
const circular = JSON.parse(await readFile(join(dist, file ?? ''), 'utf8')) as CircularDataFile;
const measure = [...circular.measures, ...circular.questions].find(({ text }) => text.length > 80);
if (measure === undefined) throw new Error('there is no measure long enough to be quoted');
const passage = measure.text.replace(/\n/gu, '').slice(-60, -10);
const second = await otherPassage();

/** A passage of another circular, or else of another measure. */
async function otherPassage() {
  const names = (await siteFiles(dist)).filter((name) => /^data\/circulars\/[^/]+\.json$/u.test(name));
  for (const name of names.reverse()) {
    const other = JSON.parse(await readFile(join(dist, name), 'utf8')) as CircularDataFile;
    const found = [...other.measures, ...other.questions].find(
      (one) => one.text.length > 80 && one.url !== measure?.url,
    );
    if (found !== undefined)
      return { measure: found, passage: found.text.replace(/\n/gu, '').slice(-50, -10) };
  }
  throw new Error('there is one measure alone');
}

async function ask(page: Page, typed: string): Promise<Locator> {
  await page.locator('textarea').fill(typed);
  await page.locator('.verify-form button').click();
  const verdicts = page.locator('.verdict');
  await verdicts.first().waitFor();
  return verdicts;
}

describe('the page for checking', () => {
  test('knows a fingerprint, an address, and both from one print', async ({ open }) => {
    for (const typed of [
      measure.fingerprint,
      measure.fingerprint.toLowerCase(),
      `网址：http://elsewhere/x/${measure.url}，文字指纹：${measure.fingerprint}`,
    ]) {
      const verdict = await ask(await open('verify/'), typed);
      expect(await verdict.count()).toBe(1);
      expect(await shownText(verdict)).toContain('没有变化');
      expect(await verdict.locator('a').first().getAttribute('href')).toContain(measure.url);
    }
    const known = await ask(await open('verify/'), measure.url);
    expect(await shownText(known)).toContain(measure.fingerprint);
  });

  test('is asked by the link beside a fingerprint', async ({ open }) => {
    const page = await open(measure.url);
    await page.locator('.fingerprint a').click();
    await page.locator('.verdict.unchanged').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe(measure.fingerprint);
  });

  test('knows a whole text by its fingerprint', async ({ open }) => {
    const page = await open(measure.url);
    const whole = await page.locator('.unit-heading, .unit-text').allTextContents();
    const verdict = await ask(await open('verify/'), whole.join('\n'));
    expect(await shownText(verdict)).toContain('没有变化');
  });

  test('says which measure a passage is from, and marks what differs', async ({ open }) => {
    const exact = await ask(await open('verify/'), `${passage.slice(0, 20)}\n ${passage.slice(20)}`);
    expect(await shownText(exact.first())).toContain('一字不差');
    expect(await exact.first().locator('a').first().getAttribute('href')).toContain(measure.url);
    const altered = `${passage.slice(0, 20)}龘${passage.slice(20, 40)}${passage.slice(42)}`;
    const verdict = await ask(await open('verify/'), altered);
    expect(await shownText(verdict.first())).toContain('有 2 处出入');
    const quoted = verdict.first().locator('.compared');
    expect(await quoted.locator('del').allTextContents()).toEqual(['龘']);
    expect((await quoted.locator('ins').allTextContents()).join('')).toHaveLength(2);
    expect(await verdict.first().locator('.citation a').getAttribute('href')).toContain(measure.url);
  });

  test('takes a passage apart that was put together, and says where each piece is from', async ({ open }) => {
    const own = '今天天气很好，大家一起去公园散步看花。';
    for (const typed of [
      `${passage}。${own}${second.passage}。`,
      `我们这里打算“${passage}”，${own.slice(0, -1)}，以及“${second.passage}”。`,
    ]) {
      const verdicts = await ask(await open('verify/'), typed);
      const all = await verdicts.evaluateAll((ones) =>
        ones.map((one) => [
          one.classList.contains('own'),
          one.querySelector('.citation a')?.getAttribute('href') ?? '',
        ]),
      );
      const links = all.map(([, link]) => link).join(' ');
      expect(links).toContain(measure.url);
      expect(links).toContain(second.measure.url);
      expect(all.some(([isOwn]) => isOwn)).toBe(true);
      const words = (await verdicts.allTextContents()).join('');
      expect(words).not.toContain('没有找到这段文字');
      expect(words).toContain('没有找到出处');
    }
  });

  test('tells of a draft what is quoted wrongly, and leaves its own words alone', async ({ open }) => {
    const own = '今天天气很好，大家一起去公园散步看花';
    const page = await open('verify/');
    const verdicts = await ask(page, `${own}，“${own}”；会议指出：“${passage}”。${own}。`);
    expect(await verdicts.evaluateAll((all) => all.map((one) => one.classList.item(1)))).toEqual([
      'own',
      'foreign',
      'own',
      'unchanged',
      'own',
    ]);
    const colours = await verdicts.evaluateAll((all) => all.map((one) => getComputedStyle(one).borderColor));
    expect(colours[0]).not.toBe(colours[1]);
    // Readers of screens are told the counts, which are there to be seen, too, and nothing of each piece.
    expect(await page.getByRole('status').textContent()).toBe(
      await page.locator('.verify-counts').textContent(),
    );
  });

  test('understands the citation of a measure, and says how many a circular has', async ({ open }) => {
    const page = await open(measure.url);
    const citation = (await page.locator('[data-citation]').textContent()) ?? '';
    const address = `网址：http://elsewhere/x/${measure.url}`;
    for (const typed of [citation, `${citation}。`, `${citation}\n${address}`]) {
      const verdict = await ask(await open('verify/'), typed);
      expect(await verdict.count()).toBe(1);
      expect(await shownText(verdict)).toContain(measure.fingerprint);
    }
    const missing = await ask(
      await open('verify/', { mayMiss: /verify\/circulars\// }),
      `http://elsewhere/x/${circular.url}999/`,
    );
    const count = [...circular.measures, ...circular.questions].length;
    expect(await shownText(missing)).toContain(`共${count}`);
    expect(await shownText(missing)).toContain('没有第999');
  });

  test('holds the place named before a quotation against where the words stand', async ({ open }) => {
    const all = await Promise.all(
      (await siteFiles(dist))
        .filter((name) => /^data\/circulars\/[^/]+\.json$/u.test(name))
        .map(async (name) => JSON.parse(await readFile(join(dist, name), 'utf8')) as CircularDataFile),
    );
    const numbered = all.find(({ docNumber, measures }) => docNumber !== null && measures.length > 2);
    const [right, wrong] = numbered?.measures.filter(({ text }) => text.length > 80) ?? [];
    const quoted = right?.text.replace(/\n/gu, '').slice(-60, -10);
    const page = await open('verify/');
    for (const [named, words] of [
      [right, '注明的出处与查到的一致'],
      [wrong, '注明的出处是另一处'],
    ] as const) {
      const verdicts = await ask(page, `${numbered?.docNumber}第${named?.number}项提出：“${quoted}”`);
      await page.locator('.verdict', { hasText: words }).waitFor();
      expect(await shownText(verdicts.first())).toContain('一字不差');
      expect(await page.locator('.verdict.foreign').count()).toBe(0);
    }
    const [whole, part] = [`《${numbered?.title}》（${numbered?.docNumber}）`, `第${wrong?.number}项`];
    for (const typed of [
      `${whole}${part}提出“${quoted}”。`,
      `“${quoted}”（${whole}${part}第2句（标题计入句数））`,
      `“${quoted}”（${numbered?.docNumber}${part}，网址：http://elsewhere/x/${wrong?.url}）`,
      `${whole}已经印发。${part}提出“${quoted}”`,
    ]) {
      const verdicts = await ask(page, typed);
      await page.locator('.verdict', { hasText: '但注明的出处是另一处' }).waitFor();
      expect(await verdicts.filter({ hasText: '没有更正' }).count()).toBe(0);
    }
    const invented = await ask(page, `${whole}第${right?.number}项提出“今天天气很好，大家去散步看花”。`);
    await page.locator('.verdict.foreign', { hasText: '引号内的文字没有找到出处' }).waitFor();
    expect(await invented.count()).toBe(1);
    const draft = [right, wrong].map(
      (named) => `今天天气很好，${numbered?.docNumber}第${named?.number}项提出：“${quoted}”，大家去散步。`,
    );
    await ask(page, draft.join('\n'));
    const headings = await page.locator('.verdict:not(.own) h2').allTextContents();
    expect(headings).toEqual(['一字不差', '一字不差，但注明的出处是另一处']);
    const named = page.locator('.verdict.differs p a').first();
    expect(await named.getAttribute('href')).toContain(wrong?.url);
  });

  test('holds the sentence named beside a quotation, too, and says that who answers was not checked', async ({
    open,
  }) => {
    const all = await Promise.all(
      (await siteFiles(dist))
        .filter((name) => /^data\/circulars\/[^/]+\.json$/u.test(name))
        .map(async (name) => JSON.parse(await readFile(join(dist, name), 'utf8')) as CircularDataFile),
    );
    const sentencesOf = (text: string) =>
      splitSentences(text).map(({ start, end }) => text.slice(start, end));
    // Of one paragraph, its title in a sentence of its own before several others.
    const [found] = all.flatMap(({ docNumber, measures }) =>
      measures
        .filter(
          ({ text, title, departments }) =>
            docNumber !== null &&
            departments.length > 0 &&
            !text.includes('\n') &&
            sentencesOf(text)[0]?.endsWith(`${title}。`) === true &&
            sentencesOf(text).length > 4,
        )
        .map((measure) => ({ docNumber, named: measure })),
    );
    if (found === undefined) throw new Error('there is no measure of several sentences');
    const { docNumber, named } = found;
    const quoted = sentencesOf(named.text)[2];
    const place = `${docNumber}第${named.number}项`;
    const page = await open('verify/');
    for (const [sentence, words] of [
      ['第3句（标题计入句数）', '注明的出处与查到的一致'],
      ['第2句', '注明的出处与查到的一致'],
      ['第3句', '注明的出处与查到的一致'],
      ['第2至4句', '注明的出处与查到的一致'],
      ['第2句（标题计入句数）', '这些字在那里的第3句（标题计入句数，不计是第2句）'],
      ['第4句', '一字不差，但注明的是另一句'],
    ] as const) {
      await ask(page, `“${quoted}”（${place}${sentence}）`);
      await page.locator('.verdict', { hasText: words }).waitFor();
      expect(await page.locator('.verdict', { hasText: '没有核对是第几段' }).count()).toBe(0);
    }
    await ask(page, `${place}由某某办牵头，其中提出“${quoted}”。`);
    const told = page.locator('.verify-duties');
    await told.waitFor();
    expect(await shownText(told)).toContain('由谁负责没有核对');
    for (const { name } of named.departments) expect(await shownText(told)).toContain(name);
  });

  test('keeps every passage to this machine', async ({ open }) => {
    const page = await open('verify/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await ask(page, passage);
    expect(page.url()).not.toContain('q=');
    expect(asked.filter((url) => url.includes(passage.slice(0, 6)))).toEqual([]);
    await ask(page, measure.fingerprint);
    expect(page.url()).toContain(`?q=${measure.fingerprint}`);
    const old = await open(`verify/?q=${encodeURIComponent(passage)}`);
    await old.locator('.verdict').first().waitFor();
    expect(old.url()).not.toContain('q=');
    const plain = await open('verify/', { javaScriptEnabled: false });
    // Who runs no scripts has no form; a browser that shows it all the same has nothing to send.
    expect(await plain.locator('.verify-form').isVisible()).toBe(false);
    expect(await plain.locator('textarea').getAttribute('name')).toBe(null);
  });

  test('says so where something is not from this archive', async ({ open }) => {
    for (const typed of ['22222222', 'circulars/no-such-circular/1/', '饕餮鼙鼓龘靐齉爩魑魅魍魉'])
      expect(
        await ask(await open('verify/', { mayMiss: /verify\/circulars\//u }), typed).then((v) =>
          v.first().getAttribute('class'),
        ),
      ).toContain('foreign');
    const other = await ask(await open('verify/'), `${circular.url} ${measure.fingerprint}`);
    expect(await shownText(other)).toContain('指纹不是这个网址的');
  });

  test('takes the question from its address, and from the keyboard', async ({ open }) => {
    const page = await open(`verify/?q=${measure.fingerprint}`);
    await page.locator('.verdict').waitFor();
    await page.locator('textarea').fill(measure.url);
    await page.locator('textarea').press('Control+Enter');
    await page.locator('.verdict', { hasText: '公布以来' }).waitFor();
  });

  test('works from a folder', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 375, height: 700 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(dist, 'verify', 'index.html')).href);
    expect(await shownText(await ask(page, measure.fingerprint))).toContain('没有变化');
    expect(await shownText((await ask(page, passage)).first())).toMatch(/一字不差|没有变化/u);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(375);
    await context.close();
  });

  test('says without scripts how to compare by hand', async ({ open }) => {
    const page = await open('verify/', { javaScriptEnabled: false });
    expect(await shownText(page.locator('main'))).toContain('文字指纹');
    expect(await shownText(page.locator('noscript'))).toContain('纸本');
  });
});

test.skipIf(!hasPackedBrowsers)('works in Chromium 92, from a folder', async () => {
  const old = await launchOldBrowser();
  try {
    const address = pathToFileURL(join(dist, 'verify', 'index.html')).href;
    const verdict = `new Promise((done) => {
      const look = () => {
        const found = document.querySelector('.verdict');
        if (found === null) setTimeout(look, 50);
        else done(found.textContent);
      };
      look();
    })`;
    for (const [typed, said] of [
      [measure.fingerprint, '没有变化'],
      [passage, '一字不差'],
    ] as const)
      expect(await old.evaluate(`${address}?q=${encodeURIComponent(typed)}`, verdict)).toContain(said);
  } finally {
    await old.close();
  }
});
