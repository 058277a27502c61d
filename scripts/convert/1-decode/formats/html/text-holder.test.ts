import { expect, test } from 'vitest';
import { asidesOf, textsOf } from '../fixtures/lines-of.ts';
import { extractHtml } from './index.ts';
import { measure } from './measure.ts';
import { HOLDER_SHARE, MOST_ELSEWHERE, textHolder } from './text-holder.ts';
import { attribute, isElement, parseTree } from './tree.ts';
import { LONGEST_BESIDE, LONGEST_MENU_WORD, MOST_BESIDE } from './without-site.ts';

const page = (body: string): ReturnType<typeof extractHtml> =>
  extractHtml(new TextEncoder().encode(`<html><body>${body}</body></html>`));
const sentence = '各县人民法院要健全巡回审判工作机制，方便偏远乡镇群众就近诉讼，并且按月报送情况。';
const text = `<p>${sentence}</p>`.repeat(6);

/** The id of what holds the text. */
function holderOf(body: string): string | undefined {
  const root = parseTree(`<html><body>${body}</body></html>`);
  const holder = textHolder(
    root,
    measure(root, () => false),
  );
  return isElement(holder) ? attribute(holder, 'id') : undefined;
}
const solid = [...sentence].length;

test('what holds the text is the smallest element with all its sentences, never one paragraph', () => {
  expect(holderOf(`<div id="page"><div id="text">${text}</div><div>短句</div></div>`)).toBe('text');
  expect(holderOf(`<div id="page"><div id="text"><p>${sentence}</p><p>张某</p></div></div>`)).toBe('text');
  expect(holderOf(`<div id="page"><div>${text}</div><div>${text}</div></div>`)).toBe('page');
});

test('so much of the text may stand with sentences elsewhere', () => {
  expect(MOST_ELSEWHERE).toBe(0.1);
  const inText = `<div id="text">${`<p>${sentence}</p>`.repeat(12)}</div>`;
  const fewer = `<div id="text">${`<p>${sentence}</p>`.repeat(9)}</div>`;
  expect(holderOf(`<div id="page">${inText}<div>${sentence}</div></div>`)).toBe('text');
  expect(holderOf(`<div id="page">${fewer}<div>${sentence}</div></div>`)).toBe('page');
});

test('where too little of the words of a page stands in it, nothing holds the text', () => {
  expect(HOLDER_SHARE).toBe(0.6);
  const others = (count: number): string => `<div>${'市'.repeat(count)}</div>`;
  const most = Math.floor((solid * 6) / HOLDER_SHARE) - solid * 6;
  expect(holderOf(`<div id="page"><div id="text">${text}</div>${others(most)}</div>`)).toBe('text');
  expect(holderOf(`<div id="page"><div id="text">${text}</div>${others(most + 1)}</div>`)).toBeUndefined();
});

test('links beside the text go, above it and below, and short words below it, and all are told', () => {
  const extraction = page(
    `<div><h3><a href="/a">服务导航</a></h3><div id="text">${text}</div><div><p>本站专栏</p><p><a href="/b">学习园地</a></p></div></div>`,
  );
  expect(textsOf(extraction)).toEqual(Array(6).fill(sentence));
  expect(asidesOf(extraction)).toEqual(['site-words 服务导航', 'site-words 本站专栏', 'site-words 学习园地']);
});

test.each([
  '河东区人民法院',
  '2031年4月8日',
  '附件',
  '（此件公开发布）',
  '抄送：市司法局',
  '张某某',
  '渡口管理办法',
  '一、渡口名称',
  '<a href="/files/12">渡口申报表</a>',
  '<a href="/files/name.docx">渡口情况</a>',
  '<a href="/notice">关于开放渡口的通知</a>',
])('%s below the text stays', (words) => {
  const told = page(`<div><div>${text}</div><div><p>${words}</p></div></div>`);
  expect(textsOf(told).at(-1)).toBe(words.replace(/<[^>]+>/gu, ''));
});

test('words above the text stay, and so does what stands beside it in the same element', () => {
  const told = page(`<div><div><p>渡口纪事</p></div><div>${text}<p>渡口名单甲</p></div></div>`);
  expect(textsOf(told)[0]).toBe('渡口纪事');
  expect(textsOf(told).at(-1)).toBe('渡口名单甲');
});

test('words of a menu of up to five characters go, whatever they end with', () => {
  expect(LONGEST_MENU_WORD).toBe(5);
  const menu = (word: string) => page(`<div><p><a href="/a">${word}</a></p><div>${text}</div></div>`);
  expect(textsOf(menu('公开工指南'))).toHaveLength(6);
  expect(textsOf(menu('公开工作指南'))).toHaveLength(7);
});

test('up to twelve lines of up to twenty characters below the text are a site’s', () => {
  expect([LONGEST_BESIDE, MOST_BESIDE]).toEqual([20, 12]);
  const longer = Array.from({ length: 24 }, (_, i) => `<p>${i}号渡口：${sentence}</p>`).join('');
  const below = (count: number, length: number) =>
    page(`<div><div>${longer}</div><div>${`<p>${'渡'.repeat(length)}</p>`.repeat(count)}</div></div>`);
  expect(textsOf(below(12, 20))).toHaveLength(24);
  expect(textsOf(below(13, 20))).toHaveLength(37);
  expect(textsOf(below(1, 21))).toHaveLength(25);
});
