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
])('%s', (line, offices) => {
  expect(splitOffices(line)).toEqual(offices);
});

test.each(['地方法院', '地方各级人民法院', '地方人民政府', '全市法院'])(
  '%s are of a kind, no office',
  (kind) => {
    expect(isOrganisation(kind)).toBe(false);
  },
);

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
