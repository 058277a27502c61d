import { describe, expect, it } from 'vitest';
import { pathsIn } from './paths.ts';

const read = (text: string) =>
  pathsIn(text).map(({ start, end, steps, follows }) => ({
    words: text.slice(start, end),
    steps: steps.map(({ level, figures, back }) =>
      back > 0 ? `${level}-${back}` : `${level} ${figures.map(({ number }) => number).join(',')}`,
    ),
    follows,
  }));

describe('pathsIn', () => {
  it.each([
    ['依照第三条第二款第（一）项的规定', '第三条第二款第（一）项', ['article 3', 'clause 2', 'item 1']],
    ['见第二部分。', '第二部分', ['part 2']],
    ['第三至五项，', '第三至五项', ['item 3,5']],
    ['第1-3条规定', '第1-3条', ['article 1,3']],
    ['第（一）、（二）项', '第（一）、（二）项', ['item 1,2']],
    ['详见附件12《甲指南》', '附件12', ['annex 12']],
    ['附件1-3', '附件1-3', ['annex 1,3']],
    ['附件1第3项，', '附件1第3项', ['annex 1', 'item 3']],
    ['前款规定的期限', '前款', ['clause-1']],
    ['依照前两条的规定', '前两条', ['article-2']],
    ['第 1 0 条规定', '第 1 0 条', []],
  ])('reads %s', (text, words, steps) => {
    const [first] = read(text);
    if (steps.length === 0) expect(first).toBeUndefined();
    else expect(first).toEqual({ words, steps, follows: true });
  });

  it.each(['第一条线', '第三方', '第一条件', '第一项目', '提前款待', '目前条件', '每第三条，', '邮件附件1'])(
    'takes %s for no reference',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it.each(['第一项任务', '第二条道路', '第一部分股权'])(
    'does not trust %s where no document is named',
    (text) => {
      expect(read(text).filter(({ follows }) => follows)).toEqual([]);
    },
  );

  it('tells what goes on with the one before', () => {
    expect(pathsIn('第三条、第五条和第七条。第九条，').map(({ goesOn }) => goesOn)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
