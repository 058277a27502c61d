import { describe, expect, test } from 'vitest';
import { asidesOf, cellsOf, faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { grid, makeOfd, makeOfdOf, type OfdParts, path, text } from '../fixtures/make-ofd.ts';
import { extractOfd } from './index.ts';

const read = (parts: OfdParts) => extractOfd(makeOfd(parts));
const page = (...objects: readonly string[]): string => objects.join('');
const doubtsOf = (parts: OfdParts): readonly string[] => {
  const found = read(parts);
  return 'fault' in found ? [found.detail] : (found.doubts ?? []);
};

describe('where characters stand', () => {
  test('page and line are the place, indents are kept', () => {
    const lines = linesOf(
      read({
        pages: [
          page(
            text('一、健全机制', 41, 60),
            text('设立渡口调解室。', 30, 70),
            text('每个渡口一名。', 30, 80),
          ),
          text('二、改进送达', 41, 60),
        ],
      }),
    );
    expect(lines.map(({ place, text: own }) => `${place} ${own}`)).toEqual([
      '第1页第1行 　　一、健全机制',
      '第1页第2行 设立渡口调解室。',
      '第1页第3行 每个渡口一名。',
      '第2页第1行 　　二、改进送达',
    ]);
  });

  test.each([
    ['each by itself', '5.6 5.6 5.6'],
    ['many at once', 'g 3 5.6'],
    ['some at once', '5.6 g 2 5.6'],
    ['fewer than there are', '5.6'],
    ['one more, which leads to the next line', 'g 3 5.6 -16.8'],
    ['none', ''],
    ['no numbers', 'g x y'],
    ['more than there can be', 'g 4000000000 5.6'],
  ])('distances: %s', (_, deltaX) => {
    expect(textsOf(read({ pages: [text('渡口调解', 30, 60, { deltaX })] }))).toEqual(['渡口调解']);
  });

  test('a text may run over lines', () => {
    const pages = [
      text('渡口调解送达', 30, 60, { deltaX: 'g 2 5.6 -11.2 g 2 5.6', deltaY: 'g 2 0 9 g 2 0' }),
    ];
    expect(textsOf(read({ pages }))).toEqual(['渡口调', '解送达']);
  });

  test('a wide gap parts words, a small one does not', () => {
    const pages = [text('立案庭办公室', 30, 60, { deltaX: '5.6 5.6 25 5.6 5.6' })];
    expect(textsOf(read({ pages }))).toEqual(['立案庭  办公室']);
    expect(textsOf(read({ pages: [text('立案庭', 30, 60, { deltaX: '6.5 6.5' })] }))).toEqual(['立案庭']);
  });

  test('western letters of any width stand together', () => {
    const pages = [text('Wifi 2031', 30, 60, { deltaX: '5 1.6 1.8 1.6 1.8 2.8 2.8 2.8' })];
    expect(textsOf(read({ pages }))).toEqual(['Wifi 2031']);
  });

  test('one text object for each character', () => {
    const pages = [[...'渡口调解'].map((c, i) => text(c, 30 + i * 5.6, 60)).join('')];
    expect(textsOf(read({ pages }))).toEqual(['渡口调解']);
  });

  test('characters of two units, counted once or twice', () => {
    for (const deltaX of ['g 2 5.6', 'g 2 5.6 0'])
      expect(textsOf(read({ pages: [text('渡𠮷口', 30, 60, { deltaX })] }))).toEqual(['渡𠮷口']);
  });

  test('what a matrix makes larger, smaller or turns', () => {
    const larger = text('渡口', 0, 1, { size: 1, more: ' CTM="5.6 0 0 5.6 30 54.4"' });
    expect(textsOf(read({ pages: [page(larger, text('调解', 41.2, 60))] }))).toEqual(['渡口调解']);
    const turned = text('保密', 30, 60, { more: ' CTM="0.7 0.7 -0.7 0.7 0 0"' });
    expect(asidesOf(read({ pages: [page(turned, text('渡口调解', 30, 90))] }))).toEqual([
      'running-title 保密',
    ]);
  });

  test('glyphs may be told beside the characters', () => {
    const inside =
      '<ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="2"><ofd:Glyphs>8 9</ofd:Glyphs></ofd:CGTransform>';
    expect(textsOf(read({ pages: [text('渡口', 30, 60, { inside })] }))).toEqual(['渡口']);
  });

  test('glyphs without characters are said, and are no text by themselves', () => {
    const pages = [page(text('渡口¤调解', 30, 60))];
    expect(doubtsOf({ pages })).toEqual(['有 1 个字只有字形没有文字编码（第一个在第1页），以“¤”代替']);
    expect(faultIn(read({ pages: [text('¤¤¤口', 30, 60)] }))).toBe('no-text');
  });

  test('later texts of an object begin where it says, else where the one before did', () => {
    const two =
      '<ofd:TextObject Boundary="30 60 99 9" Font="1" Size="5.6"><ofd:TextCode X="0" Y="5">渡口</ofd:TextCode><ofd:TextCode X="11.2">调解</ofd:TextCode></ofd:TextObject>';
    expect(textsOf(read({ pages: [two] }))).toEqual(['渡口调解']);
  });

  test('XML that a program set in lines', () => {
    const pages = [
      text('渡口调解', 30, 60)
        .replace('渡口', '\n      渡口')
        .replace('</ofd:TextCode>', '\n    </ofd:TextCode>'),
    ];
    expect(textsOf(read({ pages }))).toEqual(['渡口调解']);
  });
});

describe('tables, columns, furniture: as in a PDF', () => {
  const columns = [20, 60, 130, 190];
  const rows = [40, 55, 70];
  const cells = page(
    text('序号', 22, 50, { size: 4 }),
    text('工作任务', 62, 50, { size: 4 }),
    text('责任部门', 132, 50, { size: 4 }),
    text('1', 22, 65, { size: 4 }),
    text('设立渡口调解室', 62, 65, { size: 4 }),
    text('立案庭', 132, 65, { size: 4 }),
  );
  const GRID = [
    '1:1.1 序号',
    '1:1.2 工作任务',
    '1:1.3 责任部门',
    '1:2.1 1',
    '1:2.2 设立渡口调解室',
    '1:2.3 立案庭',
  ];

  test('lines that are drawn make a grid', () => {
    expect(cellsOf(read({ pages: [page(grid(columns, rows), cells)] }))).toEqual(GRID);
  });

  test('lines as filled bars, as a rectangle and its inside, in a composite drawing', () => {
    const bars = [
      ...rows.map((y) =>
        path(`M 20 ${y} L 190 ${y} L 190 ${y + 0.3} L 20 ${y + 0.3} C`, ' Stroke="false" Fill="true"'),
      ),
      ...columns.map((x) =>
        path(`S ${x} 40 L ${x} 70 L ${x + 0.3} 70 L ${x + 0.3} 40 C`, ' Stroke="false" Fill="true"'),
      ),
    ].join('');
    expect(cellsOf(read({ pages: [page(bars, cells)] }))).toEqual(GRID);
    const frame = page(
      path('M 20 40 L 190 40 L 190 70 L 20 70 C'),
      path('M 20 55 L 190 55 M 60 40 L 60 70 M 130 40 L 130 70'),
    );
    expect(cellsOf(read({ pages: [page(frame, cells)] }))).toEqual(GRID);
    const resources = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7" Width="210" Height="297"><ofd:Content>${frame}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`;
    const drawn = '<ofd:CompositeObject Boundary="0 0 210 297" ResourceID="7"/>';
    expect(cellsOf(read({ pages: [page(drawn, cells)], resources }))).toEqual(GRID);
    expect(
      cellsOf(
        read({ pages: [`<ofd:PageBlock><ofd:PageBlock>${frame}${cells}</ofd:PageBlock></ofd:PageBlock>`] }),
      ),
    ).toEqual(GRID);
  });

  test('a form that every page repeats keeps its words in the table', () => {
    const filled = (name: string) => ({ templates: ['t1'], content: text(name, 132, 65, { size: 4 }) });
    const form = page(
      grid(columns, rows),
      text('某渡口通报', 85, 20, { size: 4 }),
      cells.replace(text('立案庭', 132, 65, { size: 4 }), ''),
    );
    const found = read({ pages: [filled('立案庭'), filled('办公室')], templates: [form] });
    expect(cellsOf(found).filter((cell) => cell.includes('.3 '))).toEqual([
      '1:1.3 责任部门',
      '1:2.3 立案庭',
      '1:3.3 办公室',
    ]);
    expect(asidesOf(found).filter((aside) => aside === 'template 某渡口通报')).toHaveLength(2);
  });

  test('a label or a sentence of a template stays on every page', () => {
    const found = read({
      pages: [
        { templates: ['t1'], content: text('立案庭', 80, 60) },
        { templates: ['t1'], content: text('办公室', 80, 60) },
      ],
      templates: [text('承办部门：', 30, 60) + text('收文', 30, 90)],
    });
    expect(textsOf(found)).toEqual(['承办部门：  立案庭', '承办部门：  办公室']);
    expect(asidesOf(found)).toEqual(['template 收文', 'template 收文']);
  });

  test('characters below each other in a narrow cell are its words; elsewhere a line by themselves', () => {
    const down = (x: number, y: number) => text('序号', x, y, { size: 4, deltaX: '', deltaY: '6' });
    const inCell = page(
      grid(columns, rows),
      down(22, 46),
      cells.replace(text('序号', 22, 50, { size: 4 }), ''),
    );
    expect(cellsOf(read({ pages: [inCell] }))).toEqual(GRID);
    const beside = page(down(22, 60), text('健全机制', 40, 60), text('改进送达', 40, 66));
    expect(textsOf(read({ pages: [beside] }))).toEqual(['健全机制', '改进送达', '序号']);
  });

  test('page numbers and what stands at the head of every page', () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        text('河东渡口工作通报', 70, 15, { size: 3.5 }),
        text(`第${'一二三'[number - 1]}项工作要抓紧落实。`, 30, 60),
        text('继续改进送达。', 30, 70),
        text(`— ${number} —`, 100, 285, { size: 4, deltaX: '3 3 3 3' }),
      ),
    );
    const found = read({ pages });
    expect(textsOf(found)).toHaveLength(6);
    expect(asidesOf(found).filter((aside) => aside.startsWith('page-number'))).toHaveLength(3);
    expect(asidesOf(found).filter((aside) => aside.startsWith('running-title'))).toHaveLength(3);
  });

  test('the words of a template on one page alone are text', () => {
    const found = read({
      pages: [{ templates: ['t1'], content: text('健全机制', 30, 90) }, text('改进送达', 30, 60)],
      templates: [text('河东区人民法院文件', 30, 60)],
    });
    expect(textsOf(found)).toEqual(['河东区人民法院文件', '健全机制', '改进送达']);
  });
});

