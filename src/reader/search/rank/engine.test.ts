import { beforeEach, describe, expect, it } from 'vitest';
import type { Directory, RecordText } from '#domain/search/records.ts';
import type { SaidRow } from '#domain/search/said.ts';
import type { Seldom } from '../ask/seldom.ts';
import { respell } from '../ask/spelling.ts';
import { spokenWords } from '../ask/spoken.ts';
import { namedRecords, namesNoPlace } from '../show/jumps.ts';
import { type SearchEngine, searchEngine } from './engine.ts';
import { textPhrases } from './text-phrases.ts';

const records: [title: string, ...runs: string[]][] = [
  ['导语', '为推进改革，制定本要点。'],
  ['完善案件监管', '1.完善案件监管。健全“四类案件”监管机制。（审管办牵头）'],
  ['推进破产审判', '2.推进破产审判。完善案件评查（含“回头看”）。'],
  ['健全执行机制', '一、健全执行机制。破解执行难，加强知识产权保护。'],
  ['强化监管', '强化四类案件监管。'],
];
const texts: readonly RecordText[] = records;
const directory: Directory = {
  version: 'x',
  large: false,
  common: [],
  longest: 40,
  issuers: [
    { id: 'a', name: '甲市中级人民法院', short: '甲中院' },
    { id: 'b', name: '乙省高级人民法院', short: '乙高院' },
  ],
  kinds: { plan: '要点', opinions: '意见' },
  departments: [
    ['审管办', 'a-sgb'],
    ['执行局', 'a-zxj'],
    ['执行局', 'b-zxj'],
  ],
  topics: [],
  variants: '',
  synonyms: [],
  names: [],
  overviews: [],
  circulars: [
    {
      id: 'x',
      title: '要点',
      docNumber: '甲中法〔2025〕7号',
      citation: '《要点》（甲中法〔2025〕7号）',
      year: 2025,
      issuers: [0],
      kind: 'plan',
      records: ['#', '1', '2'],
      departments: [[], [0], [0, 1]],
    },
    {
      id: 'y',
      title: '意见',
      docNumber: null,
      citation: '《意见》',
      year: null,
      issuers: [0, 1],
      kind: 'opinions',
      records: ['#sec-1', 'q1'],
      called: { q1: '第1问' },
      departments: [[], [2]],
    },
  ],
};

const SAID: SaidRow[] = [[['破解执行难'], ['解决执行难']]];
const seldom: Seldom = {
  places: async () => ({ namedRecords, namesNoPlace }),
  spelling: async () => ({ respell }),
  spoken: async () => spokenWords([], ''),
  everyday: async () => SAID,
  isSaid: async (word) => SAID.flat(2).includes(word),
  variants: async () => '',
};

let engine: SearchEngine;
beforeEach(() => {
  engine = searchEngine(
    {
      directory,
      phrases: textPhrases(texts),
      texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
    },
    seldom,
  );
});

const urls = async (query: string, filters = {}): Promise<string[]> =>
  (await engine.search(query, { filters })).results.map(({ url, rung }) => `${rung} ${url}`);

/** Those alone that hold the query as typed. */
const exactUrls = async (query: string): Promise<string[]> =>
  (await urls(query)).filter((one) => one.startsWith('exact')).map((one) => one.slice('exact '.length));

describe('exact results', () => {
  it('come with the title first, then newest first, and before all others', async () => {
    expect(await exactUrls('案件监管')).toEqual(['circulars/x/1/', 'circulars/y/q1/']);
    expect((await urls('案件监管')).slice(0, 2).every((one) => one.startsWith('exact'))).toBe(true);
    expect(await exactUrls('完善案件')).toEqual(['circulars/x/1/', 'circulars/x/2/']);
    expect(await exactUrls('推进')).toEqual(['circulars/x/2/', 'circulars/x/']);
  });

  it('lead to where the text stands', async () => {
    const { results } = await engine.search('执行难');
    expect(results).toMatchObject([
      { url: 'circulars/y/#sec-1', circular: 'y', key: null, title: '健全执行机制', year: null },
    ]);
  });

  it('hold what was typed in any form of brackets, width and case', async () => {
    expect((await engine.search('四类案件”监管')).total).toBe(2);
    expect((await engine.search('「四类案件」（监管')).total).toBe(2);
    expect((await engine.search('１．完善')).total).toBe(1);
  });

  it('count all, whatever the limit', async () => {
    const answer = await engine.search('监管', { limit: 1 });
    expect(answer.total).toBe(2);
    expect(answer.results).toHaveLength(1);
  });

  it('find rows of brackets, of which folding leaves nothing', async () => {
    expect(await urls('）（')).toEqual([]);
    expect(await urls('”）')).toEqual(['exact circulars/x/2/']);
  });
});

