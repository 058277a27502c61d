import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { officialDocNumber } from '#domain/citation.ts';
import type { CircularDataFile } from '#formats/data-files.ts';
import { siteFiles, sitePages } from './pages.ts';

const dist = inject('dist');
const names = (await siteFiles(dist)).filter((name) => /^data\/circulars\/[^/]+\.json$/u.test(name));
const circulars = await Promise.all(
  names.map(async (name) => JSON.parse(await readFile(join(dist, name), 'utf8')) as CircularDataFile),
);

it.each(circulars.map((circular) => [circular.id, circular] as const))(
  'tells the head of %s',
  async (_, circular) => {
    const html = await readFile(join(dist, circular.url, 'index.html'), 'utf8');
    const fields = /<dl class=head-fields[\s\S]*?<\/dl>/u.exec(html)?.[0] ?? '';
    // Nobody issues an interview.
    const labels = [...fields.matchAll(/<dt[^>]*>([^<]*)</gu)].map(([, label]) => label);
    if (circular.issuer !== null)
      expect(labels[0]).toBe(circular.kind === 'interview' ? '相关机关' : '发文机关');
    const { docNumber } = circular;
    if (docNumber === null) return;
    expect(fields).toContain(docNumber);
    const isRewritten = officialDocNumber(docNumber) !== docNumber;
    expect(fields.includes(`引用时写作${officialDocNumber(docNumber)}`)).toBe(isRewritten);
  },
);

it('says of what the date on paper is', async () => {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const origin = /data-origin="([^"]*)"/u.exec(html)?.[1];
  expect(origin).toMatch(/　(?:制作日期|成文日期|印发日期|收录截至|最近更正)：\d{4}年/u);
});

it('marks a date that the program inferred wherever a page gives it as the date of issue', async () => {
  const pages = await sitePages(dist);
  const wordsOf = (html: string): string => html.replaceAll(/<[^>]*(?:data-origin="([^"]*)")?[^>]*>/gu, '$1');
  for (const { url } of circulars) {
    const own = pages.filter(({ address }) => address.startsWith(url));
    const head = own.find(({ address }) => address === url)?.html ?? '';
    const [, mark = ''] = /<dt>成文日期<dd>[^<]*(?:<span class=remark>(（[^）]*）))?/u.exec(head) ?? [];
    for (const { address, html } of own)
      for (const [given] of wordsOf(html).matchAll(/(?<=成文日期：)\d+年\d+月\d+日(?:（[^）]*）)?/gu))
        expect(given.replace(/^[^（]*/u, ''), address).toBe(mark);
  }
});
