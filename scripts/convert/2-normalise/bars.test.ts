import { describe, expect, test } from 'vitest';
import { decode } from '../1-decode/index.ts';
import type { CleanLine } from './clean-lines.ts';
import { wordCuts } from './cut-words.ts';
import { annexesOf } from './flat-annexes.ts';
import { belowCuts, closingCut, signatureCuts } from './flat-foot.ts';
import { plainRows } from './flat-rows.ts';
import { siteFieldEnds } from './flat-site-fields.ts';
import { flatTables } from './flat-tables.ts';
import { isPageChrome, isPathStep } from './furniture/page-chrome.ts';
import { menuLines } from './furniture/site-lines.ts';
import { GrowingParagraph } from './growing-paragraph.ts';
import { normalise } from './index.ts';
import type { Line } from './lines.ts';
import { linesWereCut } from './own-lines.ts';
import { runOnCuts } from './run-on-numbers.ts';
import { endsSigned } from './signature-at-end.ts';
import { flatCuts } from './split-flat.ts';
import { standingIn } from './white-space.ts';
import { wrapWidth } from './wrap-width.ts';

/** Characters of running text without a mark. */
const han = (count: number): string =>
  '推进改革完善机制健全制度优化流程加强管理提升效能'.repeat(100).slice(0, count);
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

const clean = (texts: readonly string[]): CleanLine[] =>
  texts.map((text, i) => ({
    number: i + 1,
    text,
    offsets: new Uint32Array(text.length),
    headingMarks: 0,
    closed: 0,
    indent: 0,
    apart: false,
    cut: false,
    behindChrome: false,
    inner: false,
  }));
const widthOf = (texts: readonly string[]) => wrapWidth(clean(texts));

function read(lines: readonly string[]) {
  const seed = { id: 'a', file: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) };
  const decoded = decode(seed).value;
  if (decoded === undefined) throw new Error('no text');
  const { value, diagnostics } = normalise(decoded);
  return {
    paragraphs: value.paragraphs.map(({ start, end }) => value.text.slice(start, end)),
    furniture: value.furniture.map(({ kind }) => kind),
    codes: diagnostics.map(({ code }) => code),
  };
}

describe('the width at which a file is wrapped', () => {
  const full = times(10, han(30));
  test.each([
    ['is 40 columns at the least', times(12, han(20)), 40, times(12, han(19))],
    ['is 120 columns at the most', times(12, han(60)), 120, times(12, han(61))],
    ['is shown by five lines that go on', times(6, han(30)), 60, times(5, han(30))],
    [
      'is shown by 15 % of all lines',
      [...times(6, han(30)), ...times(34, '完成。')],
      60,
      [...times(6, han(30)), ...times(35, '完成。')],
    ],
    [
      'is that of all but the longest tenth',
      [...times(12, han(30)), han(40)],
      60,
      [...times(11, han(30)), ...times(2, han(40))],
    ],
    [
      'is that of the others where a tenth to a fifth are two run together',
      [...times(55, han(30)), ...times(8, han(50))],
      60,
      [...times(51, han(30)), ...times(8, han(50))],
    ],
    [
      'is none where more than half as many paragraphs stand on one line',
      [...full, ...times(5, `${han(119)}。`)],
      60,
      [...full, ...times(6, `${han(119)}。`)],
    ],
    [
      'is told by lines of less than four times it',
      [...full, ...times(6, `${han(118)}。`)],
      60,
      [...full, ...times(6, `${han(119)}。`)],
    ],
    [
      'leaves out lines of less than 70 %',
      [...full, ...times(5, han(20))],
      60,
      [...full, ...times(5, han(21))],
    ],
    [
      'lets lines end six columns before it',
      [...full, ...times(5, han(27))],
      60,
      [...full, ...times(5, han(26))],
    ],
    [
      'is that of 70 % of the long lines',
      [...full, ...times(4, han(22))],
      60,
      [...full, ...times(5, han(22))],
    ],
  ] as const)('%s', (_, within, width, beyond) => {
    expect(widthOf(within)).toBe(width);
    expect(widthOf(beyond)).toBeUndefined();
  });
});