describe('the ladder', () => {
  it('takes all words anywhere before some of them, and never counts them as exact', async () => {
    const answer = await engine.search('知识产权 执行难');
    expect(answer.total).toBe(0);
    expect(answer.near).toBe(1);
    expect(answer.results[0]).toMatchObject({ rung: 'all', url: 'circulars/y/#sec-1' });
    expect(await urls('破产 监管')).toEqual([
      'some circulars/x/2/',
      'some circulars/x/1/',
      'some circulars/y/q1/',
    ]);
  });

  it('looks for parts of one word, the fullest first, where there is room', async () => {
    expect(await urls('监管四类案件')).toEqual([
      'some circulars/x/1/',
      'some circulars/y/q1/',
      'some circulars/x/2/',
    ]);
    expect(await exactUrls('四类案件')).toHaveLength(2);
    expect(await urls('龘龘龘')).toEqual([]);
    expect(await urls('zhi')).toEqual([]);
  });

  it('passes over what people say around what they look for', async () => {
    expect((await urls('怎么推进破产的呢'))[0]).toBe('some circulars/x/2/');
    expect((await urls('谁有知识产权'))[0]).toBe('some circulars/y/#sec-1');
  });

  it('takes other words for a part of a phrase that nobody wrote', async () => {
    expect((await urls('解决执行难的机制'))[0]).toBe('some circulars/y/#sec-1');
  });

  it('lists what belongs to a circular whose number holds the phrase, after those that hold it', async () => {
    expect(await urls('甲中法')).toEqual([
      'number circulars/x/',
      'number circulars/x/1/',
      'number circulars/x/2/',
    ]);
    expect((await engine.search('甲中法')).total).toBe(0);
  });
});

it('reads no texts but those that it shows, however many weigh the same', async () => {
  const many: RecordText[] = Array.from({ length: 40 }, (_, i) => ['', `推进${i}号事项，${i}号公开。`]);
  const [first] = directory.circulars;
  if (first === undefined) throw new Error('the archive is empty');
  const { departments: _, ...circular } = first;
  const read = new Set<number>();
  const large = searchEngine(
    {
      directory: {
        ...directory,
        circulars: [{ ...circular, records: many.map((_text, i) => `${i}`) }],
      },
      phrases: textPhrases(many),
      texts: async (numbers) => {
        for (const number of numbers) read.add(number);
        return numbers.map((number) => many[number] as RecordText);
      },
    },
    seldom,
  );
  for (const query of ['公开 推进', '推进', '事项']) {
    read.clear();
    const { results } = await large.search(query, { limit: 10 });
    expect(results, query).toHaveLength(10);
    expect(read.size, query).toBe(10);
  }
});

describe('the number of a measure among words', () => {
  it('leads to that one of them which holds the words', async () => {
    expect(await urls('第二条 回头看')).toEqual(['jump circulars/x/2/']);
    expect(await urls('回头看 第1条')).not.toContain('jump circulars/x/1/');
  });
});

