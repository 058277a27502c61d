import { describe, expect, test } from 'vitest';
import { decode } from '../1-decode/index.ts';
import { normalise } from '../2-normalise/index.ts';
import type { ParsedCircular } from '../types.ts';
import { isOfficeName } from '../words/offices.ts';
import { parse } from './index.ts';
import { madeTitle } from './made-title.ts';
import { numberedCrowd } from './no-circular.ts';
import { classifyParagraphs } from './paragraph.ts';
import { doubtfulBrackets, findResponsibilities } from './responsibility.ts';
import { departmentsOf } from './tables/cells.ts';
import { readTables } from './tables/find.ts';
import { gridOf } from './tables/grid.ts';
import { findTitle, titleRunAt } from './title.ts';
import { titleLength } from './unit-text.ts';
import { labelledValues } from './values.ts';

/** Characters of running text without a mark. */
const han = (count: number): string =>
  '推进改革完善机制健全制度优化流程加强管理提升效能'.repeat(100).slice(0, count);
const times = (count: number, one: string): string[] => Array.from({ length: count }, () => one);

function parsed(lines: readonly string[]) {
  const seed = { id: 'a', file: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) };
  const decoded = decode(seed).value;
  if (decoded === undefined) throw new Error('no text');
  return parse(normalise(decoded).value);
}
const read = (lines: readonly string[]): ParsedCircular => parsed(lines).value;
const TITLE = '河西市中级人民法院2031年改革工作要点';
/** Measures of a plan. */
const units = (lines: readonly string[], title = TITLE) =>
  read([title, ...lines]).units.map(({ head }) => head);
const blocksOf = (lines: readonly string[]) => read(lines).parts.flatMap(({ blocks }) => blocks);
const rolesOf = (lines: readonly string[]) => blocksOf(lines).map(({ role }) => role);
const named = (text: string) =>
  findResponsibilities(text).flatMap(({ departments }) => departments.map(({ printed }) => printed));

describe('who answers', () => {
  test('names in a bracket are offices, but for one in four', () => {
    expect(named('推进改革。（立案庭、研究室、办公室、甲乙）')).toHaveLength(4);
    expect(named('推进改革。（立案庭、研究室、甲乙）')).toEqual([]);
  });
  test('a bracket at the end with an office among short names is told of', () => {
    expect(doubtfulBrackets(`推进改革。（立案庭、${han(12)}）`)).toHaveLength(1);
    expect(doubtfulBrackets(`推进改革。（立案庭、${han(13)}）`)).toEqual([]);
    expect(doubtfulBrackets('推进改革。（甲乙、丙丁）')).toEqual([]);
  });
  test('an office has a name of two to twenty characters', () => {
    expect(isOfficeName(`${han(19)}庭`)).toBe(true);
    expect(isOfficeName(`${han(20)}庭`)).toBe(false);
    expect(isOfficeName('某庭')).toBe(true);
    expect(isOfficeName('庭')).toBe(false);
  });
  test('what names nobody is no measure beside those that run on and name somebody, but for one in ten', () => {
    const of = (unanswered: number, last = 14) =>
      units([
        '一、突出问题',
        '（一）责任不实。没有人管。没有人问。',
        '二、重点任务',
        '（一）完善机制',
        ...Array.from({ length: 6 }, (_, i) => `${i + 1}.推进改革。（立案庭负责）`),
        '（二）健全制度',
        ...Array.from({ length: last }, (_, i) =>
          i < unanswered ? `${i + 7}.推进改革。` : `${i + 7}.推进改革。（立案庭负责）`,
        ),
      ]).length;
    expect(of(2)).toBe(20);
    expect(of(3)).toBe(21);
    expect(of(0, 4)).toBe(10);
    expect(of(0, 3)).toBe(10);
  });
  test('a heading of 400 characters names who answers for all beneath it', () => {
    const heading = (count: number) => `一、${han(count - 7)}（立案庭牵头）`;
    const of = (count: number) =>
      units([heading(count), '1.完善机制。推进。', '2.健全制度。推进。'])[0]?.departments;
    expect(of(400)).toHaveLength(1);
    expect(of(401)).toEqual([]);
  });
});

