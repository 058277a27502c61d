import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheKey } from './cache-key.ts';
import { sheetOf } from './sheets.ts';

const page = (main: string, { header = '导航', state = 'a1' } = {}): string => `<!doctype html><html><head>
<link rel="alternate" type="application/atom+xml" href="../feed.xml">
<link rel="alternate" type="application/pdf" href="../jia.pdf" title="某某要点">
<meta name="author" content="某法院"><meta name="pdf-subject" content="某法〔2024〕1号"><meta name="pdf-date" content="2024-01-02">
<link rel=stylesheet href=style.css><link rel=stylesheet href=fonts/fonts.css>
<script src="x.js?${state}"></script></head><body><header class=site-header>${header}</header>
<main>${main}</main><footer class=site-footer>${header}</footer></body></html>`;

test('a page that links to its PDF says where that belongs and what it is', () => {
  expect(sheetOf('circulars/jia/paper/index.html', page('文'))).toMatchObject({
    pdf: 'circulars/jia/jia.pdf',
    title: '某某要点',
    subject: '某法〔2024〕1号',
    author: '某法院',
    date: '2024-01-02',
  });
  expect(
    sheetOf('index.html', '<!doctype html><link rel="alternate" type="text/html" href="a">'),
  ).toBeUndefined();
});

describe('the key of a PDF', () => {
  let dist: string;
  const keyOf = async (html: string): Promise<string> => {
    const sheet = sheetOf('index.html', html);
    if (sheet === undefined) throw new Error('the page asks for no PDF');
    return cacheKey(sheet, dist, 'a browser');
  };

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'sheets-'));
    await writeFile(join(dist, 'style.css'), 'p{}');
  });
  afterAll(() => rm(dist, { recursive: true }));

  test('stays while the page changes only in what is not printed', async () => {
    const key = await keyOf(page('文'));
    expect(await keyOf(page('文', { header: '另一导航' }))).toBe(key);
    expect(await keyOf(page('文', { state: 'b2' }))).toBe(key);
  });

  test('changes with the text and with the styles', async () => {
    const key = await keyOf(page('文'));
    expect(await keyOf(page('字'))).not.toBe(key);
    await writeFile(join(dist, 'style.css'), 'p{margin:0}');
    expect(await keyOf(page('文'))).not.toBe(key);
  });
});