describe('a question', () => {
  it('is taken for the words that it asks for', async () => {
    expect((await urls('怎么破解执行难'))[0]).toBe('synonym circulars/y/#sec-1');
    expect((await urls('破产怎么评查'))[0]).toBe('all circulars/x/2/');
  });

  it('for a department is answered first by what names one', async () => {
    // 监管 stands in the titles of both; the first alone says who is responsible.
    expect((await urls('由哪个部门负责案件监管')).slice(0, 2)).toEqual([
      'synonym circulars/x/1/',
      'synonym circulars/y/q1/',
    ]);
    expect((await urls('知识产权保护由谁负责'))[0]).toBe('synonym circulars/y/#sec-1');
  });
});

describe('a circular that a query names by its title', () => {
  const circulars = directory.circulars.map((circular) => ({
    ...circular,
    title: circular.id === 'x' ? '2025年全市法院司法改革工作要点' : circular.title,
  }));
  const rungs = async (query: string): Promise<string[]> => {
    const titled = searchEngine(
      {
        directory: { ...directory, circulars },
        phrases: textPhrases(texts),
        texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
      },
      seldom,
    );
    return (await titled.search(query)).results.map(({ url, rung }) => `${rung} ${url}`);
  };

  it('is listed as a whole and measure by measure, before what is merely alike', async () => {
    const all = ['circulars/x/', 'circulars/x/1/', 'circulars/x/2/'].map((url) => `circular ${url}`);
    expect((await rungs('2025年全市法院司法改革工作要点')).slice(0, 3)).toEqual(all);
    expect((await rungs('全市法院司法改革要点')).slice(0, 3)).toEqual(all);
  });

  it('and so are all of a court, but where the name is the code of its numbers', async () => {
    const ofCourt = ['circulars/x/', 'circulars/x/1/', 'circulars/x/2/', 'circulars/y/q1/'].map(
      (url) => `circular ${url}`,
    );
    expect(await rungs('甲市中级人民法院')).toEqual(ofCourt);
    expect(await rungs('乙高院')).toEqual(['circular circulars/y/q1/']);
    expect(await rungs('甲中法')).not.toContain('circular circulars/y/q1/');
  });

  it('is not where a query names a place in it, or asks for something besides', async () => {
    for (const query of ['甲中法7号', '2025年全市法院破产', '司法改革'])
      expect(await rungs(query)).not.toContainEqual(expect.stringMatching(/^circular/u));
  });
});

