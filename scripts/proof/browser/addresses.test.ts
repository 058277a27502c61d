import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type SiteServer, serveSite } from '../../publish/serve/listen.ts';
import { plainEnvironment } from './build-site.ts';
import { siteFiles } from './pages.ts';
import { shownText, test } from './site.ts';

/** An archive of its own, that is published, corrected, renamed and withdrawn. */
const folder = resolve('node_modules', '.cache', 'addresses-test');
const [seeds, content, dist] = ['seeds', 'content', 'dist'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const registry = join(seeds, 'registry');

const FIRST = `河东区人民法院2030年工作要点

一、健全机制

1. 健全审管机制。完善制度，抓实管理。开展评查。（办公室牵头）

2. 深化改革试点。推进试点，总结经验。

二、强化保障

3. 加强队伍建设。抓好培训，强化考核。（政治部牵头）
`;
const SECOND = `河西区人民法院2031年工作要点

1. 推进诉源治理。多元化解纠纷，促进和谐。

2. 优化营商环境。提升效率，服务企业。
`;

const env = { ...plainEnvironment(), ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content };
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });

/** Converts and builds; the exit status and what was said. */
function build(addressBook = 'write'): { status: number | null; said: string } {
  run('scripts/command/convert.ts', '--seeds', seeds, '--content', content);
  const cache = join(folder, 'astro');
  const args = ['--out', dist, '--cache', cache, '--addresses', addressBook];
  const { status, stderr } = run('scripts/command/build.ts', ...args);
  return { status, said: stderr };
}

const seed = (name: string, text: string): Promise<void> => writeFile(join(seeds, name), text);
const addressBook = (): Promise<string> => readFile(join(registry, 'addresses.txt'), 'utf8');
const fingerprintOf = async (address: string): Promise<string> =>
  (await addressBook())
    .split('\n')
    .find((line) => line.startsWith(`${address} `))
    ?.split(' ')[1] ?? '';

let first: string;
let firstOfMeasure: string;
let server: SiteServer;

