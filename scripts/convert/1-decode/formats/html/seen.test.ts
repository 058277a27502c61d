import { describe, expect, test } from 'vitest';
import { asidesOf, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { extractHtml } from './index.ts';

const page = (body: string, head = '', attributes = ''): ReturnType<typeof extractHtml> =>
  extractHtml(new TextEncoder().encode(`<html><head>${head}</head><body${attributes}>${body}</body></html>`));
const sentence = '各县人民法院要健全巡回审判工作机制，方便偏远乡镇群众就近诉讼。';
const text = `<p>${sentence}</p>`.repeat(3);
/** What is set aside of a page of some text with this in it. */
const asides = (inside: string, head = ''): string[] => asidesOf(page(`${text}${inside}<p>戊</p>`, head));

describe('what nobody sees is set aside', () => {
  test.each([
    '<p hidden>丙</p>',
    '<p style="display:none">丙</p>',
    '<p style="DISPLAY : none !important; display: block">丙</p>',
    '<p style="visibility:hidden">丙</p>',
    '<p style="color:#fff">丙</p>',
    '<p style="color: rgb(255, 255, 255)"><b>丙</b></p>',
    '<p><font color="#FFFFFF">丙</font></p>',
    '<div style="background:#ffffff"><p style="color:white">丙</p></div>',
    '<p style="font-size:0">丙</p>',
    '<p style="font-size: 0px"><b>丙</b></p>',
    '<p style="opacity:0">丙</p>',
    '<p style="position:absolute;left:-9999px">丙</p>',
    '<p style="position:fixed;top:-1000px">丙</p>',
    '<p style="text-indent:-9999px">丙</p>',
    '<p style="position:absolute;clip:rect(0 0 0 0)">丙</p>',
    '<div style="height:0;overflow:hidden"><p>丙</p></div>',
    '<p class="no">丙</p>',
    '<p id="no">丙</p>',
    '<blockquote>丙</blockquote>',
    '<div class="a"><div><p class="b">丙</p></div></div>',
  ])('%s', (inside) => {
    const sheet =
      '<style>.no, #no, blockquote{display:none}/* .yes{display:none} */ .a .b{visibility:hidden}</style>';
    expect(asides(inside, sheet)).toEqual(['hidden 丙']);
  });

  test.each([
    '<p style="display:block">丙</p>',
    '<p style="color:#fff;background:#c00">丙</p>',
    '<div style="background-color:red"><p style="color:white">丙</p></div>',
    '<table bgcolor="#003366"><tr><td style="color:#fff">丙</td></tr></table>',
    '<div style="color:#fff"><p style="color:#000">丙</p></div>',
    '<p hidden class="on">丙</p>',
    '<details><p>丙</p></details>',
    '<p aria-hidden="true">丙</p>',
    '<div style="visibility:hidden"><p style="visibility:visible">丙</p></div>',
    '<div style="font-size:0"><p style="font-size:16px">丙</p></div>',
    '<p class="onpaper">丙</p>',
    '<p class="narrow">丙</p>',
    '<p class="twice">丙</p>',
    '<p class="never">丙</p>',
    '<p style="position:relative;left:-9999px0">丙</p>',
    '<section><p class="child">丙</p></section>',
  ])('%s is seen', (inside) => {
    const sheet =
      '<style>@media print{.onpaper{display:none}}@media (max-width:600px){.narrow{display:none}}' +
      '.twice{display:none}p.twice{display:block}.never:hover{display:none}.on{display:block}' +
      'div > .child{display:none}@font-face{font-family:x}</style><style media="print">p{display:none}</style>';
    expect(asides(inside, sheet)).toEqual([]);
  });

  test('white words are seen where a sheet that is not there may give them their ground', () => {
    const linked = '<link rel="stylesheet" href="a.css">';
    expect(asides('<p style="color:#fff">丙</p>', linked)).toEqual([]);
  });

  test('inside of a line', () => {
    const extraction = page(`${text}<p>推行<span style="display:none">某站首发</span>网上立案。</p>`);
    expect(textsOf(extraction).at(-1)).toBe('推行网上立案。');
    expect(asidesOf(extraction)).toEqual(['hidden 某站首发']);
  });

  test('a style that holds nearly all of the text is taken away by a script', () => {
    const body = `${text}<p style="display:none">某站客户端</p>`;
    for (const extraction of [
      page(body, '', ' style="visibility:hidden"'),
      page(`<div style="display:none">${body}</div>`),
      page(`<div class="w">${body}</div>`, '<style>.w{opacity:0}</style>'),
    ]) {
      expect(textsOf(extraction)).toEqual([sentence, sentence, sentence]);
      expect(asidesOf(extraction)).toEqual(['hidden 某站客户端']);
    }
  });

  test('nearly all is seven tenths', () => {
    const shown = (count: number): number =>
      textsOf(
        page(
          `<div style="display:none">${'<p>一二三四五六七八九十</p>'.repeat(count)}</div>${'<p>甲乙丙丁戊己庚辛壬癸</p>'.repeat(10 - count)}`,
        ),
      ).length;
    expect(shown(7)).toBe(10);
    expect(shown(6)).toBe(4);
  });

  test('menus that a site hides around its text are a part of the site', () => {
    const body = `<div style="display:none">请登录后使用</div><div>${text.repeat(4)}</div>`;
    expect(asidesOf(page(body))).toEqual(['page-chrome 请登录后使用']);
  });

  test('hidden cells leave their row, what is struck in a cell leaves the cell', () => {
    const rows =
      '<tr><td>序号</td><td style="display:none">密</td><td>任务</td></tr><tr><td>1</td><td style="display:none">密</td><td><del>旧</del></td></tr>';
    const extraction = page(`${text}<table>${rows}</table>`);
    const cells = linesOf(extraction).flatMap(({ text: words, cell }) =>
      cell === undefined ? [] : [`${cell.row}.${cell.column} ${words}`],
    );
    expect(cells).toEqual(['1.1 序号', '1.2 任务', '2.1 1', '2.2 ']);
    expect(asidesOf(extraction)).toEqual(['hidden 密', 'hidden 密', 'struck 旧']);
  });

  test('style sheets without end and selectors that go through all ancestors take no time', () => {
    const started = performance.now();
    const sheet = `<style>${'.a '.repeat(12)}.z{display:none}${'.b{display:none}'.repeat(60_000)}${'{'.repeat(100_000)}</style>`;
    const deep = `${'<div class="a">'.repeat(300)}${'<p class="b z">甲</p>'.repeat(20)}${'</div>'.repeat(300)}`;
    expect(textsOf(page(text + deep, sheet))).toHaveLength(3);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('what is struck out', () => {
  test.each([
    '<del>现场</del>',
    '<s>现场</s>',
    '<strike>现场</strike>',
    '<span style="text-decoration: line-through">现场</span>',
    '<span style="text-decoration-line: underline line-through"><b>现场</b></span>',
    '<span class="x">现场</span>',
  ])('%s', (inside) => {
    const extraction = page(
      `${text}<p>推行${inside}<ins>网上</ins>立案。</p>`,
      '<style>.x{text-decoration:line-through}</style>',
    );
    expect(textsOf(extraction).at(-1)).toBe('推行网上立案。');
    expect(asidesOf(extraction)).toEqual(['struck 现场']);
  });
});

test('formulas', () => {
  const formula =
    '<math><mfrac><mn>2</mn><mn>3</mn></mfrac></math>，<math><msup><mi>m</mi><mn>2</mn></msup></math>，<math><msqrt><mi>x</mi></msqrt></math>';
  expect(textsOf(page(`${text}<p>不少于${formula}。</p>`)).at(-1)).toBe('不少于2/3，m²，√x。');
});

test('raised and lowered figures, and how characters are read', () => {
  const extraction = page(
    `${text}<p>10m<sup>2</sup>，H<sub>2</sub>O，<ruby>圳<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby>。</p>`,
  );
  expect(textsOf(extraction).at(-1)).toBe('10m²，H₂O，圳。');
  expect(asidesOf(extraction)).toEqual(['phonetic zhèn']);
});