test('the value of a field stands within two lines of its label, and begins no title', () => {
  const title = (empty: number) =>
    read(['主题词：', ...times(empty, ''), '综合政务', '改革工作的通知', '各庭：', '推进。']).head.title;
  expect(title(1)).toBe('改革工作的通知');
  expect(title(2)).toBe('综合政务改革工作的通知');
});

test('a page sets its title at most 24 paragraphs above that of the document, fields between them', () => {
  const at = (fields: number) =>
    blocksOf([
      '渡口工作规则',
      ...Array.from({ length: fields }, (_, i) => `文号：渡政〔2031〕${i + 1}号`),
      '渡口工作规则',
      ...['一、推进改革。完善机制。', '二、优化流程。加强管理。'],
    ])
      .flatMap((block) => (block.role === 'title' ? [block.lines.start] : []))
      .at(0);
  expect(at(23)).toBe(25);
  expect(at(24)).toBe(1);
});

test('a paragraph of forty characters is told of where it stops in the middle of a sentence', () => {
  const told = (length: number) => {
    const lines = [`一、${han(length - 7)}，${han(4)}`, '推进改革。', `二、${han(60)}。`, `三、${han(60)}。`];
    const { diagnostics } = parsed([TITLE, '', ...lines]);
    return diagnostics.filter(({ message }) => message.includes('仍按两段')).length;
  };
  expect(told(40)).toBe(1);
  expect(told(39)).toBe(0);
});

describe('titles of measures', () => {
  test('have sixty characters', () => {
    expect(titleLength(`${han(59)}。推进改革。`, undefined)).toBe(60);
    expect(titleLength(`${han(60)}。推进改革。`, undefined)).toBe(0);
  });
  test('on a line of their own have three phrases, where several sentences follow', () => {
    const alone = (phrases: number, next = '推进改革。完善机制。') =>
      titleLength(Array.from({ length: phrases }, () => han(6)).join('，'), next);
    expect(alone(3)).toBe(20);
    expect(alone(4)).toBe(0);
    // A line that was cut goes on with the end of its sentence.
    expect(alone(2, '推进改革。')).toBe(0);
    expect(titleLength('有下列情形之一的，应当登记：', '推进改革。完善机制。')).toBe(0);
    expect(titleLength('推进改革，完善；机制健全', '推进改革。完善机制。')).toBe(0);
  });
  test('of phrases stand on lines of their own where three measures do, of at most thirty characters, three apart', () => {
    const found = (...lengths: number[]) =>
      units(
        lengths.flatMap((length, i) => [`（${'一二三'[i]}）${han(5)}，${han(length - 6)}`, `${han(20)}。`]),
      )[0]?.titleFound;
    expect(found(12, 15, 14)).toBe('printed');
    expect(found(12, 14, 13)).toBe('made');
    expect(found(12, 15)).toBe('made');
    expect(found(12, 30, 14)).toBe('printed');
    expect(found(12, 31, 14)).toBe('made');
  });
  test('are read where six measures in ten print one', () => {
    const printed = (titled: number, all: number) =>
      units(
        Array.from(
          { length: all },
          (_, i) => `${i + 1}.${i < titled ? '完善机制。推进改革。' : '推进改革，完善机制。'}`,
        ),
      )[0]?.titleFound;
    expect(printed(6, 10)).toBe('printed');
    expect(printed(5, 9)).toBe('made');
  });
  test('are one sentence of two to forty characters where there is no other', () => {
    const found = (count: number) =>
      units([...times(4, '').map((_, i) => `${i + 1}.完善机制。推进改革。`), `5.${han(count)}。`]).at(-1)
        ?.titleFound;
    expect(found(40)).toBe('printed');
    expect(found(41)).toBe('made');
    expect(found(2)).toBe('printed');
    expect(found(1)).toBe('made');
  });
  test('that are made have eight characters at the least and forty at the most', () => {
    expect(madeTitle('推进改革完善机制，健全制度。')).toBe('推进改革完善机制');
    expect(madeTitle('推进改革完善机，健全制度。')).toBe('推进改革完善机，健全制度');
    expect(madeTitle(`${han(40)}。`)).toBe(han(40));
    expect(madeTitle(`${han(41)}。`)).toBe(`${han(39)}…`);
    expect(madeTitle(`${han(20)}、${han(30)}。`)).toBe(`${han(20)}…`);
    expect(madeTitle(`${han(19)}、${han(30)}。`)).toHaveLength(40);
  });
});

