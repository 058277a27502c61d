import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { asidesOf, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { abstractNum, lvl, makeDocx, num, numbered, p, r } from '../fixtures/make-docx.ts';
import { extractDocx } from './index.ts';

const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const text = (inside: string, styles?: string): string =>
  textsOf(
    extractDocx(makeDocx({ body: paragraph(inside), ...(styles === undefined ? {} : { styles }) })),
  ).join('⏎');
const run = (properties: string, content: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${content}</w:t></w:r>`;
const begin = (data = ''): string => `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r>`;
const code = (words: string): string => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const field = (words: string, data = ''): string =>
  begin(data === '' ? '' : `<w:ffData>${data}</w:ffData>`) + code(words) + end;

describe('fields that print something without a result', () => {
  test.each([
    ['EQ \\o\\ac(○,3)', '③'],
    ['eq \\o\\ac(○, 21 )', '㉑'],
    ['EQ \\o\\ac(○,二)', '㊁'],
    ['EQ \\o(□,√)', '☑'],
    ['EQ \\o\\ac(△,特)', '△特'],
    ['EQ \\* jc2 \\* "Font:黑体" \\* hps10 \\o\\ad(\\s\\up 9(zhèn),圳)', '圳'],
    ['EQ \\f(3,4)', '3/4'],
    ['EQ \\f(a+b,2)', '(a+b)/2'],
    ['EQ \\r(3,x)', '³√x'],
    ['EQ m\\s\\up5(2)', 'm²'],
    ['EQ \\b\\lc\\{\\rc\\}(\\a(甲,乙))', '{甲；乙}'],
    ['SYMBOL 254 \\f "Wingdings" \\s 12', '☑'],
    ['MACROBUTTON AcceptAll 甲法文号', '甲法文号'],
    ['XE "索引"', ''],
  ])('%s', (words, printed) => {
    expect(text(`${r('前')}${field(words)}${r('后')}`)).toBe(`前${printed}后`);
  });

  test('the reading of an EQ guide is set aside', () => {
    const body = paragraph(r('在') + field('EQ \\o\\ad(\\s\\up 9(zhèn),圳)'));
    expect(asidesOf(extractDocx(makeDocx({ body })))).toEqual(['phonetic zhèn']);
  });

  const list = (result: string): string =>
    `<w:ddList>${result}<w:listEntry w:val="民一庭"/><w:listEntry w:val="执行局"/></w:ddList>`;
  test.each([
    [
      'a box that is ticked',
      'FORMCHECKBOX',
      '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>',
      '☑',
    ],
    [
      'one that was ticked and is not',
      'FORMCHECKBOX',
      '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>',
      '☐',
    ],
    ['one ticked from the start', 'FORMCHECKBOX', '<w:checkBox><w:default w:val="1"/></w:checkBox>', '☑'],
    ['the chosen entry of a list', 'FORMDROPDOWN', list('<w:result w:val="1"/>'), '执行局'],
    ['the first one where none is chosen', 'FORMDROPDOWN', list(''), '民一庭'],
  ])('%s', (_, words, data, printed) => {
    expect(text(`${r('由')}${field(words, data)}${r('办。')}`)).toBe(`由${printed}办。`);
  });

  test('a field inside the code of another is a part of it', () => {
    const inner = begin() + code('= 7') + separate + r('7') + end;
    expect(text(`${begin()}${code('EQ \\o\\ac(○,')}${inner}${code(')')}${end}${r('甲')}`)).toBe('⑦甲');
    const condition = `${begin()}${code('IF ')}${inner}${code(' = 7 是')}${separate}${r('是')}${end}`;
    expect(text(condition)).toBe('是');
  });

  const gone = (inside: string): string => `<w:del w:id="1">${inside}</w:del>`;
  test.each([
    ['its end', begin() + code('HYPERLINK') + separate + r('甲') + gone(end) + r('乙')],
    ['its middle', begin() + code('HYPERLINK') + gone(separate) + r('甲') + end + r('乙')],
    ['its middle and end', begin() + code('HYPERLINK') + gone(separate) + r('甲') + gone(end) + r('乙')],
    ['its beginning', gone(begin()) + code('HYPERLINK') + separate + r('甲') + end + r('乙')],
  ])('a field that lost %s hides nothing', (_, inside) => {
    expect(text(inside)).toBe('甲乙');
  });
});

describe('content controls', () => {
  const box = (content: string, checked: string): string =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr>` +
    `<w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  test('a box shows what it holds, and its state where it holds nothing', () => {
    expect(text(`${box(r('☒'), '1')}${r('是')}${box('', '1')}${r('甲')}${box('', '0')}${r('乙')}`)).toBe(
      '☒是☑甲☐乙',
    );
  });
});

describe('signs of symbol fonts', () => {
  const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
  test.each([
    [`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`, '☑'],
    [`<w:r><w:sym w:font="Wingdings" w:char="0082"/></w:r>`, '②'],
    [`<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>`, '☑'],
    [`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>`, '≥'],
    [`<w:r><w:sym w:font="Wingdings 3" w:char="F041"/></w:r>`, '〓'],
    [run(wingdings, 'þ'), '☑'],
    [run(wingdings, '\uf06c 部门'), '● 部门'],
    [run('<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>', 'a'), 'α'],
    [run('<w:rFonts w:ascii="Arial" w:eastAsia="Wingdings"/>', 'R'), 'R'],
  ])('%s', (inside, printed) => {
    expect(text(inside)).toBe(printed);
  });

  test('a sign that text cannot say is told of', () => {
    const body =
      paragraph(r('甲')) + paragraph('<w:r><w:sym w:font="Wingdings 3" w:char="F041"/></w:r>'.repeat(2));
    expect(extractDocx(makeDocx({ body }))).toMatchObject({
      doubts: ['有 2 个符号认不出（第一个在第2段），以“〓”代替'],
    });
  });

  test('by style too', () => {
    const styles = `<w:style w:type="character" w:styleId="W"><w:rPr>${wingdings}</w:rPr></w:style>`;
    expect(text(run('<w:rStyle w:val="W"/>', 'à'), styles)).toBe('→');
  });
});

describe('raised text and formulas', () => {
  const raised = (content: string): string => run('<w:vertAlign w:val="superscript"/>', content);
  const lowered = (content: string): string => run('<w:vertAlign w:val="subscript"/>', content);
  test.each([
    [`${r('10m')}${raised('2')}`, '10m²'],
    [`${r('CO')}${lowered('2')}`, 'CO₂'],
    [`${raised('2')}${r('/')}${lowered('3')}`, '2/3'],
    [`${r('x')}${raised('k')}`, 'x^k'],
    [`${r('10')}${raised('-3')}`, '10⁻³'],
    [`${r('办法')}${raised('［一］')}`, '办法［一］'],
  ])('%s', (inside, printed) => {
    expect(text(inside)).toBe(printed);
  });

  const m = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`;
  test.each([
    [`<m:f><m:num>${m('2')}</m:num><m:den>${m('3')}</m:den></m:f>`, '2/3'],
    [
      `<m:f><m:num>${m('结案数')}</m:num><m:den>${m('收案数+旧存数')}</m:den></m:f>`,
      '结案数/(收案数+旧存数)',
    ],
    [`<m:sSup><m:e>${m('m')}</m:e><m:sup>${m('3')}</m:sup></m:sSup>`, 'm³'],
    [`<m:rad><m:deg/><m:e>${m('x')}</m:e></m:rad>`, '√x'],
    [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${m('a')}</m:e></m:d>`, '[a]'],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('1')}</m:sub><m:sup>${m('n')}</m:sup><m:e>${m('x')}</m:e></m:nary>`,
      '∑₁ⁿx',
    ],
  ])('a formula: %s', (inside, printed) => {
    expect(text(`${r('率为')}<m:oMath>${inside}</m:oMath>${r('。')}`)).toBe(`率为${printed}。`);
  });
});

