import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { describe, expect, test } from 'vitest';
import { seedFile } from '../../../../command/convert/read-seeds.ts';
import { convertArchive } from '../../../index.ts';
import { cellsOf, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { makeDocx, p } from '../fixtures/make-docx.ts';
import { boxAt, keptText, pageOf } from '../fixtures/make-recognised.ts';
import { extractDocx, picturesAmongText } from './index.ts';

/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const BEFORE = ['云溪市中级人民法院2031年工作要点', '一、完善立案机制'];
const AFTER = ['二、健全执行机制', '2. 推行网上查控。全面核查财产线索。（责任部门：执行局）'];
const ON_PICTURE = [
  '　　1. 健全窗口制度。改进作风，方便当事人办理各项手续，做到一次办好，不让当',
  '事人多跑路，也不让当事人等。（责任部门：立案庭）',
];

/** Two paragraphs, a picture, two paragraphs. */
const amongText = async (): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            ...BEFORE.map((text) => new Paragraph(text)),
            new Paragraph({
              children: [
                new ImageRun({ type: 'png', data: PNG, transformation: { width: 600, height: 400 } }),
              ],
            }),
            ...AFTER.map((text) => new Paragraph(text)),
          ],
        },
      ],
    }),
  );

/** The archive of this file alone, with these lines recognised on its picture. */
async function published(bytes: Uint8Array, lines: readonly string[]) {
  const kept = keptText(bytes, [pageOf(1, lines)], 'a.docx');
  const seed = await seedFile('yx-2031-1.docx', Buffer.from(bytes), kept);
  return convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
}

/** A picture of 16 by 12 centimetres. */
const picture = (id: string, more = ''): string =>
  `<w:p><w:r><w:drawing><wp:extent cx="5760000" cy="4320000"/><a:blip r:embed="${id}"/>${more}</w:drawing></w:r></w:p>`;
const LONG = '各庭室要把立案登记制度落到实处，方便当事人。';
const document = (body: string): Uint8Array =>
  makeDocx({
    body: p(LONG) + body,
    files: { 'word/media/one.png': PNG, 'word/media/two.png': Uint8Array.from([...PNG, 2]) },
    relations: { r1: 'media/one.png', r2: 'media/two.png' },
  });