describe('what nobody sees', () => {
  const unseen: readonly (readonly [string, string])[] = [
    ['invisible', text('草稿', 30, 90, { more: ' Visible="false"' })],
    ['in an invisible block', `<ofd:PageBlock Visible="false">${text('草稿', 30, 90)}</ofd:PageBlock>`],
    ['transparent', text('草稿', 30, 90, { more: ' Alpha="0"' })],
    ['of a transparent colour', text('草稿', 30, 90, { inside: '<ofd:FillColor Value="0 0 0" Alpha="0"/>' })],
    ['white', text('草稿', 30, 90, { inside: '<ofd:FillColor Value="255 255 255"/>' })],
    ['white in hexadecimal', text('草稿', 30, 90, { inside: '<ofd:FillColor Value="#FF #FF #FF"/>' })],
    ['without ink', text('草稿', 30, 90, { inside: '<ofd:FillColor Value="0 0 0 0"/>' })],
    ['neither filled nor outlined', text('草稿', 30, 90, { more: ' Fill="false"' })],
    ['smaller than a point', text('草稿', 30, 90, { size: 0.3 })],
    ['beyond the paper', text('草稿', 300, 90)],
    [
      'covered',
      text('草稿', 30, 90) +
        path(
          'M 20 80 L 90 80 L 90 95 L 20 95 C',
          ' Stroke="false" Fill="true"',
          '<ofd:FillColor Value="255 255 255"/>',
        ),
    ],
  ];
  test.each(unseen)('text that is %s is set aside', (_, object) => {
    const found = read({ pages: [page(text('健全机制', 30, 60), object)] });
    expect(textsOf(found)).toEqual(['健全机制']);
    expect(asidesOf(found)).toEqual(['hidden 草稿']);
  });

  test('an invisible layer', () => {
    const layers = `<ofd:Layer Type="Background">${text('健全机制', 30, 60)}</ofd:Layer><ofd:Layer Type="Body" Visible="false">${text('草稿', 30, 90)}</ofd:Layer>`;
    expect(asidesOf(read({ pages: [layers] }))).toEqual(['hidden 草稿']);
  });

  test('layers are painted in the order of their types', () => {
    const ground = path(
      'M 20 50 L 99 50 L 99 70 L 20 70 C',
      ' Stroke="false" Fill="true"',
      '<ofd:FillColor Value="200 0 0"/>',
    );
    const layers = `<ofd:Layer>${text('健全机制', 30, 60)}</ofd:Layer><ofd:Layer Type="Background">${ground}</ofd:Layer>`;
    expect(textsOf(read({ pages: [layers] }))).toEqual(['健全机制']);
  });

  test('white on a dark ground, and outlined letters, can be read', () => {
    const ground = path(
      'M 20 50 L 99 50 L 99 70 L 20 70 C',
      ' Stroke="false" Fill="true"',
      '<ofd:FillColor Value="200 0 0"/>',
    );
    const white = text('健全机制', 30, 60, { inside: '<ofd:FillColor Value="255 255 255"/>' });
    expect(textsOf(read({ pages: [page(ground, white)] }))).toEqual(['健全机制']);
    const outlined = text('健全机制', 30, 60, { more: ' Fill="false" Stroke="true"' });
    expect(textsOf(read({ pages: [outlined] }))).toEqual(['健全机制']);
  });

  test('parameters for drawing, of an object and of those it goes back to', () => {
    const resources =
      '<ofd:DrawParams><ofd:DrawParam ID="1"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam><ofd:DrawParam ID="2" Relative="1"/><ofd:DrawParam ID="3" Relative="3"/></ofd:DrawParams>';
    const pages = [
      page(
        text('健全机制', 30, 60, { more: ' DrawParam="3"' }),
        text('草稿', 30, 90, { more: ' DrawParam="2"' }),
      ),
    ];
    expect(asidesOf(read({ pages, resources }))).toEqual(['hidden 草稿']);
  });
});

