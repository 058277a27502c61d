import { splitAtSpace } from '../../without-space.ts';
import { PROVINCES, REGIONS } from '../../words/provinces.ts';
import { lexicon } from '../lexicon.ts';
import { EMPTY_WORDS } from './empty-words.ts';
import { GENRE_WORDS } from './genre-words.ts';
import type { KnownWords } from './known-words.ts';

/** Nouns that measures on very different matters have. */
const COMMON_NOUNS = splitAtSpace(
  '数据 信息 实验室 网络 技术 科技 数字 队伍 干警 企业 市场 纠纷 风险 权益 基地 智能 智慧',
);

/** Whom measures on very different matters are for. */
const SERVED = new Set(
  splitAtSpace(
    '民营企业 中小企业 中小微企业 企业家 企业负责人 经营者 经营主体 市场主体 当事人 投资者 消费者 律师 人民群众 困难群众',
  ),
);

/** How well something is done, and not what. */
const QUALITIES = new Set(splitAtSpace('质效 质量 效率 效能 公正 公信力 满意度'));

/** A share by which it is told how well something is done: 上诉率, 执行到位率. */
const INDICATOR = /率$/u;

export const REGION_NAMES: ReadonlySet<string> = new Set([...PROVINCES, ...REGIONS]);

/**
 * Whether a wording that two measures share can say which matter both have. Names of regions, common nouns, words
 * of the genre, whom they are for, how well it is done, those that any text has (编制 is a verb, too) and those that the registry takes for no more than a hint
 * cannot; a word that it takes for more can, whatever it is made of.
 */
export function namesMatter({ all, hints }: KnownWords): (wording: string) => boolean {
  const trivial = new Set([
    ...GENRE_WORDS,
    ...EMPTY_WORDS,
    ...COMMON_NOUNS,
    ...hints,
    ...REGION_NAMES,
    ...SERVED,
    ...QUALITIES,
  ]);
  const telling = [hints, REGION_NAMES, EMPTY_WORDS, SERVED, QUALITIES].reduce(
    (left: ReadonlySet<string>, none) => left.difference(none),
    all,
  );
  const words = lexicon([...trivial, ...telling]);
  return (wording) => {
    if (INDICATOR.test(wording)) return false;
    let rest = wording;
    for (const { word } of words.find(wording)) {
      if (telling.has(word)) return true;
      rest = rest.replace(word, ' ');
    }
    return /[\p{sc=Han}\p{sc=Latin}]{2}/u.test(rest);
  };
}