test('a line twice as long as a heading on its line is text below it', () => {
  const text = (length: number) =>
    read([
      '渡口管理局工作报告',
      '',
      `　　${han(50)}。`,
      '　　一、安排',
      '　　（一）加强安全管理',
      `${han(length - 4)}，提高。`,
      '　　二、要求',
      `　　${han(50)}。`,
    ]).paragraphs;
  expect(text(23)).toContain('（一）加强安全管理');
  expect(text(22)).not.toContain('（一）加强安全管理');
});

describe('lines that a format gives as paragraphs', () => {
  const lines = (broken: number, all: number) =>
    linesWereCut(clean([...times(broken, '推进改革，'), ...times(all - broken, '完善机制。')]));
  test('were cut where three break off', () => {
    expect(lines(3, 10)).toBe(true);
    expect(lines(2, 10)).toBe(false);
  });
  test('were cut where one in twenty breaks off', () => {
    expect(lines(3, 60)).toBe(true);
    expect(lines(3, 61)).toBe(false);
  });
});

describe('joining', () => {
  /** A file wrapped at 60 columns, with a line of its own kind inside. */
  const wrapped = (line: string, next: string) =>
    read([...times(8, han(30)), '完。', line, next, ...times(8, han(30)), '完。']).paragraphs;

  test('a line that ends six columns before the edge goes on, a shorter one with a stop does not', () => {
    const ending = (count: number) => `${han(count - 1)}。`;
    expect(wrapped(ending(27), '续写一行')).toContain(`${ending(27)}续写一行${han(30).repeat(8)}完。`);
    expect(wrapped(ending(26), '续写一行')).toContain(ending(26));
  });

  test('a bracket is still open 120 characters behind its beginning', () => {
    const open = (count: number) =>
      read(['1.完善机制', `推进（${han(count)}`, '责任部门：立案庭', '研究室）。']).paragraphs;
    expect(open(119)).toHaveLength(2);
    expect(open(120)).toHaveLength(4);
  });

  test('an unmarked line of fifteen characters is text, a shorter one a heading', () => {
    const below = (count: number) => read(['一、总体要求', han(count), han(20)]).paragraphs;
    expect(below(15)).toHaveLength(2);
    expect(below(14)).toHaveLength(3);
  });

  test('two columns are an indent', () => {
    const indented = (indent: string) =>
      read(times(4, [`${indent}${han(20)}，`, `${han(10)}，`, `${han(11)}`]).flat()).paragraphs.length;
    expect(indented('  ')).toBe(4);
    expect(indented(' ')).not.toBe(4);
  });

  test('who signs and the day stand in the last hundred and twenty characters of a line', () => {
    const signed = (gap: number) =>
      endsSigned(`推进。某市人民政府2031年5月31日${' '.repeat(gap)}（此件公开发布）`);
    expect(signed(95)).toBe(true);
    expect(signed(96)).toBe(false);
  });

  test('indents set paragraphs off where more than a tenth and less than 85 % of the lines have one', () => {
    const paragraphs = (indents: number, all: number) => {
      const lines = Array.from(
        { length: all },
        (_, i) => `${i < indents ? '　　' : ''}推进，${han(14)}${i}甲`,
      );
      return read(lines).paragraphs.length;
    };
    expect(paragraphs(2, 20)).toBe(1);
    expect(paragraphs(3, 20)).toBe(3);
    expect(paragraphs(16, 20)).toBe(16);
    expect(paragraphs(17, 20)).toBe(1);
  });

  test('a row of names goes on at the right edge where three lines end there', () => {
    const names = `责任部门：${han(13)}`;
    const goesOn = (others: number) => {
      const edge = times(others, `${han(19)}。`);
      const [first = ''] = read([`　　${names}`, han(5), ...edge, ...times(4, '　　完成。')]).paragraphs;
      return first.startsWith(names + han(5));
    };
    expect(goesOn(2)).toBe(true);
    expect(goesOn(1)).toBe(false);
  });

  test('what is looked at of a paragraph: 64 characters of its beginning, 400 of its end', () => {
    const text = `甲${han(700)}乙`;
    const beginning = new GrowingParagraph(han(63) + text, '，');
    expect(beginning.head).toBe(`${han(63)}甲`);
    expect(new GrowingParagraph(`${text}${han(399)}`, '，').tail).toBe(`乙${han(399)}`);
  });
});