describe('what was put on pages later, and what is not read', () => {
  const pages = [text('健全机制', 30, 60), text('改进送达', 30, 60)];
  const stamp = `<ofd:Annot Type="Stamp" ID="1"><ofd:Appearance Boundary="90 100 40 40"><ofd:ImageObject Boundary="0 0 40 40" CTM="40 0 0 40 0 0" ResourceID="9"/></ofd:Appearance></ofd:Annot>`;
  const note = `<ofd:Annot Type="Watermark" ID="2"><ofd:Appearance Boundary="0 100 210 40">${text('内部资料', 30, 10)}</ofd:Appearance></ofd:Annot>`;

  test('notes, watermarks and stamps are set aside; pictures among them are said', () => {
    const parts = { pages, annotations: { 1: note, 2: stamp } };
    expect(textsOf(read(parts))).toEqual(['健全机制', '改进送达']);
    expect(asidesOf(read(parts))).toEqual(['annotation 内部资料']);
    expect(doubtsOf(parts)).toEqual(['第2页有印章，章上的字没有读']);
  });

  test('seals of signatures', () => {
    const xml = 'xmlns:ofd="http://www.ofdspec.org/2016"';
    const parts: OfdParts = {
      pages,
      inBody: '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      files: {
        'Doc_0/Signs/Signatures.xml': `<ofd:Signatures ${xml}><ofd:Signature ID="1" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>`,
        'Doc_0/Signs/Sign_0/Signature.xml': `<ofd:Signature ${xml}><ofd:SignedInfo><ofd:StampAnnot PageRef="p2" ID="1" Boundary="9 9 9 9"/></ofd:SignedInfo></ofd:Signature>`,
      },
    };
    expect(doubtsOf(parts)).toEqual(['第2页有印章，章上的字没有读']);
  });

  test('attachments', () => {
    const parts: OfdParts = {
      pages,
      inDocument: '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>',
      files: {
        'Doc_0/Attachs/Attachments.xml':
          '<ofd:Attachments xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Attachment ID="1" Name="任务表"><ofd:FileLoc>a.xlsx</ofd:FileLoc></ofd:Attachment></ofd:Attachments>',
      },
    };
    expect(doubtsOf(parts)).toEqual(['文件里夹带 1 个附件（任务表），没有读']);
  });

  test('pages that are pictures or drawings alone, and drawings that are not there', () => {
    const scan = '<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="9"/>';
    expect(doubtsOf({ pages: [pages[0] as string, scan] })).toEqual(['第2页只有图片，没有读出文字']);
    expect(faultIn(read({ pages: [scan] }))).toBe('no-text');
    const outlines = Array.from({ length: 20 }, (_, i) =>
      path(`M ${20 + i * 5} 60 B ${21 + i * 5} 61 ${22 + i * 5} 63 ${23 + i * 5} 64 C`, ' Fill="true"'),
    ).join('');
    expect(doubtsOf({ pages: [pages[0] as string, outlines] })).toEqual(['第2页只有图形，没有文字']);
    const missing = page(
      text('健全机制', 30, 60),
      '<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="8"/>',
    );
    expect(doubtsOf({ pages: [missing] })).toEqual(['第1页有图形不在文件里，没有读']);
  });
});

