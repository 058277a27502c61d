import { describe, expect, test } from 'vitest';
import type { SubjectLink } from '#domain/links.ts';
import { markedTitles } from '#domain/title-marks.ts';
import { docNumbers } from './instruments/doc-numbers.ts';
import { holdingsOf } from './instruments/held.ts';
import { citationsOf } from './instruments/scan.ts';
import { lexicon } from './lexicon.ts';
import { align, type Candidate } from './lineage/align.ts';
import { alikeBeside } from './lineage/alike.ts';
import { comparable } from './lineage/comparable.ts';
import { countedCirculars } from './related/counted.ts';
import { findRelated } from './related/index.ts';
import { knownWords, NO_KNOWN_WORDS } from './related/known-words.ts';
import { type Matter, mattersOf } from './related/matter.ts';
import { namedTogether } from './related/named-together.ts';
import { postingsOf } from './related/postings.ts';
import { neighbourhood } from './related/rank.ts';
import { findReports } from './related/reports.ts';
import { notInTheShade } from './related/shade.ts';
import { sharedWording } from './related/shared-wording.ts';
import { subjectNearness } from './related/subject-nearness.ts';
import { nearness, vectorsOf } from './related/vectors.ts';
import { tallyWordings } from './related/wordings.ts';
import { placeInSource } from './source-place.ts';
import { idOfName } from './stable-id.ts';
import { subjectAssigner } from './subjects/assign.ts';
import { linkSubjects } from './subjects/index.ts';
import { quotationsIn } from './terms/quotes.ts';
import { isMostlyQuoted, isTermName, isUnmistakable } from './terms/term-name.ts';

/** Characters that no other text has: the nth text of so many. */
const own = (text: number, count: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(0x5000 + text * 300 + i)).join('');
const topic = (id: string, score = 8): SubjectLink => ({ id, score, words: [] });
const matter = (id: string, text: string, more: Partial<Matter> = {}): Matter => ({
  id,
  circular: id.split('/')[0] as string,
  circularTitle: '',
  issuers: ['i'],
  type: 'measure',
  title: '',
  text,
  topics: [],
  ...more,
});

describe('how much a wording weighs', () => {
  /** The product of two texts by its definition, as tf-idf with the numbers that are supposed. */
  test('is less the oftener it is said, and the more texts have it', () => {
    const texts = [{ 甲: 3, 乙: 1 }, { 甲: 1, 丙: 1 }, { 丁: 1 }];
    const tells = (n: number) => Math.log((3 + 100) / (n + 0.5 + 100 * 0.002));
    const said = (count: number) => (count * 2.2) / (count + 1.2);
    const [a, b, c] = [said(3) * tells(2), tells(1), tells(2)];
    const expected = (a * c) / (Math.hypot(a, b) * Math.hypot(c, tells(1)));
    const { vectors } = vectorsOf(texts, (text, { word }) => {
      for (const [wording, count] of Object.entries(text)) word(wording, count);
    });
    const near = nearness(vectors);
    near.of(0);
    expect(near.to(1)).toBeCloseTo(expected, 4);
  });
  test('is double in the title and in names', () => {
    const weights = new Map<string, number>();
    tallyWordings(
      { title: '破产', text: '重整，“府院联动”，《某某办法》' },
      {
        pair: (first, second, weight) => weights.set(String.fromCharCode(first, second), weight),
        word: (wording, weight) => weights.set(wording, weight),
      },
    );
    expect(weights.get('重整')).toBe(1);
    expect(weights.get('破产')).toBe(2);
    expect(weights.get('“府院联动”')).toBe(2);
    expect(weights.get('《某某办法》')).toBe(2);
  });
});