describe('the level that carries the tasks', () => {
  /** Sections with numbers in them: so many of each name who answers. */
  const level = (outer: number, outerNamed: number, inner: number, innerNamed: number) => {
    const lines: string[] = [];
    for (let i = 0; i < outer; i += 1) {
      const who = i < outerNamed ? '（立案庭牵头）' : '';
      lines.push(`（${'一二三四五六七八九十'[i]}）完善机制。推进改革，抓好落实。${who}`);
      if (i === 0)
        for (let n = 1; n <= inner; n += 1)
          lines.push(`${n}.健全制度，推进改革。${n <= innerNamed ? '（研究室牵头）' : ''}`);
    }
    return units(lines).length;
  };
  test('is the innermost that names who answers for six in ten of its members', () => {
    const items = (count: number) =>
      units([
        '（一）立案改革',
        ...times(10, '').map((_, i) => `${i + 1}.健全制度，推进改革。${i < count ? '（研究室牵头）' : ''}`),
        ...times(8, '').map((_, i) => `（${'二三四五六七八九'[i]}）完善机制。推进改革。（立案庭牵头）`),
      ]).length;
    expect(items(6)).toBe(18);
    expect(items(5)).toBe(9);
  });
  test('is the one whose three numbers count on across the headings around it', () => {
    const first = (...numbers: string[]) =>
      read([
        TITLE,
        '一、总体要求',
        '（一）指导思想',
        '坚持公正司法，服务群众。',
        '（二）工作目标',
        '机制更加健全。',
        '二、主要任务',
        '（一）完善机制',
        ...numbers,
      ]).units[0]?.head.title;
    const run = ['1.完善机制。推进。', '2.健全制度。推进。', '（二）优化流程'];
    expect(first(...run, '3.加强管理。推进。')).toBe('完善机制');
    expect(first(...run, '1.加强管理。推进。')).toBe('指导思想');
    expect(first('1.完善机制。推进。', '（二）优化流程', '2.加强管理。推进。')).toBe('指导思想');
  });

  test('has half as many members as the level around it', () => {
    // Beside the four those of the outer level that have nothing beneath them.
    expect(level(8, 0, 4, 4)).toBe(4 + 7);
    expect(level(9, 0, 4, 4)).toBe(9);
  });
  test('names who answers for two of its members', () => {
    expect(level(4, 0, 2, 2)).toBe(2 + 3);
    expect(level(4, 0, 2, 1)).toBe(4);
    // Where most name nobody, too.
    expect(level(8, 0, 5, 2)).toBe(5 + 7);
    expect(level(8, 0, 5, 1)).toBe(8);
  });
  test('begins among the five paragraphs below a heading that names who leads', () => {
    const lines = (between: number) => [
      ...times(between, '推进改革，完善机制。'),
      '1.完善机制。推进改革。',
      '2.完善机制。推进改革。',
    ];
    const form = (between: number) =>
      units([
        '一、立案改革（立案庭牵头）',
        ...lines(between),
        '二、审判改革（研究室牵头）',
        ...lines(between),
      ]).length;
    expect(form(4)).toBe(4);
    expect(form(5)).toBe(2);
  });
});

describe('the end of the last measure', () => {
  test('comes before text without a number where a fifth of the others go on over a second paragraph', () => {
    const closes = (multi: number, all: number) => {
      const lines = Array.from({ length: all }, (_, i) => [
        `${i + 1}.完善机制。推进改革。`,
        ...(i < multi ? ['推进改革，抓好落实。'] : []),
      ]).flat();
      return blocksOf([TITLE, ...lines, '推进工作，务求实效。']).at(-1)?.role;
    };
    expect(closes(2, 11)).not.toBe('unit');
    expect(closes(2, 10)).toBe('unit');
  });
});

