import { describe, expect, test } from 'vitest';
import { isPerson, mayBePerson } from './persons.ts';

describe('names of persons', () => {
  test.each(['张三', '王小渡', '李某', '赵某某', '甲某', '欧阳渡', '诸葛小渡', '阿依古丽·买买提'])(
    '%s is one',
    (name) => {
      expect(isPerson(name)).toBe(true);
    },
  );

  test.each(['立案庭', '张店区', '周报', '余额', '陈述', '张家口', '秦皇岛', '郑州', '徐汇', '研究室', '王'])(
    '%s is none',
    (name) => {
      expect(isPerson(name)).toBe(false);
    },
  );

  test.each(['安全', '金融', '高新', '郑州', '任务'])('%s may be one', (name) => {
    expect([isPerson(name), mayBePerson(name)]).toEqual([false, true]);
  });

  test.each(['试行', '牵头', '民事', '审判管理办公室'])('%s cannot be one', (name) => {
    expect(mayBePerson(name)).toBe(false);
  });
});