test('a phonetic guide: the word is read, its reading set aside', () => {
  const ruby = `<w:ruby><w:rubyPr/><w:rt>${r('zhèn')}</w:rt><w:rubyBase>${r('圳')}</w:rubyBase></w:ruby>`;
  const extraction = extractDocx(makeDocx({ body: paragraph(`${r('在')}<w:r>${ruby}</w:r>${r('镇')}`) }));
  expect(textsOf(extraction)).toEqual(['在圳镇']);
  expect(asidesOf(extraction)).toEqual(['phonetic zhèn']);
});

describe('notes', () => {
  const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, words: string): string =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(words)}</w:p></w:footnote>`;
  const footnotes = note(2, '注乙') + note(3, '注甲');
  const body = paragraph(r('前半') + reference(3) + r('后半。')) + paragraph(r('下段。') + reference(2));

  test('their marks stand in the text and before them, and are set aside at the end of a paragraph', () => {
    const extraction = extractDocx(makeDocx({ body, footnotes }));
    expect(textsOf(extraction)).toEqual(['前半¹后半。', '下段。', '¹注甲', '²注乙']);
    expect(asidesOf(extraction)).toEqual(['note-mark ²']);
  });

  test('in the figures that the document asks for', () => {
    const settings = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr>';
    expect(textsOf(extractDocx(makeDocx({ body, footnotes, settings })))[0]).toBe('前半①后半。');
  });
});

describe('what stands beside the text', () => {
  const section = (references: string, more = ''): string => `<w:sectPr>${references}${more}</w:sectPr>`;
  const header = (id: string, type = 'default'): string =>
    `<w:headerReference w:type="${type}" r:id="${id}"/>`;
  const edge = (...lines: string[]): string =>
    `<w:hdr xmlns:w="x/wordprocessingml/main">${lines.map((line) => p(line)).join('')}</w:hdr>`;
  const relations = { h1: 'header1.xml', h2: 'header2.xml' };

  test('a letterhead in the header opens the text; a running title is set aside; page numbers are nothing', () => {
    const files = {
      'word/header1.xml': edge('丙市中级人民法院文件', '丙中法〔2031〕5号'),
      'word/header2.xml': edge('内部资料 注意保存', '第 3 页'),
    };
    const body = p('关于印发要点的通知') + section(header('h1', 'first') + header('h2'), '<w:titlePg/>');
    const extraction = extractDocx(makeDocx({ body, files, relations }));
    expect(textsOf(extraction)).toEqual(['丙市中级人民法院文件', '丙中法〔2031〕5号', '关于印发要点的通知']);
    expect(asidesOf(extraction)).toEqual(['running-title 内部资料 注意保存']);
  });

  test('what the text says as well is not said twice', () => {
    const files = { 'word/header1.xml': edge('丙中法〔2031〕5号') };
    const body = p('丙中法〔2031〕5 号') + section(header('h1'));
    const extraction = extractDocx(makeDocx({ body, files, relations }));
    expect(linesOf(extraction).map((line) => line.text)).toEqual(['丙中法〔2031〕5 号']);
  });

  test('a letterhead in a box on the first paragraph stands above it, other boxes below', () => {
    const box = (...lines: string[]): string =>
      `<w:r><w:drawing><wps:txbx><w:txbxContent>${lines.map((line) => p(line)).join('')}</w:txbxContent></wps:txbx></w:drawing></w:r>`;
    const head = box('丙市中级人民法院文件', '丙中法〔2031〕5号');
    expect(text(head + r('关于印发要点的通知') + box('注意保存'))).toBe(
      '丙市中级人民法院文件⏎丙中法〔2031〕5号⏎关于印发要点的通知⏎注意保存',
    );
  });

  test('a letterhead that is a picture in the header is told of', () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:extent cx="5400000" cy="1080000"/><a:blip/></w:drawing></w:r></w:p>';
    const files = { 'word/header1.xml': `<w:hdr xmlns:w="x/wordprocessingml/main">${picture}</w:hdr>` };
    const extraction = extractDocx(makeDocx({ body: p('甲') + section(header('h1')), files, relations }));
    expect(extraction).toMatchObject({ doubts: [expect.stringContaining('1 张图片没有读（第一张在页眉）')] });
  });

  test('letters drawn as a picture', () => {
    const art =
      '<w:r><w:pict><v:shape><v:textpath on="t" string="丙市中级人民法院文件"/></v:shape></w:pict></w:r>';
    expect(text(art)).toBe('丙市中级人民法院文件');
  });

  test('a document within the document', () => {
    const files = {
      'word/a.html': '<p>1.推进立案登记。</p>',
      'word/b.docx': makeDocx({ body: p('2.推进执行联动。') }),
      'word/c.rtf': '{\\rtf1 x}',
    };
    const chunk = (id: string): string => `<w:altChunk r:id="${id}"/>`;
    const extraction = extractDocx(
      makeDocx({
        body: p('前') + chunk('c1') + chunk('c2') + chunk('c3') + p('后'),
        files,
        relations: { c1: 'a.html', c2: 'b.docx', c3: 'c.rtf' },
      }),
    );
    expect(textsOf(extraction)).toEqual(['前', '1.推进立案登记。', '2.推进执行联动。', '后']);
    expect(extraction).toMatchObject({ doubts: [expect.stringContaining('1 个嵌入的文件没有读')] });
  });

  test('pictures that may hold words are told of, with how many and where', () => {
    const picture = (width: number, height: number): string =>
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:extent cx="${width * 360_000}" cy="${height * 360_000}"/><a:blip/></wp:inline></w:drawing></w:r>`,
      );
    const doubts = (body: string): unknown => {
      const extraction = extractDocx(makeDocx({ body }));
      return 'doubts' in extraction ? extraction.doubts : extraction;
    };
    expect(doubts(p('甲') + picture(15, 20) + picture(15, 3))).toEqual([
      expect.stringMatching(/有 2 张图片没有读（第一张在第1段），其中 1 张约占一整页/u),
    ]);
    // A seal is about four centimetres wide.
    expect(doubts(p('甲') + picture(4.2, 4.2))).toEqual([]);
    expect(doubts(p('甲') + picture(5, 5))).toHaveLength(1);
    expect(doubts(p('甲') + picture(24.9, 10))).toEqual([expect.not.stringContaining('一整页')]);
    expect(doubts(picture(15, 20))).toMatchObject({
      fault: 'no-text',
      detail: expect.stringContaining('1 张图片'),
    });
  });
});

