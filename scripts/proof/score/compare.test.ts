import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertSeeds, seedOf } from '../laws/convert-texts.ts';
import { compare } from './compare.ts';
import { type Expectation, expectationSchema } from './expectation.ts';
import { findings, textMark } from './findings.ts';
import { isSaid } from './said.ts';

const TEXT = [
  '河东区人民法院2031年工作要点',
  '河东法〔2031〕7号',
  '一、健全机制',
  '1.设立渡口调解室。每个渡口设一名调解员。（牵头部门：立案庭，配合部门：办公室、研究室）',
  '2.加强培训。每年培训两次。（责任部门：政治部）',
  '二、强化保障',
  '3.落实经费。专款专用。',
  '河东区人民法院',
  '2031年3月5日',
].join('\n\n');

function scored(expected: Expectation, text = TEXT) {
  const { circulars, diagnostics } = convertSeeds([seedOf('a', text)]);
  const [circular] = circulars;
  return compare(expectationSchema.parse(expected), circular && findings(circular)).map((verdict) => ({
    ...verdict,
    said: isSaid(verdict, diagnostics, circular),
  }));
}
const wrong = (expected: Expectation, text?: string): string[] =>
  scored(expected, text).flatMap(({ field, agrees }) => (agrees ? [] : [field]));

const LEAD = { begins: '设立渡口', lead: ['立案庭'], support: ['办公室', '研究室'] };

test('names and roles of a measure each count', () => {
  expect(scored({ tasks: [LEAD] }).map(({ field, agrees }) => [field, agrees])).toEqual([
    ['departments', true],
    ['roles', true],
  ]);
  expect(wrong({ tasks: [{ ...LEAD, support: ['办公室'] }] })).toEqual(['departments', 'roles']);
  expect(wrong({ tasks: [{ ...LEAD, support: ['办公室', '研究室', '政治部'] }] })).toEqual([
    'departments',
    'roles',
  ]);
  expect(wrong({ tasks: [{ ...LEAD, lead: ['办公室'], support: ['立案庭', '研究室'] }] })).toEqual(['roles']);
});

test('a measure that answers to nobody is wrong when somebody is named', () => {
  expect(wrong({ tasks: [{ begins: '落实经费' }] })).toEqual([]);
  expect(wrong({ tasks: [{ begins: '加强培训' }] })).toEqual(['departments']);
});

test('where the text does not tell a role, any but a lead will do, or any', () => {
  const names = { begins: '加强培训', others: ['政治部'] };
  expect(wrong({ tasks: [names] })).toEqual([]);
  expect(wrong({ tasks: [{ begins: '设立渡口', others: ['立案庭', '办公室', '研究室'] }] })).toEqual([
    'roles',
  ]);
  expect(wrong({ tasks: [{ begins: '设立渡口', unsure: ['立案庭', '办公室', '研究室'] }] })).toEqual([]);
});

test('a deadline that is wrong, missing or invented counts; that none was invented is no merit', () => {
  const dated = TEXT.replace('（责任部门：政治部）', '（责任部门：政治部；完成时限：2031年6月底前）');
  const training = { begins: '加强培训', responsible: ['政治部'] };
  const deadlines = (deadline: string | null, text?: string) =>
    scored({ tasks: [{ ...training, deadline }] }, text)
      .filter(({ field }) => field === 'deadline')
      .map(({ agrees }) => agrees);
  expect(deadlines('2031年6月底前', dated)).toEqual([true]);
  expect(deadlines('2031年9月底前', dated)).toEqual([false]);
  expect(deadlines('2031年6月底前')).toEqual([false]);
  expect(deadlines(null, dated)).toEqual([false]);
  expect(deadlines(null)).toEqual([]);
});

test('what the heading above names may be named again, as lead', () => {
  expect(
    wrong({ tasks: [{ begins: '设立渡口', support: ['办公室', '研究室'], above: ['立案庭'] }] }),
  ).toEqual([]);
  expect(wrong({ tasks: [{ begins: '设立渡口', lead: ['立案庭'], above: ['办公室', '研究室'] }] })).toEqual([
    'roles',
  ]);
});

test('a measure may begin in one of several ways', () => {
  expect(wrong({ tasks: [{ ...LEAD, begins: ['修缮码头', '设立渡口'] }] })).toEqual([]);
  expect(wrong({ tasks: [{ ...LEAD, begins: ['加强培训', '设立渡口'] }] })).toEqual(['departments', 'roles']);
});

test('a measure that is not there, or twice, has nothing right', () => {
  expect(wrong({ tasks: [{ ...LEAD, begins: '修缮码头' }] })).toEqual(['departments', 'roles']);
  const twice = TEXT.replace('加强培训', '设立渡口');
  expect(wrong({ tasks: [LEAD] }, twice)).toEqual(['departments', 'roles']);
});

test('a heading that is missing, changed or one too many is wrong', () => {
  const headings = ['一、健全机制', '二、强化保障'];
  expect(wrong({ headings })).toEqual([]);
  expect(wrong({ headings: ['一、健全机制。', '二、强化保障：'] })).toEqual([]);
  expect(wrong({ headings: [...headings, '三、附则'] })).toEqual(['heading']);
  expect(wrong({ headings: ['一、健全机制'] })).toEqual(['heading']);
  expect(wrong({ headings: ['一、健全调解机制', '二、强化保障'] })).toEqual(['heading', 'heading']);
  expect(wrong({ headings: headings.toReversed() })).toEqual(['heading', 'heading']);
});

