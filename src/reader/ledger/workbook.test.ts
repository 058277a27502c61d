import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileName } from '#domain/file-name.ts';
import { department, headOf, unitOf } from '#domain/fixtures/circular.ts';
import { circularLedger } from '#formats/ledger/circular.ts';
import { ledgerTable, type TaskLedger } from '#formats/ledger/model.ts';
import { workbook } from './workbook.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 100_000_000 },
  isArray: (name) => ['row', 'c', 'si', 'col', 'mergeCell', 'xf'].includes(name),
});

interface Cell {
  readonly '@r': string;
  readonly '@t'?: string;
  readonly '@s'?: string;
  readonly v?: string;
}

/** The bytes of a ledger's workbook. */
async function made(ledger: TaskLedger): Promise<Uint8Array> {
  const { title, origin } = ledger;
  const sheet = {
    name: '台账',
    title,
    origin,
    ...ledgerTable(ledger, (address) => `https://x.example/${address}`),
  };
  return new Uint8Array(await (await workbook(sheet)).arrayBuffer());
}

/** What a reader of workbooks finds in one: the sheet's XML, and its cells as texts and numbers. */
function read(bytes: Uint8Array) {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const { worksheet } = parser.parse(files['xl/worksheets/sheet1.xml'] ?? '');
  const { sst } = parser.parse(files['xl/sharedStrings.xml'] ?? '');
  const strings = (sst.si as { t: string | { '#text': string } }[]).map(({ t }) =>
    typeof t === 'string' ? t : (t['#text'] ?? ''),
  );
  const rows = (worksheet.sheetData.row as { c: Cell[] }[]).map(({ c }) =>
    c.map((cell) =>
      cell['@t'] === 's' ? strings[Number(cell.v)] : cell.v === undefined ? '' : Number(cell.v),
    ),
  );
  return { files, worksheet, rows };
}

const someAddressBook = (title = '任务1'): TaskLedger => {
  const ledger = circularLedger(headOf(), [
    unitOf('1', { title, departments: [department('立案庭', 'lead')] }),
    unitOf('2', { label: '第二条', departments: [department('研究室', 'joint')] }),
  ]);
  if (ledger === undefined) throw new Error('there is no ledger');
  return ledger;
};

describe('a workbook', () => {
  test('holds title, origin, heads and rows; numbers are numbers', async () => {
    const { rows } = read(await made(someAddressBook()));
    expect(rows.map((row) => row.filter((cell) => cell !== ''))).toEqual([
      ['《2031年改革要点》任务台账'],
      ['据《2031年改革要点》（河中法〔2031〕7号）整理，共2项。'],
      ['编号', '任务', '牵头部门', '分工负责部门', '完成时限', '进展情况', '备注', '网址'],
      [1, '任务1', '立案庭', 'https://x.example/circulars/hd-2031/1/'],
      ['第二条', '任务2', '研究室', 'https://x.example/circulars/hd-2031/2/'],
    ]);
  });

  test('keeps its heads in sight and on every sheet of paper, and is one sheet wide', async () => {
    const { files, worksheet } = read(await made(someAddressBook()));
    expect(worksheet.sheetViews.sheetView.pane).toMatchObject({ '@ySplit': '3', '@state': 'frozen' });
    expect(worksheet.pageSetup).toMatchObject({
      '@paperSize': '9',
      '@orientation': 'landscape',
      '@fitToWidth': '1',
      '@fitToHeight': '0',
    });
    expect(worksheet.sheetPr.pageSetUpPr['@fitToPage']).toBe('1');
    expect(files['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'台账'!$3:$3</definedName>`,
    );
    expect(worksheet.cols.col).toHaveLength(8);
    expect(worksheet.mergeCells.mergeCell.map((cell: Record<string, string>) => cell['@ref'])).toEqual([
      'A1:H1',
      'A2:H2',
    ]);
  });

  test('wraps texts', async () => {
    const { files, rows, worksheet } = read(await made(someAddressBook('很长的任务'.repeat(100))));
    expect(rows[3]?.[1]).toBe('很长的任务'.repeat(100));
    const style = Number(worksheet.sheetData.row[3].c[1]['@s']);
    const { styleSheet } = parser.parse(files['xl/styles.xml'] ?? '');
    expect(styleSheet.cellXfs.xf[style].alignment['@wrapText']).toBe('1');
  });

  test('writes names over marks from above to below, and keeps in sight what tells the rows', async () => {
    const columns = [
      { name: '任务', width: 24 },
      { name: '立案庭', width: 3, isUpright: true },
    ];
    const sheet = { name: '台账', title: '矩阵', origin: '据要点整理', columns, rows: [['任务1', '●']] };
    const { files, rows, worksheet } = read(new Uint8Array(await (await workbook(sheet)).arrayBuffer()));
    expect(rows.slice(2)).toEqual([
      ['任务', '立案庭'],
      ['任务1', '●'],
    ]);
    const { styleSheet } = parser.parse(files['xl/styles.xml'] ?? '');
    const alignmentOf = (row: number, cell: number) =>
      styleSheet.cellXfs.xf[Number(worksheet.sheetData.row[row].c[cell]['@s'])].alignment;
    expect(alignmentOf(2, 0)['@textRotation']).toBeUndefined();
    expect(alignmentOf(2, 1)['@textRotation']).toBe('255');
    expect(alignmentOf(3, 1)['@horizontal']).toBe('center');
    expect(worksheet.sheetViews.sheetView.pane).toMatchObject({ '@xSplit': '1', '@ySplit': '3' });
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-1', '@x', "'=1", '<c t="s">&amp;</c>', ']]>', ' 甲 ', '0123'])(
    'the text %j stays a text',
    async (text) => {
      const { rows, worksheet } = read(await made(someAddressBook(text)));
      expect(rows[3]?.[1]).toBe(text);
      expect(worksheet.sheetData.row[3].c[1]).toMatchObject({ '@t': 's' });
    },
  );

  test('a text that no workbook can hold does no damage', async () => {
    const { rows } = read(await made(someAddressBook(`甲\u0007乙\uffff${'丙'.repeat(40_000)}`)));
    expect(rows[3]?.[1]).toMatch(/^甲\ufffd?乙\ufffd?丙+…$/u);
    expect(String(rows[3]?.[1]).length).toBeLessThanOrEqual(32_767);
  });

  test('of ten thousand measures has as many rows', async () => {
    const units = Array.from({ length: 10_000 }, (_, i) =>
      unitOf(`${i + 1}`, { departments: [department(`第${i % 40}庭`, 'lead')] }),
    );
    const ledger = circularLedger(headOf(), units) as TaskLedger;
    const { rows } = read(await made(ledger));
    expect(rows).toHaveLength(10_003);
    expect(rows.at(-1)?.slice(0, 3)).toEqual([10_000, '任务10000', '第39庭']);
  });
});

test.each([
  ['《一/二》台账', '《一 二》台账.xlsx'],
  ['甲:乙*丙?"丁"<戊>|\\', '甲 乙 丙 丁 戊.xlsx'],
  ['长'.repeat(99), `${'长'.repeat(60)}.xlsx`],
])('the file of %j is called %j', (title, name) => {
  expect(fileName(title, 'xlsx')).toBe(name);
});