describe('white space', () => {
  test('is taken from a figure of six digits set apart, whose ends lie within twelve characters', () => {
    expect(read(['编 号 1 2 3 4 5 6 号']).paragraphs).toEqual(['编号123456号']);
    expect(read(['编 号 1 2 3 4 5 6 7 号']).paragraphs).not.toEqual(['编号1234567号']);
  });
  test.each([4, 5, 6, 7, 8])('%i characters around a gap are found joined', (length) =>
    expect(standingIn(`前${han(length)}后`, new Set([han(length)]))).toEqual(new Set([han(length)])),
  );
});

describe('a text without line ends', () => {
  const tasks = (length: number) => {
    const text = '一、完善机制。推进试点。二、健全制度。推进改革。';
    return `${text}${han(length - text.length - 1)}。`;
  };
  const isCut = (paragraph: string, solid: number) => flatCuts(paragraph, solid).length > 0;
  test.each([
    ['of 800 characters is half of its file', tasks(800), 1600, 1601],
    ['of 150 characters is nine tenths of its file', tasks(180), 200, 201],
  ])('%s', (_, text, most, tooMany) => {
    expect(isCut(text, most)).toBe(true);
    expect(isCut(text, tooMany)).toBe(false);
  });
  test('is half of its file from 800 characters on', () => {
    expect(isCut(tasks(800), 1600)).toBe(true);
    expect(isCut(tasks(799), 1598)).toBe(false);
  });
  test('has 150 characters', () => {
    expect(isCut(tasks(150), 150)).toBe(true);
    expect(isCut(tasks(149), 149)).toBe(false);
  });

  const behind = (head: string) => flatCuts(`${head}${han(200)}。`, 1);
  test('has a number with a code word of twelve characters right behind its title', () => {
    const head = (count: number) => `关于改革的意见${han(count)}〔2031〕5号`;
    expect(behind(head(12))).toContain(head(12).length);
    expect(behind(head(13))).not.toContain(head(13).length);
  });
  test('has its title among the first 400 characters', () => {
    const head = (count: number) => `${han(count - 2)}意见`;
    expect(behind(head(400))).toContain(400);
    expect(behind(head(401))).not.toContain(401);
  });
  test('has addressees of 240 characters, with their colon among 260', () => {
    const head = (count: number) => `关于改革的意见${han(count - 1)}院：`;
    expect(behind(head(240))).toContain(head(240).length);
    expect(behind(head(241))).not.toContain(head(241).length);
  });
  test('has headings of forty characters', () => {
    const text = (count: number) => `${tasks(800)}三、${han(count)}（一）推进。`;
    const cutBefore = (count: number) =>
      flatCuts(text(count), 1).some((at) => text(count).startsWith('（一）', at));
    expect(cutBefore(38)).toBe(true);
    expect(cutBefore(39)).toBe(false);
  });
  test('shows within twenty characters whether 第一条 begins an article or is referred to', () => {
    const text = (marker: string) => `${tasks(800)}${marker}第甲乙丙丁戊己款推进改革。`;
    const cut = (marker: string) =>
      flatCuts(text(marker), 1).some((at) => text(marker).startsWith('第一条', at));
    expect(cut('第一条 之 一千一百一十')).toBe(false);
    expect(cut('第一条 之 一千一百一十：')).toBe(true);
  });
  test('keeps a chapter with a heading of 24 characters', () => {
    const text = (count: number) => `${tasks(800)}推进第一章${han(count)}第一条推进改革。`;
    const cut = (count: number) =>
      flatCuts(text(count), 1).some((at) => text(count).startsWith('第一章', at));
    expect(cut(24)).toBe(true);
    expect(cut(25)).toBe(false);
  });
});

describe('a text without line ends that was set in lines', () => {
  /** Whether what a number at the beginning of a line broke off is one piece again. */
  const isWhole = (lines: number, length: number) => {
    const first = [`${han(length - 6)}。（一）推进`, ...times(lines - 1, han(length))];
    const others = [`一、${han(length - 2)}`, ...times(9, han(length)), '完。'];
    return read([...first, ...others]).paragraphs.some((text) => text.indexOf('一、') > 0);
  };
  test('has five lines before its first false end', () => {
    expect(isWhole(5, 60)).toBe(true);
    expect(isWhole(4, 60)).toBe(false);
  });
  test('has pieces of 200 characters', () => {
    expect(isWhole(5, 40)).toBe(true);
    expect(isWhole(5, 39)).toBe(false);
  });
});

