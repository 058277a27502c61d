import { expect, it } from 'vitest';
import type { Directory, RecordText } from '#domain/search/records.ts';
import type { EngineParts } from '../search/rank/engine.ts';
import { textPhrases } from '../search/rank/text-phrases.ts';
import { readDraft } from './draft.ts';

const TEXTS: RecordText[] = [
  ['', '现将《2031年全市法院改革工作要点》印发给你们，请认真贯彻执行。'],
  ['', '1.健全审管机制。抓实案件质量评查，完善长期未结案件监管，推动审判提质增效。（办公室牵头）'],
  ['', '2.推进诉源治理。发挥人民法庭前哨作用，促推矛盾纠纷就地化解，做实指导调解职能。'],
];
const parts: EngineParts = {
  directory: {} as Directory,
  phrases: textPhrases(TEXTS),
  texts: async (numbers) => numbers.map((number) => TEXTS[number] as RecordText),
};

/** Of each entry: its words, the record where they stand, and what is named as their source. */
async function entries(passage: string) {
  const draft = await readDraft(passage, parts);
  return draft.entries.map(({ piece: { text, match, quoted }, source }) => [
    text,
    match?.record ?? (quoted === true ? 'nowhere' : 'own'),
    source?.references.map(({ name, place }) => name + place).join() ?? '',
  ]);
}
const CITED = '《2031年全市法院改革工作要点》（甲中法〔2031〕7号）';

it.each([
  [
    `${CITED}第2项提出“探索设立评查总管，统一全市查控”。`,
    [['探索设立评查总管，统一全市查控', 'nowhere', `${CITED}第2项`]],
  ],
  [`${CITED}第2项提出：“抓实案件质量评查”。`, [['抓实案件质量评查', 1, `${CITED}第2项`]]],
  [`${CITED}第2项提出抓实案件质量评查。`, [['抓实案件质量评查', 1, `${CITED}第2项`]]],
  [
    `“抓实案件质量评查。”（${CITED}第2项第7句（标题计入句数））`,
    [['抓实案件质量评查', 1, `${CITED}第2项第7句（标题计入句数）`]],
  ],
  [
    `“抓实案件质量评查。”（${CITED}第2项第7句，标题计入句数）`,
    [['抓实案件质量评查', 1, `${CITED}第2项第7句，标题计入句数`]],
  ],
  [`“抓实案件质量评查。”（甲中法〔2031〕7号第2项）`, [['抓实案件质量评查', 1, '甲中法〔2031〕7号第2项']]],
  [`抓实案件质量评查。（${CITED}第2项）`, [['抓实案件质量评查', 1, `${CITED}第2项`]]],
  [
    '第2项提出“做实指导调解职能”，并“发挥人民法庭前哨作用”。',
    [
      ['做实指导调解职能', 2, '第2项'],
      ['发挥人民法庭前哨作用', 2, '第2项'],
    ],
  ],
  [
    `“做实指导调解职能。”（${CITED}第2项，办公室整理）我们已经办结三件。第1项要求“抓实案件质量评查”。`,
    [
      ['做实指导调解职能。', 2, `${CITED}第2项`],
      ['我们已经办结三件。第1项要求', 'own', ''],
      ['抓实案件质量评查', 1, '第1项'],
    ],
  ],
])('%s', async (passage, expected) => {
  expect(await entries(passage)).toEqual(expected);
});