describe('heads', () => {
  test('have three lines of a site between title and addressees', () => {
    const roles = (fields: number) =>
      rolesOf([
        '# 关于推进改革的意见',
        '便民规定',
        ...times(fields, '文件编号：1'),
        '各基层人民法院：',
        '推进改革，完善机制。',
      ]);
    expect(roles(2)).toContain('addressees');
    expect(roles(3)).not.toContain('addressees');
  });
  test('have fields of a site with a hundred characters, and below them their values', () => {
    const title = (count: number) =>
      read([
        '文件编号：1',
        `某字段：${han(count - 4)}`,
        '关于改革的意见',
        '推进改革的方案',
        '1.完善机制。推进。',
        '2.完善机制。推进。',
      ]).head.title;
    expect(title(100)).toBe('推进改革的方案');
    expect(title(101)).toBe('关于改革的意见');
  });
  test('have a title over lines of 120 characters', () => {
    const title = (count: number) => {
      const block = blocksOf([
        han(count - 20),
        han(20),
        `${han(5)}工作方案`,
        '各基层人民法院：',
        '1.完善机制。推进。',
        '2.完善机制。推进。',
      ]).find(({ role }) => role === 'title');
      return block?.role === 'title' ? block.text.length : 0;
    };
    expect(title(119)).toBe(119 + 9);
    expect(title(120)).toBe(9);
  });
});

test('an order names what it puts into force in a thousand characters', () => {
  const order = (count: number) =>
    read([
      '河西市人民政府令第3号',
      `${han(count - '现公布《办法》'.length)}现公布《办法》，即日起施行。`,
      '河西市人民政府',
      '2031年3月5日',
      '办法',
      '第一条 推进改革。',
      '第二条 完善机制。',
    ]).head.noticeTitle;
  expect(order(1000)).toBe('河西市人民政府令第3号');
  expect(order(1001)).toBe(null);
});

describe('what speaks against a title', () => {
  const TEXT = ['1.完善机制。推进。', '2.完善机制。推进。'];
  const SHORT = ['改革工作情况', '# 改革'];
  test.each([
    // A first heading (5) above text (1) that is too short (-5), below a line with 关于 (2).
    ['three characters or fewer', ['关于改革工作', '# 改革', ...TEXT], '关于改革工作'],
    ['four characters no more', ['关于改革工作', '# 改革工作', ...TEXT], '改革工作'],
    ['three characters or fewer', ['关于改革工作', '# 改革案', ...TEXT], '关于改革工作'],
    // It stands above the addressees (3), too; the line has nothing.
    [
      'three characters or fewer',
      [...SHORT, '（内部资料）', '（注意保存）', '各基层人民法院：', ...TEXT],
      '改革',
    ],
    // Ending (4), 关于 (2) and number (2) as the value of a field (-4); below it ending and text (5).
    [
      'a field',
      ['索引号：1', '关于改革的意见', '河西法〔2031〕1号', '推进改革的方案', ...TEXT],
      '推进改革的方案',
    ],
    // A first heading (5) in the place of the number.
    ['a field', ['索引号：1', '# 关于改革的意见', '推进改革的方案', ...TEXT], '关于改革的意见'],
    // Ending and text (5) below a series (3); the series above its number: ending and number (6).
    ['no series', ['会议纪要', '第7期', '推进改革纪要', ...TEXT], '推进改革纪要'],
    // Without an ending a line is no title below a series.
    ['no series', ['会议纪要', '第7期', '推进改革情况', ...TEXT], '会议纪要'],
    // Ending, 关于 and text (7) below text (-6); a line above text (1).
    ['text', ['改革工作情况', '推进改革，完善机制。', '关于改革的意见', ...TEXT], '改革工作情况'],
    // A first heading (5), too.
    ['text', ['改革工作情况', '推进改革，完善机制。', '# 关于改革的意见', ...TEXT], '关于改革的意见'],
  ])('%s: %j', (_, lines, title) => expect(read(lines).head.title).toBe(title));
});

test('a line with a comma has forty characters where it is no running text', () => {
  const looks = (count: number) => {
    const text = `${han(20)}，${han(count - 21)}`;
    const paragraph = { start: 0, end: text.length, lines: { start: 1, end: 1 }, headingMarks: 0 };
    return classifyParagraphs({ text, paragraphs: [paragraph], decoded: {} } as never)[0]?.class;
  };
  expect(looks(40)).toBe('display');
  expect(looks(41)).toBe('running');
});

