import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UnitLinks } from '#domain/links.ts';
import { seedOf } from '../../proof/laws/convert-texts.ts';
import '../../proof/laws/seed.ts';
import { type Conversion, convertArchive } from '../index.ts';

const PLAN_2028 = `河东市中级人民法院2028年全市法院司法改革工作要点

1. 深化破产审判改革。推进企业重整，完善管理人履职保障，探索跨境破产协作。

2. 加强涉诉信访工作。落实领导包案，开展公开听证，推动积案化解。

3. 建设图书室。购置图书期刊，方便干警借阅。

河东市中级人民法院

2028年2月3日
`;
const PLAN_2030 = `河东市中级人民法院2030年全市法院司法改革工作要点

1. 做实信访化解。推行领导包案和公开听证，加大积案化解力度。

2. 完善破产审判机制。健全企业重整识别机制，加强管理人履职保障，深化“府院联动”。

3. 修缮食堂。更换灶具。

河东市中级人民法院

2030年2月3日
`;
const PLAN_ELSEWHERE = `西岭省高级人民法院关于深化破产审判的意见

1. 完善企业重整机制。加强破产审判管理人履职保障，探索跨境破产协作。

西岭省高级人民法院

2029年5月6日
`;
const INTERVIEW = `王某谈河东法院的工作

问：河东法院怎样办理破产案件？

王某：我们加强管理人履职保障，企业重整识别机制已经运行，破产审判用时缩短一半，深化“府院联动”取得实效，企业满意。

问：食堂如何？

王某：菜品丰富多样，价格便宜实惠，环境干净整洁，大家都说非常好吃，天天光顾，还想再来一次，欢迎各位到来品尝。
`;
const TOPICS = `- { id: bankruptcy, name: 破产, words: { 破产: 4, 重整: 2 } }
- { id: petitions, name: 信访, words: { 信访: 4 } }
`;

type Texts = Readonly<Record<string, string>>;
const ALL: Texts = { 'hd-2028': PLAN_2028, 'hd-2030': PLAN_2030, 'xl-2029': PLAN_ELSEWHERE, talk: INTERVIEW };

function convert(texts: Texts = ALL, lineage = '', topics = TOPICS): Conversion {
  return convertArchive({
    circulars: Object.entries(texts).map(([id, text]) => seedOf(id, text)),
    sideFiles: [{ file: 'talk.yaml', text: 'issuer: 河东市中级人民法院\nkind: 访谈\n' }],
    registry: [
      { file: 'registry/topics.yaml', text: topics },
      ...(lineage === '' ? [] : [{ file: 'registry/lineage.yaml', text: lineage }]),
    ],
  });
}

function links(conversion: Conversion, id: string): UnitLinks {
  const [circular, key] = id.split('/') as [string, string];
  const found = conversion.links?.circulars.find((one) => one.id === circular)?.units[key];
  if (found === undefined) throw new Error(`no links of ${id}`);
  return found;
}
const related = (conversion: Conversion, id: string): string[] =>
  links(conversion, id).related.map((one) => one.id);
const lineage = (conversion: Conversion, id: string): string[] =>
  links(conversion, id).lineage.map((one) => one.id);

describe('related measures', () => {
  test('are those of the same matter, wherever they stand', () => {
    const archive = convert();
    expect(related(archive, 'hd-2030/2').toSorted()).toEqual(['hd-2028/1', 'xl-2029/1']);
    expect(related(archive, 'hd-2030/1')).toEqual(['hd-2028/2']);
  });

  test('are none rather than bad ones', () => {
    const archive = convert();
    expect(related(archive, 'hd-2028/3')).toEqual([]);
    expect(related(archive, 'hd-2030/3')).toEqual([]);
  });

  test('are found without any subject too', () => {
    expect(related(convert(ALL, '', '[]'), 'hd-2030/1')).toEqual(['hd-2028/2']);
  });

  test('say why, in wording that both have', () => {
    const [first] = links(convert(), 'hd-2030/1').related;
    expect(first?.reasons).toContain('同一主题：信访');
    for (const wording of first?.wording ?? []) {
      expect(PLAN_2030).toContain(wording);
      expect(PLAN_2028).toContain(wording);
    }
    expect(first?.wording).toContain('积案化解');
  });

  test('are as near from either side', () => {
    const archive = convert();
    const score = (from: string, to: string): number | undefined =>
      links(archive, from).related.find(({ id }) => id === to)?.score;
    expect(score('hd-2030/2', 'xl-2029/1')).toBeGreaterThan(0);
    expect(score('hd-2030/2', 'xl-2029/1')).toBe(score('xl-2029/1', 'hd-2030/2'));
  });
});