test('parts whose names are written with the slash of Windows', () => {
  const document =
    '<w:document xmlns:w="x/wordprocessingml/main"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>';
  expect(textsOf(extractDocx(zipSync({ 'word\\document.xml': Buffer.from(document) })))).toEqual(['甲']);
});

describe('hostile files', () => {
  test('parts that are referred to without end are read once', () => {
    const started = performance.now();
    const words = p('丙市法院内部资料'.repeat(20)).repeat(200);
    const section = '<w:p><w:pPr><w:sectPr><w:headerReference r:id="h1"/></w:sectPr></w:pPr></w:p>'.repeat(
      500,
    );
    const note = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'.repeat(500);
    const chunk = '<w:altChunk r:id="c1"/>'.repeat(200);
    const extraction = extractDocx(
      makeDocx({
        body: p('甲') + section + note + chunk,
        footnotes: `<w:footnote w:id="1">${words}</w:footnote>`,
        files: {
          'word/header1.xml': `<w:hdr xmlns:w="x/wordprocessingml/main">${words}</w:hdr>`,
          'word/c.docx': makeDocx({ body: words }),
        },
        relations: { h1: 'header1.xml', c1: 'c.docx' },
      }),
    );
    // Once as a note, fifty times as a document.
    expect(textsOf(extraction).filter((line) => line.startsWith('丙市'))).toHaveLength(51 * 200);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('a label without end is cut', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '甲'.repeat(70))) + num(1, 0);
    expect(text(numbered('乙', 1).replace(/^<w:p>|<\/w:p>$/gu, ''))).toBe('乙');
    const [line] = textsOf(extractDocx(makeDocx({ body: numbered('乙', 1), numbering })));
    expect(line).toBe(`${'甲'.repeat(60)} 乙`);
  });

  test('fields within fields, and styles based on styles, take no time', () => {
    const started = performance.now();
    const deep = begin() + code('QUOTE ');
    const styles = Array.from(
      { length: 20_000 },
      (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
    ).join('');
    const styled = Array.from({ length: 2_000 }, (_, i) => p('甲', `<w:pStyle w:val="s${i}"/>`)).join('');
    expect(
      textsOf(extractDocx(makeDocx({ body: paragraph(deep.repeat(20_000)) + p('甲') + styled, styles }))),
    ).toHaveLength(2_001);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
