import { expect, it } from 'vitest';
import type { Paragraph } from './elements.ts';
import { headOf } from './fixtures/circular.ts';
import { circularRecord, circularRecordSchema, unitText } from './record.ts';
import type { UnitHead } from './schema.ts';

const head = headOf({
  id: 'x-2025-1',
  title: '改革要点',
  docNumber: null,
  issuers: [
    { id: 'a', name: '甲法院' },
    { id: 'b', name: '乙法院' },
  ],
  issued: '2025-01-02',
  sections: [
    {
      key: '1',
      number: 1,
      label: '一、',
      title: '总则',
      level: 1,
      parent: null,
      lines: { start: 3, end: 4 },
    },
  ],
  characters: { total: 9, published: 8, furniture: 1, unclassified: 0 },
});

const unit = (key: string, order: number, type: UnitHead['type'] = 'measure'): UnitHead => ({
  circular: head.id,
  key,
  order,
  type,
  number: order,
  label: `${order}.`,
  title: '完善机制',
  titleFound: 'printed',
  section: '1',
  departments: [{ id: 'd', name: '研究室', printed: '研究室', role: 'lead' }],
  lines: { start: order, end: order + 1 },
  note: null,
});

const paragraphs: Paragraph[] = [
  [
    { role: 'label', text: '1.' },
    { role: 'title', text: '完善机制。' },
    { role: 'text', text: '抓实。' },
  ],
  [{ role: 'text', text: '第二段。' }],
  [{ role: 'responsibility', text: '责任部门：研究室' }],
  [{ role: 'entry', text: '2031年6月底前' }],
];

it('reads a unit without its number, its responsibility and what a table says beside its text', () => {
  expect(unitText(paragraphs)).toBe('完善机制。抓实。\n第二段。');
});

it('makes the record that the schema describes, in reading order', () => {
  const record = circularRecord(head, [
    { head: unit('2', 2), paragraphs },
    { head: { ...unit('1', 1), deadline: { printed: '2031年6月底前', date: '2031-06-30' } }, paragraphs },
  ]);
  expect(circularRecordSchema.parse(record)).toEqual(record);
  expect(record.issuer).toBe('甲法院 乙法院');
  expect(record.sections[0]?.source).toEqual({ startLine: 3, endLine: 4 });
  expect(record.measures.map(({ key }) => key)).toEqual(['1', '2']);
  expect(record.measures[0]).toEqual({
    key: '1',
    number: 1,
    title: '完善机制',
    text: '完善机制。抓实。\n第二段。',
    section: '1',
    departments: [{ name: '研究室', role: 'lead' }],
    deadline: { printed: '2031年6月底前', date: '2031-06-30' },
    outcome: null,
    recognised: false,
    source: { startLine: 1, endLine: 2 },
  });
  expect(record.measures[1]).toMatchObject({ deadline: null, outcome: null });
});

it('says what was recognised from pictures, and when it was proofread', () => {
  const scanned: UnitHead = { ...unit('1', 1), recognised: true };
  const read = circularRecord(
    { ...head, recognised: 'partly', proofread: { on: '2025-02-03', by: '研究室' } },
    [
      { head: scanned, paragraphs },
      { head: unit('2', 2), paragraphs },
    ],
  );
  expect(circularRecordSchema.parse(read)).toEqual(read);
  expect(read).toMatchObject({ recognised: 'partly', proofread: { on: '2025-02-03', by: '研究室' } });
  expect(read.measures.map(({ recognised }) => recognised)).toEqual([true, false]);
  expect(circularRecord(head, [])).toMatchObject({ recognised: null, proofread: null });
});

it("keeps an interview's questions apart from measures, and says null where no issuer is known", () => {
  const record = circularRecord({ ...head, issuers: [] }, [{ head: unit('q1', 1, 'question'), paragraphs }]);
  expect(record.issuer).toBeNull();
  expect(record.measures).toEqual([]);
  expect(record.questions.map(({ key }) => key)).toEqual(['q1']);
});
