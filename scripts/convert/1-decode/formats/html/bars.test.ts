import { describe, expect, test } from 'vitest';
import { asidesOf, cellsOf, textsOf } from '../fixtures/lines-of.ts';
import { findChrome } from './chrome.ts';
import { extractHtml } from './index.ts';
import { meansLineEnds } from './line-ends.ts';
import { mainContent, measure } from './measure.ts';
import { raisedIn } from './raised-in.ts';
import { htmlStrings, isProgram } from './script-strings.ts';
import { attribute, type Element, isElement, parseTree } from './tree.ts';

/** Characters of running text without a mark. */
const han = (count: number): string => '推进改革完善机制健全制度优化流程'.repeat(100).slice(0, count);
const paragraphs = `<p>${han(100)}</p>`.repeat(20);
/** So many links with so many characters together, and other characters beside them. */
const links = (count: number, linked: number, plain: number): string =>
  Array.from({ length: count }, (_, i) => {
    const length = Math.floor(linked / count) + (i < linked % count ? 1 : 0);
    return `<a href="#">${han(length)}</a>`;
  }).join('') + han(plain);

function isChrome(html: string): boolean {
  const root = parseTree(`<html><body>${html}</body></html>`);
  const { elements } = findChrome(
    root,
    () => false,
    measure(root, () => false),
  );
  return [...elements].some((element) => attribute(element, 'id') === 'x');
}
const outside = (element: string): boolean => isChrome(`<div>${paragraphs}</div>${element}`);
const inside = (element: string): boolean => isChrome(`<div>${paragraphs}${element}</div>`);

describe('what stands around the text of a page', () => {
  test.each([
    [
      'has less than 400 characters',
      (n: number) => outside(`<div id="x" class="footer">${han(n)}</div>`),
      399,
    ],
    [
      'is a header of less than 20 characters',
      (n: number) => outside(`<header id="x">${han(n)}</header>`),
      19,
    ],
    [
      'is a tool of less than 60 characters in the text itself',
      (n: number) => inside(`<div id="x" class="share">${han(n)}</div>`),
      59,
    ],
  ])('%s', (_, chrome, most) => {
    expect(chrome(most)).toBe(true);
    expect(chrome(most + 1)).toBe(false);
  });

  test('is a heading of words of four characters that a script answers to', () => {
    const heading = (href: string, count: number, behind = '') =>
      inside(`<h3 id="x"><a href="${href}">${han(count)}</a>${behind}</h3>`);
    expect(heading('javascript:void(0);', 4)).toBe(true);
    expect(heading('#', 4)).toBe(true);
    expect(heading('javascript:void(0);', 5)).toBe(false);
    expect(heading('a.html', 4)).toBe(false);
    expect(heading('#', 4, '一')).toBe(false);
  });

  test('is two links that are 70 % of what stands there', () => {
    const list = (count: number, linked: number) =>
      outside(`<div id="x">${links(count, linked, 100 - linked)}</div>`);
    expect(list(2, 70)).toBe(true);
    expect(list(1, 70)).toBe(false);
    expect(list(2, 69)).toBe(false);
  });

  test('is a list of which links are 90 % in the text itself', () => {
    const list = (linked: number) => inside(`<ul id="x"><li>${links(2, linked, 100 - linked)}</li></ul>`);
    expect(list(90)).toBe(true);
    expect(list(89)).toBe(false);
  });

  test('is four links that are 85 % of what stands there in the text itself', () => {
    const row = (count: number, linked: number) =>
      inside(`<div id="x">${links(count, linked, 100 - linked)}</div>`);
    expect(row(4, 85)).toBe(true);
    expect(row(3, 85)).toBe(false);
    expect(row(4, 84)).toBe(false);
  });
});

