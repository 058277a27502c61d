/** A word of the interface, and what it is never called by. */
interface Term {
  readonly word: string;
  /** What it means, in English. */
  readonly means: string;
  /** Words that once stood for the same. */
  readonly never: readonly string[];
}

/**
 * What pages, files and the desk call things: one word for a thing, one thing for a word. It holds for what
 * the archive says, not for circulars, nor for what readers may type.
 */
export const INTERFACE_TERMS: readonly Term[] = [
  {
    word: '任务',
    means: 'a measure; with its number 第N项, with its like 项',
    never: ['工作任务', '措施', '条目', '逐条', '那一条'],
  },
  {
    word: '问答',
    means:
      'a question of an interview with its answer, no measure; counted by 则: N则问答; one of them is 第N问',
    never: ['问数'],
  },
  {
    word: '件',
    means:
      'a circular; an interview is none and is counted by 篇; where one number counts both it is one of 篇目',
    never: ['份公文'],
  },
  { word: '同一事项', means: 'what several measures have as their matter', never: [] },
  {
    word: '相近任务',
    means: 'measures that are alike, and those of several courts that stand side by side',
    never: ['相近事项', '相似任务'],
  },
  {
    word: '部分相近',
    means:
      'measures of one issuer that share words with one of the other circular and are paired with none: neither new nor dropped for certain',
    never: [],
  },
  {
    word: '未找到报道',
    means:
      'measures of which the program found no report in the interviews, which may have one in other words',
    never: ['未见报道'],
  },
  { word: '延续', means: 'measures of one issuer that go on in its next circular', never: [] },
  {
    word: '新增',
    means: 'measures that the program pairs with nothing in the circular before of the same issuer',
    never: [],
  },
  {
    word: '未再列',
    means: 'measures that the program pairs with nothing in the next circular of the same issuer',
    never: [],
  },
  {
    word: '未配上',
    means:
      'measures that were paired with none of another circular, which may have the like; so called of two courts',
    never: ['没有配上', '只见于前一件', '只见于后一件'],
  },
  {
    word: '处',
    means:
      'an occurrence in a text; measures are counted by 项, results of a search by 条, and so is what holds measures and answers',
    never: ['处结果'],
  },
  { word: '出处', means: 'where words are from, as a text cites it', never: ['引文出处', '复制引文'] },
  { word: '引文', means: 'words that are quoted', never: ['引文格式'] },
  { word: '汇编', means: 'measures that a reader has put together', never: ['条目汇编', '小册子'] },
  { word: '收录截至', means: 'the date of the latest circular', never: ['最晚公文', '截止日期'] },
  { word: '显示更多', means: 'goes on with a list', never: ['再列一些', '加载更多'] },
  { word: '未出现', means: 'words that are not in a text', never: ['没有写着', '没有一处写着'] },
  { word: '完成', means: 'ends choosing', never: ['选好了'] },
];
