import { describe, expect, test } from 'vitest';
import { faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { extractHtml } from './index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (html: string): string[] => textsOf(extractHtml(utf8(html)));

describe('lines as the page shows them', () => {
  test('blocks, breaks, entities, inline elements and the line of the source', () => {
    const lines = linesOf(
      extractHtml(
        utf8(
          '<h1>关于<b>改革</b>的通知</h1>\n<p>各法院：<br>一、甲&nbsp;&ldquo;乙&rdquo;</p>\n<div>丙<p>丁</p></div>',
        ),
      ),
    );
    expect(lines).toEqual([
      { text: '关于改革的通知', place: '第1行' },
      { text: '各法院：', place: '第2行' },
      { text: '一、甲\u00a0“乙”', place: '第2行' },
      { text: '丙', place: '第3行' },
      { text: '丁', place: '第3行' },
    ]);
  });

  test('the end of a source line is no space between full-width characters', () => {
    expect(texts('<p>推动高质量\n   发展，建成 5\n个中心</p>')).toEqual(['推动高质量发展，建成 5 个中心']);
  });

  test('but of a text pasted in with its line ends, where each line begins with a number', () => {
    const pasted =
      '<div>通知如下。\n<b>一、自查</b>\n各庭逐件核对。\n<b>二、抽查</b>\n审管办抽查。\n<b>三、整改</b>\n限期改正。</div>';
    expect(texts(pasted)).toEqual([
      '通知如下。',
      '一、自查',
      '各庭逐件核对。',
      '二、抽查',
      '审管办抽查。',
      '三、整改',
      '限期改正。',
    ]);
  });

  test('what nobody sees is left out', () => {
    expect(
      texts(
        '<script>var 甲="乙"</script><style>p{}</style><!-- 丙 --><p hidden>丁</p><p style="display:none">戊</p><p>己</p>',
      ),
    ).toEqual(['己']);
  });

  test('tables row by row, also where only a piece of one was saved', () => {
    const rows = '<tr><td>序号</td><td><p>任务</p></td></tr><tr><td>1</td><td>出台办法</td></tr>';
    expect(texts(`<table>${rows}</table>`)).toEqual(['序号', '任务', '1', '出台办法']);
    expect(texts(`<tbody>${rows}</tbody>`)).toEqual(['序号', '任务', '1', '出台办法']);
    expect(texts(rows)).toEqual(['序号', '任务', '1', '出台办法']);
  });

  test('numbers that the browser prints before items', () => {
    expect(texts('<ol start="3"><li>甲</li><li>乙</li><li>5. 丙</li></ol>')).toEqual([
      '3. 甲',
      '4. 乙',
      '5. 丙',
    ]);
    expect(texts('<ol style="list-style-type: cjk-ideographic"><li>甲</li></ol>')).toEqual(['一、甲']);
    expect(texts('<ol style="list-style: none"><li>甲</li></ol>')).toEqual(['甲']);
  });

  test('text pasted without tags keeps its own lines', () => {
    const body = '各法院：\n　　一、完善机制。\n　　二、健全制度。\n　　三、加强保障。\n　　特此通知。';
    expect(texts(`<div>${body}</div>`)).toEqual(body.split('\n'));
    expect(texts('<pre>甲\n乙</pre>')).toEqual(['甲', '乙']);
  });

  test('code of the server is no text', () => {
    expect(texts('<? include("a->b.php"); ?><p>甲</p><% if (a > b) %>')).toEqual(['甲']);
  });
});

describe('what stands around the text is marked, not dropped', () => {
  const sentence = '为深入推进全市法院司法体制综合配套改革，现将有关事项通知如下，请认真组织实施并及时报告。';
  const page = `<html><head><title>某网</title></head><body>
    <div class="top"><a href="/">首页</a> <a href="/a">新闻</a> <a href="/b">公开</a> <a href="/c">服务</a></div>
    <div class="crumb">当前位置：<a href="/">首页</a> &gt; 通知</div>
    <div class="wrap"><h1>关于深化改革的通知</h1><p>来源：某办 发布时间：2025-01-02</p><p>【字体：大 中 小】</p>
    <div id="zoom"><p>${sentence}</p><p>${sentence}</p><p>附件：<a href="a.doc">任务清单.doc</a></p><p>某市法院</p></div>
    <p>扫一扫在手机打开当前页</p><ul><li><a href="1">甲地推进改革</a></li><li><a href="2">乙地出台办法</a></li></ul></div>
    <form><input><button>搜索</button></form>
    <div class="bottom">版权所有：某市法院　某ICP备00000000号</div></body></html>`;

  test('a saved page', () => {
    expect(texts(page)).toEqual(['关于深化改革的通知', sentence, sentence, '附件：任务清单.doc', '某市法院']);
    const lines = linesOf(extractHtml(utf8(page)));
    const setAside = (kind: string) =>
      lines.filter(({ furniture }) => furniture === kind).map(({ text }) => text);
    expect(setAside('site-words')).toEqual(['甲地推进改革', '乙地出台办法']);
    expect(setAside('page-chrome').join('')).toContain('版权所有');
  });

  test('a form around the whole page is no chrome', () => {
    expect(
      texts(`<body><form id="aspnetForm">${`<p>${sentence}</p>`.repeat(12)}</form></body>`),
    ).toHaveLength(12);
  });

  test('what only a document says is text, whatever its element is called', () => {
    const foot = '<div class="footer">某市法院<br>2025年1月2日</div>';
    const head = '<header>关于深化改革试点工作的通知</header>';
    expect(texts(`${head}<div>${`<p>${sentence}</p>`.repeat(4)}</div>${foot}`)).toHaveLength(7);
  });

  test('a page of navigation alone still gives its lines', () => {
    expect(
      linesOf(extractHtml(utf8('<nav><a href="/">首页</a><a href="/a">新闻</a></nav>'))).length,
    ).toBeGreaterThan(0);
  });
});

describe('HTML inside programs', () => {
  test('strings of a script file, with the lines of the file', () => {
    const file =
      'Page({\n\t// 说明\n\ttitle: `<p>实施意见</p>`,\n\ttext: `<p>一、财政支持</p>\n<p>设立引导资金。</p>`\n});';
    expect(linesOf(extractHtml(utf8(file)))).toEqual([
      { text: '实施意见', place: '第3行' },
      { text: '一、财政支持', place: '第4行' },
      { text: '设立引导资金。', place: '第5行' },
    ]);
  });

  test('a page whose text stands in its script alone', () => {
    const inside = '为推进司法体制改革，制定本实施意见，请各单位遵照执行。';
    expect(texts(`<div id="app"></div><script>\nvar t = "<p>${inside}<\\/p>";</script>`)).toEqual([inside]);
  });
});

describe('encodings and faults', () => {
  test('GBK with and without a declaration; UTF-8 with a declaration left over', () => {
    // 改革 in GBK.
    const gbk = (head: string): Uint8Array =>
      new Uint8Array([...utf8(`${head}<p>`), 0xb8, 0xc4, 0xb8, 0xef, ...utf8('</p>')]);
    expect(textsOf(extractHtml(gbk('')))).toEqual(['改革']);
    expect(textsOf(extractHtml(gbk('<meta charset="gb2312">')))).toEqual(['改革']);
    expect(texts('<meta charset="gb2312"><p>改革</p>')).toEqual(['改革']);
    expect(textsOf(extractHtml(new Uint8Array([0xff, 0xfe, 0x39, 0x65, 0x69, 0x97])))).toEqual(['改革']);
  });

  test.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'no-text'],
    ['no text', utf8('<p></p>'), 'no-text'],
    ['no encoding', new Uint8Array([0x3c, 0xff, 0xff, 0xff]), 'broken'],
    ['depth without end', utf8('<div>'.repeat(200_000)), 'too-large'],
  ])('%s', (_, bytes, fault) => {
    expect(faultIn(extractHtml(bytes))).toBe(fault);
  });
});
