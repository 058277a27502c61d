import { describe, expect, test } from 'vitest';
import { savedFile } from '../fixtures/file.ts';
import { asidesOf, cellsOf, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { makeXlsx, row, type SheetXml, type WorkbookXml } from '../fixtures/make-xlsx.ts';
import { displayed, formatOf } from './displayed.ts';
import { extractSheet } from './index.ts';

const HEAD = ['序号', '工作任务', '牵头部门'] as const;
const read = (sheet: Partial<SheetXml>, more: Partial<WorkbookXml> = {}) =>
  extractSheet(makeXlsx({ ...more, sheets: [{ name: 'Sheet1', rows: '', ...sheet }] }));
const doubtsOf = async (found: ReturnType<typeof read>): Promise<readonly string[]> => {
  const extraction = await found;
  return 'lines' in extraction ? (extraction.doubts ?? []) : [];
};

describe('the lines of a sheet', () => {
  test('are the title above its table, the table as a grid, and what stands below', async () => {
    const found = await read({
      rows:
        row(1, ['2031年重点任务分解表']) +
        row(2, [...HEAD]) +
        row(3, ['一、审判执行']) +
        row(4, [1, '完善机制\n推进试点', '立案庭']) +
        row(5, [2, undefined, '执行局']) +
        row(7, ['注：每季度报送进展。']),
      merges: ['A1:C1', 'A3:C3', 'B4:B5'],
    });
    expect(textsOf(found)[0]).toBe('2031年重点任务分解表');
    expect(textsOf(found).at(-1)).toBe('注：每季度报送进展。');
    expect(cellsOf(found)).toEqual([
      '1:1.1 序号',
      '1:1.2 工作任务',
      '1:1.3 牵头部门',
      '1:2.1 across3 一、审判执行',
      '1:3.1 1',
      '1:3.2 down2 完善机制',
      '1:3.2 down2 推进试点',
      '1:3.3 立案庭',
      '1:4.1 2',
      '1:4.3 执行局',
    ]);
  });

  test('say their cell, and their sheet where there are several', async () => {
    const one = await read({ rows: row(3, [undefined, '甲']) });
    expect(linesOf(one).map(({ place }) => place)).toEqual(['第3行B列']);
    const sheets = ['一季度', '二季度'].map((name) => ({ name, rows: row(1, ['甲']) }));
    const two = await extractSheet(makeXlsx({ sheets }));
    expect(linesOf(two).map(({ place }) => place)).toEqual(['“一季度”第1行A列', '“二季度”第1行A列']);
  });

  test('begin with the name of the sheet where no title stands above the table', async () => {
    const rows = row(1, [...HEAD]) + row(2, [1, '甲', '乙']);
    const named = read({ name: '重点任务', rows });
    expect(textsOf(await named)[0]).toBe('重点任务');
    expect(await doubtsOf(named)).toEqual([expect.stringContaining('用了工作表的名称“重点任务”')]);
    const unnamed = read({ name: 'Sheet1', rows });
    expect(textsOf(await unnamed)[0]).toBe('序号');
    expect(await doubtsOf(unnamed)).toEqual([]);
  });

  test('of notes on how to fill in the others are set aside and told of', async () => {
    const sheets = [
      { name: '填表说明', rows: row(1, ['按季填报。']) },
      { name: '任务表', rows: row(1, ['2031年任务表']) + row(2, ['甲', '乙']) },
    ];
    const found = extractSheet(makeXlsx({ sheets }));
    expect(textsOf(await found)).toEqual(['2031年任务表', '甲', '乙']);
    expect(asidesOf(await found)).toEqual(['form-words 按季填报。']);
    expect(await doubtsOf(found)).toEqual(['工作表“填表说明”像是填表说明一类，没有读入正文']);
    const alone = extractSheet(makeXlsx({ sheets: [{ name: '情况说明', rows: row(1, ['按季填报。']) }] }));
    expect(textsOf(await alone)).toEqual(['按季填报。']);
  });

  test('are two tables where an empty column stands between them', async () => {
    const found = await read({
      rows: row(1, ['任务', '部门', undefined, '部门', '任务数']) + row(2, ['甲', '乙', undefined, '丙', 3]),
    });
    expect(cellsOf(found)).toEqual([
      ...['1:1.1 任务', '1:1.2 部门', '1:2.1 甲', '1:2.2 乙'],
      ...['2:1.1 部门', '2:1.2 任务数', '2:2.1 丙', '2:2.2 3'],
    ]);
    const over = await read({
      rows: row(1, ['任务', '部门', undefined, '部门', '任务数']) + row(2, ['一、甲']),
      merges: ['A2:E2'],
    });
    expect(cellsOf(over).map((cell) => cell[0])).not.toContain('2');
  });

  test('have empty cells where a column holds nothing in one row, and no empty columns', async () => {
    const rows = row(1, ['甲', undefined, '乙', '丙']) + row(2, ['丁', undefined, undefined, '戊']);
    expect(cellsOf(await read({ rows }))).toEqual([
      '1:1.1 甲',
      '1:1.2 乙',
      '1:1.3 丙',
      '1:2.1 丁',
      '1:2.2',
      '1:2.3 戊',
    ]);
  });
});

describe('what nobody sees', () => {
  const rows =
    row(1, ['甲', '乙', '内部']) +
    row(2, ['丙', '丁', '张某'], ' hidden="1"') +
    row(3, ['戊', '己', undefined]);
  const columns = '<cols><col min="3" max="16384" hidden="1"/></cols>';

  test('is set aside and said: rows, columns, sheets', async () => {
    const sheets = [
      { name: '表', rows, columns },
      { name: '底稿', rows: row(1, ['草稿']), state: 'veryHidden' },
    ];
    const found = extractSheet(makeXlsx({ sheets }));
    expect(textsOf(await found)).toEqual(['甲', '乙', '戊', '己']);
    expect(asidesOf(await found)).toEqual(
      ['内部', '丙', '丁', '张某', '草稿'].map((text) => `hidden ${text}`),
    );
    expect(await doubtsOf(found)).toEqual([
      expect.stringMatching(/^第2行是隐藏的/u),
      expect.stringMatching(/^C列是隐藏的/u),
      expect.stringContaining('工作表“底稿”是隐藏的'),
    ]);
  });

  test('is set aside where cells were merged over it, and where its format prints nothing', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>';
    const found = await read(
      {
        rows: `<row r="1"><c r="A1" s="1"><v>5</v></c>${row(1, [undefined, '甲', '盖住']).slice(11)}`,
        merges: ['B1:C1'],
      },
      { styles },
    );
    expect(textsOf(found)).toEqual(['甲']);
    expect(asidesOf(found)).toEqual(['hidden 5', 'hidden 盖住']);
  });

  test('rows and columns that were dragged together until nothing is left', async () => {
    const found = await read({
      rows: row(1, ['甲', '乙']) + row(2, ['丙', '丁'], ' ht="0" customHeight="1"'),
      columns: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>',
    });
    expect(textsOf(found)).toEqual(['甲']);
    expect(asidesOf(found)).toEqual(['hidden 乙', 'hidden 丙', 'hidden 丁']);
  });

  describe('white words', () => {
    const styles =
      '<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font><font><color indexed="9"/></font><font><color theme="0" tint="-0.5"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill></fills>' +
      '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="4"/><xf fontId="1" fillId="1"/><xf fontId="1" fillId="2"/></cellXfs>';
    const cell = (at: string, style: number, inside: string): string =>
      `<c r="${at}" s="${style}" t="inlineStr"><is>${inside}</is></c>`;
    const styled = (at: string, style: number): string => cell(at, style, `<t>${at}</t>`);
    const run = (colour: string, text: string): string =>
      `<r><rPr><color ${colour}/></rPr><t>${text}</t></r>`;

    test('on white are set aside, whichever way their colour is told; on a ground they are read', async () => {
      const rows = `<row r="1">${['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map(styled).join('')}</row>`;
      const found = await read({ rows }, { styles });
      expect(textsOf(found)).toEqual(['A1', 'E1', 'F1']);
      expect(asidesOf(found)).toEqual(['hidden B1', 'hidden C1', 'hidden D1', 'hidden G1']);
    });

    test('of a part of a cell', async () => {
      const mixed = run('rgb="FF000000"', '立案庭') + run('rgb="FFFFFFFF"', '、执行局');
      const rows = `<row r="1">${cell('A1', 0, mixed)}${cell('B1', 5, mixed)}${cell('C1', 1, mixed)}</row>`;
      const found = await read({ rows }, { styles });
      expect(textsOf(found)).toEqual(['立案庭', '立案庭、执行局', '立案庭']);
    });

    test.each<[string, Partial<SheetXml>]>([
      ['conditions', { after: '<conditionalFormatting sqref="D4 A1:B2"/>' }],
      [
        'the style of a table',
        { parts: [['table', '<table ref="A1:B3"><tableStyleInfo name="TableStyleMedium2"/></table>']] },
      ],
      ['a picture behind the sheet', { after: '<picture r:id="x"/>' }],
    ])('are read and told of where %s may give a ground', async (_, more) => {
      const found = read({ rows: `<row r="1">${styled('A1', 1)}</row>`, ...more }, { styles });
      expect(textsOf(await found)).toEqual(['A1']);
      expect(await doubtsOf(found)).toEqual([
        expect.stringContaining('有 1 处白色的字，底色认不出（第一处在第1行A列：“A1”）'),
      ]);
    });
  });

  test('a merged cell is seen as long as some row of it is', async () => {
    const found = await read({
      rows: row(1, ['甲', '乙'], ' hidden="1"') + row(2, [undefined, '丙']) + row(3, ['丁', '戊']),
      merges: ['A1:A2'],
    });
    expect(cellsOf(found)).toEqual(['1:1.1 甲', '1:1.2 丙', '1:2.1 丁', '1:2.2 戊']);
  });

  test('comments, pictures and charts are said; text boxes are read', async () => {
    const found = read({
      rows: row(1, ['甲', '乙']),
      parts: [
        [
          'comments',
          '<comments><commentList><comment ref="B1"><text><t>批注</t></text></comment></commentList></comments>',
        ],
        [
          'drawing',
          '<xdr:wsDr><xdr:pic/><c:chart/><xdr:sp><xdr:txBody><a:p><a:r><a:t>框里</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>',
        ],
      ],
      after:
        '<headerFooter><oddHeader>&amp;C&amp;"宋体"内部资料</oddHeader><oddFooter>第 &amp;P 页</oddFooter></headerFooter>',
    });
    expect(await doubtsOf(found)).toEqual([
      expect.stringContaining('第一个在第1行B列'),
      expect.stringContaining('1 张图片'),
      expect.stringContaining('1 个图表'),
    ]);
    expect(textsOf(await found)).toEqual(['甲', '乙', '框里']);
    expect(asidesOf(await found)).toEqual(['running-title 内部资料']);
  });
});