test('lines of six characters one after another are the head of a table, no title', () => {
  const title = (count: number) => {
    const heads = ['甲', '乙', '丙'].map((one) => one + han(count - 1));
    return read(['关于河西市的改革工作', ...heads, '1.完善机制。推进。', '2.完善机制。推进。']).head.title;
  };
  expect(title(6)).toBe('关于河西市的改革工作');
  expect(title(7)).not.toBe('关于河西市的改革工作');
});

describe('paragraphs that are lost', () => {
  const SPEECH = '在渡口审判工作会议上的讲话';
  const long = (count: number): string => `${'同志们，推进改革要下功夫。'.repeat(300).slice(0, count - 1)}。`;
  const untold = (...lines: string[]) =>
    parsed([SPEECH, ...lines]).diagnostics.filter(({ code }) => code === 'parse/paragraphs-untold');
  test('are told of from 3,000 characters of one paragraph on, at its place', () => {
    expect(untold(long(3000))).toEqual([]);
    expect(untold(long(3001))).toMatchObject([
      { place: { line: 2 }, message: expect.stringContaining('3001') },
    ]);
  });
  test('are none where most of the text stands in others, or a heading parts it', () => {
    const others = (count: number) => times(count, long(1000));
    expect(untold(long(3001), ...others(2))).toHaveLength(1);
    expect(untold(long(3001), ...others(4))).toEqual([]);
    expect(untold('一、总的要求', long(3001), '二、主要任务', long(200))).toEqual([]);
  });
});

describe('a text that is no circular', () => {
  test('has five blanks, in three paragraphs of twenty', () => {
    const form = (blanks: number, others: number) =>
      units([...times(blanks, '1.姓名：____'), ...times(others, '2.完善机制。')]).length === 0;
    expect(form(5, 10)).toBe(true);
    expect(form(4, 10)).toBe(false);
    expect(form(6, 33)).toBe(true);
    expect(form(6, 34)).toBe(false);
  });
  test('is an interview from two questions on', () => {
    const interview = (count: number) =>
      units(Array.from({ length: count }, () => ['问：如何推进改革？', '答：完善机制。']).flat()).filter(
        ({ type }) => type === 'question',
      ).length;
    expect(interview(2)).toBe(2);
    expect(interview(1)).toBe(0);
  });
  test('has more than a hundred thousand numbers', () => {
    const one = { text: '1', marker: undefined, class: 'display' } as never;
    expect(numberedCrowd(Array.from({ length: 100_000 }, () => one))).toBeUndefined();
    expect(numberedCrowd(Array.from({ length: 100_001 }, () => one))?.count).toBe(100_001);
  });
});

describe('what a notice issues', () => {
  test('has a title of five characters where only signature and place show it', () => {
    const parts = (title: string) =>
      read([
        '关于印发便民规定的通知',
        '各基层人民法院：',
        '请遵照执行。',
        '河西市中级人民法院',
        '2031年3月5日',
        title,
        '推进改革，完善机制。',
        '1.完善机制。推进。',
        '2.完善机制。推进。',
      ]).parts.length;
    expect(parts('便民新规定')).toBe(2);
    expect(parts('便民规范')).toBe(1);
  });
});

describe('the imprint', () => {
  test('is looked for in the last sixteen paragraphs', () => {
    const lines = (copies: number) => [
      TITLE,
      '1.完善机制。推进。',
      '2.完善机制。推进。',
      ...times(copies, '抄送：省法院'),
      '河西市中级人民法院办公室2031年3月5日印发',
    ];
    const taken = (copies: number) => read(lines(copies)).parts.at(-1)?.blocks.length;
    expect(taken(15)).toBe(16);
    expect(taken(16)).toBe(16);
  });
});

describe('markers', () => {
  test('of articles stand out where four in five have a space behind them', () => {
    const articles = (spaced: number, all: number) =>
      units([
        ...Array.from(
          { length: all },
          (_, i) => `第${'一二三四五六七八九十'[i]}条${i < spaced ? '　' : ''}完善机制。`,
        ),
        `第${'一二三四五六七八九十'[all]}条规定的情形，依照执行。`,
      ]).length;
    // A reference counts among the articles.
    expect(articles(8, 9)).toBe(9);
    expect(articles(7, 9)).toBe(10);
  });
  test('have their second number among the twelve paragraphs below the first', () => {
    const begins = (between: number) =>
      units([
        '1.完善机制。',
        '2.健全制度。',
        '附带',
        '1.24小时开放。',
        ...times(between, '推进改革，完善机制。'),
        '2.健全制度。',
      ]).length;
    expect(begins(11)).toBe(4);
    expect(begins(12)).not.toBe(4);
  });
});

