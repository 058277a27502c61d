import type { LanguageRegistration } from 'shiki/core';
import { LABEL, LABEL_WORDS, VERB } from '#domain/words/responsibility.ts';

const HAN_FIGURE = '[〇○零一二三四五六七八九十百千]';

/** What stands in a bracket: 各区、县（市）法院 has one inside it. */
const IN_BRACKET = '(?:[^（）()]|[（(][^（）()]*[）)])';

/** A TextMate grammar for circulars as received: what an editor looks for when reading along. */
export const circularGrammar: LanguageRegistration = {
  name: 'circular',
  scopeName: 'text.circular',
  repository: {},
  patterns: [
    { match: '^\\s*#{1,6}\\s.*$', name: 'markup.heading.circular' },
    { match: `^\\s*\\**${HAN_FIGURE}+、.*$`, name: 'markup.heading.circular' },
    { match: `^\\s*\\**[（(]${HAN_FIGURE}+[）)]`, name: 'constant.numeric.circular' },
    { match: `^\\s*\\**第${HAN_FIGURE}+[章节条]`, name: 'constant.numeric.circular' },
    { match: '^\\s*\\**[0-9０-９]{1,4}\\s*[.．、]', name: 'constant.numeric.circular' },
    {
      match: `^\\s*\\**${LABEL_WORDS}\\**\\s*[：:].*$`,
      name: 'entity.responsibility.circular',
    },
    {
      match: `[（(]${IN_BRACKET}*(?:${LABEL}|${IN_BRACKET}{2}${VERB}(?=[，；。、）)]))${IN_BRACKET}*[）)]\\s*\\**\\s*$`,
      name: 'entity.responsibility.circular',
    },
    { match: '^\\s*\\**[\\p{Han}]{1,6}\\**\\s*[：:]', name: 'keyword.label.circular' },
    {
      match:
        '\\p{Han}{1,16}\\s*[〔［\\[（(【]\\s*(?:19|20)\\d{2}\\s*[〕］\\]）)】]\\s*(?:第\\s*)?\\d{1,5}\\s*号',
      name: 'constant.other.docnumber.circular',
    },
    { match: '《[^《》]*(?:《[^《》]*》[^《》]*)*》', name: 'string.reference.circular' },
    { match: '\\*{1,3}', name: 'punctuation.markup.circular' },
  ],
};