describe('what stands in a cell', () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月底前&quot;"/></numFmts>' +
    '<fonts><font/><font><strike/></font></fonts>' +
    '<cellXfs><xf/><xf numFmtId="176"/><xf fontId="1"/><xf numFmtId="31"/><xf numFmtId="9"/></cellXfs>';
  const strings =
    '<si><r><t>研究室</t></r><r><rPr><strike/></rPr><t>、执行局</t></r><rPh sb="0" eb="1"><t>yan</t></rPh></si>' +
    '<si><r><t>m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si><si><t>甲_x000D_乙</t></si>';
  const cells = async (inside: string, properties = '') =>
    read({ rows: `<row r="1">${inside}</row>` }, { styles, strings, properties });

  test('is printed as Excel prints it: dates by their format, shares, results of formulas, truths, faults', async () => {
    const found = await cells(
      '<c r="A1" s="1"><v>48000</v></c><c r="B1" s="3"><v>48000</v></c><c r="C1" s="4"><v>0.95</v></c>' +
        '<c r="D1"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="E1" t="str"><f>A1</f><v>全年</v></c>' +
        '<c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#REF!</v></c><c r="H1" t="d" s="3"><v>2031-06-01T00:00:00Z</v></c>',
    );
    expect(textsOf(found)).toEqual([
      '2031年6月底前',
      '2031年6月1日',
      '95%',
      '0.3',
      '全年',
      'TRUE',
      '#REF!',
      '2031年6月1日',
    ]);
  });

  test('is told where a formula has no result', async () => {
    const found = await cells(
      '<c r="A1"><f>B1</f></c><c r="B1"><f>1</f><v>1</v></c><c r="C1"><f>A1</f><v></v></c><c r="D1" t="str"><f>A1</f><v></v></c>',
    );
    expect('doubts' in found && found.doubts).toContain(
      '有 2 个单元格的公式没有算好的结果（第一个在第1行A列），读作空的，请用 Excel 或 WPS 打开保存后再放入',
    );
  });

  test('is counted from 1904 where the workbook says so', async () => {
    const found = await cells('<c r="A1" s="3"><v>46538</v></c>', '<workbookPr date1904="1"/>');
    expect(textsOf(found)).toEqual(['2031年6月1日']);
  });

  test('is set aside where it is struck out, whole or in part, and where it says how to read', async () => {
    const found = await cells(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" s="2" t="inlineStr"><is><t>政治部</t></is></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c>',
    );
    expect(textsOf(found)).toEqual(['研究室', 'm²', '甲', '乙']);
    expect(asidesOf(found)).toEqual(['struck 、执行局', 'phonetic yan', 'struck 政治部']);
  });

  test.each([
    [46203, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二六年六月三十日'],
    [12, '[DBNum2][$-804]General', '壹拾贰'],
    [46203, '[$-F800]dddd, mmmm dd, yyyy', '2026年6月30日'],
    [46203, 'yyyy/m/d aaaa', '2026/6/30 星期二'],
    [46203, 'm"月"d"日（周"aaa"）"', '6月30日（周二）'],
    [1234.5, '#,##0.00_ ', '1,234.50'],
    [0.1 + 0.2, 'General', '0.3'],
    [3, '"第"0"号"', '第3号'],
    [1200, '[$￥-804]#,##0', '￥1,200'],
  ])('%d as %s', (value, format, text) => {
    expect(displayed(value, format, false)).toBe(text);
  });

  test.each([
    [14, '2026/6/30'],
    [31, '2026年6月30日'],
    [57, '2026年6月'],
    [58, '6月30日'],
  ])('a date in the format that Excel has at %d', (number, text) => {
    expect(displayed(46203, formatOf(number, undefined), false)).toBe(text);
  });
});