describe('an archive over the years', () => {
  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(registry, { recursive: true });
    await mkdir(dist, { recursive: true });
    await cp('seeds/registry/archive.yaml', join(registry, 'archive.yaml'));
    await cp('seeds/registry/issuers.yaml', join(registry, 'issuers.yaml'));
    await seed('ab-2030-1.txt', FIRST);
    await seed('cd-2031-2.txt', SECOND);
    server = await serveSite(dist, { prefix: '/old/' });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('writes its addresses down when it is first published', async () => {
    expect(build()).toMatchObject({ status: 0 });
    first = await addressBook();
    for (const address of [
      '/',
      'circulars/ab-2030-1/',
      'circulars/ab-2030-1/#m3',
      'circulars/ab-2030-1/#sec-2',
    ])
      expect(first).toContain(`\n${address} `);
    firstOfMeasure = await fingerprintOf('circulars/ab-2030-1/1/');
    expect(build('check')).toMatchObject({ status: 0 });
    expect(await addressBook()).toBe(first);
  }, 300_000);

  test('loses nothing when a seed is deleted by mistake', async () => {
    const before = await siteFiles(dist);
    await rm(join(seeds, 'cd-2031-2.txt'));
    const { status, said } = build();
    expect(status).toBe(1);
    expect(said).toContain('circulars/cd-2031-2/');
    expect(said).toContain('redirects:');
    expect(said).toContain('withdrawals:');
    expect(await siteFiles(dist)).toEqual(before);
    expect(await addressBook()).toBe(first);
    // What was deleted lies in the site still, byte for byte.
    expect(await readFile(join(dist, 'circulars/cd-2031-2/source/cd-2031-2.txt'), 'utf8')).toBe(SECOND);
    await seed('cd-2031-2.txt', SECOND);
  }, 300_000);

  test('does not let a text change in silence, nor numbers shift', async () => {
    await seed('ab-2030-1.txt', FIRST.replace('抓实', '抓牢'));
    const changed = build();
    expect(changed.status).toBe(1);
    expect(changed.said).toContain('at: "1"');
    const shifted = FIRST.replace('3. ', '4. ')
      .replace('2. ', '3. ')
      .replace('\n3. ', '\n2. 新增一项。内容在此。\n\n3. ');
    await seed('ab-2030-1.txt', shifted);
    await seed(
      'ab-2030-1.yaml',
      'corrections:\n  - { on: 2030-02-03, at: 2, what: 甲 }\n  - { on: 2030-02-03, at: 3, what: 乙 }\n',
    );
    const inserted = build();
    expect(inserted.status).toBe(1);
    expect(inserted.said).toContain(
      'circulars/ab-2030-1/2/：那里原来的文字，现在到了 circulars/ab-2030-1/3/',
    );
    expect(await addressBook()).toBe(first);
  }, 300_000);

  test('shows a declared correction, keeps the address and all that led there', async ({ open }) => {
    await seed('ab-2030-1.txt', FIRST.replace('抓实管理。开展评查', '抓牢管理'));
    await seed(
      'ab-2030-1.yaml',
      'corrections:\n  - on: 2030-03-04\n    at: 1\n    what: “抓实”更正为“抓牢”。\n',
    );
    expect(build()).toMatchObject({ status: 0 });
    const page = await open('circulars/ab-2030-1/1/#s3', { site: server.url });
    expect(await shownText(page.locator('.corrections'))).toContain('2030年3月4日更正：“抓实”更正为“抓牢”。');
    expect(await page.locator('#s3').count()).toBe(1);
    const verify = await open(`verify/?q=${firstOfMeasure}`, { site: server.url });
    await verify.locator('.verdict').waitFor();
    expect(await shownText(verify.locator('.verdict'))).toContain('后来有更正');
  }, 300_000);

  test('answers at addresses that moved or were withdrawn', async ({ open }) => {
    for (const ending of ['txt', 'yaml']) {
      await cp(join(seeds, `ab-2030-1.${ending}`), join(seeds, `ab-2030-7.${ending}`));
      await rm(join(seeds, `ab-2030-1.${ending}`));
    }
    const text = FIRST.replace('抓实管理。开展评查', '抓牢管理').replace('二、强化保障\n\n', '');
    await seed('ab-2030-7.txt', text);
    await rm(join(seeds, 'cd-2031-2.txt'));
    await writeFile(
      join(registry, 'redirects.yaml'),
      [
        'redirects:',
        '  circulars/ab-2030-1/: circulars/ab-2030-7/',
        // The heading of its second section is gone.
        '  circulars/ab-2030-1/sections/2/: circulars/ab-2030-7/',
        'withdrawals:',
        '  - address: circulars/cd-2031-2/',
        '    on: 2031-05-06',
        '    what: 河西区的要点',
        '    why: 依发文机关来函撤下。',
        '  - address: issuers/hexiqurenminfayuan/',
        '    on: 2031-05-06',
        '    what: 河西区人民法院',
        '    why: 所收公文里现在没有相关内容。',
        '',
      ].join('\n'),
    );
    expect(build()).toMatchObject({ status: 0 });

    const withScripts = await open('circulars/ab-2030-1/2/#s2', { site: server.url });
    await withScripts.waitForURL(`${server.url}circulars/ab-2030-7/2/#s2`);
    const without = await open('circulars/ab-2030-1/2/', { site: server.url, javaScriptEnabled: false });
    await without.waitForURL(/circulars\/ab-2030-7\/2\//u);
    expect(await shownText(without.locator('h1'))).toContain('深化改革试点');
    const withdrawn = await shownText(
      (await open('circulars/cd-2031-2/1/', { site: server.url })).locator('main'),
    );
    for (const words of ['河西区的要点', '2031年5月6日', '依发文机关来函撤下。', '推进诉源治理'])
      expect(withdrawn).toContain(words);
    const verify = await open(`verify/?q=${firstOfMeasure}`, { site: server.url });
    await verify.locator('.verdict').first().waitFor();
    expect(await shownText(verify.locator('.verdict'))).toMatch(
      /后来有更正[\s\S]*circulars\/ab-2030-7\/1\//u,
    );
  }, 300_000);

  test('does so from a folder too', async ({ browser }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(dist, 'circulars/ab-2030-1/2/index.html')).href);
      await page.waitForURL(/circulars\/ab-2030-7\/2\/index\.html/u);
      await context.close();
    }
  });

  test('answers at parts of a page that moved or were withdrawn', async ({ open }) => {
    await seed(
      'ab-2030-7.txt',
      (await readFile(join(seeds, 'ab-2030-7.txt'), 'utf8')).replace('一、健全机制\n\n', ''),
    );
    const side = await readFile(join(seeds, 'ab-2030-7.yaml'), 'utf8');
    await seed('ab-2030-7.yaml', `${side}  - on: 2030-04-05\n    what: 删去小标题。\n`);
    expect(build().said).toContain('circulars/ab-2030-7/#sec-1');
    const redirects = join(registry, 'redirects.yaml');
    const told = await readFile(redirects, 'utf8');
    await writeFile(
      redirects,
      told.replace('withdrawals:', '  circulars/ab-2030-7/#sec-1: circulars/ab-2030-7/1/\nwithdrawals:'),
    );
    expect(build()).toMatchObject({ status: 0 });
    const page = await open('circulars/ab-2030-7/#sec-1', { site: server.url });
    await page.waitForURL(`${server.url}circulars/ab-2030-7/1/`);
    const without = await open('circulars/ab-2030-7/#sec-1', { site: server.url, javaScriptEnabled: false });
    expect(await without.locator('#sec-1').isVisible()).toBe(true);
    expect(await shownText(without.locator('#sec-1'))).toContain('circulars/ab-2030-7/1/');
    // Every address that was ever written down is a page still.
    const pages = new Set(await siteFiles(dist));
    const addresses = (await addressBook())
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of addresses) {
      const address = (line.split(' ')[0] ?? '').replace(/#.*$/u, '').replace(/^\/$/u, '');
      expect(pages, address).toContain(`${address}index.html`);
    }
  }, 300_000);
});
