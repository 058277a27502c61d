import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDataScript } from '#domain/data-script.ts';
import { type CircularIdentity, identityName, verifyFile } from '#domain/verify/identity.ts';
import { builtAddresses } from './collect.ts';

const IDENTITY: CircularIdentity = {
  id: 'a-1',
  citation: '《甲》',
  fingerprint: '8WRYCNJK',
  earlier: [],
  frame: 'JJHQNHE2',
  source: 'E3TP4DC6',
  sections: [['1', 'F3PG67AF']],
  units: [{ key: '2', name: '第2项', title: '乙', fingerprint: '23Y3PGK3', body: '47VJV9GA', earlier: [] }],
  corrections: [
    { on: '2031-01-02', at: '2', what: '丙' },
    { on: '2031-01-03', at: null, what: '丁' },
  ],
};
const page = (title: string, body: string, head = '') =>
  `<html><head><title>${title}</title>${head}</head><body><main id="main">${body}</main></body></html>`;
const FILES: Readonly<Record<string, string>> = {
  'index.html': page('甲档案', ''),
  '404.html': page('没有 - 甲档案', ''),
  'circulars/a-1/index.html': page(
    '甲 &amp; 乙 - 甲档案',
    '<h2 id="sec-1"></h2><p id="m2"></p><section class=gone-fragments><p id="sec-9"></p></section>',
  ),
  'circulars/a-1/2/index.html': page(
    '第2项 乙 - 甲 &amp; 乙 - 甲档案',
    '<p id="p1"><b id="s1"></b><b id="s2"></b></p><span id="s3" class=kept-fragment></span>',
  ),
  'circulars/old/index.html': page('旧', '', '<meta name=archive-gone content=moved>'),
  'compare/a/b/index.html': page('对照', '', '<meta name=archive-gone content=former>'),
  [verifyFile(identityName('a-1'))]: writeDataScript(identityName('a-1'), IDENTITY),
};

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'collect-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
});
afterAll(() => rm(site, { recursive: true }));

it('collects pages and published fragments with what their texts are known by', async () => {
  const none = { fingerprint: null, body: null, frame: null, corrections: { text: 0, frame: 0 } };
  const { built, former } = await builtAddresses(site);
  expect([...former]).toEqual(['compare/a/b/']);
  expect(built).toEqual([
    { address: '', ...none, counted: {}, title: '甲档案' },
    {
      address: 'circulars/a-1/',
      fingerprint: '8WRYCNJK',
      body: null,
      frame: 'JJHQNHE2',
      corrections: { text: 2, frame: 1 },
      counted: {},
      title: '甲 & 乙',
    },
    {
      ...none,
      address: 'circulars/a-1/#sec-1',
      fingerprint: 'F3PG67AF',
      corrections: { text: 1, frame: 0 },
      counted: {},
      title: '',
    },
    {
      ...none,
      address: 'circulars/a-1/#m2',
      fingerprint: '23Y3PGK3',
      corrections: { text: 1, frame: 0 },
      counted: {},
      title: '',
    },
    {
      ...none,
      address: 'circulars/a-1/2/',
      fingerprint: '23Y3PGK3',
      body: '47VJV9GA',
      corrections: { text: 1, frame: 0 },
      counted: { p: 1, s: 2 },
      title: '第2项 乙',
    },
  ]);
});

it('what is known of pages does not hold the pages', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const [pages, size] = [24, 1_000_000];
  const large = await mkdtemp(join(tmpdir(), 'collect-large-'));
  await writeFile(join(large, 'index.html'), page('甲档案', ''));
  for (let i = 0; i < pages; i += 1) {
    await mkdir(join(large, `${i}`));
    const title = `关于进一步加强第${i}号公文收集整理和保管利用工作的通知`;
    await writeFile(join(large, `${i}`, 'index.html'), page(title, '字'.repeat(size)));
  }
  collect();
  const before = process.memoryUsage().heapUsed;
  const { built } = await builtAddresses(large);
  collect();
  expect(built).toHaveLength(pages + 1);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((pages * size) / 4);
  await rm(large, { recursive: true });
});
