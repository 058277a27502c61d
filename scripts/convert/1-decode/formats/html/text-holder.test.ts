import { expect, test } from 'vitest';
import { asidesOf, textsOf } from '../fixtures/lines-of.ts';
import { extractHtml } from './index.ts';
import { measure } from './measure.ts';
import { HOLDER_SHARE, MOST_ELSEWHERE, textHolder } from './text-holder.ts';
import { attribute, isElement, parseTree } from './tree.ts';
import {
  FEWEST_LINKS_AGAIN,
  LONGEST_BESIDE,
  LONGEST_LINK_AGAIN,
  LONGEST_MENU_WORD,
  MOST_BESIDE,
  SHORTEST_ABOVE_TITLE,
  SHORTEST_PAGE_TITLE,
} from './without-site.ts';

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

test('what is furniture is none of the words of a page', () => {
  const menu = '市'.repeat(solid * 6);
  const body = `<div id="page"><div id="text">${text}</div><div id="menu">${menu}</div></div>`;
  const root = parseTree(`<html><body>${body}</body></html>`);
  const measures = measure(root, () => false);
  const ofId = (id: string) =>
    [...measures.keys()].filter((node) => isElement(node) && attribute(node, 'id') === id);
  expect(textHolder(root, measures)).toBe(root);
  expect(textHolder(root, measures, new Set(ofId('menu')))).toBe(ofId('text')[0]);
  expect(textHolder(root, measures, new Set([...ofId('menu'), ...ofId('text')]))).toBe(ofId('text')[0]);
});

const titled = (title: string, above: string): string[] =>
  textsOf(
    extractHtml(
      new TextEncoder().encode(
        `<html><head>${title}</head><body><div>${above}<div>${text}</div></div></body></html>`,
      ),
    ),
  ).filter((line) => line !== sentence);

test('short words above the line by which a page calls itself are a site’s', () => {
  const above = '<p>渡口纪事</p><p>渡口开市审结三件纠纷</p><p>记者见闻</p>';
  const title = '渡口开市审结三件纠纷';
  expect(titled('', above)).toEqual(['渡口纪事', title, '记者见闻']);
  expect(titled(`<title>${title}-河东在线</title>`, above)).toEqual([title, '记者见闻']);
  expect(titled(`<title>河东</title><meta name="ArticleTitle" content="${title}">`, above)).toEqual([
    title,
    '记者见闻',
  ]);
  expect(titled('', above.replace(`<p>${title}</p>`, `<h2>${title}</h2>`))).toEqual([title, '记者见闻']);
});

test('a line of eight characters or more right above the title of a page may lead to it', () => {
  expect(SHORTEST_ABOVE_TITLE).toBe(8);
  const above = (line: string): string[] =>
    titled(
      '<title>渡口便民码头今天全面开工_河东</title>',
      `<p>全县渡口便民见闻</p><p>${line}</p><p>渡口便民码头今天全面开工</p>`,
    );
  expect(above('全县十大工程之一')).toEqual(['全县十大工程之一', '渡口便民码头今天全面开工']);
  expect(above('全县十大工程一')).toEqual(['渡口便民码头今天全面开工']);
});

test.each([
  '河东区人民法院文件',
  '河东区人民法院令',
  '渡口工作简报',
  '特急',
  '机密★10年',
  '000017',
  '河法〔2031〕5号',
  '2031年4月8日',
  '索引号：HD-5',
  '（第3号）',
])('%s above the title of a page stays', (words) => {
  expect(titled('<title>渡口开市审结三件纠纷</title>', `<p>${words}</p><p>渡口开市审结三件纠纷</p>`)).toEqual(
    [words, '渡口开市审结三件纠纷'],
  );
});

test('a page calls itself by the longest line in its title of six characters or more, that is no link', () => {
  expect(SHORTEST_PAGE_TITLE).toBe(6);
  const called = (title: string, above: string): string[] => {
    const read = extractHtml(
      new TextEncoder().encode(
        `<html><head><title>${title}</title></head><body><div>${above}<div>${text}</div></div></body></html>`,
      ),
    );
    return 'lines' in read ? read.lines.filter((line) => line.namesPage).map((line) => line.text) : [];
  };
  expect(called('河东在线新闻网_渡口今天开市了', '<p>河东在线新闻网</p><p>渡口今天开市了！</p>')).toEqual([
    '河东在线新闻网',
  ]);
  expect(called('河东在线_渡口今天开市了', '<p>河东在线</p><p>渡口今天开市了</p>')).toEqual([
    '渡口今天开市了',
  ]);
  expect(called('渡口开市了', '<p>渡口开市了</p>')).toEqual([]);
  expect(called('渡口今天开市', '<p>渡口今天开市</p>')).toEqual(['渡口今天开市']);
  expect(called('渡口今天开市了', '<p><a href="/a">渡口今天开市了</a></p>')).toEqual([]);
});

test('offices in a row of links are other sites, one alone may be who issues', () => {
  const links = (...names: string[]) => names.map((name) => `<p><a href="/a">${name}</a></p>`).join('');
  const office = '河东区人民法院';
  expect(titled('', links(office, '河西区人民法院'))).toEqual([]);
  expect(titled('', links(office))).toEqual([office]);
});

test('a short link that comes three times or more is a control of the page, but no annex', () => {
  expect([LONGEST_LINK_AGAIN, FEWEST_LINKS_AGAIN]).toEqual([6, 3]);
  const headings = (times: number, link: string): string[] =>
    titled('', `<p>${sentence}</p><h3>渡口名称</h3>${`<p>[<a href="/edit">${link}</a>]</p>`.repeat(times)}`);
  expect(headings(2, '编辑')).toEqual(['渡口名称', '[编辑]', '[编辑]']);
  expect(headings(3, '编辑')).toEqual(['渡口名称']);
  expect(headings(3, '编辑本段')).toEqual(['渡口名称']);
  expect(headings(3, '编辑这一段')).toHaveLength(4);
  expect(headings(3, '附件')).toHaveLength(4);
  expect(titled('', `<p>${sentence}</p>${'<p>本段<a href="/edit">编辑</a></p>'.repeat(3)}`)).toHaveLength(3);
});

test('cells that hold links alone lay out a menu', () => {
  const row = (cell: string) => `<tr><td>${cell}</td><td><a href="/b">河西区人民法院</a></td></tr>`;
  const table = (cell: string) => `<table>${row(cell)}${row(cell)}</table>`;
  expect(titled('', table('<a href="/a">河东区人民法院</a>'))).toEqual([]);
  expect(titled('', table('河东区人民法院'))).toHaveLength(4);
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