describe('nearness', () => {
  const scores = (a: Matter, b: Matter) => neighbourhood([a, b]).against([1], 0)(0)[0]?.score;
  test('is four fifths of what the words say and a fifth of what the subjects say', () => {
    expect(scores(matter('a', own(1, 30)), matter('b', own(1, 30)))).toBe(0.8);
    const topics = [topic('t')];
    expect(scores(matter('a', own(1, 30), { topics }), matter('b', own(1, 30), { topics }))).toBe(1);
  });

  /** Pairs that have less and less in common. */
  const pairs = (topics: SubjectLink[], shared = 8) =>
    Array.from({ length: 50 }, (_, i) => {
      const around = neighbourhood([
        matter('a', `${own(1, shared)}，${own(2, 8 + i * 5)}`, { topics }),
        matter('b', `${own(1, shared)}，${own(3, 8 + i * 5)}`, { topics }),
      ]);
      return { raw: around.against([1], 0)(0)[0]?.score ?? 0, shown: around.against([1])(0).length > 0 };
    });
  test('of 0.11 is near enough', () => {
    const all = pairs([]);
    for (const { raw, shown } of all) expect(shown).toBe(raw >= 0.11);
    expect(all.some(({ raw }) => raw > 0.06 && raw < 0.1)).toBe(true);
    expect(all.some(({ raw }) => raw > 0.12 && raw < 0.2)).toBe(true);
  });
  test('by subjects needs two hundredths by words', () => {
    const all = pairs([topic('t')], 3).map(({ raw, shown }) => ({ words: (raw - 0.2) / 0.8, shown }));
    for (const { words, shown } of all.filter(({ words }) => Math.abs(words - 0.02) > 0.002))
      expect(shown).toBe(words >= 0.02);
    expect(all.some(({ words }) => words > 0.011 && words < 0.018)).toBe(true);
    expect(all.some(({ words }) => words > 0.022 && words < 0.039)).toBe(true);
  });
  test('needs four hundredths by words in what is listed', () => {
    const topics = [topic('t')];
    const all = Array.from({ length: 50 }, (_, i) => {
      const around = neighbourhood([
        matter('a', `${own(1, 3)}，${own(2, 8 + i)}`, { topics }),
        matter('b', `${own(1, 3)}，${own(3, 8 + i)}`, { topics }),
      ]);
      const raw = around.against([1], 0)(0)[0]?.score ?? 0;
      return { words: (raw - 0.2) / 0.8, listed: around.near(0).length > 0 };
    });
    for (const { words, listed } of all.filter(({ words }) => Math.abs(words - 0.04) > 0.002))
      expect(listed).toBe(words >= 0.04);
    expect(all.some(({ words }) => words > 0.025 && words < 0.038)).toBe(true);
    expect(all.some(({ words }) => words > 0.042 && words < 0.06)).toBe(true);
  });
  test('is given by a word of a title that a twentieth of some texts have', () => {
    const word = '府院联动';
    const shown = (having: number) => {
      const texts = Array.from({ length: 150 }, (_, i) =>
        matter(
          `c${i}/1`,
          `${own(i % 70, 20)}${i < having ? `，${word}` : ''}`,
          i === 0 ? { title: word } : {},
        ),
      );
      return neighbourhood(texts, undefined, knownWords([[word, 4]]))
        .against(
          [1],
          0.11,
        )(0)
        .map(({ named, score }) => [named, score]);
    };
    expect(shown(7)).toEqual([[true, 0.11]]);
    expect(shown(9)).toEqual([]);
  });
  test('is looked at for 96 matters', () => {
    const same = Array.from({ length: 120 }, (_, i) => matter(`c${i}/1`, `${own(1, 30)}，${own(2 + i, 2)}`));
    expect(neighbourhood(same).near(0)).toHaveLength(96);
  });
  test('by subjects grows up to eight points', () => {
    const near = (score: number) =>
      subjectNearness([[topic('a', score), topic('b', 4)], [topic('a', 4)]])(0, 1);
    expect(near(8)).toBeGreaterThan(near(7));
    expect(near(9)).toBe(near(8));
  });
});

describe('postings', () => {
  /** By how many wordings a text is looked up, of those that each of so many texts has. */
  const asked = (count: number, wordings: number) =>
    vectorsOf(Array.from({ length: count }), (_, { word }) => {
      for (let n = 0; n < wordings; n += 1) word(`${n}`.padStart(3, '0'), 1);
    }).vectors.asked[0];
  test('are of wordings that 5000 texts have', () => {
    expect(asked(5000, 1)).toBe(1);
    expect(asked(5001, 1)).toBe(0);
  });
  test('are looked at until there were ten thousand places', () => {
    expect(asked(5000, 3)).toBe(2);
    expect(asked(3333, 4)).toBe(3);
  });
  test('find each text that shares one, with its share', () => {
    const texts = ['甲乙', '乙丙', '丙丁'];
    const { vectors } = vectorsOf(texts, (text, { word }) => {
      for (const one of text) word(one.repeat(3), 1);
    });
    const found: [number, number][] = [];
    postingsOf(vectors).visit(0, 0, (other, atLeast) => found.push([other, atLeast]));
    const near = nearness(vectors);
    near.of(0);
    expect(found).toEqual([[1, near.to(1)]]);
  });
});