test('the title of a measure on a line of its own is a heading where a reader holds it for one', () => {
  const text = [
    '河东区人民法院通知',
    '一、各庭自查',
    '各庭逐件核对。',
    '二、重点抽查',
    '审管办抽查卷宗。',
  ].join('\n\n');
  expect(wrong({ headings: ['一、各庭自查', '二、重点抽查'] }, text)).toEqual([]);
  expect(wrong({ headings: [] }, text)).toEqual([]);
  expect(wrong({ headings: ['一、各庭核对', '二、重点抽查'] }, text)).toEqual(['heading']);
  expect(wrong({ headings: ['1.加强培训'] })).toContain('heading');
});

test('the first and the last measure are compared whole, without number and responsibility', () => {
  const first = textMark('设立渡口调解室。每个渡口设一名调解员。');
  const last = textMark('落实经费。 专款专用。');
  expect(wrong({ firstText: first, lastText: last })).toEqual([]);
  expect(wrong({ firstText: last, lastText: textMark('落实经费。专款专用') })).toEqual([
    'firstText',
    'lastText',
  ]);
});

test('what must not stand, and what must', () => {
  expect(wrong({ absent: ['首页'], present: ['每年 培训两次'] })).toEqual([]);
  expect(wrong({ absent: ['每年培训两次'], present: ['首页'] })).toEqual(['absent', 'present']);
});

test('an order has no title but that of what it puts into force', () => {
  const order = [
    '青芦市人民政府令第12号',
    '现公布《渡口办法》，自2031年5月1日起施行。',
    '市长 王某',
    '2031年3月5日',
    '渡口办法',
    '第一条 渡口便民。',
    '第二条 渡口安全。',
  ].join('\n\n');
  expect(wrong({ title: '渡口办法', docNumber: '青芦市人民政府令第12号' }, order)).toEqual([]);
  expect(wrong({ title: '青芦市人民政府令第12号' }, order)).toEqual(['title']);
});

test('a title that was made is none', () => {
  const untitled = '一、健全机制。设立调解室。\n\n二、强化保障。落实经费。';
  expect(wrong({ title: null }, untitled)).toEqual([]);
  expect(wrong({ title: '一、健全机制' }, untitled)).toEqual(['title']);
});

test('a file that was refused has every field wrong', () => {
  const expected: Expectation = {
    measures: 3,
    headings: ['一、健全机制'],
    tasks: [LEAD],
    firstText: textMark('设立'),
    absent: ['首页'],
    present: ['调解'],
  };
  const verdicts = scored(expected, '');
  expect(verdicts).toHaveLength(7);
  expect(verdicts.filter(({ agrees, said }) => agrees || !said)).toEqual([]);
});

test('a doubtful department tells of the measure where it stands and of no other', () => {
  const doubtful = TEXT.replace('（责任部门：政治部）', '（责任部门：政治部牵头各庭）');
  const tasks = [
    { begins: '设立渡口', lead: ['执行局'] },
    { begins: '加强培训', responsible: ['政治部'] },
  ];
  const said = scored({ tasks }, doubtful).filter(({ field }) => field === 'departments');
  expect(said.map(({ said }) => said)).toEqual([false, true]);
});

test('text without a role is told of once for all its lines', () => {
  const chrome = [TEXT, '渡口晨报招商电话', '渡口旅行推荐阅读'].join('\n\n');
  const verdicts = scored({ absent: ['招商电话', '推荐阅读', '每年培训两次'] }, chrome);
  expect(verdicts.map(({ agrees, said }) => [agrees, said])).toEqual([
    [false, true],
    [false, true],
    [false, false],
  ]);
});

test('a table that is kept as it stands tells of what stands in it and of no other measure', () => {
  const table = ['码头\t班次\t船数', '东渡口\t八班\t三艘', '西渡口\t六班\t两艘'].join('\n');
  const tasks = [{ begins: '西渡口' }, { begins: '加强培训', lead: ['办公室'] }];
  const verdicts = scored({ measures: 5, tasks }, `${TEXT}\n\n附件\n\n渡口班次表\n\n${table}`);
  expect(verdicts.map(({ field, agrees, said }) => [field, agrees || said])).toEqual([
    ['measures', true],
    ['departments', true],
    ['departments', false],
    ['roles', false],
  ]);
});

test('a number that is skipped says nothing of departments', () => {
  const skips = TEXT.replace('2.加强', '4.加强');
  const verdicts = scored({ measures: 4, tasks: [{ begins: '加强培训', lead: ['办公室'] }] }, skips);
  expect(verdicts.map(({ field, said }) => [field, said])).toEqual([
    ['measures', true],
    ['departments', false],
    ['roles', false],
  ]);
});

const READINGS = 'scripts/proof/score/expectations';
test.each(readdirSync(READINGS).filter((file) => file.endsWith('.json')))('%s can be read', (file) => {
  const keys = new Set(Object.keys(expectationSchema.shape));
  const reading = JSON.parse(readFileSync(`${READINGS}/${file}`, 'utf8'));
  expect(Object.keys(expectationSchema.parse(reading)).filter((key) => !keys.has(key))).toEqual([]);
});
