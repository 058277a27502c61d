import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { wordDocument } from './word-document.ts';

test('a row of a table is a table whose heads stand again on each page', async () => {
  const booklet = {
    ...{ title: '汇编', extent: '共1项', archive: '某档案', made: '2031年1月1日' },
    items: [
      {
        heading: '送达',
        paragraphs: [[{ role: 'responsibility' as const, text: '立案庭' }]],
        table: { names: ['牵头部门', '完成时限'], rows: [['立案庭\n信息处', '全年']] },
        ...{ citation: '《任务表》', address: 'circulars/a/1/', fingerprint: 'AAAA2222' },
      },
    ],
  };
  const bytes = new Uint8Array(await Packer.toBuffer(wordDocument(booklet)));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const table = /<w:tbl>.*<\/w:tbl>/su.exec(xml)?.[0] ?? '';
  expect(table.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  const cells = [...table.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) =>
    [...cell.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, text]) => text).join('/'),
  );
  expect(cells).toEqual(['牵头部门', '完成时限', '立案庭/信息处', '全年']);
  expect(xml.match(/立案庭/gu)).toHaveLength(1);
});
