import { describe, expect, test } from 'vitest';
import { asidesOf, cellsOf, faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { list, listStyle, makeFlatOdt, makeOdt, type OdtParts, p, style } from '../fixtures/make-odt.ts';
import { formatOf } from '../format-of.ts';
import { extractOdt } from './index.ts';

const read = (parts: OdtParts | string) =>
  extractOdt(makeOdt(typeof parts === 'string' ? { text: parts } : parts));
const texts = (parts: OdtParts | string): string[] => textsOf(read(parts));
const doubtsOf = (parts: OdtParts | string): readonly string[] => {
  const found = read(parts);
  return 'fault' in found ? [found.detail] : (found.doubts ?? []);
};

const CHINESE = listStyle('L', [
  ['一, 二, 三, ...', 'style:num-suffix="、"'],
  ['一, 二, 三, ...', 'style:num-prefix="（" style:num-suffix="）"'],
  ['1', 'style:num-suffix="."'],
]);
const sub = (...items: readonly string[]): string => list('', items);

describe('numbers as they are printed', () => {
  test('levels, each begun anew below the one above', () => {
    const text =
      list('L', [
        p('健全机制') + sub(p('渡口调解') + sub(p('设室'), p('配员')), p('改进送达') + sub(p('电子送达'))),
        p('强化保障') + sub(p('经费')),
      ]) + p('以上。');
    expect(texts({ text, automatic: CHINESE })).toEqual([
      '一、健全机制',
      '（一）渡口调解',
      '1. 设室',
      '2. 配员',
      '（二）改进送达',
      '1. 电子送达',
      '二、强化保障',
      '（一）经费',
      '以上。',
    ]);
  });

  test.each([
    ['1', '3'],
    ['a', 'c'],
    ['A', 'C'],
    ['i', 'iii'],
    ['I', 'III'],
    ['一, 二, 三, ...', '三'],
    ['壹, 贰, 叁, ...', '叁'],
    ['甲, 乙, 丙, ...', '丙'],
    ['子, 丑, 寅, ...', '寅'],
    ['①, ②, ③, ...', '③'],
    ['１, ２, ３, ...', '３'],
    ['', ''],
  ])('format %s', (format, number) => {
    const automatic = listStyle('L', [[format, 'text:start-value="3" style:num-suffix="、"']]);
    expect(texts({ text: list('L', [p('甲')]), automatic })).toEqual([`${number}、甲`]);
  });

  test('a pattern, numbers of levels above, and what follows the number', () => {
    const pattern = listStyle('L', [
      ['一, 二, 三, ...', 'loext:num-list-format="第%1%条" style:num-prefix="第"'],
    ]);
    expect(texts({ text: list('L', [p('甲')]), automatic: pattern })).toEqual(['第一条 甲']);
    const levels = listStyle('L', [
      ['1', ''],
      ['1', 'text:display-levels="2"'],
    ]);
    expect(texts({ text: list('L', [p('甲') + sub(p('乙'), p('丙'))]), automatic: levels })).toEqual([
      '1 甲',
      '1.1 乙',
      '1.2 丙',
    ]);
    const close = CHINESE.replace(
      'style:num-suffix="."/>',
      'style:num-suffix="."><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number>',
    );
    expect(texts({ text: list('L', [sub(sub(p('甲')))]), automatic: close })).toEqual(['1.甲']);
  });

  test('lists that go on, and lists that begin anew', () => {
    const one = (words: string, more = ''): string => list('L', [p(words)], more);
    const goesOn = ' text:continue-numbering="true"';
    expect(texts({ text: one('甲') + one('乙') + one('丙', goesOn), automatic: CHINESE })).toEqual([
      '一、甲',
      '一、乙',
      '二、丙',
    ]);
    const byId = one('甲', ' xml:id="a"') + one('乙', ' xml:id="b"') + one('丙', ' text:continue-list="a"');
    expect(texts({ text: byId, automatic: CHINESE })).toEqual(['一、甲', '一、乙', '二、丙']);
    const below = list('L', [p('甲') + sub(p('乙'))]) + p('中间') + list('L', [sub(p('丙'))], goesOn);
    expect(texts({ text: below, automatic: CHINESE })).toEqual(['一、甲', '（一）乙', '中间', '（二）丙']);
  });

  test('start values, other styles of an item, heads of a list, further paragraphs', () => {
    const text = list('L', [
      '<text:list-header><text:p>题</text:p></text:list-header>',
      `<text:list-item text:start-value="5">${p('甲')}${p('又一段')}</text:list-item>`,
      `<text:list-item text:style-override="M">${p('乙')}</text:list-item>`,
      p('丙'),
    ]);
    const automatic = CHINESE + listStyle('M', [['1', 'style:num-suffix="."']]);
    expect(texts({ text, automatic })).toEqual(['题', '五、甲', '又一段', '6. 乙', '七、丙']);
  });

  test('bullets', () => {
    const bullets = (sign: string): string =>
      `<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="${sign}" style:num-suffix="${sign}"/></text:list-style>`;
    expect(texts({ text: list('L', [p('甲')]), automatic: bullets('●') })).toEqual(['● 甲']);
    expect(texts({ text: list('L', [p('甲')]), automatic: bullets('\uf0b7') })).toEqual(['• 甲']);
  });

  test('headings by the outline of the document, and lists that the style of a paragraph names', () => {
    const styles =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>';
    const h = (words: string, level: number): string =>
      `<text:h text:outline-level="${level}">${words}</text:h>`;
    expect(texts({ text: h('甲', 1) + h('乙', 2) + h('丙', 1) + h('', 1), styles })).toEqual([
      '一、甲',
      '乙',
      '二、丙',
    ]);
    const named = `${CHINESE}<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>`;
    expect(texts({ text: list('', [p('甲', 'P')]), automatic: named })).toEqual(['一、甲']);
  });
});

describe('tables are grids', () => {
  const cell = (inside: string, more = ''): string => `<table:table-cell${more}>${inside}</table:table-cell>`;
  const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const covered = '<table:covered-table-cell/>';

  test('heads, cells over rows and columns, empty cells', () => {
    const text = `<table:table><table:table-header-rows>${row(
      cell(p('序号')),
      cell(p('任务'), ' table:number-columns-spanned="2"'),
      covered,
    )}</table:table-header-rows>${row(
      cell(p('1'), ' table:number-rows-spanned="2"'),
      cell(p('甲') + p('又')),
      cell(''),
    )}${row(covered, cell(p('乙')), cell(p('丙')))}</table:table>`;
    expect(cellsOf(read(text))).toEqual([
      '1:1.1 head 序号',
      '1:1.2 across2 head 任务',
      '1:2.1 down2 1',
      '1:2.2 甲',
      '1:2.2 又',
      '1:2.3',
      '1:3.2 乙',
      '1:3.3 丙',
    ]);
  });

  test('a cell over rows and columns at once', () => {
    const text = `<table:table>${row(
      cell(p('甲'), ' table:number-rows-spanned="2" table:number-columns-spanned="2"'),
      covered,
      cell(p('乙')),
    )}${row(covered, covered, cell(p('丙')))}${row(cell(p('丁')), cell(p('戊')), cell(p('己')))}</table:table>`;
    expect(cellsOf(read(text))).toEqual([
      '1:1.1 down2 across2 甲',
      '1:1.3 乙',
      '1:2.3 丙',
      '1:3.1 丁',
      '1:3.2 戊',
      '1:3.3 己',
    ]);
  });

  test('what covered cells hold, and rows that are hidden, are set aside', () => {
    const text = `<table:table>${row(
      cell(p('甲'), ' table:number-columns-spanned="2"'),
      `<table:covered-table-cell>${p('遮住')}</table:covered-table-cell>`,
    )}${row(cell(p('乙')), cell(p('丙')))}<table:table-row table:visibility="collapse">${cell(p('藏起'))}${cell('')}</table:table-row></table:table>`;
    expect(asidesOf(read(text))).toEqual(['hidden 遮住', 'hidden 藏起']);
    expect(cellsOf(read(text))).toEqual(['1:1.1 across2 甲', '1:2.1 乙', '1:2.2 丙']);
  });

  test('cells and rows that stand for several', () => {
    const text = `<table:table>${row(cell(p('甲')), cell(p('乙')))}<table:table-row table:number-rows-repeated="2">${cell('', ' table:number-columns-repeated="2"')}</table:table-row></table:table>`;
    expect(cellsOf(read(text))).toHaveLength(6);
  });
});

describe('what stands in a paragraph', () => {
  test('white space, tabs and line breaks', () => {
    expect(
      texts('<text:p>  甲\n  乙<text:s text:c="2"/>丙<text:tab/>丁<text:line-break/>戊</text:p>'),
    ).toEqual(['甲 乙  丙\t丁', '戊']);
  });

  test('fields, links and marks', () => {
    expect(
      texts(
        p(
          '至<text:bookmark text:name="b"/><text:date>2031年3月</text:date>，见<text:a xlink:href="#b">前款</text:a><text:soft-page-break/>。',
        ),
      ),
    ).toEqual(['至2031年3月，见前款。']);
  });

  test('hidden, struck, raised, by a style or by what it inherits from', () => {
    const styles =
      style('H', 'text:display="none"') +
      style('H2', '', ' style:parent-style-name="H"') +
      style('S', 'style:text-line-through-style="solid"') +
      style('U', 'style:text-position="super 58%"') +
      style('PH', 'text:display="none"', '', 'paragraph') +
      style('C1', '', ' style:parent-style-name="C2"') +
      style('C2', '', ' style:parent-style-name="C1"');
    const span = (name: string, words: string): string =>
      `<text:span text:style-name="${name}">${words}</text:span>`;
    const text =
      p(`甲${span('H2', '藏')}${span('S', '划')}m${span('U', '2')}${span('C1', '乙')}`) + p('全藏', 'PH');
    expect(texts({ text, styles })).toEqual(['甲m²乙']);
    expect(asidesOf(read({ text, styles }))).toEqual(['hidden 藏', 'struck 划', 'hidden 全藏']);
  });

  describe('white words', () => {
    const COLOUR = 'fo:color="#ffffff"';
    const GROUND = 'fo:background-color="#1f4e79"';
    const ground = (name: string, family: string, properties = GROUND): string =>
      `<style:style style:name="${name}" style:family="${family}"><style:${family}-properties ${properties}/></style:style>`;
    const styles =
      style('W', COLOUR) +
      style('WG', `${COLOUR} ${GROUND}`) +
      style('PW', COLOUR, '', 'paragraph') +
      ground('P', 'paragraph') +
      ground('S', 'section') +
      ground('T', 'table') +
      ground('R', 'table-row') +
      ground('C', 'table-cell') +
      ground('N', 'table-cell', 'fo:background-color="transparent"');
    const white = '<text:span text:style-name="W">白</text:span>';
    const named = (name: string): string => (name === '' ? '' : ` table:style-name="${name}"`);
    const table = (of: string, row: string, cell: string): string =>
      `<table:table${named(of)}><table:table-row${named(row)}><table:table-cell${named(cell)}>${p(white)}</table:table-cell></table:table-row></table:table>`;

    test.each([
      ['paper', p(`甲${white}`)],
      ['a cell without a ground', table('', '', 'N')],
      ['paper, by the style of the paragraph', p('白', 'PW')],
    ])('on %s are not seen', (_, text) => {
      expect(asidesOf(read({ text: `${text}${p('乙')}`, styles }))).toEqual(['hidden 白']);
    });

    test.each([
      ['a stretch', p('<text:span text:style-name="WG">白</text:span>')],
      ['a paragraph', p(white, 'P')],
      ['a section', `<text:section text:style-name="S">${p(white)}</text:section>`],
      ['a table', table('T', '', '')],
      ['a row', table('', 'R', 'N')],
      ['a cell', table('', '', 'C')],
    ])('are seen on the ground of %s', (_, text) => {
      const found = read({ text, styles });
      expect([textsOf(found), asidesOf(found)]).toEqual([['白'], []]);
    });

    test('in a shape and on coloured pages are read and told of', () => {
      const doubt = [expect.stringContaining('有 1 处白色的字，底色认不出')];
      const box = `<draw:frame><draw:text-box>${p(white)}</draw:text-box></draw:frame>`;
      expect(texts({ text: p(box), styles })).toEqual(['白']);
      expect(doubtsOf({ text: p(box), styles })).toEqual(doubt);
      const page = `<style:page-layout style:name="L"><style:page-layout-properties ${GROUND}/></style:page-layout>`;
      expect(doubtsOf({ text: p(white), styles: styles + page })).toEqual(doubt);
    });
  });

  test('what was deleted under track changes, what is hidden as a section, how a character is read', () => {
    const text =
      `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/>${p('删去<text:change text:change-id="c1"/>')}</text:deletion></text:changed-region></text:tracked-changes>` +
      p('甲<text:change text:change-id="c1"/>乙') +
      `<text:section text:display="none">${p('藏起')}</text:section>` +
      p('<text:ruby><text:ruby-base>丙</text:ruby-base><text:ruby-text>bǐng</text:ruby-text></text:ruby>');
    expect(texts(text)).toEqual(['甲乙', '丙']);
    expect(asidesOf(read(text))).toEqual(['deleted 删去', 'hidden 藏起', 'phonetic bǐng']);
  });

  test('notes stand at the end', () => {
    const note = (kind: string, words: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;
    const found = read(
      p(`甲${note('footnote', '见前。')}乙${note('footnote', '见后。')}丙${note('endnote', '尾。')}丁`),
    );
    expect(linesOf(found).map(({ place, text }) => `${place} ${text}`)).toEqual([
      '第1段 甲¹乙²丙ⁱ丁',
      '脚注1 ¹见前。',
      '脚注2 ²见后。',
      '尾注1 ⁱ尾。',
    ]);
  });

  test('text boxes, pictures, objects, comments', () => {
    const frame = (inside: string): string =>
      `<draw:frame svg:width="16cm" svg:height="10cm">${inside}</draw:frame>`;
    const text =
      p(`甲${frame(`<draw:text-box>${p('盒中')}</draw:text-box>`)}`) +
      frame('<draw:image/>') +
      p(`乙${frame('<draw:object/><draw:image/>')}<office:annotation>${p('意见')}</office:annotation>`);
    const lines = linesOf(read(text)).filter((line) => line.text !== '');
    expect(lines.map(({ place, text: own }) => `${place} ${own}`)).toEqual([
      '第1段 甲',
      '文本框1第1段 盒中',
      '第2段 乙',
    ]);
    expect(doubtsOf(text)).toEqual([
      expect.stringMatching(/^有 1 张图片没有读/u),
      expect.stringMatching(/^有 1 个嵌入的对象没有读/u),
      '有 1 处批注没有读',
    ]);
  });

  test('a table of contents', () => {
    const text = `<text:table-of-content><text:index-body><text:index-title>${p('目录')}</text:index-title>${p('一、甲<text:tab/>1')}</text:index-body></text:table-of-content>${p('一、甲')}`;
    expect(asidesOf(read(text))).toEqual(['contents 目录', 'contents 一、甲\t1']);
    expect(texts(text)).toEqual(['一、甲']);
  });
});

test('headers and footers: a letterhead opens the text, page numbers are none of it', () => {
  const pages =
    `<style:master-page style:name="Standard"><style:header>${p('河东区人民法院文件')}</style:header><style:footer>${p('— <text:page-number>1</text:page-number> —')}${p('内部资料')}</style:footer></style:master-page>` +
    `<style:master-page style:name="Unused"><style:header>${p('没有用的页眉')}</style:header></style:master-page>`;
  const found = read({ text: p('健全机制'), pages });
  expect(linesOf(found).map(({ place, text }) => `${place} ${text}`)).toEqual([
    '页眉 河东区人民法院文件',
    '第1段 健全机制',
    '页脚 内部资料',
  ]);
  expect(asidesOf(found)).toEqual(['running-title 内部资料']);
  const first = pages.replace(
    '"Standard">',
    `"Standard"><style:header-first>${p('河东法〔2031〕7号')}</style:header-first>`,
  );
  expect(textsOf(read({ text: p('健全机制'), pages: first }))).toEqual(['河东法〔2031〕7号', '健全机制']);
});

describe('files', () => {
  test('in a single file, and with other prefixes', () => {
    const parts = { text: list('L', [p('甲')]), automatic: CHINESE };
    expect(textsOf(extractOdt(makeFlatOdt(parts)))).toEqual(['一、甲']);
    const renamed = new TextDecoder()
      .decode(makeFlatOdt(parts))
      .replaceAll('text:', 't:')
      .replaceAll('xmlns:text', 'xmlns:t')
      .replace('xmlns:t:1.0', 'xmlns:text:1.0');
    expect(textsOf(extractOdt(new TextEncoder().encode(renamed)))).toEqual(['一、甲']);
    expect(formatOf('a.fodt', makeFlatOdt(parts))).toBe('odt');
    for (const name of ['a.odt', 'a.docx', 'a.zip']) expect(formatOf(name, makeOdt(parts))).toBe('odt');
  });

  const bomb = `<table:table>${'<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>'}</table:table>`;
  test.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'broken'],
    ['cut short', makeOdt({ text: p('甲') }).subarray(0, 300), 'broken'],
    ['no text', makeOdt({ text: p('') }), 'no-text'],
    ['no body', makeOdt({ text: '', files: { 'content.xml': '<office:document-content/>' } }), 'broken'],
    [
      'text cut short',
      makeOdt({ text: '', files: { 'content.xml': '<office:document-content><office:body>' } }),
      'broken',
    ],
    [
      'a document type',
      makeOdt({ text: '', files: { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
      'broken',
    ],
    [
      'a password',
      makeOdt({
        text: p('甲'),
        files: {
          'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
        },
      }),
      'encrypted',
    ],
    [
      'a password over all of it',
      makeOdt({ text: p('甲'), files: { 'encrypted-package': 'x' } }),
      'encrypted',
    ],
    ['cells without end', makeOdt({ text: bomb }), 'too-large'],
    [
      'paragraphs in each other without end',
      makeOdt({ text: '<text:section>'.repeat(400) + '</text:section>'.repeat(400) }),
      'broken',
    ],
  ])('%s', (_, bytes, fault) => {
    expect(faultIn(extractOdt(bytes))).toBe(fault);
  });

  test('styles, lists and numbers that are none', () => {
    const text =
      list('Nowhere', [p('甲', 'Nowhere')], ' text:continue-list="x" text:continue-numbering="true"') +
      p('<text:s text:c="-1"/><text:s text:c="9999999999"/>乙<text:change text:change-id="none"/>') +
      '<text:list><text:list-item text:start-value="x"/></text:list><draw:frame svg:width="x"><draw:image/></draw:frame>';
    expect(texts(text).map((words) => words.trim())).toEqual(['甲', '乙']);
    expect(linesOf(read(p('<text:s text:c="9999999999"/>乙'))).map((line) => line.text.length)).toEqual([
      101,
    ]);
  });
});