describe('a picture among the text of a Word file', () => {
  test('is warned of until it is recognised', async () => {
    const bytes = await amongText();
    expect(picturesAmongText(bytes).map((found) => found?.length)).toEqual([PNG.length]);
    expect(extractDocx(bytes)).toMatchObject({ doubts: [expect.stringContaining('有 1 张图片没有读')] });
    expect(extractDocx(bytes)).not.toHaveProperty('scan');
  });

  test('says what was recognised on it where it stands', async () => {
    const bytes = await amongText();
    const result = extractDocx(bytes, keptText(bytes, [pageOf(1, ON_PICTURE)], 'a.docx'));
    expect(textsOf(result)).toEqual([...BEFORE, ...ON_PICTURE, ...AFTER]);
    expect(
      linesOf(result).flatMap(({ text, place, scan }) => (text === '' ? [] : [[place, scan?.[0]?.line]])),
    ).toEqual([
      ['第1段', undefined],
      ['第2段', undefined],
      ['图片1第1行', 1],
      ['图片1第2行', 2],
      ['第3段', undefined],
      ['第4段', undefined],
    ]);
    expect(result).toMatchObject({ doubts: [], scan: { pages: [{ page: 1 }], wholly: false } });
  });

  test('is published with its lines joined; what stands on it alone is marked as recognised', async () => {
    const bytes = await amongText();
    const lines = [
      '1. 健全窗口制度。改进窗口作风方便当事人办理各项手续并且做到一',
      '次办好不让当事人多跑路也不让当事人在窗口等候更不让当事人受委',
      '屈的各项制度要在年底以前全面建成并且由各庭室分别制定实施的细',
      '则报研究室备案。（责任部门：立案庭）',
    ];
    const { circulars, diagnostics } = await published(bytes, lines);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(circulars[0]?.head.recognised).toBe('partly');
    expect(
      circulars[0]?.units.map(({ head, paragraphs }) => [head.number, head.recognised, paragraphs.length]),
    ).toEqual([
      [1, true, 1],
      [2, undefined, 1],
    ]);
    expect(JSON.stringify(circulars[0]?.units[0])).toContain('更不让当事人受委屈的各项制度');
  });

  test('goes on with nothing that stands before it, and leads to nothing behind it', async () => {
    const body = p('现将安排通知如下，') + picture('r1') + p('请各庭室遵照，');
    const bytes = document(body);
    const { circulars } = await published(bytes, ['有关庭室要抓紧推进立案登记，']);
    const texts = JSON.stringify(circulars[0]?.parts);
    expect(texts).toContain('"现将安排通知如下，"');
    expect(texts).toContain('"有关庭室要抓紧推进立案登记，"');
    expect(texts).toContain('"请各庭室遵照，"');
  });

  test('keeps its number where one before it was not recognised, which is still warned of', () => {
    const bytes = document(picture('r1') + p('第二张：') + picture('r2') + p('附后。'));
    const result = extractDocx(
      bytes,
      keptText(bytes, [pageOf(2, ['推行网上立案。', { text: '院印', kind: 'seal' }])]),
    );
    expect(textsOf(result)).toEqual([LONG, '第二张：', '推行网上立案。', '附后。']);
    expect(linesOf(result).find(({ furniture }) => furniture === 'seal')?.place).toBe('图片2第2行');
    expect(result).toMatchObject({ doubts: [expect.stringContaining('有 1 张图片没有读')] });
  });

  test('with a table on it is a grid of its own', () => {
    const heights = [600, 700, 800];
    const columns = [200, 400, 1000];
    const rules = [
      ...heights.map((y): [number, number, number, number] => [200, y, 800, 3]),
      ...columns.map((x): [number, number, number, number] => [x, 600, 3, 203]),
    ];
    const cell = (text: string, x: number, y: number) => ({ text, box: boxAt(x + 20, y + 25, text) });
    const table = pageOf(
      1,
      [cell('序号', 200, 600), cell('任务', 400, 600), cell('1', 200, 700), cell('网上立案', 400, 700)],
      { rules },
    );
    const own = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const grid = `<w:tbl><w:tr>${own('甲')}${own('乙')}</w:tr><w:tr>${own('丙')}${own('丁')}</w:tr></w:tbl>`;
    const bytes = document(grid + picture('r1'));
    const result = extractDocx(bytes, keptText(bytes, [table]));
    expect(cellsOf(result)).toEqual([
      '1:1.1 甲',
      '1:1.2 乙',
      '1:2.1 丙',
      '1:2.2 丁',
      '2:1.1 序号',
      '2:1.2 任务',
      '2:2.1 1',
      '2:2.2 网上立案',
    ]);
    expect(linesOf(result).at(-1)?.place).toBe('图片1表1第2行第2格');
  });

  test.each([
    ['of which a part is shown', picture('r1', '<a:srcRect b="20000"/>')],
    ['drawn with another', picture('r1', '<a:blip r:embed="r2"/>')],
    ['that nobody sees', picture('r1').replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>')],
    ['in a cell', `<w:tbl><w:tr><w:tc>${picture('r1')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`],
    ['that is no larger than a seal', picture('r1').replace('cx="5760000"', 'cx="720000"')],
  ])('%s is not recognised', (_, body) => {
    expect(picturesAmongText(document(body))).toEqual([]);
  });

  test('of which a side is cut by nothing is whole', () => {
    expect(picturesAmongText(document(picture('r1', '<a:srcRect b="0"/>')))).toHaveLength(1);
  });

  test.each([
    ['of other bytes', (bytes: Uint8Array) => keptText(PNG, [pageOf(1, [String(bytes.length)])])],
    [
      'of more pictures than there are',
      (bytes: Uint8Array) => keptText(bytes, [pageOf(1, ['甲']), pageOf(2, ['乙'])]),
    ],
  ])('a recognised text %s cannot be used', (_, kept) => {
    const bytes = document(picture('r1'));
    expect(extractDocx(bytes, kept(bytes))).toMatchObject({ fault: 'recognised' });
  });
});
