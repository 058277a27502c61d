import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasPackedBrowsers } from '../../publish/pdf/chromium.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { launchOldBrowser, type OldBrowser } from './old-chromium.ts';

const PLAN = ['河东区人民法院2031年工作要点', '1.加强审判管理。推进各项举措。', '2.强化队伍建设。'].join(
  '\n\n',
);

let desk: OpenDesk;
let browser: OldBrowser;
beforeAll(async () => {
  if (!hasPackedBrowsers) return;
  desk = await openDesk({ 'hedong-2031.txt': PLAN });
  browser = await launchOldBrowser();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** In the page: what comes about, awaited. */
const WITHIN = `
  const until = async (find) => {
    for (let i = 0; i < 200; i += 1) {
      const found = find();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('it never came about: ' + document.body.innerText);
  };`;

test.skipIf(!hasPackedBrowsers)('a browser of 2021 mends a circular', async () => {
  const said = await browser.evaluate(
    desk.server.invite(),
    `(async () => {${WITHIN}
      location.hash = '#/circular/hedong-2031';
      const item = await until(() => [...document.querySelectorAll('.item')].find((one) => one.textContent.includes('强化队伍')));
      item.click();
      (await until(() => document.querySelector('.mend button[aria-keyshortcuts="3"]'))).click();
      await until(() => document.querySelector('[role=status]').textContent.includes('已写入'));
      document.querySelector('button[aria-label="快捷键"]').click();
      await until(() => document.querySelector('dialog[open]'));
      return document.querySelector('.item.chosen .kind').textContent;
    })()`,
  );
  expect(said).toContain('段落');
  expect(await desk.sideFile('hedong-2031')).toContain('强化队伍');
});

test.skipIf(!hasPackedBrowsers)(
  'a browser of 2021 brings a text in, keeps the registry and looks ahead',
  {
    timeout: 120_000,
  },
  async () => {
    const said = await browser.evaluate(
      desk.server.invite(),
      `(async () => {${WITHIN}
      const button = (words) => [...document.querySelectorAll('button')].find((one) => one.textContent.includes(words));
      const type = async (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 100));
      };
      location.hash = '#/in';
      const paste = await until(() => document.querySelector('.paste textarea'));
      await type(paste, '河西区人民法院2031年工作要点\\n\\n1.加强审判管理。推进各项举措。\\n\\n2.强化队伍建设。');
      button('读这段文字').click();
      (await until(() => document.querySelector('.waiting-file button[type=submit]'))).click();
      const added = (await until(() => document.querySelector('.results article'))).textContent;
      location.hash = '#/registry/synonyms';
      (await until(() => button('加一组'))).click();
      await type(await until(() => document.querySelector('dialog textarea')), '上访\\n信访');
      button('写入').click();
      await until(() => document.body.textContent.includes('已写入'));
      location.hash = '#/publish';
      (await until(() => button('先看改动'))).click();
      for (let i = 0; i < 5 && !document.body.textContent.includes('读者会看到的改动'); i += 1)
        await until(() => document.body.textContent.includes('读者会看到的改动')).catch(() => undefined);
      return [added, document.querySelector('main').textContent];
    })()`,
    );
    expect(said).toEqual([expect.stringContaining('2 项'), expect.stringContaining('新公文 2 件')]);
  },
);
