import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DocumentSheet } from './sheet.ts';
import { wordOfDocument } from './word-of-document.ts';

const SHEET: DocumentSheet = {
  title: '2031年要点',
  archive: '某档案',
  blocks: [
    { kind: 'copy', runs: [{ text: '（档案副本）' }] },
    { kind: 'title', runs: [{ text: '2031年要点' }] },
    { kind: 'heading', level: 1, runs: [{ text: '一、立案', face: 'hei' }] },
    { kind: 'text', runs: [{ text: '1.' }, { text: '送达。' }, { text: '逐案留痕。' }] },
    {
      kind: 'table',
      heads: 1,
      rows: [
        [
          { lines: ['任务'], head: true, rowSpan: 1, columnSpan: 1 },
          { lines: ['部门'], head: true, rowSpan: 1, columnSpan: 1 },
        ],
        [{ lines: ['保全', '到位'], head: false, rowSpan: 1, columnSpan: 2 }],
      ],
    },
    { kind: 'text', onNewPage: true, runs: [{ text: '附件' }] },
  ],
};

async function xmlOf(sheet: DocumentSheet): Promise<string> {
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(wordOfDocument(sheet))));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
}

test('a document has all its words in order, a heading that Word lists, tables as tables', async () => {
  const xml = await xmlOf(SHEET);
  expect(xml.replace(/<[^>]+>/gu, '')).toBe(
    '（档案副本）2031年要点一、立案1.送达。逐案留痕。任务部门保全到位附件',
  );
  expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*黑体/su);
  expect(xml).toContain('<w:pStyle w:val="Title"/>');
  expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
  expect(xml.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(1);
  // A4 in twentieths of a point.
  expect(xml).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/u);
});