describe('headings', () => {
  test('between articles have 24 characters', () => {
    const headings = (count: number) =>
      blocksOf([TITLE, '第一条　完善机制。', han(count), '第二条　健全制度。']).filter(
        ({ role }) => role === 'heading',
      ).length;
    expect(headings(24)).toBe(1);
    expect(headings(25)).toBe(0);
  });
  test('of text between others are told of from four sentences on, where half of the measures say who answers', () => {
    const told = (sentences: number, answered: number): boolean => {
      const measure = (number: number): string =>
        `${number}.完善机制。推进。${number <= answered ? '（立案庭牵头）' : ''}`;
      const text = times(sentences, '推进改革。').join('');
      const lines = [
        '一、立案',
        ...[1, 2, 3].map(measure),
        '二、审判',
        text,
        '三、执行',
        measure(4),
        '四、保障',
        text,
      ];
      return parsed([TITLE, ...lines]).diagnostics.some(({ message }) => message.includes('没有分出任务'));
    };
    expect(told(4, 2)).toBe(true);
    expect(told(3, 2)).toBe(false);
    expect(told(4, 1)).toBe(false);
  });
  test('of a case stand at most four lines above its first part', () => {
    const headings = (between: number) =>
      blocksOf([
        TITLE,
        '推进改革，完善机制。',
        '案例1 某案',
        ...times(between, '——推进改革'),
        '【基本案情】',
        '推进改革。',
        '【典型意义】',
      ]).filter(({ role }) => role === 'heading').length;
    expect(headings(3)).toBe(3);
    expect(headings(4)).toBe(2);
  });
  test('among measures of mixed depth have thirty characters', () => {
    const of = (count: number) =>
      units([
        '（一）完善机制',
        '1.健全制度。推进。（立案庭负责）',
        '2.健全制度。推进。（立案庭负责）',
        `（二）${han(count - 1)}。`,
        '（三）优化流程',
        '1.健全制度。推进。（立案庭负责）',
        '2.健全制度。推进。（立案庭负责）',
      ]).length;
    expect(of(30)).toBe(4);
    expect(of(31)).toBe(5);
  });
});

describe('lists at the end', () => {
  test('of annexes have entries of sixty characters, with a date among the six lines below', () => {
    const entries = (count: number, between: number) =>
      blocksOf([
        TITLE,
        ...times(2, '1.完善机制。推进。').map((line, i) => line.replace('1', String(i + 1))),
        '附件：',
        han(count),
        ...times(between, '河西市中级人民法院'),
        '2031年3月5日',
      ]).filter(({ role }) => role === 'annexList').length;
    expect(entries(60, 5)).toBe(2);
    expect(entries(61, 5)).toBe(0);
    expect(entries(60, 6)).toBe(0);
  });
  test('of those who get a copy have lines of eighty characters', () => {
    const line = (count: number) =>
      `${Array.from({ length: 30 }, (_, i) => `${'甲乙丙丁戊己庚辛壬癸'[i % 10]}局`)
        .join('、')
        .slice(0, count - 2)}局。`;
    const taken = (count: number) =>
      read([
        TITLE,
        '1.完善机制。推进。',
        '2.完善机制。推进。',
        '河西市中级人民法院',
        '2031年3月5日',
        '抄送：省法院',
        line(count),
        '河西市中级人民法院办公室2031年3月5日印发',
      ]).parts.at(-1)?.blocks.length;
    expect(taken(80)).toBe(3);
    expect(taken(81)).not.toBe(3);
  });
});

test('the value behind a label has 200 characters', () =>
  expect(labelledValues([`完成时限：${han(250)}`]).deadline).toHaveLength(200));

