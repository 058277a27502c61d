import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedFile } from '../fixtures/file.ts';
import { asidesOf, cellsOf, faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { extractRtf } from './index.ts';

/** A file of these words; characters beyond Latin-1 as `\u`. */
const rtf = (
  body: string,
  head = '\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}',
): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      `{\\rtf1${head}${[...body].map((c) => (c.charCodeAt(0) > 0xff ? `\\u${c.charCodeAt(0)}?` : c)).join('')}}`,
      'latin1',
    ),
  );
const read = (body: string, head?: string) => extractRtf(rtf(body, head));
const texts = (body: string, head?: string): string[] => textsOf(read(body, head));
const doubtsOf = (body: string): readonly string[] => {
  const found = read(body);
  return 'lines' in found ? (found.doubts ?? []) : [];
};

describe('characters', () => {
  test('of two bytes, as they are or escaped', () => {
    expect(texts("\\'b7\\'a8\\'d4\\'ba\\par \xb7\xa8\xd4\xba\\par")).toEqual(['法院', '法院']);
  });

  test('whose second byte looks like a letter or a mark of the file', () => {
    // 乗 is 0x81 0x5c, 丗 is 0x81 0x5b with the letter written as it is.
    expect(texts("\\'81\\'5c\\'81[\\par")).toEqual([
      new TextDecoder('gb18030').decode(Uint8Array.of(0x81, 0x5c, 0x81, 0x5b)),
    ]);
  });

  test('by their number, with as many characters passed over as the file says', () => {
    expect(texts("\\uc2\\u27861\\'b7\\'a8\\u-26746\\'d4\\'ba{\\uc0\\u20154}\\par")).toEqual([
      '法院人'.replace('院', String.fromCharCode(0x10000 - 26746)),
    ]);
    expect(texts('\\uc1\\u27861 ?\\par')).toEqual(['法']);
  });

  test('in the encoding of each font, and of the document where a western font holds them', () => {
    const head =
      "\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset204 Cyr;}}";
    expect(texts("\\'b7\\'a8{\\f1\\'d4\\'ba}{\\f2\\'c0}\\'92\\par", head)).toEqual(['法院А’']);
  });

  test('of a symbol font as they are drawn', () => {
    const head = '\\ansi\\deff0{\\fonttbl{\\f0 Arial;}{\\f3\\fcharset2 Wingdings;}}';
    expect(texts("{\\f3\\'fe}\\par", head)).toEqual(['☑']);
  });
});

describe('white words', () => {
  const HEAD =
    '\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red31\\green78\\blue121;}';
  const both = (body: string): readonly [string[], string[]] => [
    textsOf(read(body, HEAD)),
    asidesOf(read(body, HEAD)),
  ];

  test('on white are not seen', () => {
    expect(both('立案庭{\\cf2 执行局}\\par {\\cf1 研究室}{\\cf0 审管办}\\par')).toEqual([
      ['立案庭', '研究室审管办'],
      ['hidden 执行局'],
    ]);
    expect(both('\\pard\\cbpat2{\\cf2 执行局}\\par\\pard 立案庭\\par')).toEqual([
      ['立案庭'],
      ['hidden 执行局'],
    ]);
  });

  test.each([
    ['a run', '{\\cf2\\chcbpat3 执行局}\\par'],
    ['a pattern', '{\\cf2\\chshdng10000 执行局}\\par'],
    ['marked words', '{\\cf2\\highlight3 执行局}\\par'],
    ['a paragraph', '\\pard\\cbpat3{\\cf2 执行局}\\par'],
    ['a cell', '\\trowd\\clcbpat3\\cellx1000\\pard\\intbl{\\cf2 执行局}\\cell\\row'],
    ['a row', '\\trowd\\trcbpat3\\cellx1000\\pard\\intbl{\\cf2 执行局}\\cell\\row'],
  ])('are seen on the ground of %s', (_, body) => {
    expect(both(body)).toEqual([['执行局'], []]);
  });

  test('are not seen beside a cell that has a ground, nor behind a paragraph that had', () => {
    expect(
      both(
        '\\trowd\\clcbpat3\\cellx1000\\cellx2000\\pard\\intbl{\\cf2 甲}\\cell{\\cf2 乙}\\cell\\row' +
          '\\pard\\cbpat3{\\cf2 丙}\\par\\pard{\\cf2 丁}\\par',
      ),
    ).toEqual([
      ['甲', '丙'],
      ['hidden 乙', 'hidden 丁'],
    ]);
  });
});

