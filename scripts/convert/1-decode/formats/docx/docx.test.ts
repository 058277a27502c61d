import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { abstractNum, lvl, makeDocx, num, numbered, p, r } from '../fixtures/make-docx.ts';
import { extractDocx } from './index.ts';

test('a document from a library: list numbers, breaks, tables and notes with their places', async () => {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, at: number) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            level(LevelFormat.CHINESE_COUNTING, '%1、', 0),
            level(LevelFormat.CHINESE_COUNTING, '（%2）', 1),
            level(LevelFormat.DECIMAL, '%3.', 2),
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('指本市各基层法院。')] } },
    sections: [
      {
        children: [
          new Paragraph({
            children: [new TextRun('甲市法院改革'), new TextRun({ text: '工作要点', break: 1 })],
          }),
          new Paragraph({ text: '完善立案机制', numbering: { reference: 'outline', level: 0 } }),
          new Paragraph({ text: '优化流程。', numbering: { reference: 'outline', level: 1 } }),
          new Paragraph({ text: '立案不超过三日。', numbering: { reference: 'outline', level: 2 } }),
          new Paragraph({ text: '编制指引。', numbering: { reference: 'outline', level: 2 } }),
          new Paragraph(''),
          new Paragraph({ text: '健全执行机制', numbering: { reference: 'outline', level: 0 } }),
          new Paragraph({
            children: [new TextRun('繁简分流。'), new FootnoteReferenceRun(1)],
            numbering: { reference: 'outline', level: 1 },
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('序号'), cell('任务')] }),
              new TableRow({ children: [cell('1'), cell('出台办法')] }),
            ],
          }),
        ],
      },
    ],
  });
  const lines = linesOf(extractDocx(new Uint8Array(await Packer.toBuffer(file))));
  expect(lines.map(({ text, place }) => `${place} ${text}`)).toEqual([
    '第1段第1行 甲市法院改革',
    '第1段第2行 工作要点',
    '第2段 一、完善立案机制',
    '第3段 （一）优化流程。',
    '第4段 1. 立案不超过三日。',
    '第5段 2. 编制指引。',
    '第5段 ',
    '第6段 二、健全执行机制',
    '第7段 （一）繁简分流。¹',
    '表1第1行第1格 序号',
    '表1第1行第2格 任务',
    '表1第2行第1格 1',
    '表1第2行第2格 出台办法',
    '脚注1 ¹指本市各基层法院。',
  ]);
});

