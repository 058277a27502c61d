import { expect, it } from 'vitest';
import { spokenWords } from './spoken.ts';

const table =
  'an案can参chan产chong重cheng程du都督fa法gao告jian监kuai块快lian链ming明min民nan难lan兰po破qu区que确quan权ren认人shen审sheng生shi识si司su诉sou搜song讼xing形行刑zai再zheng整正zhi执知zhuan专zhong重yu语yun云su算ji计';
const words = [
  '破产',
  '破产重整',
  '执行',
  '执行难',
  '区块链',
  '司法',
  '诉讼',
  '知识产权',
  '审判监督',
  '云计算',
  '程序',
];
const { meant, cut, row } = spokenWords(words, table);

it.each([
  // Whole syllables, initials, half of a syllable, and characters between.
  ['pochan', '破产'],
  ['pochanchongzheng', '破产重整'],
  ['zxn', '执行难'],
  ['zhxn', '执行难'],
  ['qukuail', '区块链'],
  ['zhi行nan', '执行难'],
  ['qukuailianpochan', '区块链破产'],
  // Of several words initials stand for syllables where characters are typed, too; as few words as may be.
  ['zx程序pochan', '执行程序破产'],
  ['sf执xingnan', '司法执行难'],
  ['zxpc', undefined],
  // The same sound, or nearly: two and three characters, too.
  ['区快链', '区块链'],
  ['执形难', '执行难'],
  ['执行兰', '执行难'],
  ['破铲', undefined],
  ['执刑', '执行'],
  ['诉搜', undefined],
  ['知识产全', undefined],
  ['区快链破产', '区块链破产'],
  // One of three characters of another sound.
  ['去计算', '云计算'],
  ['xyz', undefined],
  ['破产', undefined],
  ['龘龘龘', undefined],
] as const)('%s → %s', (typed, right) => expect(meant(typed)).toBe(right));

it.each([
  // What people say, where every syllable is typed; what the archive says before it.
  ['minsheng', '民生'],
  ['mins', undefined],
  ['zhixing', '执行'],
] as const)('%s → %s, of what people say', (typed, right) =>
  expect(meant(typed, new Set(['民生', '知行']))).toBe(right),
);

it.each([
  ['minshengzaipochan', '民生再破产'],
  ['minshengpo', undefined],
  ['p'.repeat(40), undefined],
] as const)('%s is a row of what the archive and people say: %s', (letters, right) =>
  expect(row(letters, new Set(['民生', '再']))).toBe(right),
);

it.each([
  ['区块链破产重整', ['区块链', '破产重整']],
  ['司法的程序', ['司法', '程序']],
  ['破产', undefined],
  ['破产龘', undefined],
] as const)('%s is made of %s', (run, parts) => expect(cut(run)).toEqual(parts));

it('answers anything in time', () => {
  const hostile = [
    'a'.repeat(32),
    'zhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzh',
    '破'.repeat(32),
    '',
    '\ud800',
    '破a'.repeat(16),
  ];
  for (const one of hostile)
    expect([undefined, 'string']).toContain(meant(one) === undefined ? undefined : 'string');
});