describe('circulars that are counted', () => {
  const counted = (count: number) => {
    const { each, has } = countedCirculars(count);
    const all = Array.from({ length: count }, (_, i) => `c-${i}`);
    return { each, counted: all.filter(has).length };
  };
  test('are all of 128', () => expect(counted(128)).toEqual({ each: 1, counted: 128 }));
  test('are about half of one more', () => {
    const half = counted(129);
    expect(half.each).toBe(2);
    expect(half.counted).toBeGreaterThan(45);
    expect(half.counted).toBeLessThan(85);
  });
});

describe('lists of what is near', () => {
  const stays = (...scores: number[]) =>
    notInTheShade(scores.map((score, at) => ({ at, score }))).map(({ score }) => score);
  test('leave out what is less than two fifths as near as the nearest', () =>
    expect(stays(0.4, 0.161, 0.159)).toEqual([0.4, 0.161]));
  test('take the nearest for half at the most', () => expect(stays(0.9, 0.201, 0.199)).toEqual([0.9, 0.201]));
  test('leave out the editor’s pairs when they look for the nearest', () =>
    expect(stays(1, 0.4, 0.161, 0.159)).toEqual([1, 0.4, 0.161]));

  const said = { confirmed: () => false, rejected: () => false, confirmedWith: () => [] };
  const related = (matters: Matter[]) =>
    findRelated(matters, neighbourhood(matters), { words: NO_KNOWN_WORDS, subjectName: (id) => id, said }).of(
      'a/1',
    ).related;
  test('have eight of other circulars and four of its own', () => {
    const ids = [
      'a/1',
      ...Array.from({ length: 6 }, (_, i) => `a/${i + 2}`),
      ...Array.from({ length: 10 }, (_, i) => `b/${i + 1}`),
    ];
    const links = related(ids.map((id) => matter(id, own(1, 20))));
    expect(links.filter(({ id }) => id.startsWith('b/'))).toHaveLength(8);
    expect(links.filter(({ id }) => id.startsWith('a/'))).toHaveLength(4);
  });
  test('tell the same matter from 0.22 on', () => {
    const same = Array.from({ length: 50 }, (_, i) =>
      related([
        matter('a/1', `${own(1, 12)}，${own(2, 8 + i * 5)}`),
        matter('b/1', `${own(1, 12)}，${own(3, 8 + i * 5)}`),
      ]),
    ).flat();
    for (const { same: told, score } of same) expect(told).toBe(score >= 0.22);
    expect(same.some(({ score }) => score > 0.19 && score < 0.22)).toBe(true);
    expect(same.some(({ score }) => score >= 0.22 && score < 0.25)).toBe(true);
  });
  test('tell it from 0.27 on where both are about one subject before all else and no wording can be shown', () => {
    /** Pairs of characters, each a word by itself in one text and a piece of a longer one in the other. */
    const shared = Array.from({ length: 6 }, (_, i) => own(1, 12).slice(i * 2, i * 2 + 2));
    const pieces = shared.map((pair, i) => `${own(4 + i, 1)}${pair}${own(20 + i, 1)}`).join('，');
    const told = (topics: SubjectLink[], here = [topic('t')]) =>
      Array.from({ length: 60 }, (_, i) =>
        related([
          matter('a/1', `${shared.join('，')}，${own(2, 4 + i * 2)}`, { topics: here }),
          matter('b/1', `${pieces}，${own(3, 4 + i * 2)}`, { topics }),
        ]),
      ).flat();
    const same = told([topic('t')]);
    for (const one of same) expect([one.wording, one.same]).toEqual([[], one.score >= 0.27]);
    expect(same.some(({ score }) => score > 0.24 && score < 0.27)).toBe(true);
    expect(same.some(({ score }) => score >= 0.27 && score < 0.3)).toBe(true);
    const lesser = told([topic('u', 9), topic('t')], [topic('t', 9), topic('u')]);
    expect(lesser.some(({ score }) => score >= 0.27)).toBe(true);
    expect(lesser.some((one) => one.same)).toBe(false);
  });
  test('have what shares a subject alone from 0.2 on', () => {
    const shared = Array.from({ length: 6 }, (_, i) => own(1, 12).slice(i * 2, i * 2 + 2));
    const pieces = shared.map((pair, i) => `${own(4 + i, 1)}${pair}${own(20 + i, 1)}`).join('，');
    const all = Array.from({ length: 60 }, (_, i) => {
      const two = [
        matter('a/1', `${shared.join('，')}，${own(2, 4 + i * 3)}`, { topics: [topic('t'), topic('u')] }),
        matter('b/1', `${pieces}，${own(3, 4 + i * 3)}`, { topics: [topic('t'), topic('v')] }),
      ];
      return { score: neighbourhood(two).against([1])(0)[0]?.score ?? 0, shown: related(two).length > 0 };
    });
    for (const { score, shown } of all) expect(shown).toBe(score >= 0.2);
    expect(all.some(({ score }) => score > 0.18 && score < 0.2)).toBe(true);
    expect(all.some(({ score }) => score >= 0.2 && score < 0.22)).toBe(true);
  });
  test('have nothing that shares a subject alone which one of both is not about before all else', () => {
    const shared = Array.from({ length: 6 }, (_, i) => own(1, 12).slice(i * 2, i * 2 + 2));
    const pieces = shared.map((pair, i) => `${own(4 + i, 1)}${pair}${own(20 + i, 1)}`).join('，');
    const two = (there: SubjectLink[]) => [
      matter('a/1', shared.join('，'), { topics: [topic('t')] }),
      matter('b/1', pieces, { topics: there }),
    ];
    expect(neighbourhood(two([topic('u', 9), topic('t')])).against([1])(0)[0]?.score).toBeGreaterThan(0.2);
    expect(related(two([topic('u', 9), topic('t')]))).toEqual([]);
    expect(related(two([topic('t', 9), topic('u')]))).toHaveLength(1);
  });
  test('have two answers of other issuers', () => {
    const answers = ['p', 'q', 'r'].map((id) =>
      matter(`${id}/q1`, own(1, 20), { type: 'question', issuers: [id] }),
    );
    const ids = related([matter('a/1', own(1, 20)), ...answers]).map(({ id }) => id);
    expect(ids).toEqual(['p/q1', 'q/q1']);
  });
  test('show five wordings, those of shared subjects among them', () => {
    const words = Array.from({ length: 7 }, (_, i) => own(10 + i, 4));
    const topics = [{ id: 't', score: 8, words }];
    const text = `${own(1, 20)}，${words.join('，')}`;
    expect(
      related([matter('a/1', text, { topics }), matter('b/1', text, { topics })])[0]?.wording,
    ).toHaveLength(5);
  });
});