describe('numbers as Word prints them', () => {
  const texts = (body: string, numbering: string, styles?: string): string[] =>
    textsOf(extractDocx(makeDocx({ body, numbering, ...(styles === undefined ? {} : { styles }) })));

  test('chapters and articles: articles run on through the chapters where told to', () => {
    const list =
      abstractNum(
        0,
        lvl(0, 'chineseCounting', '第%1章') +
          lvl(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0);
    const body = [0, 1, 1, 0, 1].map((level) => numbered('甲', 1, level)).join('');
    expect(texts(body, list)).toEqual(['第一章 甲', '第一条 甲', '第二条 甲', '第二章 甲', '第三条 甲']);
  });

  test('a level restarts only after the level that it names', () => {
    const list =
      abstractNum(
        0,
        lvl(0, 'decimal', '%1、') +
          lvl(1, 'decimal', '%2、') +
          lvl(2, 'decimal', '%3、', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 0);
    const body = [0, 1, 2, 2, 1, 2, 0, 1, 2].map((level) => numbered('甲', 1, level)).join('');
    expect(texts(body, list)).toEqual([
      '1、甲',
      '1、甲',
      '1、甲',
      '2、甲',
      '2、甲',
      '3、甲',
      '2、甲',
      '1、甲',
      '1、甲',
    ]);
  });

  test('two lists of one kind go on counting, one that starts anew begins again', () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const list = abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, again);
    const body = [1, 1, 2, 3, 3].map((id) => numbered('甲', id)).join('');
    expect(texts(body, list)).toEqual(['1. 甲', '2. 甲', '3. 甲', '1. 甲', '2. 甲']);
  });

  test('figures of all levels, in decimals where the list is legal', () => {
    const list =
      abstractNum(0, lvl(0, 'chineseCounting', '%1、') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
      num(1, 0);
    expect(texts(numbered('甲', 1) + numbered('乙', 1, 1), list)).toEqual(['一、甲', '1.1 乙']);
  });

  test('numbers that come from a style, and styles based on it; numId 0 takes them away', () => {
    const list = abstractNum(0, lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')) + num(1, 0);
    const style = (id: string, inside: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;
    const styles =
      style('H1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('H1a', '<w:basedOn w:val="H1"/>') +
      style('Loop', '<w:basedOn w:val="Loop"/>');
    const styled = (id: string, more = ''): string => p('甲', `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled('H1') + styled('H1a') + styled('Loop') + styled('H1', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(texts(body, list, styles)).toEqual(['一、甲', '二、甲', '甲', '甲']);
  });

  test.each<[string, number, string]>([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['japaneseCounting', 20, '二十'],
    ['ideographDigital', 2025, '二〇二五'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalEnclosedCircle', 10, '⑩'],
    ['chineseLegalSimplified', 32, '叁拾贰'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['decimalZero', 7, '07'],
    ['ideographTraditional', 2, '乙'],
  ])('%s of %i', (format, start, printed) => {
    const list = abstractNum(0, lvl(0, format, '%1、', '', start)) + num(1, 0);
    expect(texts(numbered('甲', 1), list)).toEqual([`${printed}、甲`]);
  });
});

test('tracked changes as accepted, results of fields, one branch of an alternative, text boxes', () => {
  const field = (code: string, result: string): string =>
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
    `${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const box = `<w:txbxContent>${p('机密★一年')}</w:txbxContent>`;
  const body = [
    `<w:p><w:del><w:r><w:delText>旧文</w:delText></w:r></w:del><w:ins>${r('新文')}</w:ins>${r('。')}</w:p>`,
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前半句，')}</w:p>${p('后半句。')}`,
    `<w:p>${r('日期：')}${field('DATE', '2025年1月2日')}<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple></w:p>`,
    `<w:p>${r('见')}<w:hyperlink>${r('附件')}</w:hyperlink><w:r><w:tab/><w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t></w:r></w:p>`,
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing>` +
      `</mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    `<w:p>${r('甲 &amp; 乙 &lt;丙&gt; &#x4E01;')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>`,
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>${p('其后不丢')}`,
  ].join('');
  const extraction = extractDocx(makeDocx({ body }));
  expect(textsOf(extraction)).toEqual([
    '新文。',
    '前半句，后半句。',
    '日期：2025年1月2日3',
    '见附件\t甲乙',
    '机密★一年',
    '甲 & 乙 <丙> 丁',
    '其后不丢',
  ]);
  expect(linesOf(extraction).find(({ text }) => text === '机密★一年')?.place).toBe('文本框1第1段');
});

describe('what cannot be read is a fault', () => {
  const whole = makeDocx({ body: p('甲').repeat(50) });

  test.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'broken'],
    ['a file cut short', whole.subarray(0, whole.length - 30), 'broken'],
    ['a zip of something else', zipSync({ 'a.txt': new Uint8Array([65]) }), 'broken'],
    ['a document without text', makeDocx({ body: p('') }), 'no-text'],
    ['a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'encrypted'],
    ['depth without end', makeDocx({ body: '<w:p>'.repeat(100_000) }), 'broken'],
    ['a zip bomb', makeDocx({ body: ' '.repeat(60_000_000) }), 'too-large'],
    [
      'a thousand entries too many',
      zipSync(Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`${i}`, new Uint8Array()]))),
      'too-large',
    ],
    [
      'entities of its own',
      zipSync({ 'word/document.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      'broken',
    ],
  ])('%s', (_, bytes, fault) => {
    expect(faultIn(extractDocx(bytes))).toBe(fault);
  });

  test('a size that the directory states too small is no way around the bound', () => {
    const bomb = makeDocx({ body: `${p('甲')}${' '.repeat(1_000_000)}` });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 28 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
    expect(faultIn(extractDocx(bomb))).toBe('broken');
  });

  test('a changed byte is found by the checksum', () => {
    const bytes = Uint8Array.from(whole);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 20 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 1, true);
    expect(faultIn(extractDocx(bytes))).toBe('broken');
  });
});

test('a page that ends before the first word of a numbered paragraph does not part it from its number', () => {
  const numbering = abstractNum(0, lvl(0, 'chineseCounting', '%1、')) + num(1, 0);
  const own = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
  const ends = '<w:r><w:br w:type="page"/></w:r>';
  const body = `<w:p>${own}${ends}${r('完善机制')}</w:p><w:p>${r('甲')}${ends}${r('乙')}</w:p>`;
  expect(textsOf(extractDocx(makeDocx({ body, numbering })))).toEqual(['一、完善机制', '甲', '乙']);
});