describe('filters', () => {
  it('take ids and names, one or several', async () => {
    expect(await urls('监管', { year: '2025' })).toEqual(['exact circulars/x/1/']);
    expect(await urls('监管', { issuer: 'b' })).toEqual(['exact circulars/y/q1/']);
    expect(await urls('监管', { issuer: '乙省高级人民法院' })).toEqual(['exact circulars/y/q1/']);
    expect(await urls('监管', { kind: ['plan', '意见'] })).toHaveLength(2);
    expect(await urls('监管', { year: '1999' })).toEqual([]);
  });

  it('count each facet as if it were not filtered by itself', async () => {
    const { facets, total } = await engine.search('监管', { filters: { year: '2025' } });
    expect(total).toBe(1);
    expect(facets.year).toEqual([
      { value: '2025', label: '2025年', count: 1, asked: ['2025'] },
      { value: 'none', label: '年份未载', count: 1, asked: [] },
    ]);
    expect(facets.issuer).toEqual([{ value: 'a', label: '甲中院', count: 1, asked: [] }]);
  });

  it('say that a place is not there', async () => {
    const lost = async (query: string): Promise<boolean> => (await engine.search(query)).lost;
    expect(await lost('甲中法〔2025〕7号第9项')).toBe(true);
    for (const query of ['甲中法〔2025〕7号第2项', '监管', '第9类案件'])
      expect(await lost(query)).toBe(false);
  });

  it('count what is listed where a query names a place, and list nothing else when one is chosen', async () => {
    const { facets, results } = await engine.search('甲中法7号');
    expect(results.map(({ rung }) => rung)).toEqual(['jump']);
    expect(facets.year).toEqual([{ value: '2025', label: '2025年', count: 1, asked: [] }]);
    const other = await engine.search('甲中法7号', { filters: { issuer: 'b' } });
    expect(other.results).toEqual([]);
  });

  it('take the departments of one name together, and each by its id', async () => {
    const { facets } = await engine.search('案件', { filters: { department: 'b-zxj' } });
    expect(facets.department).toEqual([
      { value: '审管办', label: '审管办', count: 2, asked: [] },
      { value: '执行局', label: '执行局', count: 2, asked: ['b-zxj'] },
    ]);
    expect(await urls('案件', { department: '执行局' })).toHaveLength(2);
    expect(await urls('案件', { department: 'a-zxj' })).toEqual(['exact circulars/x/2/']);
    expect(await urls('案件', { department: 'b-zxj' })).toEqual(['exact circulars/y/q1/']);
  });

  it('narrow to the month by whose end a measure is to be done, in the order of time', async () => {
    const [first, ...others] = directory.circulars;
    if (first === undefined) throw new Error('the archive is empty');
    const withDue = searchEngine(
      {
        directory: { ...directory, circulars: [{ ...first, due: ['', '2025-12', 'open'] }, ...others] },
        phrases: textPhrases(texts),
        texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
      },
      seldom,
    );
    const answer = await withDue.search('案件', { filters: { due: '2025-12' } });
    expect(answer.facets.due).toEqual([
      { value: '2025-12', label: '2025年12月', count: 1, asked: ['2025-12'] },
      { value: 'open', label: '未定日期', count: 1, asked: [] },
    ]);
    expect(answer.results.map(({ url }) => url)).toEqual(['circulars/x/1/']);
    expect((await engine.search('案件')).facets.due).toEqual([]);
  });

  it('know no subjects where there are none, and count them where there are', async () => {
    expect((await engine.search('监管')).facets.topic).toEqual([]);
    const [first, ...others] = directory.circulars;
    if (first === undefined) throw new Error('the archive is empty');
    const withSubjects = searchEngine(
      {
        directory: {
          ...directory,
          topics: [['破产', 'bankruptcy']],
          circulars: [{ ...first, topics: [[], [], [0]] }, ...others],
        },
        phrases: textPhrases(texts),
        texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
      },
      seldom,
    );
    const answer = await withSubjects.search('案件', { filters: { topic: 'bankruptcy' } });
    expect(answer.facets.topic).toEqual([{ value: '破产', label: '破产', count: 1, asked: ['bankruptcy'] }]);
    expect(answer.results.map(({ url }) => url)).toEqual(['circulars/x/2/']);
  });
});