describe('the foot of a text without line ends', () => {
  const SIGNED = '。河西市人民法院2031年3月5日';
  const cutBehind = (flat: string, words: string) =>
    signatureCuts(flat).includes(flat.lastIndexOf(words) + words.length);

  test.each([
    [
      'a title that a notice names without marks stands among the first 400',
      (n: number) => `${han(n - 13)}印发渡口便民方案的通知`,
      400,
    ],
    ['a title in marks stands among the first 2000', (n: number) => `${han(n - 8)}《渡口便民方案》`, 2000],
  ])('%s', (_, head, most) => {
    const text = (count: number) => `${head(count)}${han(20)}${SIGNED}渡口便民方案${han(30)}`;
    expect(cutBehind(text(most), '渡口便民方案')).toBe(true);
    expect(cutBehind(text(most + 4), '渡口便民方案')).toBe(false);
  });

  test('the list of annexes is looked for in the 400 characters above the date', () => {
    const text = (count: number) => `${han(100)}。附件：渡口便民清单${han(count)}${SIGNED}`;
    const cut = (count: number) => signatureCuts(text(count)).includes(text(count).indexOf('附件'));
    const between = 400 - '附件：渡口便民清单'.length - '。河西市人民法院'.length;
    expect(cut(between)).toBe(true);
    expect(cut(between + 1)).toBe(false);
  });

  test('the title of what is issued, of sixty characters at the most, stands behind a remark of twenty', () => {
    const title = han(60);
    const text = `印发《${title}》的通知${han(20)}${SIGNED}（${han(20)}）${title}推进改革`;
    expect(signatureCuts(text)).toContain(text.lastIndexOf(title) + title.length);
  });

  test('the title of what is issued ends within 160 characters behind the date', () => {
    const title = han(60);
    const text = (gap: number) =>
      `印发《${title}》的通知${han(20)}${SIGNED}${' '.repeat(gap)}${title}推进改革`;
    expect(cutBehind(text(100), title)).toBe(true);
    expect(cutBehind(text(101), title)).toBe(false);
  });

  test('the closing turns to all behind three sentences, 320 characters before the signature at the most', () => {
    const text = (sentences: number, length: number) =>
      `${'推进改革。'.repeat(sentences)}各部门要抓好落实${han(length - 9)}。`;
    const cut = (sentences: number, length: number) => closingCut(text(sentences, length), [0], []);
    expect(cut(3, 320)).toBe(15);
    expect(cut(2, 320)).toBeUndefined();
    expect(cut(3, 321)).toBeUndefined();
  });
});

describe('what a page sets around a text', () => {
  test('a menu has four entries, the way home among them', () => {
    const entries = (count: number) =>
      ['网站首页', '法院概况', '司法公开', '诉讼服务'].slice(0, count).map((text, at) => ({ text, at }));
    const menu = (count: number) => {
      const own = entries(count);
      const lines = own.map(({ at }) => ({ number: at + 1, span: { start: at, end: at + 1 } }) as Line);
      return menuLines(lines, (line) => own[line.number - 1]?.text ?? '').length;
    };
    expect(menu(4)).toBe(4);
    expect(menu(3)).toBe(0);
  });

  test.each([
    [
      'a line of licences has 240 characters',
      (n: number) => isPageChrome(`版权所有${han(n - 4)}`, true),
      240,
    ],
    ['a step of a path has twelve characters', (n: number) => isPathStep(han(n), '>', undefined), 12],
  ])('%s', (_, chrome, most) => {
    expect(chrome(most)).toBe(true);
    expect(chrome(most + 1)).toBe(false);
  });
  test('licences stand below the text, among the last twelve lines', () => {
    const kinds = (...below: string[]) =>
      read(['关于改革的通知', '推进改革。', '版权所有某某网', ...below]).furniture;
    expect(kinds(...times(11, '某某友站'))).toEqual(['page-chrome', ...times(11, 'site-words')]);
    expect(kinds(...times(12, '某某友站'))).toEqual([]);
    expect(kinds('推进改革。')).toEqual([]);
  });
  test('what is offered to read has sixty characters where a document goes on below', () => {
    const kinds = (n: number) =>
      read(['推进改革。', '2031年3月5日', '相关阅读', han(n), '附件1', '推进改革。']).furniture;
    expect(kinds(60)).toEqual(['page-chrome', 'site-words']);
    expect(kinds(61)).toEqual(['page-chrome']);
  });
});

