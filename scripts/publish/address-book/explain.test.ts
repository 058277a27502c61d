import { expect, it } from 'vitest';
import type { AddressLine } from '#domain/address-book/lines.ts';
import { explain } from './explain.ts';
import type { Problem } from './publish.ts';

const FILE = { file: 'seeds/registry/redirects.yaml', places: new Map([['circulars/a-1/', '3:5']]) };
const line = (address: string, title = '', fingerprint: string | null = null): AddressLine => ({
  address,
  fingerprint,
  body: null,
  earlier: [],
  corrected: 0,
  frame: null,
  counted: {},
  title,
});
const lost = (address: string, title = '', foundAt?: string): Problem => ({
  kind: 'lost',
  at: line(address, title, address.startsWith('circulars/') ? '8WRYCNJK' : null),
  foundAt,
});
const said = (...problems: Problem[]): string => explain(problems, FILE);

it('tells of a lost circular at once, and of its lists only that they went with it', () => {
  const words = said(
    lost('circulars/a-1/', '甲要点'),
    lost('circulars/a-1/1/', '第1项'),
    lost('departments/x/', '办公室'),
    lost('departments/x/ledger/', '任务台账：办公室'),
  );
  expect(words).toContain('circulars/a-1/（甲要点）\n  连同它下面的，共 2 个网址。');
  expect(words).toContain('circulars/a-1/: circulars/新编号/');
  expect(words).toContain('- address: circulars/a-1/');
  expect(words).toContain('汇总页 2 个');
  expect(words).not.toContain('departments/x/');
});

it('knows where the text of a lost address went', () => {
  const words = said(
    lost('circulars/a-1/', '甲要点', 'circulars/b-2/'),
    lost('circulars/a-1/1/', '第1项', 'circulars/b-2/1/'),
    lost('circulars/a-1/2/', '第2项', 'circulars/b-2/3/'),
  );
  expect(words).toContain(
    'redirects:\n        circulars/a-1/: circulars/b-2/\n        circulars/a-1/2/: circulars/b-2/3/\n  办法二',
  );
});

it('gives lists that have nothing left to be copied, each once with all below it', () => {
  const words = said(
    lost('departments/x/', '办公室'),
    lost('departments/x/ledger/', '任务台账：办公室'),
    lost('terms/y/', '“甲乙”'),
    lost('departments/z/', '政治部', 'departments/zz/'),
  );
  expect(words).toContain('没有一条再由这个部门负责；用到这个术语的不足两处');
  expect(words).toContain('redirects:\n        departments/z/: departments/zz/');
  expect(words).toContain(
    '            - departments/x/ # 办公室\n            - terms/y/ # “甲乙”\n          on:',
  );
});

it('names the line of a redirect that leads to nothing, or in a circle', () => {
  const end = { kind: 'dead-end', foundAt: undefined, from: 'circulars/a-1/' } as const;
  const nothing = said(
    { ...end, at: line('circulars/a-1/'), to: 'circulars/no/', circle: false },
    { ...end, at: line('circulars/a-1/1/'), to: 'circulars/no/1/', circle: false },
  );
  expect(nothing).toContain(
    'seeds/registry/redirects.yaml:3:5  circulars/a-1/\n  circulars/a-1/ 转到 circulars/no/\n  等 2 个网址',
  );
  expect(nothing).toContain('没有内容');
  const circle = said({ ...end, at: line('circulars/a-1/'), to: 'circulars/a-1/', circle: true });
  expect(circle).toContain('绕成了圈');
});

it('says of a text that changes again that its last correction is used up', () => {
  const changed = (corrected: number): Problem => ({
    kind: 'changed',
    at: { ...line('circulars/a-1/1/', '第1项', '8WRYCNJK'), corrected },
    part: 'text',
  });
  expect(said(changed(0))).toContain('却没有写更正');
  expect(said(changed(1))).toContain('为以前几次改动写的');
  expect(said(changed(1))).toContain('at: "1"');
});

it('tells of measures that have shifted before anything that follows from it', () => {
  const words = said(lost('circulars/a-1/20/', '第20项'), lost('departments/x/', '办公室'), {
    kind: 'moved',
    at: line('circulars/a-1/8/', '', '8WRYCNJK'),
    to: 'circulars/a-1/7/',
  });
  expect(words).toContain('circulars/a-1/8/：那里原来的文字，现在到了 circulars/a-1/7/');
  expect(words).not.toContain('circulars/a-1/20/');
  expect(words).not.toContain('departments/x/');
});