describe('the query', () => {
  it('keeps quoted parts whole', async () => {
    expect(await urls('"四类案件" 监管')).toEqual(['exact circulars/x/1/', 'exact circulars/y/q1/']);
    expect(await urls('"案件四类" 监管')).toEqual([]);
    expect(await urls('"破产审判"')).toEqual(['exact circulars/x/2/']);
  });

  it('asks for nothing by quotation marks of a copied sentence once what has them is listed', async () => {
    expect((await urls('完善案件评查含“回头看”')).slice(0, 2)).toEqual([
      'exact circulars/x/2/',
      'some circulars/x/1/',
    ]);
    expect(await urls('完善案件评查含"回头看"')).toEqual(['exact circulars/x/2/']);
  });

  it('excludes', async () => {
    expect(await urls('监管 -完善')).toEqual(['exact circulars/y/q1/']);
    expect(await urls('监管 －“完善案件”')).toEqual(['exact circulars/y/q1/']);
    expect((await engine.search('-监管')).total).toBe(0);
  });

  it('takes words of a circular for all that stands in it', async () => {
    expect(await urls('2025年 破产')).toEqual(['all circulars/x/2/']);
    expect(await urls('乙高院 监管')).toEqual(['all circulars/y/q1/', 'some circulars/x/1/']);
  });

  it('takes the name of a circular apart from what follows it', async () => {
    expect(await urls('2025年破产')).toEqual(['all circulars/x/2/']);
    expect((await urls('乙省法院的监管'))[0]).toBe('all circulars/y/q1/');
    expect((await urls('甲市要点破产'))[0]).toBe('all circulars/x/2/');
  });

  it('knows other words for the same, below those that were typed', async () => {
    expect(await urls('解决执行难')).toEqual(['synonym circulars/y/#sec-1']);
    const { total, results } = await engine.search('破解执行难');
    expect([total, results.map(({ rung }) => rung)]).toEqual([1, ['exact']]);
  });

  it('asks what people say only for words that no text holds', async () => {
    let asked = 0;
    const counted = searchEngine(
      {
        directory,
        phrases: textPhrases(texts),
        texts: async (numbers) => numbers.map((n) => texts[n] as RecordText),
      },
      {
        ...seldom,
        everyday: async () => {
          asked += 1;
          return SAID;
        },
      },
    );
    await counted.search('破解执行难');
    await counted.search('破产 知识产权');
    expect(asked).toBe(0);
    await counted.search('知识产权 解决执行难');
    await counted.search('解决执行难');
    expect(asked).toBe(1);
  });

  it.each([
    ['四类按件', '四类案件'],
    ['四案类件', '四类案件'],
    ['知识权', null],
    ['知识产', null],
    ['识产权保户', '识产权保护'],
    ['破产产审判', '破产审判'],
    ['健全四案件监管', '健全“四类案件”监管'],
    // Both pairs around the third character stand in the archive: it is no slip of 破产审判.
    ['破产案件', null],
    // Known by another name, so nobody mistyped it.
    ['解决执行难', null],
    ['甲中院', null],
  ])('spells %s as %s', async (typed, right) => expect((await engine.search(typed)).spelling).toBe(right));

  it.each([
    ['x', 'circulars/x/'],
    ['x/2', 'circulars/x/2/'],
    ['甲中法[2025]7号', 'circulars/x/'],
    ['甲中法〔2025〕第7号 第二条', 'circulars/x/2/'],
    ['甲中法〔2025〕7号第2项', 'circulars/x/2/'],
    ['甲中院 2025年 第1条', 'circulars/x/1/'],
    ['第一问', 'circulars/y/q1/'],
    ['7号文', 'circulars/x/'],
    ['2025年要点第2条', 'circulars/x/2/'],
    ['甲市要点 第（二）条', 'circulars/x/2/'],
    ['甲中法7号 2条', 'circulars/x/2/'],
    ['2条', 'circulars/x/2/'],
    ['甲市2025要点2', 'circulars/x/2/'],
  ])('leads from %s to %s', async (typed, url) => {
    const { results, jumps } = await engine.search(typed);
    expect(results[0]?.url).toBe(url);
    expect(jumps[0]?.url).toBe(url);
  });
});

it('folds the results of a circular into one', async () => {
  const { total, results } = await engine.search('完善案件', { perCircular: true });
  expect([total, results.filter(({ rung }) => rung === 'exact').length, results[0]?.more]).toEqual([2, 1, 1]);
});

it('cites each result', async () => {
  expect((await engine.search('回头看')).results[0]?.citation).toBe('《要点》（甲中法〔2025〕7号）第2项');
  expect((await engine.search('强化四类')).results[0]?.citation).toBe('《意见》第1问');
});

it.each([
  '',
  ' ',
  '()',
  '.*+?^$()|[]{}\\',
  '<script>alert(1)</script>',
  '\ud800',
  '\u200b\u200d',
  '"',
  '法'.repeat(10_000),
  '法 院 '.repeat(5_000),
])('answers hostile queries: %#', async (query) => {
  const answer = await engine.search(query);
  expect(answer.total).toBe(0);
});

