import { expect, it } from 'vitest';
import { type RecordText, runsOf } from '#domain/search/records.ts';
import { textPhrases } from '../rank/text-phrases.ts';
import { holders } from './holders.ts';
import { readQuery, type Term } from './query.ts';
import { respell } from './spelling.ts';

const texts: readonly RecordText[] = [
  ['甲', '健全人民陪审员选任机制，落实民事审判第三庭职责，作出民事判决。'],
  ['乙', '持续推动“羊城品牌建设”，推进前端化解。'],
  ['丙', '依法处理企业破产案件。全企业破产审判。企业破产重整。'],
];

const offered = async (typed: string): Promise<string | undefined> => {
  const [term] = readQuery(typed).terms;
  const better = await respell(holders(textPhrases(texts), 100), term as Term, async (numbers) =>
    numbers.map((number) => runsOf(texts[number] as RecordText)),
  );
  return better?.text;
};

it.for([
  ['人民陪审圆', '人民陪审员'],
  ['人明陪审员', '人民陪审员'],
  ['人民审陪员', '人民陪审员'],
  ['人民陪审员员选任', '人民陪审员选任'],
  // What was typed may all be kept: no character is taken for another.
  ['人民陪审选任', '人民陪审员选任'],
  // Each pair stands somewhere, no three in a row.
  ['民事判第三庭', '民事审判第三庭'],
  // A bracket parts what stands before it from the word.
  ['极羊城品牌建设', '羊城品牌建设'],
  ['重企业破产', '企业破产'],
  ['甲乙丙丁', undefined],
] as const)('%s → %s', async ([typed, right]) => {
  expect(await offered(typed)).toBe(right);
});