describe('page numbers', () => {
  const page = (lines: number) => times(lines, '推进改革。');
  const found = (lines: readonly string[]) =>
    read(lines).furniture.filter((kind) => kind === 'page-number').length;
  test('interrupt a line of twenty characters', () => {
    const text = (count: number) => ['推进。', '推进。', han(count), '3', '推进。'];
    expect(found(text(20))).toBe(1);
    expect(found(text(19))).toBe(0);
  });
  test('stand alone behind the third line', () => {
    expect(found(['推进。', '推进。', han(30), '3', '推进。'])).toBe(1);
    expect(found(['推进。', han(30), '3', '推进。'])).toBe(0);
  });
  test('count three pages', () => {
    const text = (pages: number) => Array.from({ length: pages }, (_, i) => [...page(20), `${i + 1}`]).flat();
    expect(found(text(3))).toBe(3);
    expect(found(text(2))).toBe(0);
  });
  test('are twelve lines apart', () => {
    const text = (lines: number) =>
      Array.from({ length: 4 }, (_, i) => [...page(lines - 1), `${i + 1}`]).flat();
    expect(found(text(12))).toBe(4);
    expect(found(text(11))).toBe(0);
  });
});

describe('running titles', () => {
  const TITLE = '河西市中级人民法院改革要点';
  /** Pages with a number at the foot and, on some of them, a title at the head. */
  const pages = (
    count: number,
    titled: number,
    lines: number,
    title = TITLE,
    above: readonly string[] = [],
  ) =>
    Array.from({ length: count }, (_, p) => [
      ...(p < titled ? [...above, title] : []),
      ...times(lines, `推进改革第${'甲乙丙丁戊己庚辛壬癸'[p % 10]}项事务`).map(
        (t, i) => `${t}之${'子丑寅卯辰巳午未申酉戌亥'[i % 12]}。`,
      ),
      `— ${p + 1} —`,
    ]).flat();
  const found = (lines: readonly string[]) =>
    read(lines).furniture.filter((kind) => kind === 'running-title').length;

  test('come three times', () => {
    expect(found(pages(4, 3, 14))).toBeGreaterThan(0);
    expect(found(pages(4, 2, 14))).toBe(0);
  });
  test('come on four tenths of the pages', () => {
    expect(found(pages(11, 4, 14))).toBeGreaterThan(0);
    expect(found(pages(12, 4, 14))).toBe(0);
  });
  test('have four to sixty characters', () => {
    const of = (count: number) => found(pages(5, 5, 14, han(count)));
    expect(of(4)).toBeGreaterThan(0);
    expect(of(3)).toBe(0);
    expect(of(60)).toBeGreaterThan(0);
    expect(of(61)).toBe(0);
  });
  test('stand, where numbers do not count the pages, on pages of twelve lines or 400 characters', () => {
    const uncounted = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/^— (\d) —$/u, (_, page) => `— ${9 - Number(page)} —`));
    expect(found(uncounted(pages(5, 5, 11)))).toBeGreaterThan(0);
    expect(found(uncounted(pages(5, 5, 10)))).toBe(0);
    const long = (count: number) =>
      Array.from({ length: 5 }, (_, p) => [TITLE, `${han(count - 15)}${p}。`, `— ${p + 1} —`]).flat();
    expect(found(uncounted(long(400)))).toBeGreaterThan(0);
    expect(found(uncounted(long(399)))).toBe(0);
  });
  test('are three lines of a head', () => {
    const above = (count: number) => ['甲乙丙丁', '戊己庚辛', '壬癸子丑'].slice(0, count);
    const lines = (count: number) => found(pages(5, 5, 14, TITLE, above(count)));
    expect(lines(2)).toBeGreaterThan(lines(1));
    expect(lines(3)).toBe(lines(2));
  });
  test('may be lines that come again from the first eight lines on, in a text that shows no pages', () => {
    const codes = (before: number) =>
      read([...times(before, '推进改革。'), TITLE, ...times(2, '').flatMap(() => [han(20), TITLE])]).codes;
    expect(codes(7)).toContain('normalise/repeated-line');
    expect(codes(8)).not.toContain('normalise/repeated-line');
  });
  test('interrupt lines of eight characters', () => {
    const codes = (length: number) =>
      read([TITLE, ...times(2, '').flatMap(() => [han(length), TITLE])]).codes;
    expect(codes(8)).toContain('normalise/repeated-line');
    expect(codes(7)).not.toContain('normalise/repeated-line');
  });
});