test('what is far behind the nearest is not shown beside it', () => {
  const near = '1. 推进破产审判。完善企业重整识别，加强管理人履职。\n\n';
  const faint =
    '2. 优化窗口接待。增设饮水设备，张贴办事指南，提醒企业重整须知，开放停车场地，美化庭院花木。\n\n';
  const plan = (year: number, text: string): string =>
    `河东市中级人民法院${year}年工作要点\n\n${text}河东市中级人民法院\n\n${year}年2月3日\n`;
  const list = (texts: Texts): string[] => related(convert(texts, '', '[]'), 'hd-2028/1');
  expect(list({ 'hd-2028': plan(2028, near), 'hd-2029': plan(2029, faint.replace('2.', '1.')) })).toEqual([
    'hd-2029/1',
  ]);
  expect(list({ 'hd-2028': plan(2028, near), 'hd-2030': plan(2030, near + faint) })).toEqual(['hd-2030/1']);
});

describe('an answer', () => {
  test('reports on measures of its own issuer, which name it in turn', () => {
    const archive = convert();
    const measures = links(archive, 'talk/q1').reports.map(({ id }) => id);
    expect(measures.toSorted()).toEqual(['hd-2028/1', 'hd-2030/2']);
    for (const id of measures) expect(links(archive, id).reports.map((one) => one.id)).toEqual(['talk/q1']);
    expect(links(archive, 'talk/q2').reports).toEqual([]);
  });

  test('is like measures of other issuers, which name it behind their own like, and is one with none', () => {
    const archive = convert();
    expect(links(archive, 'talk/q1').related.map(({ id, same }) => [id, same])).toEqual([
      ['xl-2029/1', false],
    ]);
    expect(links(archive, 'xl-2029/1').related.at(-1)).toMatchObject({ id: 'talk/q1', same: false });
    expect(links(archive, 'talk/q2').related).toEqual([]);
    expect(related(convert(ALL, 'rejected:\n  - [talk/q1, xl-2029/1]\n'), 'talk/q1')).toEqual([]);
  });
});

describe('a word that few measures have', () => {
  const topics = `${TOPICS}- { id: together, name: 联动, words: { 府院联动: 4 } }\n`;
  const about = PLAN_2028.replace('3. 建设图书室。购置图书期刊', '3. 做实府院联动。购置图书期刊');
  const { talk: _, ...plans } = ALL;
  const list = (id: string, text: string): string[] =>
    related(convert({ ...plans, 'hd-2028': text }, '', topics), id);

  test('stands beside what has it in its title, though others are nearer', () => {
    expect(list('hd-2028/3', about)).toEqual(['hd-2030/2']);
    expect(list('hd-2030/2', about)).toContain('hd-2028/3');
    const [link] = links(convert({ ...plans, 'hd-2028': about }, '', topics), 'hd-2028/3').related;
    expect(link?.reasons).toContain('共同表述：“府院联动”');
  });

  test('is the same with marks of quotation inside', () => {
    const quoted = { ...plans, 'hd-2028': about, 'hd-2030': PLAN_2030.replace('“府院联动”', '“府院”联动') };
    expect(related(convert(quoted, '', topics), 'hd-2028/3')).toEqual(['hd-2030/2']);
  });

  test('is one that is enough for a subject by itself', () => {
    const weak = topics.replace('府院联动: 4', '府院联动: 3');
    expect(related(convert({ ...plans, 'hd-2028': about }, '', weak), 'hd-2028/3')).toEqual([]);
  });
});