describe('the text of a page', () => {
  test('stands in the element that holds 70 % of it', () => {
    const main = (share: number) => {
      const root = parseTree(`<html><body><div id="x">${han(share)}</div>${han(100 - share)}</body></html>`);
      const found = mainContent(
        root,
        measure(root, () => false),
      );
      return isElement(found as Element) ? attribute(found as Element, 'id') : undefined;
    };
    expect(main(70)).toBe('x');
    expect(main(69)).toBeUndefined();
  });

  test('has a sentence of thirty characters and their stop', () => {
    const prose = (count: number) => {
      const root = parseTree(`<html><body><p>${han(count)}。</p></body></html>`);
      return measure(root, () => false).get(root)?.prose;
    };
    expect(prose(30)).toBe(true);
    expect(prose(29)).toBe(false);
  });

  test('has the line ends of its source where three are there and two of five are meant', () => {
    const means = (meant: number, others: number) =>
      meansLineEnds(parseTree(`<p>开头${'\n一、推进'.repeat(meant)}${'\n推进改革'.repeat(others)}</p>`));
    expect(means(3, 0)).toBe(true);
    expect(means(2, 0)).toBe(false);
    expect(means(2, 3)).toBe(true);
    expect(means(5, 8)).toBe(false);
  });

  test('is looked for in its scripts where the page itself has less than twenty characters', () => {
    const isFromScript = (count: number) => {
      const page = `<html><body><p>${han(count)}</p><script>var a = "<p>${han(40)}</p>";</script></body></html>`;
      return textsOf(extractHtml(new TextEncoder().encode(page))).includes(han(40));
    };
    expect(isFromScript(19)).toBe(true);
    expect(isFromScript(20)).toBe(false);
  });

  test('stands in the strings of a program where they hold three fifths of its characters', () => {
    const program = (share: number) => {
      const code = `var a = "<p>${han(share)}</p>"; // ${han(100 - share)}`;
      return isProgram(code, htmlStrings(code));
    };
    expect(program(60)).toBe(true);
    expect(program(59)).toBe(false);
  });

  test('is hidden 500 pixels off the screen', () => {
    const shown = (left: number) => {
      const body = `<p>${han(50)}</p><p>${han(51)}</p><p style="position:absolute;left:-${left}px">看不见的文字</p>`;
      return asidesOf(extractHtml(new TextEncoder().encode(`<html><body>${body}</body></html>`)));
    };
    expect(shown(500)).toEqual(['hidden 看不见的文字']);
    expect(shown(499)).toEqual([]);
  });
});

describe('tables of a page', () => {
  const cells = (html: string) => cellsOf(extractHtml(new TextEncoder().encode(`<table>${html}</table>`)));
  const below = '<tr><td>丙</td><td>丁</td></tr>';

  test('have spans of 1000, as browsers read them', () => {
    const first = (span: number) => cells(`<tr><td colspan="${span}">甲</td></tr>${below}`)[0];
    expect(first(1000)).toBe('1:1.1 across1000 甲');
    expect(first(1001)).toBe('1:1.1 across1000 甲');
  });

  test('have 1000 columns', () => {
    const isCell = (span: number) =>
      cells(`<tr><td colspan="${span}">甲</td><td>乙</td></tr>${below}`).some((cell) => cell.endsWith('乙'));
    expect(isCell(999)).toBe(true);
    expect(isCell(1000)).toBe(false);
  });

  test('have heads of three rows', () => {
    const rows = '<tr><th>甲</th><th>乙</th></tr>'.repeat(4);
    const heads = cells(`<thead>${rows}</thead>${below}`).filter((cell) => cell.includes('head'));
    expect(heads.map((cell) => cell.split(' ')[0])).toEqual(
      ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'].map((at) => `1:${at}`),
    );
  });
});

test('the parts of a formula stand among its first eight nodes', () => {
  const raised = (before: number) => {
    const formula = `<msup>${'<!---->'.repeat(before)}<mi>x</mi><mn>2</mn></msup>`;
    const find = (element: Element): Element | undefined =>
      element.tagName === 'mn'
        ? element
        : element.childNodes
            .filter(isElement)
            .map(find)
            .find((one) => one);
    return raisedIn(find(parseTree(`<body><math>${formula}</math></body>`) as unknown as Element) as Element);
  };
  expect(raised(6)).toBe('above');
  expect(raised(7)).toBeUndefined();
});