describe('a table of contents', () => {
  const found = (...lines: string[]) => read(lines).furniture.filter((kind) => kind === 'contents').length;
  const ENTRIES = ['推进改革', '完善机制', '健全制度', '优化流程'];
  const text = (entries: readonly string[]) => entries.flatMap((entry) => [entry, '做好各项工作。']);
  test('has two entries behind its head', () => {
    expect(found('目录', ...ENTRIES.slice(0, 2), ...text(ENTRIES))).toBe(3);
    expect(found('目录', ENTRIES[0] as string, ...text(ENTRIES))).toBe(0);
  });
  test('has three with leaders without one', () => {
    const led = (count: number) => ENTRIES.slice(0, count).map((entry, i) => `${entry}……${i + 1}`);
    expect(found(...led(3), ...text(ENTRIES))).toBe(3);
    expect(found(...led(2), ...text(ENTRIES))).toBe(0);
  });
  test('has one entry in four that is worded otherwise', () => {
    const led = (before: number) =>
      [...ENTRIES.slice(0, before), '别的字句'].map((entry, i) => `${entry}……${i + 1}`);
    expect(found('目录', ...led(4), ...text(ENTRIES))).toBe(6);
    expect(found('目录', ...led(3), ...text(ENTRIES))).toBe(4);
  });
  test('has entries of three to eighty characters', () => {
    const of = (count: number) => {
      const entries = [han(count), `${han(count - 1)}丁`];
      return found('目录', ...entries, ...text(entries));
    };
    expect(of(3)).toBe(3);
    expect(of(2)).toBe(0);
    expect(of(80)).toBe(3);
    expect(of(81)).toBe(0);
  });
});

describe('runs inside a line', () => {
  test('are a number and what follows it where less than sixteen characters lie between', () => {
    const paragraphs = (spaces: number) =>
      read([`完善机制。　　第一条${' '.repeat(spaces)}　　推进改革。`]).paragraphs.length;
    expect(paragraphs(10)).toBe(2);
    expect(paragraphs(11)).toBe(3);
  });
  test('end with a bracket that begins among 300 characters before the next number', () => {
    const cut = (count: number) => runOnCuts(`1.完善机制（责任部门：${han(count - 7)}）2.健全制度。`).length;
    expect(cut(300)).toBe(1);
    expect(cut(301)).toBe(0);
  });
});