describe('wording that two texts share', () => {
  const shared = (tells: number, a: string, b: string, words: string[] = ['甲']) =>
    sharedWording(() => tells, lexicon(words)).with(a)(b);
  test('is three at the most', () => {
    const text = [1, 2, 3, 4].map((n) => own(n, 6)).join('，');
    expect(shared(4, text, text)).toHaveLength(3);
  });
  test('has 24 characters at the most', () => {
    const longest = (count: number) => shared(4, own(1, count), own(1, count))[0]?.length;
    expect(longest(24)).toBe(24);
    expect(longest(25)).toBe(24);
  });
  test('tells three points', () => {
    const text = own(1, 4);
    expect(shared(1, text, text)).toEqual([text]);
    expect(shared(0.99, text, text)).toEqual([]);
  });
  test('is a piece of words from four characters on', () => {
    const [a, b] = [own(2, 1), own(3, 1)];
    const piece = (count: number) => shared(4, `${a}${own(1, count)}${a}`, `${b}${own(1, count)}${b}`);
    expect(piece(4)).toEqual([own(1, 4)]);
    expect(piece(3)).toEqual([]);
  });
  test('is looked for at eight places of a pair', () => {
    const pair = own(1, 2);
    const places = (before: number) =>
      Array.from({ length: before }, (_, i) => `${pair}${own(2 + i, 1)}，`).join('');
    const found = (before: number) =>
      shared(4, `${places(before)}${pair}${own(40, 4)}`, `${pair}${own(40, 4)}`)[0]?.length;
    expect(found(7)).toBe(6);
    expect(found(8)).not.toBe(6);
  });
});

