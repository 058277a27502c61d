import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNPACKED_FORMATS, type UnpackedFormat } from '#domain/source-formats.ts';
import { changed } from './fixtures/changed.ts';
import { savedFile } from './fixtures/file.ts';
import { makeDocx, p } from './fixtures/make-docx.ts';
import { list, makeOdt, p as paragraph } from './fixtures/make-odt.ts';
import { grid, makeOfd, text } from './fixtures/make-ofd.ts';
import { makePdf } from './fixtures/make-pdf.ts';
import { makeXlsx, row } from './fixtures/make-xlsx.ts';
import { extract, type Format, formatOf } from './index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const docx = makeDocx({
  body: `${p('一、完善机制')}<w:tbl><w:tr><w:tc>${p('甲')}</w:tc></w:tr></w:tbl>`.repeat(8),
});
const html = utf8(
  `<html><body><nav><a href="a">甲</a></nav><ol><li>乙<table><tr><td>丙</table></ol>${'<p>丁</p>'.repeat(20)}`,
);
const pdf = makePdf([[{ text: '一、完善机制', x: 80, y: 700 }], [{ text: '二、健全制度', x: 80, y: 700 }]]);
const odt = makeOdt({ text: list('', [paragraph('甲'), paragraph('乙')]).repeat(8) });
const ofd = makeOfd({ pages: [text('一、完善机制', 30, 60) + grid([20, 60, 90], [80, 90, 99])] });
const xlsx = makeXlsx({
  sheets: [{ name: '表', rows: row(1, ['序号', '任务']) + row(2, [1, '甲']), merges: ['A1:B1'] }],
});
const eml = utf8(
  `From: a@b\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n健全机制\r\n--x\r\nContent-Disposition: attachment; filename="=?utf-8?B?6YCa55+l?=.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(docx).toString('base64')}\r\n--x--\r\n`,
);
const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const holding = (...streams: string[]): Uint8Array =>
  new Uint8Array([...ole, ...Buffer.from(streams.map((name) => `${name}\0`).join(''), 'utf16le')]);
const sealed = new Uint8Array([...ole, ...Buffer.from('EncryptedPackage\0', 'utf16le')]);

describe('formats by first bytes, then by ending', () => {
  test.each<[string, Uint8Array, Format]>([
    ['a.txt', utf8('甲'), 'text'],
    ['a.md', utf8('%PDF- is a word'), 'text'],
    ['a.HTM', utf8('<p>'), 'html'],
    ['a.docx', docx, 'docx'],
    ['a.doc', docx, 'docx'],
    ['a.doc', ole, 'doc'],
    ['a.docx', sealed, 'docx'],
    ['a.wps', ole, 'doc'],
    ['a.doc', holding('Workbook'), 'sheet'],
    ['a.wps', holding('WordDocument', 'Workbook'), 'doc'],
    ['a.ppt', holding('PowerPoint Document'), 'slides'],
    ['a.doc', utf8('<html><body>甲'), 'html'],
    ['a.doc', utf8('{\\rtf1 a}'), 'rtf'],
    ['a', pdf, 'pdf'],
    ['a.jpg', new Uint8Array([0xff, 0xd8, 0xff]), 'jpeg'],
    ['a.xyz', utf8('甲'), 'unknown'],
    ['a.txt', pdf, 'pdf'],
    ['a.docx', utf8('PK\x03\x04 word\\document.xml'), 'docx'],
    ['a.docx', utf8('PK\x03\x04 Doc_0/Document.xml OFD.xml'), 'ofd'],
    ['a.docx', utf8('PK\x03\x04 xl/workbook.xml [Content_Types].xml'), 'sheet'],
    ['a.xls', utf8('PK\x03\x04'), 'zip'],
    ['a.xls', utf8('<html><body><table>'), 'html'],
    ['a.xlsx', sealed, 'sheet'],
    ['a.et', holding('Workbook'), 'sheet'],
    ['a.ofd', utf8('PK\x03\x04'), 'ofd'],
  ])('%s', (name, bytes, format) => {
    expect(formatOf(name, bytes)).toBe(format);
  });
});

test('formats that are not read say what to do', async () => {
  expect(await extract('slides', ole)).toMatchObject({
    fault: 'unsupported',
    detail: expect.stringContaining('另存为 .docx'),
  });
  expect(await extract('docx', sealed)).toMatchObject({ fault: 'encrypted' });
});

describe('safe on anything', () => {
  const check = async (format: UnpackedFormat, bytes: Uint8Array): Promise<void> => {
    const result = await extract(format, bytes);
    if ('fault' in result) expect(result.detail).not.toBe('');
    else for (const { text, place } of result.lines) expect(`${place}${text}`).not.toMatch(/[\n\r]/u);
  };

  test.each<[UnpackedFormat, Uint8Array, number]>([
    ['docx', docx, 400],
    ['html', html, 400],
    ['pdf', pdf, 150],
    ['odt', odt, 300],
    ['ofd', ofd, 200],
    ['eml', eml, 200],
    ['doc', savedFile('plan.doc'), 400],
    ['rtf', savedFile('plan.rtf'), 150],
    ['sheet', xlsx, 150],
    ['sheet', savedFile('tasks.xls'), 150],
  ])('a changed %s file', async (format, bytes, numRuns) => {
    await fc.assert(
      fc.asyncProperty(changed(bytes), (file) => check(format, file)),
      { numRuns },
    );
  });

  test('random bytes in every format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        for (const format of UNPACKED_FORMATS) await check(format, bytes);
      }),
      { numRuns: 100 },
    );
  });
});