describe('fields of a site', () => {
  const found = (lines: readonly string[]) =>
    read(lines).furniture.filter((kind) => kind === 'page-chrome').length;
  const fields = (value: string) => [`索引号：${value}`, '发文机关：河东区人民法院'];
  test('stand among the first forty lines, and no text before them', () => {
    const behind = (count: number, line: string) =>
      found([...times(count, line), ...fields('甲网'), ...times(20, '推进改革。')]);
    expect(behind(39, '某某栏目')).toBe(1);
    expect(behind(40, '某某栏目')).toBe(0);
    expect(behind(1, '推进改革。')).toBe(0);
  });
  test('have values of forty characters', () => {
    expect(found(fields(han(40)))).toBe(1);
    expect(found(fields(han(41)))).toBe(0);
  });
  test('of its page stand among the first forty lines, or the last twelve, and no text before or behind', () => {
    const behind = (lines: readonly string[]) => found([...lines, '来源：某网', ...times(20, '推进改革。')]);
    expect(behind(times(39, '某某栏目'))).toBe(1);
    expect(behind(times(40, '某某栏目'))).toBe(0);
    expect(behind(['推进改革。'])).toBe(0);
    const ahead = (lines: readonly string[]) => found(['推进改革。', '来源：某网', ...lines]);
    expect(ahead(times(11, '某某栏目'))).toBe(1);
    expect(ahead(times(12, '某某栏目'))).toBe(0);
  });
  test('beside which the document might have one on their line go alone', () => {
    const { furniture, paragraphs } = read(['来源：甲网　文号：河法〔2031〕5号', '推进改革。']);
    expect(furniture).toEqual(['page-chrome']);
    expect(paragraphs[0]).toBe('文号：河法〔2031〕5号');
  });
});
test('a caption below a picture is told of, a mark of six characters where one stood is not', () => {
  expect(read(['推进改革。', '【图片】', '推进改革。']).codes).toEqual([]);
  expect(read(['推进改革。', '渡口。本报记者甲某摄', '推进改革。']).codes).toEqual(['normalise/set-aside']);
  expect(read(['推进改革。', '记者甲某摄', '推进改革。']).codes).toEqual([]);
  expect(read(['推进改革。', '记者甲某某摄影', '推进改革。']).codes).toEqual(['normalise/set-aside']);
});
describe('a table that was written out cell by cell', () => {
  const HEAD = ['序号', '任务', '部门'];
  const rows = (...lines: readonly string[]) => {
    const content = lines.map((_, i) => ({
      number: i + 1,
      span: { start: i, end: i + 1 },
      begins: i,
      behindChrome: false,
      inner: false,
    }));
    return flatTables(content, ({ number }) => lines[number - 1] as string)[0]?.rows.size ?? 0;
  };
  test('has heads of twelve characters', () => {
    const found = (count: number) =>
      rows('序号', '任务', han(count), '1', '送达', '立案庭', '2', '保全', '执行局');
    expect(found(12)).toBe(2);
    expect(found(13)).toBe(0);
  });
  test('has ten columns', () => {
    const found = (count: number) => {
      const cells = Array.from({ length: count - 1 }, () => '送达');
      return rows('序号', ...cells, '1', ...cells, '2', ...cells);
    };
    expect(found(10)).toBe(2);
    expect(found(11)).toBe(0);
  });
  test('has two rows', () => {
    expect(rows(...HEAD, '1', '送达', '立案庭', '2', '保全', '执行局')).toBe(2);
    expect(rows(...HEAD, '1', '送达', '立案庭')).toBe(0);
  });
  test('leaves out fewer than ten numbers', () => {
    const found = (next: number) => rows(...HEAD, '1', '送达', '立案庭', `${next}`, '保全', '执行局');
    expect(found(11)).toBe(2);
    expect(found(12)).toBe(0);
  });
  test('has four lines a cell, on average', () => {
    const found = (lines: number, next = '3') =>
      rows('序号', '任务', '1', ...times(lines, '送达'), next, '保全');
    // The number is a line of the row.
    expect(found(2 * 4 - 1)).toBe(2);
    expect(found(2 * 4)).toBe(0);
    expect(found(60 - 1, '2')).toBe(2);
    expect(found(60, '2')).toBe(0);
  });
  test('says by when in sixteen characters', () => {
    const read = (when: string) => plainRows(['送达', '立案庭', when], { deadline: true });
    expect(read(`${han(14)}月底`)).toEqual([{ task: 1, offices: 1, deadline: 1 }]);
    expect(read(`${han(15)}月底`)).toBeUndefined();
  });
});

describe('spaces that were line ends', () => {
  const piece = `${han(40)}。`;
  const cut = (pieces: readonly string[]) => read([pieces.join(' ')]).paragraphs.length;

  test('are five at the least', () => {
    expect(cut(times(6, piece))).toBe(6);
    expect(cut(times(5, piece))).toBe(1);
  });

  test('stand where paragraphs end in seven of ten', () => {
    const running = han(40);
    expect(cut([...times(3, running), ...times(8, piece)])).toBe(11);
    expect(cut([...times(4, running), ...times(7, piece)])).toBe(1);
  });

  test('part four characters at the least', () => {
    expect(cut(['推进改革', ...times(6, piece)])).toBe(7);
    expect(cut(['推进改', ...times(6, piece)])).toBe(6);
  });

  test('stand behind a heading of 32 characters at the most', () => {
    const heading = (count: number) => [`一、${han(count)}`, ...times(4, piece), han(40), han(40)];
    expect(cut(heading(30))).toBe(7);
    expect(cut(heading(31))).toBe(1);
  });
});