describe('tables', () => {
  /** The tables of a text that is made of rows of cells. */
  const tables = (...rows: readonly (readonly string[])[]) => {
    const texts = rows.flat();
    const cells = rows.flatMap((row, r) =>
      row.map((_, c) => {
        const from = rows.slice(0, r).flat().length + c;
        return { row: r + 1, column: c + 1, rowSpan: 1, columnSpan: 1, from, to: from + 1 };
      }),
    );
    const paragraphs = texts.map((text) => ({ text, class: 'display', marker: undefined }));
    return readTables([{ from: 0, to: texts.length, cells }] as never, paragraphs as never);
  };
  const HEAD = ['序号', '工作任务', '责任部门'];
  const ROW = ['1', '完善机制', '立案庭'];
  test('have two rows of two columns', () => {
    expect(tables(['甲', '乙'], ['丙', '丁'])).toHaveLength(1);
    expect(tables(['甲', '乙'])).toHaveLength(0);
    expect(tables(['甲'], ['丙'])).toHaveLength(0);
  });
  test('have their head among the first four rows', () => {
    const told = (above: number) =>
      tables(...times(above, '').map(() => ['填表', '王某', '甲']), HEAD, ROW, ROW)[0]?.tasks;
    expect(told(3)).toBe(true);
    expect(told(4)).toBe(false);
  });
  test('hold tasks in the one column without a known name, where four of five cells have eight characters', () => {
    const told = (...lengths: readonly number[]) =>
      tables(
        ['序号', '代表议案', '承办单位'],
        ...lengths.map((count, i) => [`${i + 1}`, han(count), '立案庭']),
      )[0]?.tasks;
    expect(told(8, 8, 8, 8, 7)).toBe(true);
    expect(told(8, 8, 8, 7, 7)).toBe(false);
  });
  test('have heads of 24 characters', () => {
    const told = (count: number) =>
      tables(['序号', `${han(count - 4)}工作任务`, '责任部门'], ROW, ROW)[0]?.tasks;
    expect(told(24)).toBe(true);
    expect(told(25)).not.toBe(true);
  });
  test('name offices, of eight characters where the ending is none of an office', () => {
    const names = (text: string) => departmentsOf([text], { role: 'lead' }, undefined).departments.length;
    expect(names(`${han(19)}庭`)).toBe(1);
    expect(names(han(8))).toBe(1);
    expect(names(han(9))).toBe(0);
  });
  test('have heads of three rows, however far they are merged', () => {
    const head = (rowSpan: number) => {
      const cells = HEAD.map((_, c) => ({
        row: 1,
        column: c + 1,
        rowSpan,
        columnSpan: 1,
        from: c,
        to: c + 1,
      }));
      const rows = [1, 2].flatMap((r) =>
        ROW.map((_, c) => ({
          ...{ row: rowSpan + r, column: c + 1, rowSpan: 1, columnSpan: 1 },
          ...{ from: 3 * r + c, to: 3 * r + c + 1 },
        })),
      );
      const paragraphs = [...HEAD, ...ROW, ...ROW].map((text) => ({ text, class: 'display' }));
      return readTables([{ from: 0, to: 9, cells: [...cells, ...rows] }] as never, paragraphs as never)[0]
        ?.head;
    };
    expect(head(2)).toEqual([0, 2]);
    expect(head(3)).toEqual([0, 3]);
    expect(head(4)).toEqual([0, 3]);
  });
  test('head groups of rows with sixty characters', () => {
    const sections = (count: number) =>
      read([
        TITLE,
        '| 序号 | 工作任务 | 责任部门 |',
        '|---|---|---|',
        `| （一）${han(count - 3)} | | |`,
        '| 1 | 完善机制 | 立案庭 |',
        '| 2 | 健全制度 | 研究室 |',
      ]).head.sections.length;
    expect(sections(60)).toBe(1);
    expect(sections(61)).toBe(0);
  });
  test('have headings of forty characters between them', () => {
    const table = [
      '',
      '| 序号 | 工作任务 | 责任部门 |',
      '|---|---|---|',
      '| 1 | 完善机制 | 立案庭 |',
      '| 2 | 健全制度 | 研究室 |',
      '',
    ];
    const sections = (count: number) =>
      read([TITLE, `一、${han(count - 2)}`, ...table, `二、${han(count - 2)}`, ...table]).head.sections
        .length;
    expect(sections(40)).toBe(2);
    expect(sections(41)).toBe(0);
  });
  /** A table of tasks set as Markdown. */
  const tasks = (task: string) =>
    read([
      TITLE,
      '| 序号 | 工作任务 | 责任部门 |',
      '|---|---|---|',
      `| 1 | ${task} | 立案庭 |`,
      '| 2 | 完善机制 | 研究室 |',
    ]);
  test('print titles of sixty characters', () => {
    const found = (count: number) => tasks(han(count)).units[0]?.head.titleFound;
    expect(found(60)).toBe('printed');
    expect(found(61)).toBe('made');
  });
  test('are read up to 200,000 places', () => {
    const at = (rowSpan: number) =>
      gridOf(
        {
          from: 0,
          to: 2,
          cells: [
            { row: 1, column: 1, rowSpan, columnSpan: 1000, from: 0, to: 1 },
            { row: 300, column: 1, rowSpan: 1, columnSpan: 1, from: 1, to: 2 },
          ],
        } as never,
        () => '甲',
      ).rows.map((row) => row.at.length);
    expect(at(200)[199]).toBe(1000);
    expect(at(201)[200]).toBe(0);
  });
});