describe('what is in the package', () => {
  const one = text('健全机制', 30, 60);

  test('several documents in one file', () => {
    const found = extractOfd(makeOfdOf([{ pages: [one] }, { pages: [text('改进送达', 30, 60)] }]));
    expect(linesOf(found).map(({ place, text: own }) => `${place} ${own}`)).toEqual([
      '第1页第1行 健全机制',
      '文件2第1页 ',
      '文件2第1页第1行 改进送达',
    ]);
  });

  test('the current one of several versions', () => {
    const versions =
      '<ofd:Versions><ofd:Version ID="1" Index="0" BaseLoc="Doc_0/Vs/V1.xml"/><ofd:Version ID="2" Index="1" Current="true" BaseLoc="/Doc_0/Vs/V2.xml"/></ofd:Versions>';
    const found = read({
      pages: [one],
      inBody: versions,
      files: {
        'Doc_0/Vs/V2.xml':
          '<ofd:DocVersion xmlns:ofd="http://www.ofdspec.org/2016" ID="2"><ofd:DocRoot>../New.xml</ofd:DocRoot></ofd:DocVersion>',
        'Doc_0/New.xml':
          '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages><ofd:Page ID="p1" BaseLoc="New/Content.xml"/></ofd:Pages></ofd:Document>',
        'Doc_0/New/Content.xml': `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${text('改进送达', 30, 60)}</ofd:Layer></ofd:Content></ofd:Page>`,
      },
    });
    expect(textsOf(found)).toEqual(['改进送达']);
  });

  test.each([
    'Pages/Page_0/Content.xml',
    './Pages/Page_0/Content.xml',
    '/Doc_0/Pages/Page_0/Content.xml',
    'Doc_0/Pages/Page_0/Content.xml',
    'pages\\PAGE_0\\content.xml',
    '../Doc_0/Pages/x/../Page_0/Content.xml',
  ])('a page is found as %s', (written) => {
    const document = `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages><ofd:Page ID="p1" BaseLoc="${written}"/></ofd:Pages></ofd:Document>`;
    expect(textsOf(read({ pages: [one], files: { 'Doc_0/Document.xml': document } }))).toEqual(['健全机制']);
  });

  test('names without a prefix, and with another', () => {
    const files = (xml: string): string => xml.replaceAll('ofd:', 'x:').replace('xmlns:ofd', 'xmlns:x');
    const renamed = {
      'Doc_0/Pages/Page_0/Content.xml': files(
        `<ofd:Page xmlns:ofd="http://www.ofdspec.org"><ofd:Content><ofd:Layer>${one}</ofd:Layer></ofd:Content></ofd:Page>`,
      ),
    };
    expect(textsOf(read({ pages: [one], files: renamed }))).toEqual(['健全机制']);
    const bare = {
      'Doc_0/Pages/Page_0/Content.xml': `<Page><Content><Layer>${one.replaceAll('ofd:', '')}</Layer></Content></Page>`,
    };
    expect(textsOf(read({ pages: [one], files: bare }))).toEqual(['健全机制']);
  });
});