describe('what is typed by its sound, in other characters or in one run', () => {
  const spoken = spokenWords(
    ['四类案件', '破产审判', '案件监管', '知识产权', '执行机制'],
    'an案chan产guan管ji机jian件监键lei类pan判po破quan权全shen审shi识si四xing行zhi执知制',
  );
  const heard = searchEngine(
    {
      directory,
      phrases: textPhrases(texts),
      texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
    },
    {
      ...seldom,
      everyday: async () => [[['督办机制', '回头看'], []]],
      spoken: async () => spoken,
      variants: async () => '執执審审',
    },
  );
  const found = async (typed: string) => {
    const { total, spelling, results } = await heard.search(typed);
    return { total, spelling, first: results.slice(0, 2).map(({ url, rung }) => `${rung} ${url}`) };
  };

  it('reads letters that stand for what people say, and sentences of whole syllables', async () => {
    const said = searchEngine(
      {
        directory,
        phrases: textPhrases(texts),
        texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
      },
      {
        ...seldom,
        everyday: async () => [[['四类案件'], ['执监']]],
        spoken: async () => spokenWords(['破产'], 'chan产jian监po破zen怎me么zhi执'),
      },
    );
    const spelled = async (typed: string) => (await said.search(typed)).spelling;
    expect(await spelled('zhijian')).toBe('执监');
    expect(await spelled('zhij')).toBeNull();
    expect(await spelled('zenme pochan')).toBe('怎么破产');
    expect(await spelled('zenmezhijian')).toBe('怎么执监');
    expect((await said.search('zenme zhijian')).results[0]?.url).toMatch(/^circulars\/[xy]\//u);
  });

  it('lists of what is typed in letters what has its sound, then what comes near that', async () => {
    const also = searchEngine(
      {
        directory: { ...directory, synonyms: [['破产审判', '四类案件']] },
        phrases: textPhrases(texts),
        texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
      },
      { ...seldom, spoken: async () => spoken },
    );
    const rungs = async (typed: string) => (await also.search(typed)).results.map(({ rung }) => rung);
    expect(await rungs('破产审判')).toContain('synonym');
    expect(await rungs('pochanshenpan')).toEqual(
      (await rungs('破产审判')).map((rung) => (rung === 'exact' ? 'spelled' : rung)),
    );
  });

  it.each([
    ['pochanshenpan', '破产审判', 'spelled circulars/x/2/'],
    ['pcsp', '破产审判', 'spelled circulars/x/2/'],
    ['zhishi产quan', '知识产权', 'spelled circulars/y/#sec-1'],
    ['知识产全', '知识产权', 'spelled circulars/y/#sec-1'],
    // A word of a row that is not typed to its end.
    ['督办机', '督办机制', 'synonym circulars/x/2/'],
  ])('%s is read as %s, never as what was typed', async (typed, spelling, first) => {
    const answer = await found(typed);
    expect([answer.spelling, answer.first[0]]).toEqual([spelling, first]);
    expect(answer.total).toBe(0);
  });

  it('finds by traditional characters what it finds by the others', async () => {
    expect(await found('執行機制'.replace('機', '机'))).toEqual(await found('执行机制'));
    expect((await found('破产審判')).total).toBe(1);
  });

  it('finds by a run what it finds by its words', async () => {
    expect((await found('案件监管四类案件')).first[0]).toBe((await found('案件监管 四类案件')).first[0]);
  });

  it('reads initials, syllables and characters of several words in one run', async () => {
    expect((await found('pc审判ajjg')).spelling).toBe('破产审判案件监管');
  });

  it('takes no figure for a slip of another', async () => {
    expect((await found('甲中法〔2025〕8号')).spelling).toBe(null);
  });
});

it('of texts that hold a query as often that comes first to which most of the others lead', async () => {
  const [first] = directory.circulars;
  if (first === undefined) throw new Error('the archive is empty');
  const own = ['1', '2', '3', '4'];
  const order = async (near: readonly (readonly number[])[]): Promise<string[]> => {
    const same = own.map((n): RecordText => [`事项${n}`, `推进公开，第${n}。`]);
    const { departments: _, ...circular } = first;
    const alike = searchEngine(
      {
        directory: { ...directory, circulars: [{ ...circular, records: own, near }] },
        phrases: textPhrases(same),
        texts: async (numbers) => numbers.map((number) => same[number] as RecordText),
      },
      seldom,
    );
    return (await alike.search('推进公开')).results.map(({ key }) => key ?? '');
  };
  expect(await order([[], [], [], []])).toEqual(own);
  expect(await order([[2], [2, 3], [], [0]])).toEqual(['3', '1', '4', '2']);
});