describe('files of other programs and of older ones', () => {
  test('a workbook of Excel 97 reads like one of today', async () => {
    const found = await extractSheet(savedFile('tasks.xls'));
    expect(textsOf(found)[0]).toBe('滨海市中级人民法院2031年重点任务分解表');
    expect(cellsOf(found)).toEqual(
      expect.arrayContaining([
        '1:2.1 across6 一、完善审判机制',
        '1:3.2 down2 完善繁简分流机制',
        '1:3.5 2031年6月底前',
        '1:4.3 across2 执行局',
        '1:6.3',
      ]),
    );
    expect(asidesOf(found)).toEqual([
      'struck 政治部',
      ...['内部联系人', '张某', '3', '隐藏的任务', '民一庭', '草稿', '未定'].map((text) => `hidden ${text}`),
    ]);
    // The library does not tell which characters of a cell are struck out.
    expect('lines' in found && found.doubts).toEqual(
      expect.arrayContaining([
        expect.stringContaining('第6行是隐藏的'),
        expect.stringContaining('工作表“底稿”是隐藏的'),
      ]),
    );
  });

  test('elements may stand behind a prefix', async () => {
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
    const files = unzipSync(makeXlsx({ sheets: [{ name: '表', rows: row(1, ['甲', '乙']) }] }));
    const prefixed = Object.entries(files).map(([name, content]) => {
      if (!name.startsWith('xl/w') || name.includes('_rels')) return [name, content] as const;
      const text = strFromU8(content)
        .replace(/<(\/?)(?=\w)/gu, '<$1x:')
        .replace('xmlns=', 'xmlns:x=');
      return [name, strToU8(text)] as const;
    });
    expect(textsOf(await extractSheet(zipSync(Object.fromEntries(prefixed))))).toEqual(['甲', '乙']);
  });

  test('a table saved as XML by Excel 2003', async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Worksheet ss:Name="表"><Table><Row><Cell><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="String">乙</Data></Cell></Row></Table></Worksheet></Workbook>';
    expect(textsOf(await extractSheet(new TextEncoder().encode(xml)))).toEqual(['甲', '乙']);
  });
});

