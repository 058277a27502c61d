import { describe, expect, test } from 'vitest';
import { textsOf } from '../fixtures/lines-of.ts';
import { makeDocx, p } from '../fixtures/make-docx.ts';
import { keptText, pageOf } from '../fixtures/make-recognised.ts';
import { extractDocx, scanIn } from './index.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
/** A picture of this size in centimetres. */
const picture = (id: string, width = 16, height = 24): string =>
  `<w:p><w:r><w:drawing><wp:extent cx="${width * 360_000}" cy="${height * 360_000}"/><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`;
const document = (body: string): Uint8Array =>
  makeDocx({
    body,
    files: { 'word/media/one.png': PNG, 'word/media/two.png': Uint8Array.from([...PNG, 2]) },
    relations: { r1: 'media/one.png', r2: 'media/two.png' },
  });
const scan = document(picture('r1') + picture('r2'));

describe('a Word file that is nothing but scanned pages', () => {
  test('waits for its text to be recognised', () => {
    expect(extractDocx(scan)).toMatchObject({ fault: 'unrecognised' });
    expect(scanIn(scan).map(({ length }) => length)).toEqual([4, 5]);
  });

  test('says what was recognised on them, lines joined as those of a scan are', () => {
    const kept = keptText(scan, [pageOf(1, ['一、推行网上立案，方便']), pageOf(2, ['当事人。'])], 'a.docx');
    const result = extractDocx(scan, kept);
    expect(textsOf(result)).toEqual(['一、推行网上立案，方便', '当事人。']);
    expect(result).toMatchObject({ linesAreParagraphs: false, scan: { wholly: true } });
  });

  test('keeps a label beside them', () => {
    const labelled = document(p('附件1扫描件') + picture('r1'));
    const result = extractDocx(labelled, keptText(labelled, [pageOf(1, ['推行网上立案。'])], 'a.docx'));
    expect(textsOf(result)).toEqual(['附件1扫描件', '推行网上立案。']);
  });

  test('is none where the recognised text is of other bytes', () => {
    expect(extractDocx(scan, keptText(PNG, [pageOf(1, ['立案'])]))).toMatchObject({ fault: 'recognised' });
  });
});

describe('no scan', () => {
  test.each([
    [
      'a file with words of its own',
      document(p('各庭室要把立案登记制度落到实处，方便当事人。') + picture('r1')),
    ],
    ['a picture smaller than half a page', document(p('附件1') + picture('r1', 12, 10))],
  ])('is %s', (_, bytes) => {
    expect(scanIn(bytes)).toEqual([]);
    expect(extractDocx(bytes)).toHaveProperty('lines');
  });

  test('is a label of a character too many', () => {
    const label = (characters: number) => document(p('附'.repeat(characters)) + picture('r1', 12.6, 10));
    expect(scanIn(label(20))).toHaveLength(1);
    expect(scanIn(label(21))).toEqual([]);
  });
});