test('two labels of fields make a table a site’s own', () => {
  const codes = (labels: readonly string[]) => {
    const rows = [labels.join('\t'), '甲\t乙\t丙', '丁\t戊\t己', '庚\t辛\t壬'];
    const seed = { id: 'a', file: 'a.txt', bytes: new TextEncoder().encode([TITLE, ...rows].join('\n')) };
    const decoded = decode(seed).value;
    if (decoded === undefined) throw new Error('no text');
    return parse(normalise(decoded).value).diagnostics.map(({ code }) => code);
  };
  expect(codes(['作者', '数量', '单价'])).toContain('parse/table-as-it-stands');
  expect(codes(['作者', '发文机关', '单价'])).not.toContain('parse/table-as-it-stands');
});

describe('lines around a title', () => {
  const paragraphs = (...lines: readonly (readonly [kind: string, text: string])[]) =>
    lines.map(([kind, text], i) => ({
      class: kind,
      text,
      headingMarks: 0,
      framed: false,
      lines: { start: i + 1, end: i + 1 },
    })) as never;

  test('are the head of a table where three short ones follow each other', () => {
    const short = ['甲类事项', '乙类事项', '丙类事项'];
    const end = (count: number) => {
      const lines = short.slice(0, count).map((text) => ['display', text] as const);
      const all = paragraphs(['display', '河西市改革任务分工'], ...lines, ['running', `${han(50)}。`]);
      return titleRunAt(all, 0, count + 2)?.to;
    };
    expect(end(2)).toBe(3);
    expect(end(3)).toBe(1);
  });

  test('tell what it is where they are the three below it', () => {
    const title = (between: number) => {
      const lines = times(between, '').map(() => ['metadata', '栏目'] as const);
      const all = paragraphs(
        ['display', '关于推进河西改革'],
        ['handlingOffice', '某某'],
        ['display', '完善河东机制'],
        ...lines,
        ['addressees', '各部门：'],
      );
      return findTitle(all, 0, between + 4)?.text;
    };
    expect(title(2)).toBe('完善河东机制');
    expect(title(3)).toBe('关于推进河西改革');
  });
});

test('a page sets its own title at most seven paragraphs above the document’s', () => {
  const whole = '关于印发河西渡口工作规则的通知';
  const first = (between: number): string | undefined => {
    const lines = ['专栏文件', whole, ...times(between, '河西法〔2031〕5号'), whole, '各县法院：'];
    const paragraphs = lines.map((text, i) => {
      const lines = { start: i + 1, end: i + 1 };
      return {
        text,
        lines,
        span: { start: 0, end: 0 },
        headingMarks: 0,
        marker: undefined,
        class: /号$/u.test(text) ? 'docNumber' : 'display',
      } as const;
    });
    return titleRunAt(paragraphs, 0, paragraphs.length)?.text;
  };
  expect(first(6)).toBe('专栏文件');
  expect(first(7)).toBe(`专栏文件${whole}`);
});