describe('annexes of a text on one line', () => {
  test('are listed in 400 characters', () => {
    const text = (count: number) => `${han(40)}。附件：${han(count)}河东市人民法院2031年3月2日`;
    const lists = (count: number) => annexesOf(text(count), ['河东市人民法院']).lists.size;
    expect(lists(400 - '河东市人民法院'.length)).toBe(1);
    expect(lists(401 - '河东市人民法院'.length)).toBe(0);
  });

  test('are known by four characters of their names', () => {
    const cuts = (name: string) =>
      annexesOf(`${han(40)}。附件：1.${name}2.乙表甲乙丙。附件1${name}推进`).cuts.length;
    expect(cuts('渡口便民')).toBe(4);
    expect(cuts('渡口便')).toBe(1);
  });
});

test('a heading that runs on has its sentence within 160 characters', () => {
  const cuts = (count: number) => flatCuts(`${han(150)}。一、工作要求各部门${han(count)}。`, 0).length;
  expect(cuts(160 - '工作要求各部门。'.length)).toBe(2);
  expect(cuts(161 - '工作要求各部门。'.length)).toBe(1);
});

test('a heading whose row goes on has 120 characters with its number', () => {
  const text = (count: number) => `${han(150)}。一、${han(count)}1.甲乙。2.丙丁。`;
  const cuts = (count: number) => flatCuts(text(count), 0).includes(text(count).indexOf('1.'));
  expect(cuts(118)).toBe(true);
  expect(cuts(119)).toBe(false);
});

test('a field of a site has a value of 80 characters at the most', () => {
  const ends = (count: number) => siteFieldEnds(`来源：${han(count)}浏览次数：17各庭室`).length;
  expect(ends(80)).toBe(2);
  expect(ends(81)).toBe(0);
});

test('who gets a copy stands among the last 400 characters', () => {
  const cuts = (count: number) => belowCuts(`${han(40)}。抄送：${han(count)}`, []).length;
  expect(cuts(397)).toBe(1);
  expect(cuts(398)).toBe(0);
});

test('a text on one line of hundreds of thousands of signatures is parted at each', () => {
  const signed = '河东市人民法院2031年3月2日。';
  const flat = `河东市人民法院的若干意见。一、甲。${signed.repeat(110_000)}`;
  expect(flatCuts(flat, flat.length).length).toBeGreaterThan(220_000);
});

describe('a word that goes over from a paragraph into the next', () => {
  const cuts = (first: string, elsewhere: readonly string[], next = '船须配齐救生设备。'): boolean => {
    const [line, below, ...others] = clean([first, next, ...elsewhere]);
    return wordCuts([line as CleanLine, below as CleanLine, ...others])(
      line as CleanLine,
      below as CleanLine,
    );
  };
  const together = times(3, '渡船靠岸。');
  test('is looked for behind lines of twenty to thirty characters', () => {
    const of = (count: number) => cuts(`${han(count - 1)}渡`, together);
    expect([of(19), of(20), of(30), of(31)]).toEqual([false, true, true, false]);
  });
  test('stands elsewhere three times, and so does one in three of its first characters', () => {
    const line = `${han(23)}渡`;
    expect(cuts(line, together.slice(1))).toBe(false);
    expect(cuts(line, [...together, ...times(6, '渡口关闭。')])).toBe(true);
    expect(cuts(line, [...together, ...times(7, '渡口关闭。')])).toBe(false);
  });
  test('is not cut by a mark, a number or a blank line', () => {
    expect(cuts(`${han(22)}渡。`, together)).toBe(false);
    expect(cuts(`${han(23)}渡`, together, '一、船须配齐救生设备。')).toBe(false);
    const [line, next, ...others] = clean([`${han(23)}渡`, '船须配齐。', ...together]);
    expect(wordCuts(others)(line as CleanLine, { ...(next as CleanLine), apart: true })).toBe(false);
  });
});
