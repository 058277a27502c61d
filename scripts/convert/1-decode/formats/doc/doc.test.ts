import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedFile } from '../fixtures/file.ts';
import { asidesOf, cellsOf, faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { extractDoc } from './index.ts';

const plan = savedFile('plan.doc');
const read = extractDoc(plan);
/** The place of the main stream in the file, told by its first bytes. */
const mainAt = Buffer.from(plan).indexOf(Buffer.from([0xec, 0xa5]));
const withBytes = (at: number, ...bytes: number[]): Uint8Array => {
  const file = Uint8Array.from(plan);
  file.set(bytes, at);
  return file;
};
const detailOf = (file: Uint8Array): string => {
  const found = extractDoc(file);
  return 'fault' in found ? found.detail : '';
};

describe('a Word file from before 2007', () => {
  test('has the numbers that Word prints, of paragraphs and of styles', () => {
    expect(textsOf(read).slice(4, 11)).toEqual([
      '一、完善审判机制',
      '1.健全衔接规则。立案庭牵头负责。',
      '2.推进繁简分流。',
      '二、加强监督',
      '1.开展评查。',
      '第一条 样式编号的段落',
      '第二条 样式编号的第二段',
    ]);
  });

  test('has what is struck, hidden or deleted set aside, and the header', () => {
    expect(asidesOf(read)).toEqual([
      'struck 删去的字',
      'hidden 看不见',
      'struck 双线划',
      'deleted 修订删除',
      'running-title 内部资料',
    ]);
  });

  test('has tables as grids, with merged cells, empty ones, and a table in a cell', () => {
    expect(cellsOf(read)).toEqual([
      '1:1.1 head 序号',
      '1:1.2 head 工作任务',
      '1:1.3 head 牵头部门',
      '1:1.4 head 完成时限',
      '1:2.1 across4 一、重点任务',
      '1:3.1 1',
      '1:3.2 down2 完善',
      '1:3.2 down2 机制',
      '1:3.3 立案庭',
      '1:3.4',
      '1:4.1 2',
      '1:4.3 across2 研究室、审管办',
      '1:5.1 3',
      '1:5.2 内一',
      '1:5.2 内二',
      '1:5.2 内三',
      '1:5.2 内四',
      '1:5.2 表后',
      '1:5.3 执行局',
      '1:5.4 2031年6月',
    ]);
  });

  test('has notes and text boxes, raised figures, line breaks and results of fields', () => {
    const texts = textsOf(read);
    expect(texts).toContain('面积100m²，依照规定¹办理。');
    expect(texts).toContain('¹脚注的字。');
    expect(texts).toContain('框里的字');
    expect(texts).toContain('域的结果之后');
    expect(texts).toEqual(expect.arrayContaining(['甲\t乙', '换行后-丙']));
  });

  test('says where its lines stand', () => {
    const places = new Map(linesOf(read).map(({ text, place }) => [text, place]));
    expect(places.get('一、完善审判机制')).toBe('第5段');
    expect(places.get('研究室、审管办')).toBe('表1第4行第3格');
    expect(places.get('¹脚注的字。')).toBe('脚注1');
  });
});

describe('what cannot be read is said', () => {
  test('a password', () => {
    expect(faultIn(extractDoc(withBytes(mainAt + 11, 0x01)))).toBe('encrypted');
  });

  test('Word 95', () => {
    expect(detailOf(withBytes(mainAt + 2, 104, 0))).toContain('Word 95');
  });

  test('Works and older WPS', () => {
    const name = Buffer.from(plan).indexOf(Buffer.from('WordDocument', 'utf16le'));
    expect(detailOf(withBytes(name, 0x58))).toContain('Works');
    expect(detailOf(new TextEncoder().encode('WPS 2.1'))).toContain('另存为 .docx');
  });

  test('a file cut short anywhere', () => {
    const size = plan.length;
    for (const end of [8, 100, 600, size >> 2, size >> 1]) expect(detailOf(plan.slice(0, end))).not.toBe('');
  });

  test('a chain of sectors that runs in a circle', () => {
    const table = 512 * (1 + new DataView(plan.buffer).getUint32(76, true));
    const directory = new DataView(plan.buffer).getUint32(48, true);
    expect(detailOf(withBytes(table + directory * 4, directory, 0, 0, 0))).toContain('成环');
  });

  test('a text that says it is longer than it is', () => {
    expect(detailOf(withBytes(mainAt + 76, 0xff, 0xff, 0xff, 0x7f))).toContain('比文件自己说的短');
  });
});

test('no change of bytes makes the reader throw or lose its way', () => {
  const change = fc.tuple(fc.nat(plan.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
      const file = Uint8Array.from(plan);
      for (const [at, byte] of changes) file[at] = byte;
      const found = extractDoc(file);
      if ('fault' in found) expect(found.detail).not.toBe('');
      else for (const { text } of found.lines) expect(text).not.toMatch(/[\n\r]/u);
    }),
    { numRuns: 400 },
  );
});