describe('numbers of lists', () => {
  const TABLES =
    "{\\*\\listtable{\\list{\\listlevel\\levelnfc39\\levelfollow2\\levelstartat1{\\leveltext\\'02\\'00、;}{\\levelnumbers\\'01;}}" +
    "{\\listlevel\\levelnfc0\\levelfollow2\\levelstartat1{\\leveltext\\'02\\'01.;}{\\levelnumbers\\'01;}}{\\listname ;}\\listid7}}" +
    '{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}';

  test('are counted where the file does not print them', () => {
    const item = (level: number, text: string) => `\\pard\\ls1\\ilvl${level} ${text}\\par`;
    expect(
      texts(TABLES + item(0, '甲') + item(1, '乙') + item(1, '丙') + item(0, '丁') + item(1, '戊')),
    ).toEqual(['一、甲', '1.乙', '2.丙', '二、丁', '1.戊']);
  });

  test('are those which the file prints, where it does', () => {
    expect(
      texts(`${TABLES}\\pard{\\listtext 五、\\tab}\\ls1\\ilvl0 甲\\par\\pard{\\pntext 3.\\tab}乙\\par`),
    ).toEqual(['五、甲', '3. 乙']);
  });

  test('that are not given are said', () => {
    expect(doubtsOf('\\pard{\\*\\pn\\pnlvlbody\\pndec}甲\\par\\pard\\ls9 乙\\par')).toEqual([
      expect.stringContaining('有 2 段的自动编号没有读出来（第一段开头是“甲”）'),
    ]);
  });
});

describe('tables', () => {
  test('are grids with merged cells, and widths that differ from row to row', () => {
    expect(
      cellsOf(
        read(
          '\\trowd\\trhdr\\cellx1000\\cellx3000\\cellx5000\\intbl 序号\\cell 任务\\cell 牵头\\cell\\row' +
            '\\trowd\\cellx1000\\clvmgf\\cellx3000\\cellx5000\\intbl 1\\cell 完善\\par 机制\\cell\\cell\\row' +
            '\\trowd\\cellx1000\\clvmrg\\cellx3000\\cellx5000\\intbl 2\\cell\\cell 立案庭\\cell\\row' +
            '\\trowd\\clmgf\\cellx1000\\clmrg\\cellx3000\\cellx5000\\intbl 合并\\cell\\cell 执行局\\cell\\row' +
            '\\trowd\\cellx5000\\intbl 全行\\cell\\row\\pard 之后\\par',
        ),
      ),
    ).toEqual([
      '1:1.1 head 序号',
      '1:1.2 head 任务',
      '1:1.3 head 牵头',
      '1:2.1 1',
      '1:2.2 down2 完善',
      '1:2.2 down2 机制',
      '1:2.3',
      '1:3.1 2',
      '1:3.3 立案庭',
      '1:4.1 across2 合并',
      '1:4.3 执行局',
      '1:5.1 across3 全行',
    ]);
  });

  test('in cells of tables stay in their cell', () => {
    const inner = (a: string, b: string) =>
      `\\pard\\intbl\\itap2 ${a}\\nestcell ${b}\\nestcell{\\*\\nesttableprops\\trowd\\cellx900\\cellx1800\\nestrow}{\\nonesttables\\par}`;
    const row = (content: string) =>
      `\\trowd\\cellx1000\\cellx3000\\pard\\intbl 1\\cell ${content}\\pard\\intbl 后\\cell\\row`;
    expect(cellsOf(read(row(inner('内甲', '内乙')) + row('')))).toEqual([
      '1:1.1 1',
      '1:1.2 内甲',
      '1:1.2 内乙',
      '1:1.2 后',
      '1:2.1 1',
      '1:2.2 后',
    ]);
  });
});

describe('what is no text of the document', () => {
  test('is set aside: hidden, struck, deleted', () => {
    expect(asidesOf(read('甲{\\v 藏}{\\strike 划}{\\striked1 双}{\\deleted 删}乙\\par'))).toEqual([
      'hidden 藏',
      'struck 划双',
      'deleted 删',
    ]);
  });

  test('is passed over: unknown destinations, binary data, what follows the end', () => {
    expect(
      texts(
        '{\\info{\\title 题}}{\\*\\unknown 甲{乙}}丙{\\pict\\bin3 {}\\}丁\\par{\\*\\bkmkstart a}戊\\par}己',
      ),
    ).toEqual(['丙丁', '戊']);
  });

  test('is read once where the file holds two versions of it', () => {
    expect(texts('{\\upr{一}{\\*\\ud{二}}}{\\*\\shppict{\\pict}}{\\nonshppict{\\pict}}\\par')).toEqual([
      '二',
    ]);
  });

  test('is said: pictures, objects', () => {
    expect(
      doubtsOf(
        '甲{\\pict\\picwgoal5000\\pichgoal5000 00ff}{\\object\\objemb{\\*\\objdata 00}{\\result 乙}}\\par',
      ),
    ).toEqual([expect.stringContaining('1 张图片'), expect.stringContaining('1 个嵌入的对象')]);
  });

  test('stands apart: headers, notes and their marks, text boxes', () => {
    const found = read(
      '{\\header 内部资料\\par}{\\footer \\chpgn\\par}甲{\\super\\chftn}{\\footnote{\\super\\chftn} 注一\\par}乙*{\\footnote\\ftnalt *注二}丙\\par' +
        '{\\shp{\\*\\shpinst\\shpleft0\\shptop0\\shpright4000\\shpbottom4000{\\shptxt 框\\par}}{\\shprslt 旧}}\\par',
    );
    expect(textsOf(found)).toEqual(['甲¹乙*丙', '框', '¹ 注一', '*注二']);
    expect(asidesOf(found)).toEqual(['running-title 内部资料']);
    expect(linesOf(found).map(({ place }) => place)).toEqual(
      expect.arrayContaining(['第1段', '文本框1第1段', '脚注1', '尾注1', '页眉']),
    );
  });
});