test('what is very near is told to be the same matter, what only touches it is not', () => {
  const near = '推进破产审判。完善企业重整识别，加强管理人履职。';
  const touched =
    '优化窗口接待。增设饮水设备，张贴办事指南，提醒企业重整识别须知，开放停车场地，美化庭院花木。';
  const plan = (year: number, text: string): string =>
    `河东市中级人民法院${year}年工作要点\n\n${text}河东市中级人民法院\n\n${year}年2月3日\n`;
  const same = (text: string): (boolean | undefined)[] =>
    links(
      convert({ 'hd-2028': plan(2028, `1. ${near}\n\n`), 'hd-2029': plan(2029, `1. ${text}\n\n`) }, '', '[]'),
      'hd-2028/1',
    ).related.map((link) => link.same);
  expect(same(near)).toEqual([true]);
  expect(same(touched)).toEqual([false]);
});

test('an answer reports on nothing for one pair of characters that both happen to say', () => {
  const genre =
    '推进、图书、完善健全机制体系制度，持续加强提升水平能力质量效率，切实做好各项工作，取得重要成效';
  const talk = INTERVIEW.replace(/菜品.*/u, `${genre}。`);
  const plan = PLAN_2028.replace('购置图书期刊', '购置图书、期刊');
  const archive = convert({ ...ALL, 'hd-2028': plan, talk });
  expect(links(archive, 'talk/q2').reports).toEqual([]);
});

test('an answer reports on nothing for words that belong to a longer name there', () => {
  const talk = INTERVIEW.replace(
    /菜品.*/u,
    '今年以来，化解商事纠纷四千多件，涉及标的额三十五亿元，各方当事人都说非常满意，还想再来一次。',
  );
  const plan = PLAN_2028.replace('购置图书期刊', '搭建民商事纠纷中立评估平台，购置图书期刊');
  expect(links(convert({ ...ALL, 'hd-2028': plan, talk }), 'talk/q2').reports).toEqual([]);
});

test('an answer reports on what it calls in two words that hardly another text has, where one is a piece of a name', () => {
  const talk = INTERVIEW.replace('天天光顾', '创新“禁止注销令”阻断恶意逃债，天天光顾');
  const plan = PLAN_2028.replace('购置图书期刊', '建立恶意注销惩戒，购置图书期刊');
  const archive = convert({ ...ALL, 'hd-2028': plan, talk });
  expect(links(archive, 'talk/q2').reports).toMatchObject([
    { id: 'hd-2028/3', reasons: ['共同表述：“恶意”“注销”'] },
  ]);
  const once = convert({ ...ALL, 'hd-2028': plan, talk: talk.replace('恶意', '赖账') });
  expect(links(once, 'talk/q2').reports).toEqual([]);
});

describe('an answer on several matters', () => {
  const named = {
    ...ALL,
    'hd-2028': PLAN_2028.replace('方便干警借阅', '推行流动书香驿站'),
    talk: INTERVIEW.replace('天天光顾', '饭后还到流动书香驿站坐坐，天天光顾'),
  };

  test('reports on what it calls by a name that no other measure has', () => {
    const archive = convert(named);
    expect(links(archive, 'talk/q2').reports.map(({ id }) => id)).toEqual(['hd-2028/3']);
    expect(links(archive, 'hd-2028/3').reports.map(({ id }) => id)).toEqual(['talk/q2']);
  });

  test('reports on what the editor confirmed, and on nothing that the editor rejected', () => {
    const confirmed = convert(ALL, 'confirmed:\n  - [talk/q2, hd-2030/3]\n');
    expect(links(confirmed, 'talk/q2').reports).toMatchObject([{ id: 'hd-2030/3', score: 1 }]);
    expect(links(confirmed, 'hd-2030/3').reports).toMatchObject([
      { id: 'talk/q2', score: 1, reasons: ['编者确认'] },
    ]);
    expect(links(convert(named, 'rejected:\n  - [talk/q2, hd-2028/3]\n'), 'talk/q2').reports).toEqual([]);
  });
});

