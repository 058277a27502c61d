import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asidesOf, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { abstractNum, lvl, makeDocx, num, numbered, p, r } from '../fixtures/make-docx.ts';
import { extractDocx } from './index.ts';

const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const run = (properties: string, content: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${content}</w:t></w:r>`;
/** What is read and what is set aside. */
const both = (body: string, styles = ''): readonly [string[], string[]] => {
  const extraction = extractDocx(makeDocx({ body, styles }));
  return [textsOf(extraction), asidesOf(extraction)];
};
const style = (type: string, id: string, inside: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${inside}</w:style>`;

describe('struck and hidden words', () => {
  test.each([
    ['<w:strike/>', 'struck'],
    ['<w:dstrike/>', 'struck'],
    ['<w:vanish/>', 'hidden'],
    ['<w:vanish w:val="1"/>', 'hidden'],
  ])('%s', (properties, kind) => {
    expect(both(paragraph(`${r('推行')}${run(properties, '现场')}${r('立案')}`))).toEqual([
      ['推行立案'],
      [`${kind} 现场`],
    ]);
  });

  test.each(['<w:strike w:val="0"/>', '<w:vanish w:val="false"/>', '<w:webHidden/>'])(
    '%s is printed',
    (properties) => {
      expect(both(paragraph(run(properties, '现场')))).toEqual([['现场'], []]);
    },
  );

  test('hidden by styles: of characters, of paragraphs, of tables, by what they are based on', () => {
    const styles =
      style('character', 'H', '<w:rPr><w:vanish/></w:rPr>') +
      style('character', 'H2', '<w:basedOn w:val="H"/>') +
      style('paragraph', 'P', '<w:rPr><w:vanish/></w:rPr>') +
      style('table', 'T', '<w:rPr><w:vanish/></w:rPr>');
    const hidden = run('<w:rStyle w:val="H2"/>', '甲');
    expect(both(paragraph(hidden + r('乙')), styles)).toEqual([['乙'], ['hidden 甲']]);
    expect(both(p('丙', '<w:pStyle w:val="P"/>') + p('丁'), styles)).toEqual([['丁'], ['hidden 丙']]);
    const table = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>${p('戊')}</w:tc></w:tr></w:tbl>`;
    expect(both(table + p('己'), styles)).toEqual([['己'], ['hidden 戊']]);
    // Two styles that both say so undo each other; the run itself has the last word.
    expect(both(`<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${hidden}</w:p>`, styles)[0]).toEqual(['甲']);
    expect(
      both(`<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${run('<w:vanish w:val="0"/>', '庚')}</w:p>`, styles)[0],
    ).toEqual(['庚']);
  });

  test('the end of a paragraph that is hidden joins it with the next', () => {
    const separator = `<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${r('题目。')}</w:p>`;
    expect(both(separator + p('正文。'))).toEqual([['题目。正文。'], []]);
  });
});

describe('tracked changes', () => {
  const tracked = (name: string, inside: string): string => `<w:${name} w:id="1">${inside}</w:${name}>`;
  const deletedRun = (words: string): string => `<w:r><w:delText>${words}</w:delText></w:r>`;

  test('what was deleted is listed, also within what was inserted', () => {
    const body = paragraph(
      tracked('del', deletedRun('旧')) +
        tracked('ins', `${r('新')}${tracked('del', deletedRun('改'))}${r('文')}`),
    );
    expect(both(body)).toEqual([['新文'], ['deleted 旧', 'deleted 改']]);
  });

  test('a numbered paragraph that was moved or deleted is not counted', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0);
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = (mark: string, inside: string): string =>
      `<w:p><w:pPr>${list}<w:rPr>${mark}</w:rPr></w:pPr>${inside}</w:p>`;
    const body =
      numbered('甲', 1) +
      gone('<w:moveFrom w:id="1"/>', tracked('moveFrom', r('丁'))) +
      gone('', tracked('moveFrom', r('戊'))) +
      gone('<w:del w:id="2"/>', tracked('del', deletedRun('己'))) +
      numbered('乙', 1) +
      gone('<w:moveTo w:id="3"/>', tracked('moveTo', r('丁')));
    const extraction = extractDocx(makeDocx({ body, numbering }));
    expect(textsOf(extraction)).toEqual(['1. 甲', '2. 乙', '3. 丁']);
    expect(asidesOf(extraction)).toEqual(['deleted 丁', 'deleted 戊', 'deleted 己']);
  });

  test('a struck paragraph keeps its number and is set aside with it', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0);
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const struck = `<w:p><w:pPr>${list}</w:pPr>${run('<w:strike/>', '乙')}</w:p>`;
    const extraction = extractDocx(
      makeDocx({ body: numbered('甲', 1) + struck + numbered('丙', 1), numbering }),
    );
    expect(textsOf(extraction)).toEqual(['1. 甲', '3. 丙']);
    expect(asidesOf(extraction)).toEqual(['struck 2. 乙']);
  });
});

describe('tables of contents', () => {
  const entry = (words: string, page: string, style = ''): string =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${r(words)}<w:r><w:tab/></w:r>${r(page)}</w:p>`;
  const open =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const close = paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
  const text = p('一、健全机制') + p('1.推进立案登记。');

  test('in a control, with its heading', () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目 录')}${entry('一、健全机制', '1')}</w:sdtContent></w:sdt>`;
    expect(both(p('工作要点') + control + text)).toEqual([
      ['工作要点', '一、健全机制', '1.推进立案登记。'],
      ['contents 目 录', 'contents 一、健全机制\t1'],
    ]);
  });

  test('by a field, and the heading before it', () => {
    const body =
      p('目录') +
      paragraph(`${open}${r('一、健全机制')}<w:r><w:tab/></w:r>${r('1')}`) +
      entry('1.推进', '2') +
      close +
      text;
    expect(both(body)[0]).toEqual(['一、健全机制', '1.推进立案登记。']);
  });

  test('by the style of its lines', () => {
    const styles = style('paragraph', '22', '<w:name w:val="toc 2"/>');
    expect(both(entry('1.推进', '2', '22') + text, styles)[1]).toEqual(['contents 1.推进\t2']);
  });

  test('a field whose end was deleted takes nothing but its lines', () => {
    expect(both(paragraph(`${open}${r('一、健全机制')}<w:r><w:tab/></w:r>${r('1')}`) + text)).toEqual([
      ['一、健全机制', '1.推进立案登记。'],
      ['contents 一、健全机制\t1'],
    ]);
  });
});

test('whatever is set aside where, the rest is read in order', () => {
  const kinds = { shown: '', struck: '<w:strike/>', hidden: '<w:vanish/>' } as const;
  const word = fc.record({
    kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
    text: fc.stringMatching(/^[甲乙丙丁 ]{1,4}$/u),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      (paragraphs) => {
        const body = paragraphs
          .map((words) => paragraph(words.map(({ kind, text }) => run(kinds[kind], text)).join('')))
          .join('');
        const solid = (text: string): string => text.replace(/\s/gu, '');
        const of = (own: (kind: string) => boolean): string =>
          solid(
            paragraphs
              .flatMap((words) => words.filter(({ kind }) => own(kind)).map(({ text }) => text))
              .join(''),
          );
        const extraction = extractDocx(makeDocx({ body: body + p('末') }));
        expect(solid(textsOf(extraction).join(''))).toBe(`${of((kind) => kind === 'shown')}末`);
        const aside = asidesOf(extraction).map((words) => words.replace(/^\w+ /u, ''));
        expect(solid(aside.join(''))).toBe(of((kind) => kind !== 'shown'));
      },
    ),
    { numRuns: 200 },
  );
});

test('lines that were set aside keep their place', () => {
  const [, second] = linesOf(extractDocx(makeDocx({ body: p('甲') + paragraph(run('<w:vanish/>', '乙')) })));
  expect(second).toMatchObject({ text: '乙', place: '第2段', furniture: 'hidden' });
});

describe('white words', () => {
  const WHITE = '<w:color w:val="ffffff"/>';
  const white = (more = ''): string => `${r('立案庭')}${run(WHITE + more, '执行局')}`;
  const cell = (properties: string, inside: string): string => `<w:tc>${properties}${inside}</w:tc>`;
  const table = (style: string, ...cells: string[]): string =>
    `<w:tbl><w:tblPr>${style}</w:tblPr><w:tr>${cells.join('')}</w:tr></w:tbl>`;

  test('on white are not seen', () => {
    expect(both(paragraph(white()))).toEqual([['立案庭'], ['hidden 执行局']]);
    const nearly = (colour: string) => paragraph(`${r('甲')}${run(`<w:color w:val="${colour}"/>`, '乙')}`);
    expect(both(nearly('FEFEFE'))).toEqual([['甲'], ['hidden 乙']]);
    expect(both(nearly('F0F0F0'))).toEqual([['甲乙'], []]);
    const styles = style('character', 'W', `<w:rPr>${WHITE}</w:rPr>`);
    expect(both(paragraph(run('<w:rStyle w:val="W"/>', '甲') + r('乙')), styles)).toEqual([
      ['乙'],
      ['hidden 甲'],
    ]);
    expect(both(table('', cell('', paragraph(white()))))[1]).toEqual(['hidden 执行局']);
  });

  test.each([
    ['a run', paragraph(white('<w:shd w:val="clear" w:fill="000000"/>'))],
    ['marked words', paragraph(white('<w:highlight w:val="blue"/>'))],
    ['a paragraph', `<w:p><w:pPr><w:shd w:val="clear" w:fill="1F4E79"/></w:pPr>${white()}</w:p>`],
    [
      'a cell',
      table('', cell('<w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr>', paragraph(white()))),
    ],
    ['a table', table('<w:shd w:val="solid" w:fill="auto"/>', cell('', paragraph(white())))],
    ['a style of tables', table('<w:tblStyle w:val="T"/>', cell('', paragraph(white())))],
  ])('are seen on the ground of %s', (_, body) => {
    const styles = style(
      'table',
      'T',
      '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr>',
    );
    expect(both(body, styles)).toEqual([['立案庭执行局'], []]);
  });

  test('in a cell that the style of its table may shade, and in a shape, are read and told of', () => {
    const styles = style(
      'table',
      'T',
      '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr>',
    );
    const shape = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(white())}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = table('<w:tblStyle w:val="T"/>', cell('', paragraph(white()))) + paragraph(shape);
    const found = extractDocx(makeDocx({ body, styles }));
    expect(textsOf(found)).toEqual(['立案庭执行局', '立案庭执行局']);
    expect('doubts' in found && found.doubts).toEqual([
      '有 2 处白色的字，底色认不出（第一处在表1第1行第1格：“执行局”），按正文读入，请对照原件：原件上看不见的，请删去后再放入',
    ]);
  });

  test('at the mark of its end do not join a paragraph with the next', () => {
    const ended = `<w:p><w:pPr><w:rPr>${WHITE}</w:rPr></w:pPr>${r('甲')}</w:p>`;
    expect(both(ended + p('乙'))).toEqual([['甲', '乙'], []]);
  });
});

describe('what asks to be filled in', () => {
  const control = (inside: string, properties = '<w:showingPlcHdr/>'): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

  test('is no text, in a paragraph, around paragraphs, around a cell', () => {
    const [text, asides] = both(
      paragraph(r('责任部门：') + control(r('选择一项。'))) +
        control(p('单击输入。')) +
        `<w:tbl><w:tr>${control(`<w:tc>${p('选择一项。')}</w:tc>`)}<w:tc>${p('甲')}</w:tc></w:tr></w:tbl>`,
    );
    expect(text.filter((line) => line !== '')).toEqual(['责任部门：', '甲']);
    expect(asides).toEqual(['prompt 选择一项。', 'prompt 单击输入。', 'prompt 选择一项。']);
  });

  test('is text once it is filled in', () => {
    expect(both(paragraph(control(r('立案庭'), '')))).toEqual([['立案庭'], []]);
  });
});