describe('fields, formulas and signs', () => {
  test('fields say their result, formulas what they print', () => {
    expect(
      texts(
        '{\\field{\\*\\fldinst PAGEREF x}{\\fldrslt 5}}页{\\field{\\*\\fldinst EQ \\\\f(2,3)}{\\fldrslt}}\\par',
      ),
    ).toEqual(['5页2/3']);
    expect(
      texts('占{\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mtype bar}}{\\mnum{\\mr 2}}{\\mden{\\mr 3}}}}}以上\\par'),
    ).toEqual(['占2/3以上']);
  });

  test('notes are numbered as the file says', () => {
    expect(texts('\\ftnncnum 甲{\\chftn}{\\footnote{\\chftn}注}乙\\par')).toEqual(['甲①乙', '①注']);
  });

  test('a box that is ticked and a list from which one is chosen', () => {
    const form = (inside: string) => `{\\field{\\*\\fldinst ${inside}}{\\fldrslt}}`;
    expect(
      texts(
        `${form('FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres1}}')}${form('FORMDROPDOWN {\\*\\formfield{\\fftype2\\ffres1{\\*\\ffl 甲}{\\*\\ffl 乙}}}')}\\par`,
      ),
    ).toEqual(['☑乙']);
  });

  test('signs, raised figures and breaks of lines', () => {
    expect(texts('甲\\emdash\\~乙\\_丙\\-丁\\tab 戊\\line m{\\super 2}\\par')).toEqual([
      '甲—\u00a0乙-丙丁\t戊',
      'm²',
    ]);
  });
});

describe('a file that another program saved', () => {
  const saved = extractRtf(savedFile('plan.rtf'));

  test('has its numbers, its table and what is set aside', () => {
    expect(textsOf(saved).slice(4, 10)).toEqual([
      '一、完善审判机制',
      '1.健全衔接规则。立案庭牵头负责。',
      '2.推进繁简分流。',
      '二、加强监督',
      '1.开展评查。',
      '第一条 样式编号的段落',
    ]);
    expect(cellsOf(saved)).toContain('1:3.2 down2 完善');
    expect(cellsOf(saved)).toContain('1:4.3 across2 研究室、审管办');
    expect(asidesOf(saved)).toEqual([
      'struck 删去的字',
      'hidden 看不见',
      'struck 双线划',
      'deleted 修订删除',
      'running-title 内部资料',
    ]);
  });
});

describe('faulty files', () => {
  test('one cut short is a fault wherever it ends', () => {
    const file = rtf('{\\b 甲}乙\\par');
    for (let end = 6; end < file.length - 1; end += 1)
      expect(extractRtf(file.slice(0, end))).toMatchObject({ fault: 'broken' });
  });

  test('one without end of groups is a fault', () => {
    expect(faultIn(extractRtf(rtf('{'.repeat(100_000))))).toBe('too-large');
    expect(faultIn(extractRtf(rtf('{\\footnote '.repeat(100) + '}'.repeat(100))))).toBe('too-large');
  });

  test('lies about lengths do no harm', () => {
    expect(faultIn(read('甲\\bin99999999 乙\\par'))).toBe('broken');
    expect(texts('\\uc9999\\u27861 abcdefghij\\par')).toEqual(['法ij']);
    expect(texts('\\itap99\\intbl 甲\\nestcell\\nestrow\\pard 乙\\par')).toEqual(['甲', '乙']);
  });

  test('no change of bytes makes the reader throw', () => {
    const file = savedFile('plan.rtf');
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const changed = Uint8Array.from(file);
        for (const [at, byte] of changes) changed[at] = byte;
        const found = extractRtf(changed);
        if ('fault' in found) expect(found.detail).not.toBe('');
        else for (const { text } of found.lines) expect(text).not.toMatch(/[\n\r]/u);
      }),
      { numRuns: 200 },
    );
  });
});