describe('circulars side by side', () => {
  const compare = (conversion: Conversion, id: string): readonly string[] | undefined =>
    conversion.links?.circulars.find((one) => one.id === id)?.compare;

  test('are those of one issuer', () => {
    const archive = convert();
    expect(compare(archive, 'hd-2028')).toEqual(['hd-2030']);
    expect(compare(archive, 'hd-2030')).toEqual(['hd-2028']);
    expect(compare(archive, 'xl-2029')).toEqual([]);
    expect(compare(archive, 'talk')).toEqual([]);
  });

  test('are those of one name in other years, whoever issued them', () => {
    const elsewhere = PLAN_2028.replaceAll('河东市中级人民法院', '北原市中级人民法院');
    const archive = convert({ 'by-2028': elsewhere, 'hd-2030': PLAN_2030 });
    // The issuer's name stands in the title here, so the names differ.
    expect(compare(archive, 'hd-2030')).toEqual([]);
    const plain = (text: string): string => text.replace(/^.*?(?=\d{4}年)/u, '');
    const named = convert({ 'by-2028': plain(elsewhere), 'hd-2030': plain(PLAN_2030) });
    expect(compare(named, 'hd-2030')).toEqual(['by-2028']);
  });

  test('and those that the editor listed', () => {
    const archive = convert(ALL, 'compare:\n  - [xl-2029, hd-2030]\n');
    expect(compare(archive, 'xl-2029')).toEqual(['hd-2030']);
    expect(lineage(archive, 'xl-2029/1')).toEqual(['hd-2030/2']);
  });

  test('tell apart what one issuer goes on with from what others do, each with its reasons', () => {
    const archive = convert(ALL, 'compare:\n  - [xl-2029, hd-2030]\n');
    const [earlier, elsewhere] = links(archive, 'hd-2030/2').lineage;
    expect(earlier).toMatchObject({ id: 'hd-2028/1', sameIssuer: true });
    expect(earlier?.reasons).toContain('同一主题：破产');
    expect(elsewhere).toMatchObject({ id: 'xl-2029/1', sameIssuer: false });
    expect(elsewhere?.reasons).toContain('同一主题：破产');
  });

  test('say why two measures stand together in the same words whichever is asked', () => {
    const archive = convert(ALL, 'compare:\n  - [xl-2029, hd-2030]\n');
    const said = (from: string, to: string): string[][] => {
      const { related, lineage: line, alike } = links(archive, from);
      return [...related, ...line, ...alike].flatMap(({ id, reasons }) => (id === to ? [[...reasons]] : []));
    };
    for (const [one, other] of [
      ['hd-2028/2', 'hd-2030/1'],
      ['xl-2029/1', 'hd-2030/2'],
    ] as const) {
      const all = [...said(one, other), ...said(other, one)];
      expect(all.length).toBeGreaterThan(2);
      for (const reasons of all) expect(reasons).toEqual(all[0]);
    }
  });

  test('pair measures of one matter', () => {
    const archive = convert();
    expect(lineage(archive, 'hd-2030/1')).toEqual(['hd-2028/2']);
    expect(lineage(archive, 'hd-2030/2')).toEqual(['hd-2028/1']);
    expect(lineage(archive, 'hd-2030/3')).toEqual([]);
  });

  test('tell what has no counterpart where a part of it has gone on, and say why', () => {
    const visits = `4. 走访农户村社。上门倾听难处，慰问孤寡老人，遇有积案化解不了，约请领导包案。

河东`;
    const plan = PLAN_2028.replace(/河东(?=市中级人民法院\n\n2028年2月)/u, visits);
    const archive = convert({ ...ALL, 'hd-2028': plan });
    expect(lineage(archive, 'hd-2028/4')).toEqual([]);
    expect(links(archive, 'hd-2028/4').alike).toMatchObject([{ id: 'hd-2030/1', sameIssuer: true }]);
    expect(links(archive, 'hd-2028/4').alike[0]?.reasons).toEqual(['共同表述：“积案化解”“领导包案”']);
    expect(links(archive, 'hd-2030/1').alike.map(({ id }) => id)).toEqual(['hd-2028/4']);
    for (const id of ['hd-2028/2', 'hd-2028/3', 'hd-2030/3']) expect(links(archive, id).alike).toEqual([]);
  });

  const withTask = (text: string): Conversion =>
    convert(
      { ...ALL, 'hd-2028': PLAN_2028.replace(/(?=河东市中级人民法院\n\n2028年2月)/u, `4. ${text}\n\n`) },
      '',
      `${TOPICS}- { id: liaison, name: 联动, words: { 府院联动: 4 } }\n`,
    );
  test('tell it of a single word that few have, however far both are from each other', () => {
    const archive = withTask('召开迎新茶话会。邀请嘉宾座谈，畅叙府院联动，赠送纪念邮册，合影留念。');
    expect(links(archive, 'hd-2028/4').alike).toMatchObject([
      { id: 'hd-2030/2', reasons: ['同一主题：联动', '共同表述：“府院联动”'] },
    ]);
  });

  test('tell nothing for a subject alone', () => {
    const archive = withTask('重整旗鼓。布置礼堂，编排节目，欢度新春佳节，庆祝元宵。');
    expect(links(archive, 'hd-2028/4').alike).toEqual([]);
  });
});