describe('faulty files', () => {
  test('say what is wrong', async () => {
    expect(await extractSheet(new TextEncoder().encode('甲,乙'))).toMatchObject({ fault: 'unsupported' });
    const saved = savedFile('tasks.xls');
    expect(await extractSheet(saved.slice(0, 3_000))).toMatchObject({ fault: 'broken' });
    expect(await extractSheet(makeXlsx({ sheets: [] }))).toMatchObject({ fault: 'no-text' });
  });

  test('of more cells than a list of tasks has are too large, cells that lie far apart are not', async () => {
    const many = Array.from({ length: 700 }, (_, i) => row(i + 1, ['甲'.repeat(1), '乙']));
    const wide = Array.from({ length: 700 }, (_, i) => {
      const column = columnOf(i);
      return `<row r="${i + 1000}"><c r="A${i + 1000}"><v>1</v></c><c r="${column}${i + 1000}"><v>1</v></c></row>`;
    });
    expect(await read({ rows: [...many, ...wide].join('') })).toMatchObject({ fault: 'too-large' });
    const far =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row>';
    expect(cellsOf(await read({ rows: far, merges: ['B2:XFC1048575'] }))).toEqual([
      '1:1.1 1',
      '1:1.2 2',
      '1:2.1 3',
      '1:2.2 4',
    ]);
  });
});

/** A column beyond B. */
function columnOf(index: number): string {
  const at = index + 2;
  return (
    (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26))
  );
}
