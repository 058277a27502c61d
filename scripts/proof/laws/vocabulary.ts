import fc from 'fast-check';

/**
 * Invented words of circulars: no place, court or reform that exists. They hold no digits
 * before a mark and no words that number a heading, so that a text made of them says
 * exactly what its maker meant, wherever its lines are broken.
 */
const PLACES = ['临江', '云溪', '北岭', '松河', '望湖', '青屏', '金渡', '石浦', '雁川', '南沱'] as const;
const LEVELS = ['市中级人民法院', '省高级人民法院', '县人民法院', '市海陵区人民法院'] as const;
const OFFICES = [
  '研究室',
  '立案庭',
  '办公室',
  '刑事审判庭',
  '民事审判第二庭',
  '执行指挥中心',
  '档案科',
  '信息技术处',
  '法警支队',
  '教育培训处',
  '巡回法庭',
  '机关服务中心',
] as const;
const VERBS = ['完善', '健全', '优化', '推进', '规范', '深化', '加强', '落实', '细化', '探索'] as const;
const MATTERS = [
  '诉前调解',
  '文书送达',
  '案卷归档',
  '庭前会议',
  '巡回审理',
  '执行联动',
  '法官培训',
  '陪审员选聘',
  '水上纠纷化解',
  '林区案件办理',
  '渔港巡回办案',
  '山区便民服务',
  '鉴定委托',
  '速裁快审',
] as const;
const FORMS = ['机制', '制度', '流程', '办法', '体系', '平台', '规程'] as const;
const ADVERBS = ['进一步', '依法', '稳妥', '有序', '全面', '着力', '逐步', '切实'] as const;
const EXTRAS = [
  '“绿灯”通道',
  '《案卷移送规程》',
  '《关于〈送达规程〉的说明》',
  '“一案一卡”',
  '“3+N”模式',
  '8项指标',
  '办结率达到95%',
  'AI 检索工具',
  '台账（含电子台账）',
] as const;
const KINDS = ['工作要点', '工作方案', '实施意见'] as const;

const pick = <const T extends readonly string[]>(words: T): fc.Arbitrary<T[number]> =>
  fc.constantFrom(...words);

/** `临江市中级人民法院` and the code word of its document numbers, `临中法`. */
export const issuerArbitrary: fc.Arbitrary<{ readonly name: string; readonly code: string }> = fc
  .tuple(pick(PLACES), pick(LEVELS))
  .map(([place, level]) => ({ name: place + level, code: `${place.charAt(0)}${level.charAt(1)}法` }));

/** Departments of one court, each once. */
export const officesArbitrary: fc.Arbitrary<string[]> = fc.uniqueArray(pick(OFFICES), {
  minLength: 1,
  maxLength: 5,
});

/** `健全渔港巡回办案机制`: the title of a measure, without its full stop. */
export const measureTitleArbitrary: fc.Arbitrary<string> = fc
  .tuple(pick(VERBS), pick(MATTERS), pick(FORMS))
  .map((words) => words.join(''));

/** A section's heading, which is no sentence. */
export const headingArbitrary: fc.Arbitrary<string> = fc
  .tuple(pick(ADVERBS), pick(VERBS), pick(MATTERS), pick(FORMS))
  .map((words) => words.join(''));

/** `2031年全市法院诉前调解工作要点`: the title of a circular. */
export const circularTitleArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 2011, max: 2039 }),
    fc.uniqueArray(pick(MATTERS), { minLength: 1, maxLength: 2 }),
    pick(KINDS),
  )
  .map(([year, matters, kind]) => `${year}年全市法院${matters.join('和')}${kind}`);

const clauseArbitrary = fc
  .tuple(pick(ADVERBS), pick(VERBS), pick(MATTERS), fc.option(pick(EXTRAS), { freq: 3 }), pick(FORMS))
  .map(
    ([adverb, verb, matter, extra, form]) =>
      `${adverb}${verb}${matter}${extra === null ? form : `和${extra}`}`,
  );

/** A sentence of two to five clauses, with its full stop. */
export const sentenceArbitrary: fc.Arbitrary<string> = fc
  .tuple(fc.array(clauseArbitrary, { minLength: 2, maxLength: 5 }), pick(['，', '，', '；']))
  .map(([clauses, mark]) => `${clauses.join(mark)}。`);