describe('the editor', () => {
  test('rejects a pair, and it comes back nowhere', () => {
    const rejected = 'rejected:\n  - [hd-2028/2, hd-2030/1]\n';
    const archive = convert(ALL, rejected);
    for (const [from, to] of [
      ['hd-2030/1', 'hd-2028/2'],
      ['hd-2028/2', 'hd-2030/1'],
    ] as const) {
      expect(related(archive, from)).not.toContain(to);
      expect(lineage(archive, from)).not.toContain(to);
    }
  });

  test('rejects what an answer reports on', () => {
    const archive = convert(ALL, 'rejected:\n  - [hd-2030/2, talk/q1]\n');
    expect(links(archive, 'talk/q1').reports.map(({ id }) => id)).toEqual(['hd-2028/1']);
    expect(links(archive, 'hd-2030/2').reports).toEqual([]);
  });

  test('confirms a pair that nothing else speaks for', () => {
    const archive = convert(ALL, 'confirmed:\n  - [hd-2028/3, hd-2030/3]\n');
    expect(links(archive, 'hd-2030/3').lineage).toEqual([
      { id: 'hd-2028/3', confirmed: true, sameIssuer: true, reasons: ['编者确认'] },
    ]);
    expect(links(archive, 'hd-2030/3').related).toMatchObject([
      { id: 'hd-2028/3', score: 1, reasons: ['编者确认'] },
    ]);
  });
});

test('nothing depends on the order of the circulars', () => {
  const expected = JSON.stringify(convert().links?.circulars);
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(ALL), { minLength: 4 }), (ids) => {
      const shuffled = convert(Object.fromEntries(ids.map((id) => [id, ALL[id] as string])));
      expect(JSON.stringify(shuffled.links?.circulars)).toBe(expected);
    }),
  );
});

test('a circular alone has nothing beside it', () => {
  const archive = convert({ 'hd-2028': PLAN_2028 });
  expect(related(archive, 'hd-2028/1')).toEqual([]);
  expect(lineage(archive, 'hd-2028/1')).toEqual([]);
  expect(links(archive, 'hd-2028/1').topics).toMatchObject([{ id: 'bankruptcy' }]);
});

test('at most eight measures of other circulars are shown, and four of its own', () => {
  const task = (i: number): string => `${i}. 推进破产审判。完善企业重整识别机制，加强管理人履职保障。\n\n`;
  const many = Array.from({ length: 12 }, (_, i) => task(i + 1)).join('');
  const plan = (year: number): string =>
    `河东市中级人民法院${year}年工作要点\n\n${many}河东市中级人民法院\n\n${year}年2月3日\n`;
  const list = related(convert({ 'hd-2028': plan(2028), 'hd-2030': plan(2030) }), 'hd-2028/1');
  expect(list.filter((id) => id.startsWith('hd-2030/'))).toHaveLength(8);
  expect(list.filter((id) => id.startsWith('hd-2028/'))).toHaveLength(4);
});
