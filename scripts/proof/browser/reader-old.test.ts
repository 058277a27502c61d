import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hasPackedBrowsers } from '../../publish/pdf/chromium.ts';
import { launchOldBrowser, type OldBrowser } from './old-chromium.ts';

const { circulars } = JSON.parse(readFileSync(join(inject('dist'), 'data', 'archive.json'), 'utf8')) as {
  circulars: { id: string; measures: number; url: string }[];
};
const { id, url } = circulars.find(({ measures }) => measures > 1) ?? { id: '', url: '' };
const at = (address: string): string => new URL(address, inject('siteUrl')).href;

describe.skipIf(!hasPackedBrowsers)('in Chromium 92', () => {
  let old: OldBrowser;
  beforeAll(async () => {
    old = await launchOldBrowser();
  });
  afterAll(() => old?.close());

  test('the menu writes citations with the full address', async () => {
    const address = at(`${url}2/`);
    const texts = await old.evaluate(
      address,
      `[...document.querySelectorAll('.cite-text')].map((one) => one.textContent)`,
    );
    expect((texts as string[])[2]).toBe(address);
  });

  test('the search field offers places', async () => {
    const offered = await old.evaluate(
      at('departments/'),
      `(async () => {
        const box = document.querySelector('#header-search');
        box.value = ${JSON.stringify(`${id}/2`)};
        box.dispatchEvent(new Event('input'));
        for (let i = 0; i < 100 && !document.querySelector('.jump-option'); i += 1)
          await new Promise((done) => setTimeout(done, 50));
        return document.querySelector('.jump-option[aria-selected="true"]')?.href;
      })()`,
    );
    expect(offered).toBe(at(`${url}2/`));
  });

  test('paper has what is folded on the screen', async () => {
    const open = await old.evaluate(
      at(url),
      `['beforeprint', 'afterprint'].map((kind) => {
        dispatchEvent(new Event(kind));
        return document.querySelector('.folds').open;
      })`,
    );
    expect(open).toEqual([true, false]);
  });

  const toWords = async (address: string): Promise<{ words: unknown; link: string }> => {
    const words = await old.evaluate(address, `document.querySelector('#s1').textContent.slice(1, 5)`);
    return { words, link: `${address}#s1:~:text=${encodeURIComponent(String(words))}` };
  };

  test('a link to words marks them', async () => {
    const { words, link } = await toWords(at(`${url}2/`));
    expect(await old.evaluate(link, `document.querySelector('mark.pointed-text')?.textContent`)).toBe(words);
  });

  // There the browser tells no script of the words, and marks them itself; the sentence is ours.
  test('a link to words marks their sentence, from a folder', async () => {
    const { link } = await toWords(pathToFileURL(join(inject('dist'), url, '2', 'index.html')).href);
    expect(await old.evaluate(link, `document.querySelectorAll('#s1.pointed, #s1:target').length`)).toBe(1);
  });

  test('selected words are offered as a link and a citation', async () => {
    const name = await old.evaluate(
      at(`${url}2/`),
      `(async () => {
        getSelection().selectAllChildren(document.querySelector('#s1'));
        await new Promise((done) => setTimeout(done, 600));
        const bar = document.querySelector('.passage-bar');
        return bar !== null && !bar.hidden && bar.querySelector('.passage-name').textContent;
      })()`,
    );
    expect(name).toMatch(/第2项第1句/u);
  });
});
