import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courtsInOrder } from './court-order.ts';

const court = (name: string, level = '', region = '') => ({ id: name, name, level, region });
const told = (courts: readonly ReturnType<typeof court>[]) =>
  courtsInOrder(courts).map(({ level, regions }) => [
    level,
    ...regions.map(({ region, courts: own }) => [region, ...own.map(({ name }) => name)].join(' ')),
  ]);

test('courts stand by level, those below a high court under its region', () => {
  expect(
    told([
      court('云河市中级人民法院', '中级人民法院', '云河'),
      court('丙市中级人民法院', '中级人民法院', '云江丙'),
      court('甲市中级人民法院', '中级人民法院', '云江甲'),
      court('云江省高级人民法院', '高级人民法院', '云江'),
      court('最高人民法院', '最高人民法院', '全国'),
    ]),
  ).toEqual([
    ['最高人民法院', ' 最高人民法院'],
    ['高级人民法院', ' 云江省高级人民法院'],
    ['中级人民法院', '云河 云河市中级人民法院', '云江 丙市中级人民法院 甲市中级人民法院'],
  ]);
});

test('who is not registered stands by what its name says', () => {
  expect(
    told([
      court('某省司法厅'),
      court('平湖区人民法院'),
      court('平湖互联网法院'),
      court('平湖市中级人民法院'),
    ]).map(([level]) => level),
  ).toEqual(['中级人民法院', '专门人民法院', '基层人民法院', '其他机关']);
});

test('courts of one city stand together, whatever their own names', () => {
  const [level] = courtsInOrder([
    court('阿县人民法院', '基层人民法院', '云江丙'),
    court('白县人民法院', '基层人民法院', '云江甲'),
    court('长县人民法院', '基层人民法院', '云江丙'),
    court('云江省高级人民法院', '高级人民法院', '云江'),
  ]).slice(-1);
  expect(level?.regions.flatMap(({ courts }) => courts.map(({ name }) => name[0]))).toEqual([
    '阿',
    '长',
    '白',
  ]);
});

test('every court stands once', () => {
  const any = fc.record({
    id: fc.uuid(),
    name: fc.string({ unit: fc.constantFrom(...'甲乙丙市高级中级人民法院') }),
    level: fc.constantFrom('', '高级人民法院', '中级人民法院', '海事法院'),
    region: fc.constantFrom('', '甲', '甲乙', '丙'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ id }) => id }), (courts) => {
      const levels = courtsInOrder(courts);
      const ordered = levels.flatMap(({ regions }) => regions.flatMap((one) => one.courts));
      expect(ordered.map(({ id }) => id).sort()).toEqual(courts.map(({ id }) => id).sort());
      for (const { count, regions } of levels)
        expect(count).toBe(regions.flatMap((one) => one.courts).length);
    }),
  );
});
