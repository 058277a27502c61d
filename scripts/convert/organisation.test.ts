import { expect, test } from 'vitest';
import { isOrganisation, splitOffices } from './organisation.ts';

test.each<[string, string[]]>([
  ['青河市司法局', ['青河市司法局']],
  ['青河市司法局青河市公安局', ['青河市司法局', '青河市公安局']],
  [
    '青河市中级人民法院青河市人民检察院青河市公安局',
    ['青河市中级人民法院', '青河市人民检察院', '青河市公安局'],
  ],
  ['中共青河市委员会青河市人民政府', ['中共青河市委员会', '青河市人民政府']],
  ['青河市人力资源和社会保障局 青河市财政局', ['青河市人力资源和社会保障局', '青河市财政局']],
  ['最高人民法院最高人民检察院公安部司法部', ['最高人民法院', '最高人民检察院', '公安部', '司法部']],
  ['国家税务总局青河市税务局', ['国家税务总局青河市税务局']],
  ['青河市公安局青河区分局', ['青河市公安局青河区分局']],
  ['中共青河市委政法委员会', ['中共青河市委政法委员会']],
  ['财政部交通运输部', ['财政部', '交通运输部']],
  [
    '中华人民共和国住房和城乡建设部中华人民共和国财政部中国人民银行',
    ['中华人民共和国住房和城乡建设部', '中华人民共和国财政部', '中国人民银行'],
  ],
  ['国务院国资委办公厅市场监管总局', ['国务院国资委办公厅', '市场监管总局']],
  ['国务院办公厅', ['国务院办公厅']],
  ['中共中央国务院', ['中共中央', '国务院']],
  ['国家发展改革委办公厅国家能源局综合司', ['国家发展改革委办公厅', '国家能源局综合司']],
  ['国家能源局综合司', ['国家能源局综合司']],
  ['公安部交通管理局', ['公安部交通管理局']],
  ['青河省统计局国网青河省电力公司', ['青河省统计局', '国网青河省电力公司']],
  ['青河省财政厅国家税务总局青河省税务局', ['青河省财政厅', '国家税务总局青河省税务局']],
  ['青河省司法厅中国人民银行青河省分行', ['青河省司法厅', '中国人民银行青河省分行']],
  ['国家税务总局青河市税务局中国人民银行青河市分行', ['国家税务总局青河市税务局', '中国人民银行青河市分行']],
  ['中央网信办秘书局工业和信息化部办公厅', ['中央网信办秘书局', '工业和信息化部办公厅']],
  ['市人社局市税务局市医保局', ['市人社局', '市税务局', '市医保局']],
  ['省高级人民法院省人民检察院', ['省高级人民法院', '省人民检察院']],
  ['市公安局市区分局', ['市公安局市区分局']],
  ['市政府办公室', ['市政府办公室']],
  ['区委办公室区政府办公室', ['区委办公室', '区政府办公室']],
])('%s', (line, offices) => {
  expect(splitOffices(line)).toEqual(offices);
});

test.each(['地方法院', '地方各级人民法院', '地方人民政府', '全市法院'])(
  '%s are of a kind, no office',
  (kind) => {
    expect(isOrganisation(kind)).toBe(false);
  },
);

test.each([
  '省长张某作政府',
  '对下部署',
  '有限公司',
  '所在学院',
  '故意伤害罪数罪并罚论处',
  '某市外国政府',
  '营销布局',
])('%s is no office', (words) => {
  expect(isOrganisation(words)).toBe(false);
});

test.each([
  '校长办公室',
  '院长办公会议办公室',
  '书记处',
  '加强和改进学校美育工作领导小组',
  '某市推进办公室',
  '河东部署局',
  '河东区区长热线办公室',
])('%s may be one', (name) => {
  expect(isOrganisation(name)).toBe(true);
});

test.each(['河东市地方税务局', '河东地方法院'])('%s is an office', (name) => {
  expect(isOrganisation(name)).toBe(true);
});

test('a line names twelve offices at the most', () => {
  const offices = (count: number) => Array.from({ length: count }, () => '河东区人民法院').join(' ');
  expect(isOrganisation(offices(12))).toBe(true);
  expect(isOrganisation(offices(13))).toBe(false);
});

test('offices without a space between them are parted in lines of 160 characters', () => {
  const parted = (first: string) => splitOffices(first + '河东区司法局'.repeat(25)).length;
  expect('河东区人力资源保障局').toHaveLength(10);
  expect(parted('河东区人力资源保障局')).toBe(26);
  expect(parted('河东区人力资源和保障局')).toBe(1);
});
