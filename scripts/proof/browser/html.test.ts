import { gzipSync } from 'node:zlib';
import { parse, serialize } from 'parse5';
import { expect, inject, test } from 'vitest';
import { leanHtml } from '#formats/lean-html.ts';
import { tagsOf, textOf } from './html.ts';
import { pagesOf, sitePages } from './pages.ts';

test('reads tags with attributes of every spelling', () => {
  const html = '<a href="../x/?a=1&#38;b=2#m1" hidden data-x=\'"\'>甲</a><br/><img src=x.png alt="">';
  expect(tagsOf(html).map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
    ['a', { href: '../x/?a=1&b=2#m1', hidden: '', 'data-x': '"' }],
    ['br', {}],
    ['img', { src: 'x.png', alt: '' }],
  ]);
});

test('what stands in scripts, styles and comments is no markup', () => {
  const html = '<!-- <a href="a"> --><script src="s.js">"<a href=b>"</script><style>/*<a>*/</style><p>甲</p>';
  expect(tagsOf(html).map(({ name }) => name)).toEqual(['script', 'style', 'p']);
  expect(textOf(html)).toBe('甲');
});

test('text that looks like a tag is text', () => {
  expect(textOf('<p>&lt;script&gt;1&#x4e00;</p>')).toBe('<script>1一');
  expect(tagsOf('<p>&lt;script&gt;</p>').map(({ name }) => name)).toEqual(['p']);
});

const pages = await sitePages(inject('dist'));
/** What a measure's own page may weigh on the wire. */
const MOST_KB = 6;

test('the page of a measure is light', () => {
  const heavy = pagesOf('unit', pages)
    .map(({ address, html }) => ({ address, kb: gzipSync(html).length / 1024 }))
    .filter(({ kb }) => kb > MOST_KB);
  expect(pagesOf('unit', pages).length).toBeGreaterThan(100);
  expect(heavy).toEqual([]);
});

test('no page reads otherwise for what it leaves out', () => {
  for (const { address, html } of pages) {
    const whole = serialize(parse(html));
    expect(serialize(parse(leanHtml(whole))) === whole, address).toBe(true);
  }
});
