import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { declarationsSchema } from '#domain/address-book/declarations.ts';
import { withCorrections, withoutDeclaration, withRedirects, withWithdrawal } from './declare.ts';

const FILE = `# 网址搬家，不要删。
redirects:
  circulars/a-1/: circulars/b-1/   # 更名
withdrawals:
  - address: [circulars/c-1/, departments/x/]
    on: 2031-01-02
    what: 旧件
    why: 撤下
`;

test('a first declaration makes the file, the next is added to it', () => {
  const first = withRedirects('', [['circulars/a-1/', 'circulars/b-1/']]);
  const second = withRedirects(first, [['circulars/a-1/#sec-2', 'circulars/b-1/#sec-3']]);
  expect(declarationsSchema.parse(parse(second)).redirects).toEqual({
    'circulars/a-1/': 'circulars/b-1/',
    'circulars/a-1/#sec-2': 'circulars/b-1/#sec-3',
  });
});

test('what stands in the file stays as it is, comments and line ends too', () => {
  const withdrawal = { address: ['circulars/d-1/'], on: '2031-03-04', what: '甲', why: '乙：“丙”' };
  const text = withWithdrawal(FILE.replaceAll('\n', '\r\n'), withdrawal);
  expect(text.startsWith(FILE.replaceAll('\n', '\r\n'))).toBe(true);
  expect(declarationsSchema.parse(parse(text)).withdrawals[1]).toEqual(withdrawal);
});

test('a side file keeps the corrections it has', () => {
  const before = 'title: 甲 # 照封面\ncorrections:\n  - on: 2031-01-02\n    what: 旧的\n';
  const text = withCorrections(before, [
    { on: '2031-03-04', at: '14', what: '新的' },
    { on: '2031-03-04', what: '标题' },
  ]);
  expect(text.startsWith(before)).toBe(true);
  expect((parse(text) as { corrections: unknown[] }).corrections).toEqual([
    { on: '2031-01-02', what: '旧的' },
    { on: '2031-03-04', at: '14', what: '新的' },
    { on: '2031-03-04', what: '标题' },
  ]);
  expect(parse(withCorrections('', [{ on: '2031-03-04', at: 'q3', what: '问：答' }]))).toEqual({
    corrections: [{ on: '2031-03-04', at: 'q3', what: '问：答' }],
  });
});

describe('taking a declaration back', () => {
  test.each([
    ['circulars/a-1/', ['circulars/c-1/', 'departments/x/']],
    ['departments/x/', ['circulars/c-1/']],
  ])('%s', (from, left) => {
    const declared = declarationsSchema.parse(parse(withoutDeclaration(FILE, from)));
    expect(Object.keys(declared.redirects)).toEqual(from === 'circulars/a-1/' ? [] : ['circulars/a-1/']);
    expect(declared.withdrawals.flatMap(({ address }) => address)).toEqual(left);
  });

  test('of one that is declared twice the other stays', () => {
    const twice = withWithdrawal(FILE, {
      address: ['circulars/a-1/'],
      on: '2031-03-04',
      what: '甲',
      why: '乙',
    });
    const declared = declarationsSchema.parse(parse(withoutDeclaration(twice, 'circulars/a-1/')));
    expect(declared.redirects).toEqual({ 'circulars/a-1/': 'circulars/b-1/' });
    expect(declared.withdrawals).toHaveLength(1);
  });
});