describe('files that are wrong', () => {
  const one = text('健全机制', 30, 60);
  const whole = makeOfd({ pages: [one] });
  const unit = (id: string, inside: string): string =>
    `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${inside}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`;
  const use = (id: string): string => `<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="${id}"/>`;
  const templated = (xml: string): Record<string, string> => ({
    'Doc_0/Tpls/Tpl_0/Content.xml': `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">${xml}<ofd:Content><ofd:Layer>${one}</ofd:Layer></ofd:Content></ofd:Page>`,
  });

  test.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'broken'],
    ['cut short', whole.subarray(0, whole.length - 40), 'broken'],
    ['no main part', makeOfd({ pages: [one], files: { 'OFD.xml': '<OFD/>' } }), 'broken'],
    [
      'a main part that leads nowhere',
      makeOfd({
        pages: [one],
        files: { 'OFD.xml': '<OFD><DocBody><DocRoot>x.xml</DocRoot></DocBody></OFD>' },
      }),
      'broken',
    ],
    [
      'a page that is not there',
      makeOfd({
        pages: [one],
        files: { 'Doc_0/Document.xml': '<Document><Pages><Page ID="1" BaseLoc="x.xml"/></Pages></Document>' },
      }),
      'broken',
    ],
    [
      'a page cut short',
      makeOfd({ pages: [one], files: { 'Doc_0/Pages/Page_0/Content.xml': '<Page><Content><Layer>' } }),
      'broken',
    ],
    ['locked', makeOfd({ pages: [one], files: { 'Encryptions.xml': '<Encryptions/>' } }), 'encrypted'],
    [
      'a drawing in itself',
      makeOfd({ pages: [page(one, use('1'))], resources: unit('1', use('1')) }),
      'broken',
    ],
    [
      'drawings in each other without end',
      makeOfd({
        pages: [page(one, use('1'))],
        resources: unit('1', use('2').repeat(9)) + unit('2', use('1').repeat(9)),
      }),
      'broken',
    ],
    [
      'drawings that multiply',
      makeOfd({
        pages: [page(one, use('1'))],
        resources:
          Array.from({ length: 9 }, (_, i) => unit(String(i + 1), use(String(i + 2)).repeat(9))).join('') +
          unit('10', path('M 0 0 L 9 9')),
      }),
      'too-large',
    ],
    [
      'a template of itself',
      makeOfd({
        pages: [{ templates: ['t1'], content: one }],
        templates: [''],
        files: templated('<ofd:Template TemplateID="t1"/>'),
      }),
      'broken',
    ],
    [
      'a document type',
      makeOfd({ pages: [one], files: { 'Doc_0/Document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><Document/>' } }),
      'broken',
    ],
    [
      'more characters than a page has',
      makeOfd({ pages: [text('字'.repeat(500_001), 30, 60)] }),
      'too-large',
    ],
    ['no pages', makeOfd({ pages: [] }), 'no-text'],
    [
      'too many pages',
      makeOfd({
        pages: [one],
        files: {
          'Doc_0/Document.xml': `<Document><Pages>${'<Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(2_001)}</Pages></Document>`,
        },
      }),
      'too-large',
    ],
  ])('%s', (_, bytes, fault) => {
    expect(faultIn(extractOfd(bytes))).toBe(fault);
  });

  test('numbers that are none, and outlines that are none', () => {
    const odd = page(
      one.replace('Size="5.6"', 'Size="5.6" CTM="1 0 x"').replace('Y="5.6"', 'Y="5.6" X="NaN"'),
      path('M 1 L 2 x Q'),
      path(''),
      '<ofd:TextObject/>',
      '<ofd:PathObject/>',
      '<ofd:ImageObject/>',
    );
    expect(textsOf(read({ pages: [odd] }))).toEqual(['健全机制']);
  });

  test('a file of resources that is not there changes no text', () => {
    const parts = {
      pages: [one],
      resources: '',
      files: {
        'Doc_0/Document.xml':
          '<Document><CommonData><PublicRes>x.xml</PublicRes></CommonData><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages></Document>',
      },
    };
    expect(textsOf(read(parts))).toEqual(['健全机制']);
  });
});
