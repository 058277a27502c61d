import { describe, expect, test } from 'vitest';
import { asidesOf, textsOf } from '../fixtures/lines-of.ts';
import { extractHtml } from './index.ts';
import { LEAST_CHARACTERS, LEAST_LINES } from './twice.ts';

const page = (body: string): ReturnType<typeof extractHtml> =>
  extractHtml(new TextEncoder().encode(`<html><body>${body}</body></html>`));
const sentence = '各县人民法院要健全巡回审判工作机制，方便偏远乡镇群众就近诉讼。';

describe('controls of a page, wherever they stand', () => {
  test.each([
    '返回顶部',
    '【返回顶部】【关闭窗口】',
    '[打印本页] [关闭]',
    '分享',
    '相关附件',
    '政策解读',
    '图文解读：',
    '关注·某某发布',
    '欢迎关注我们',
    '×',
    '+',
    '－',
    '↺',
    '【回到顶部】【关闭】',
    '网站首页 | 无障碍浏览 | 长者模式',
    '▲',
    '上一篇：某地推进改革',
  ])('%s', (words) => {
    const extraction = page(`<div><p>${sentence}</p><div>${words}</div><p>${sentence}</p></div>`);
    expect(textsOf(extraction)).toEqual([sentence, sentence]);
    expect(asidesOf(extraction)).toEqual([`page-chrome ${words}`]);
  });

  test('words of no control in an element of the text that is called one are told of', () => {
    const text = `<p>${sentence}</p>`.repeat(12);
    const extraction = page(
      `<div>${text}<div class="print">河东区人民法院</div><div class="share">分享到：微信</div></div>`,
    );
    expect(asidesOf(extraction)).toEqual(['site-words 河东区人民法院', 'page-chrome 分享到：微信']);
  });

  test.each(['公开方式：主动公开', '附件', '关注民生领域改革', '解读文件精神。', '+1', '分享经验做法'])(
    '%s is text',
    (words) => {
      expect(textsOf(page(`<p>${sentence}</p><p>${words}</p>`))).toEqual([sentence, words]);
    },
  );

  test('a cell is never one', () => {
    const row = (...cells: string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const table = `<table>${row('任务', '难度', '增减')}${row('甲', '大', '+')}${row('乙', '小', '-')}</table>`;
    expect(textsOf(page(`<p>${sentence}</p>${table}`))).toEqual([
      sentence,
      '任务',
      '难度',
      '增减',
      '甲',
      '大',
      '+',
      '乙',
      '小',
      '-',
    ]);
  });
});

test('a page that is one template of a builder is what stands in it, each line at its place', () => {
  const inside = `<div>\n<p>${sentence}</p>\n<template #tab><p>另一处</p></template>\n</div>`;
  expect(textsOf(extractHtml(Buffer.from(`<template>${inside}</template>\n`)))).toEqual([sentence]);
  // One among others is not seen.
  expect(textsOf(page(`<p>${sentence}</p><template><p>另一处</p></template>`))).toEqual([sentence]);
});

describe('pictures', () => {
  const doubts = (body: string): unknown => {
    const extraction = page(body);
    return 'doubts' in extraction ? extraction.doubts : extraction;
  };
  test('that stand by themselves are told of', () => {
    const scans = '<p><img src="1.jpg"></p><p><a href="2.jpg"><img src="2.jpg" width="800"></a></p>';
    expect(doubts(`<div class="page"><p>${sentence}</p>${scans}</div>`)).toEqual([
      expect.stringMatching(/^有 2 张图片没有读（第一张在第1行）/u),
    ]);
  });

  test.each([
    ['an icon in a line', '<p>附件：<img src="doc.gif">任务清单</p>'],
    ['a small one', '<p><img src="a.png" width="199"></p>'],
    ['a seal', '<p><img src="a.png" style="width:160px;height:160px"></p>'],
    ['one that nobody sees', '<p style="display:none"><img src="a.png"></p>'],
    ['one outside of the text', '<nav><img src="logo.png"></nav>'],
  ])('%s is not', (_, inside) => {
    expect(doubts(`<div>${`<p>${sentence}</p>`.repeat(3)}${inside}</div>`)).toEqual([]);
  });

  test('two hundred pixels are enough', () => {
    expect(doubts(`<p>${sentence}</p><p><img src="a.png" width="200"></p>`)).toHaveLength(1);
  });

  test('a file in a frame is told of', () => {
    expect(doubts(`<p>${sentence}</p><iframe src="zw/a.pdf"></iframe>`)).toEqual([
      expect.stringContaining('1 个嵌入的文件没有读'),
    ]);
  });
});

describe('a page that holds its text twice', () => {
  const lines = (count: number, length = 40): string[] =>
    Array.from({ length: count }, (_, i) =>
      `${i + 1}.${'甲乙丙丁戊己庚辛壬癸'[i % 10]}`.padEnd(length, '改'),
    );
  const html = (texts: readonly string[]): string => texts.map((words) => `<p>${words}</p>`).join('');

  test('the copy is set aside, whatever stands before it', () => {
    const text = lines(6);
    const extraction = page(`<h1>工作要点</h1>${html(text)}<p>打印版</p>${html(text)}`);
    expect(textsOf(extraction)).toEqual(['工作要点', ...text, '打印版']);
    expect(asidesOf(extraction)).toEqual(text.map((words) => `repeated ${words}`));
  });

  test('a part that comes again is the text’s own', () => {
    const text = lines(12);
    expect(asidesOf(page(html([...text, ...text.slice(0, 5)])))).toEqual([]);
  });

  test('so many lines and characters must agree', () => {
    const copies = (count: number, length: number): number =>
      asidesOf(page(html([...lines(count, length), ...lines(count, length)]))).length;
    expect(copies(LEAST_LINES, 40)).toBe(LEAST_LINES);
    expect(copies(LEAST_LINES - 1, 40)).toBe(0);
    expect(copies(LEAST_LINES, LEAST_CHARACTERS / LEAST_LINES)).toBe(LEAST_LINES);
    expect(copies(LEAST_LINES, LEAST_CHARACTERS / LEAST_LINES - 1)).toBe(0);
  });
});

describe('fields of a form', () => {
  const read = (body: string) => page(`<h1>改革任务确认单</h1>${body}`);

  test('show what was chosen, written and ticked, in their place', () => {
    const found = read(
      '<p>责任部门：<select name="bm"><option value="">请选择</option><option selected>立案庭</option><option>执行局</option></select>，' +
        '期限：<input type="text" value="2031年6月底前">，</p>' +
        '<p><input type="checkbox" checked>立案 <input type="checkbox">执行 <input type=radio name=a checked>试点</p>' +
        '<p>说明：<textarea>逐步推开。</textarea></p><textarea>一、健全机制。\n二、完善制度。</textarea>' +
        '<p>配合：<select multiple><option selected>研究室</option><option selected>审管办</option><option>政治部</option></select></p>',
    );
    expect(textsOf(found)).toEqual([
      '改革任务确认单',
      '责任部门：立案庭，期限：2031年6月底前，',
      '☑立案 ☐执行 ☑试点',
      '说明：逐步推开。',
      '一、健全机制。',
      '二、完善制度。',
      '配合：研究室、审管办',
    ]);
  });

  test('that nobody filled in say nothing; what only asks is set aside', () => {
    const found = read(
      '<p>部门：<select><option value="">请选择</option><option value="1">立案庭</option></select>' +
        '电话：<input value="请输入电话"><input type="hidden" value="17"><input type="password" value="x"></p>',
    );
    expect(textsOf(found).slice(1)).toEqual(['部门：电话：']);
    expect(asidesOf(found)).toEqual(['prompt 请选择', 'prompt 请输入电话']);
  });

  test('make a short form with several of them a part of the text', () => {
    const form = (fields: string) =>
      `<p>${sentence}</p><form><table><tr><td>任务</td><td>部门</td></tr><tr>${fields}</tr></table></form>`;
    const filled = form('<td><textarea>设诉讼点</textarea></td><td><input value="立案庭"></td>');
    expect(textsOf(read(filled)).slice(2)).toEqual(['任务', '部门', '设诉讼点', '立案庭']);
    expect(textsOf(read(form('<td><input></td><td><input></td>'))).slice(2)).toEqual([]);
  });

  test('by which one searches, turns pages or leaves them belong to the site', () => {
    const found = read(
      '<p>立案庭负责。</p><input name="keyword" value="改革"><select onchange="go(this)"><option>10条</option></select>' +
        '<select><option>友情链接</option><option value="http://a.example/">甲法院</option></select>',
    );
    expect(textsOf(found).slice(1)).toEqual(['立案庭负责。']);
  });
});