test('a measure without a counterpart is told the three that it is most like', () => {
  const near = [0.12, 0.15, 0.13, 0.14].map((score, b) => ({ a: 0, b, score }));
  expect(
    alikeBeside(
      [...near, { a: 1, b: 0, score: 0.3 }],
      near.map(({ b }) => ({ a: 2, b, score: 0.4 })),
    ).map(({ a, b }) => [a, b]),
  ).toEqual([
    [1, 0],
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
});

test('a passage of an answer has forty characters', () => {
  const passages = (count: number) => {
    const unit = {
      head: { key: 'q1', type: 'question', title: '' },
      paragraphs: [[{ role: 'text', text: own(1, count) }]],
    };
    return mattersOf([{ head: { id: 'a', issuers: [] }, units: [unit] }] as never, () => []).length;
  };
  expect(passages(40)).toBe(1);
  expect(passages(39)).toBe(0);
});

describe('what an answer reports on', () => {
  interface Passage {
    readonly score?: number;
    readonly told?: number;
    readonly wording?: readonly string[];
  }
  /** One answer of some passages, against so many measures. */
  const reported = (passages: readonly Passage[], measures = 1, issuer = 'i') => {
    const all = [
      ...passages.map((_, i) => matter('q/q1', `${i}`, { type: 'question' })),
      ...Array.from({ length: measures }, (_, i) => matter(`m/${i + 1}`, `m${i}`, { issuers: [issuer] })),
    ];
    const nearTo = (at: number, place: number) => ({
      matter: all[place] as Matter,
      at: place,
      score: of((all[at] as Matter).text).score ?? 0,
      named: false,
    });
    const of = (text: string) => passages[Number(text)] ?? {};
    const reports = findReports(
      all,
      {
        against: (some) => (at) => some.map((place) => nearTo(at, place)),
        near: (at) => all.flatMap(({ type }, place) => (type === 'measure' ? [nearTo(at, place)] : [])),
        tells: () => 1,
      },
      {
        wordings: {
          with: (text) => () => [...(of(text).wording ?? ['三个字'])],
          told: () => passages[0]?.told ?? 0,
        },
        said: { confirmed: () => false, rejected: () => false, confirmedWith: () => [] },
        namesMatter: (wording) => !wording.endsWith('率'),
        link: ({ id }, { score }) => ({ id, score, same: false, reasons: [], wording: [] }),
      },
    );
    const found = issuer === 'i' ? reports.own : reports.others;
    return (found.get('q/q1') ?? []).map(({ score }) => score);
  };
  test('is eight measures at the most', () =>
    expect(reported([{ score: 0.5, told: 1.5 }], 10)).toHaveLength(8));
  test('is named by as much as two pairs that nobody else has', () => {
    expect(reported([{ told: 2 }])).toHaveLength(1);
    expect(reported([{ told: 1.9 }])).toEqual([]);
  });
  test('of its own issuer is told by words that name no matter, too, of others is not', () => {
    const told = (issuer: string, ...wording: string[]) =>
      reported([{ score: 0.5, told: 2, wording }], 1, issuer).length;
    expect([told('i', '上诉率'), told('o', '上诉率'), told('o', '上诉率', '判后答疑')]).toEqual([1, 0, 1]);
  });
  test('is named by two pairs in one clause that tell eight points, or as two that two texts have', () => {
    const named = (each: number, nobodyElse: number) =>
      namedTogether((pair) => (pair === '' ? nobodyElse : each))('甲乙、丙丁')('甲乙、丙丁', () => false)
        .length;
    expect([named(4, 9), named(3.99, 9)]).toEqual([2, 0]);
    const two = 3 - Math.log(2.7 / 1.7);
    expect([named(two, 3), named(two - 0.01, 3)]).toEqual([2, 0]);
  });
  test('is told by as much as a pair and a half in what is near, and by nothing that is but pairs', () => {
    expect(reported([{ score: 0.5, told: 1.5 }])).toHaveLength(1);
    expect(reported([{ score: 0.5, told: 1.49 }])).toEqual([]);
    expect(reported([{ score: 0.5, told: 1.5, wording: ['甲乙', '丙丁', '戊己'] }])).toEqual([]);
  });
  test('is nearer by a twentieth for each pair', () =>
    expect(reported([{ score: 0.5, told: 4 }])).toEqual([0.7]));
  test('is nearer by two hundredths for each further passage', () =>
    expect(reported([{ score: 0.5, told: 1.5 }, { score: 0.4 }, { score: 0.3 }])).toEqual([0.615]));
});

describe('pairs of two circulars', () => {
  const pairs = (candidates: readonly Candidate[], length = 3) =>
    align(candidates, { lengthA: length, lengthB: length }).map(({ a, b }) => `${a}${b}`);
  test('are one matter from 0.18 on', () => {
    expect(pairs([{ a: 0, b: 0, score: 0.18 }])).toEqual(['00']);
    expect(pairs([{ a: 0, b: 0, score: 0.179 }])).toEqual([]);
  });
  test('join one that has a partner from 0.23 on', () => {
    const first = { a: 0, b: 0, score: 0.5 };
    expect(pairs([first, { a: 1, b: 0, score: 0.23 }])).toEqual(['00', '10']);
    expect(pairs([first, { a: 1, b: 0, score: 0.229 }])).toEqual(['00']);
  });
  test('settle for a free one that is three quarters as near', () => {
    const settled = (score: number) =>
      pairs([
        { a: 0, b: 0, score: 0.6 },
        { a: 1, b: 0, score: 0.3 },
        { a: 1, b: 1, score },
      ]);
    expect(settled(0.226)).toEqual(['00', '11']);
    expect(settled(0.224)).toEqual(['00', '10']);
  });
  test('gain three hundredths by standing at the same place', () => {
    const chosen = (score: number) =>
      pairs([
        { a: 0, b: 2, score: 0.2 },
        { a: 2, b: 2, score },
      ]);
    expect(chosen(0.171 + 0.01)).toEqual(['22']);
    const far = (score: number) =>
      pairs([
        { a: 0, b: 2, score: 0.22 },
        { a: 2, b: 2, score },
      ]);
    expect(far(0.191)).toEqual(['22']);
    expect(far(0.189)).toEqual(['02']);
  });
});

describe('circulars that are compared', () => {
  const circulars = (count: number, more: (i: number) => object) =>
    Array.from({ length: count }, (_, i) => ({
      head: { id: `c${i + 10}`, issuers: [], title: '', issued: `20${i + 10}-01-01`, ...more(i) },
      units: [{ head: { type: 'measure' } }],
    })) as never;
  const last = (all: never) => comparable(all, []).get('c29');
  const ofIssuer = (title: (i: number) => string) =>
    last(circulars(20, (i) => ({ issuers: [{ id: 'i' }], title: title(i) })));

  test('are twelve of an issuer; beside it stands the one before', () => {
    const { held, shown } = ofIssuer(() => '') ?? {};
    expect(held).toHaveLength(12);
    expect(shown).toEqual(['c28']);
  });

  test('and the last of the same name, where others came in between', () => {
    const { shown } = ofIssuer((i) => `20${i + 10}年${i % 4 === 3 ? '工作要点' : '任务清单'}`) ?? {};
    expect(shown).toEqual(['c25', 'c28']);
  });

  test('are two of a series by other issuers', () => {
    const { held, shown } =
      last(
        circulars(20, (i) => ({
          title: `20${i + 10}年工作要点`,
          issuers: [{ id: i === 17 ? 'i29' : `i${i + 10}` }],
        })),
      ) ?? {};
    // c27 is of its own issuer, and stands beside it for that.
    expect(held).toEqual(['c26', 'c27', 'c28']);
    expect(shown).toEqual(held);
  });
});

describe('subjects', () => {
  test('are given from four points on, four at the most', () => {
    const assign = subjectAssigner(
      Array.from({ length: 6 }, (_, i) => ({
        id: `t${i}`,
        name: '',
        scope: '',
        words: { [own(i + 1, 2)]: i === 0 ? 3 : 4 },
      })),
    );
    const text = (...topics: number[]) =>
      assign({ title: '', text: topics.map((i) => own(i + 1, 2)).join('，') }).length;
    expect(text(0)).toBe(0);
    expect(text(1)).toBe(1);
    expect(text(1, 2, 3, 4, 5)).toBe(4);
  });
});

test('an answer has six subjects at the most', () => {
  const words = Array.from({ length: 8 }, (_, i) => own(i + 1, 2));
  const registered = words.map((word, i) => ({ id: `t${i}`, name: '', scope: '', words: { [word]: 4 } }));
  const unit = (type: string) => ({
    head: { key: type, title: '', type },
    paragraphs: [[{ role: 'text', text: words.join('，') }]],
  });
  const circular = { head: { id: 'a' }, units: [unit('question'), unit('measure')] };
  const { value } = linkSubjects([circular] as never, registered);
  expect([value.ofUnits.get('a/question')?.length, value.ofUnits.get('a/measure')?.length]).toEqual([6, 4]);
});

test('a subject that the editor set has eight points', () => {
  const circular = {
    head: { id: 'a' },
    units: [{ head: { key: '1', title: '' }, paragraphs: [] }],
    topics: new Map([['1', { topics: ['t'], place: undefined }]]),
  };
  const registered = [{ id: 't', name: '破产', scope: '', words: {} }];
  const { value } = linkSubjects([circular] as never, registered);
  expect(value.ofUnits.get('a/1')).toEqual([{ id: 't', score: 8, words: [] }]);
});

test('a title of twelve characters tells which circular is meant', () => {
  const held = (count: number) => {
    const title = own(1, count);
    const circular = { head: { id: 'a', title, noticeTitle: null, docNumber: null, issuers: [] } };
    const group = {
      key: title,
      citations: [],
      issuers: new Set<string>(),
      numbers: new Set<string>(),
      circulars: new Set<string>(),
    };
    return holdingsOf([circular] as never, new Map()).ofGroup(group);
  };
  expect(held(12)).toBe('a');
  expect(held(11)).toBeUndefined();
});

describe('names', () => {
  test('in title marks have two to 198 characters', () => {
    const marked = (count: number) => markedTitles(`《${own(1, count)}》`).length;
    expect(marked(199)).toBe(1);
    expect(marked(200)).toBe(0);
    expect(marked(2)).toBe(1);
    expect(marked(1)).toBe(0);
  });
  test('of document numbers have ten characters', () => {
    const found = (count: number) => docNumbers(`${own(1, count)}〔2031〕5号`).length;
    expect(found(10)).toBe(1);
    expect(found(11)).toBe(0);
  });
  test('in quotation marks have sixty characters', () => {
    const quoted = (count: number) => quotationsIn(`“${own(1, count)}”`).length;
    expect(quoted(60)).toBe(1);
    expect(quoted(61)).toBe(0);
  });
  test('of terms have twelve characters', () => {
    expect(isTermName(own(1, 12))).toBe(true);
    expect(isTermName(own(1, 13))).toBe(false);
  });
  test('of terms are unmistakable from five characters on, from three where they are mostly quoted', () => {
    expect(isUnmistakable(own(1, 5))).toBe(true);
    expect(isUnmistakable(own(1, 4))).toBe(false);
    expect(isMostlyQuoted(own(1, 3), 1, 1)).toBe(true);
    expect(isMostlyQuoted(own(1, 2), 1, 1)).toBe(false);
  });
  test('are written out in addresses up to twelve characters', () => {
    expect(idOfName('一'.repeat(12))).toBe('yi'.repeat(12).replace(/(..)(?=.)/gu, '$1'));
    expect(idOfName('一'.repeat(13))).toMatch(/-[0-9a-z]{8}$/u);
  });
});

describe('citations', () => {
  const instruments = (text: string) => {
    const link = { text, closed: [], circular: { head: { title: '', noticeTitle: null } } };
    const home = { province: undefined, city: undefined, issuer: undefined };
    return citationsOf([link] as never, home, () => undefined).citations.map(({ instrument }) => instrument);
  };
  test('have their issuers among the forty characters before them', () => {
    const offices = '最高人民法院、最高人民检察院、中共中央办公厅、国务院办公厅、全国人大常委会';
    const issuers = (behind: string) =>
      instruments(`${offices}${behind}《审判管理办法》`)[0]?.issuer?.split('、').length;
    expect(issuers('印发的')).toBe(5);
    expect(issuers('联合印发')).toBe(4);
  });
  test('have names of two characters, white space aside', () => {
    expect(instruments('落实《甲乙》')).toHaveLength(1);
    expect(instruments('落实《甲 》')).toHaveLength(0);
  });
});

test('which of the same words are meant, the forty characters before them tell', () => {
  const column = (count: number) => {
    const before = own(1, count);
    const text = `某办法甲${before}某办法`;
    const source = { file: 'a.md', lines: [`某办法甲**${before}某办法`], places: null };
    const link = { circular: { source }, text, lines: { start: 1, end: 1 } };
    return placeInSource(link as never, { start: text.length - 3, end: text.length }).column;
  };
  expect(column(40)).toBe(47);
  expect(column(39)).toBe(1);
});
