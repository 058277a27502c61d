import { describe, expect, test } from 'vitest';
import { extractDoc } from '../doc/index.ts';
import { textsOf } from '../fixtures/lines-of.ts';
import { makeDoc } from '../fixtures/make-doc.ts';
import { makeDocx, p, r } from '../fixtures/make-docx.ts';
import { extractRtf } from '../rtf/index.ts';
import { extractDocx } from './index.ts';

const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string, result?: string): string =>
  `${char('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  (result === undefined ? '' : char('separate') + (result === '' ? '' : r(result))) +
  char('end');
const item = (code: string, text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${field(code)}${r(text)}</w:p>`;
const read = (body: string, styles = '') => extractDocx(makeDocx({ body, styles }));
const doubt = (count: number, place: string, text: string) => [
  `有 ${count} 段的自动编号没有读出来（第一段在${place}，开头是“${text}”），请对照原件补上编号`,
];

describe('fields that number their paragraphs', () => {
  test('are counted over the body where they are plain', () => {
    const found = read(
      item('AUTONUM', '甲') +
        p('其间') +
        item('autonum  \\* Arabic', '乙') +
        `<w:p><w:fldSimple w:instr=" AUTONUM "/>${r('丙')}</w:p>` +
        `<w:p>${field('AUTONUM', '')}${r('丁')}</w:p>`,
    );
    expect(textsOf(found)).toEqual(['1.甲', '其间', '2.乙', '3.丙', '4.丁']);
    expect(found).toMatchObject({ doubts: [] });
  });

  test('print what the file has as their result, and count on', () => {
    const found = read(
      `<w:p>${field('AUTONUM', '1.')}${r('甲')}</w:p><w:p><w:fldSimple w:instr="AUTONUM">${r('2.')}</w:fldSimple>${r('乙')}</w:p>` +
        item('AUTONUM', '丙') +
        `<w:p>${field('LISTNUM', 'a)')}${r('丁')}</w:p>`,
    );
    expect(textsOf(found)).toEqual(['1.甲', '2.乙', '3.丙', 'a)丁']);
    expect(found).toMatchObject({ doubts: [] });
  });

  test.each(['AUTONUMLGL', 'AUTONUMOUT', 'LISTNUM \\l 2', 'AUTONUM \\* CHINESENUM3', 'AUTONUM \\s )'])(
    '%s is told of, and what stands behind it',
    (code) => {
      const found = read(p('起首') + item(code, '完善机制') + item('AUTONUM', '健全制度'));
      expect(textsOf(found)).toEqual(['起首', '完善机制', '健全制度']);
      expect(found).toMatchObject({ doubts: doubt(2, '第2段', '完善机制') });
    },
  );

  test('are not counted from a paragraph with a level on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="b"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    for (const level of ['<w:pStyle w:val="1"/>', '<w:pStyle w:val="2"/>', '<w:outlineLvl w:val="1"/>']) {
      const found = read(item('AUTONUM', '甲') + p('标题', level) + item('AUTONUM', '乙'), styles);
      expect(textsOf(found)).toEqual(['1.甲', '标题', '乙']);
      expect(found).toMatchObject({ doubts: doubt(1, '第3段', '乙') });
    }
  });

  test('are told of in cells, and twice in one paragraph', () => {
    const cell = `<w:tbl><w:tr><w:tc>${item('AUTONUM', '甲')}</w:tc></w:tr></w:tbl>`;
    expect(read(cell)).toMatchObject({ doubts: doubt(1, '表1第1行第1格', '甲') });
    const twice = `<w:p>${field('AUTONUM')}${r('甲')}${field('AUTONUM')}</w:p>`;
    expect(read(twice)).toMatchObject({ doubts: doubt(1, '第1段', '1.甲') });
  });

  test('are told of where the end of their paragraph was deleted, and not where they were', () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(read(item('LISTNUM', '甲', gone) + p('乙'))).toMatchObject({ doubts: doubt(1, '第1段', '甲乙') });
    const found = read(`<w:p><w:del w:id="1">${field('LISTNUM')}</w:del>${r('甲')}</w:p>`);
    expect(found).toMatchObject({ doubts: [] });
  });

  test('are read in .doc as in .docx', () => {
    const of = (code: string) =>
      extractDoc(makeDoc(['甲', '乙'].map((text) => ({ runs: [`\x13 ${code} \x15${text}`] }))));
    expect(textsOf(of('AUTONUM'))).toEqual(['1.甲', '2.乙']);
    expect(of('LISTNUM')).toMatchObject({ doubts: doubt(2, '第1段', '甲') });
  });

  test('are read in .rtf as in .docx', () => {
    const of = (code: string) =>
      extractRtf(
        new TextEncoder().encode(
          `{\\rtf1\\ansi\\pard{\\field{\\*\\fldinst ${code}}{\\fldrslt }} a\\par\\pard{\\field{\\*\\fldinst ${code}}} b\\par}`,
        ),
      );
    expect(textsOf(of('AUTONUM'))).toEqual(['1. a', '2. b']);
    expect(of('AUTONUMLGL')).toMatchObject({ doubts: doubt(2, '第1段', 'a') });
  });
});
