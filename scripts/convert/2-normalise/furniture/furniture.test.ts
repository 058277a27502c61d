import { describe, expect, test } from 'vitest';
import type { UnpackedFormat } from '#domain/source-formats.ts';
import type { ExtractedLine } from '../../1-decode/formats/index.ts';
import { decode } from '../../1-decode/index.ts';
import type { SeedFile } from '../../types.ts';
import { normalise } from '../index.ts';

const seed = (file: string, text: string): SeedFile => ({ id: 'a', file, bytes: Buffer.from(text) });
/** The same lines as a format gives them that has paragraphs, or lines of pages. */
const unpacked = (file: `a.${UnpackedFormat}`, text: string): SeedFile => ({
  ...seed(file, ''),
  extraction: {
    format: file.slice(2) as UnpackedFormat,
    lines: text.split('\n').map((line, i): ExtractedLine => ({ text: line, place: `第${i + 1}段` })),
  },
});

/** What was set aside: kind and words. */
function setAside(source: SeedFile): string[] {
  const decoded = decode(source).value;
  if (decoded === undefined) throw new Error('undecoded');
  return normalise(decoded).value.furniture.map(
    ({ kind, span }) => `${kind} ${decoded.text.slice(span.start, span.end)}`,
  );
}
const codes = (source: SeedFile): string[] => {
  const decoded = decode(source).value;
  return decoded === undefined ? [] : normalise(decoded).diagnostics.map(({ code }) => code);
};

const MATTERS = ['立案登记', '诉前调解', '巡回审理', '文书送达', '执行联动', '案卷归档', '庭前会议'];
const OFFICES = ['研究室', '立案庭', '办公室', '执行局', '档案科'];
/** Lines of running text that never end a sentence, each different. */
const lines = (count: number, page = 0): string =>
  Array.from({ length: count }, (_, i) => {
    const at = page * count + i;
    return `推动${MATTERS[at % 7]}改革任务落地见效并由${OFFICES[at % 5]}第${'一二三四五六七八九'[at % 9]}小组及时总结推广经验`;
  }).join('\n');

const TITLE = '2031年全市法院巡回审判工作要点';
/** Four pages with what stands between each two of them. */
const pages = (between: (page: number) => string, count = 14): string =>
  `${TITLE}\n${[1, 2, 3, 4].map((page) => `${lines(count, page)}${page < 4 ? between(page) : ''}`).join('\n')}\n抓好落实。`;

describe('a line is a running title by its place on pages', () => {
  test('behind page numbers, behind form feeds, between the buttons of a viewer', () => {
    const title = Array.from({ length: 3 }, () => `running-title ${TITLE}`);
    const found = (text: string): string[] =>
      setAside(seed('a.txt', text)).filter((one) => one.startsWith('running'));
    expect(found(pages((n) => `\n— ${n} —\n${TITLE}`))).toEqual(title);
    expect(found(pages(() => `\n\f${TITLE}`, 3))).toEqual(title);
    expect(found(pages(() => `\n下一页\n${TITLE}`, 3))).toEqual(title);
  });

  test('at the foot of pages too, over two lines, with its number beside it', () => {
    const text = pages((n) => `\n水上巡回法庭\n文件汇编　${n}\n\f`).replace(TITLE, '关于巡回审判的意见');
    expect(setAside(seed('a.txt', text))).toEqual(
      [1, 2, 3].flatMap((n) => ['running-title 水上巡回法庭', `running-title 文件汇编　${n}`]),
    );
  });

  test('of short pages that are counted, where the title itself stands on two lines', () => {
    const text = `${TITLE.slice(0, 9)}\n${TITLE.slice(9)}\n${lines(6)}\n- 1 -\n${TITLE}\n${lines(6, 1)}\n- 2 -\n${TITLE}\n抓好落实。`;
    expect(setAside(seed('a.txt', text)).filter((one) => one.startsWith('running'))).toHaveLength(2);
  });

  test('not without pages: then it stays, with a warning', () => {
    const text = pages(() => `\n${TITLE}`);
    expect(setAside(seed('a.txt', text))).toEqual([]);
    expect(codes(seed('a.txt', text))).toEqual(['normalise/repeated-line']);
  });

  test('not at two pages only, not where it stands among the text as often', () => {
    const twice = pages((n) => `\n— ${n} —${n < 3 ? '\n水上巡回法庭' : ''}`);
    expect(setAside(seed('a.txt', twice)).filter((one) => one.startsWith('running'))).toEqual([]);
    const among = pages((n) => `\n立案一庭\n— ${n} —\n水上巡回法庭`).replaceAll(
      /^推动.*$/gmu,
      '水上巡回法庭',
    );
    expect(setAside(seed('a.txt', among))).not.toContain('running-title 水上巡回法庭');
  });

  test('said once for the same words', () => {
    expect(
      codes(
        seed(
          'a.txt',
          pages((n) => `\n— ${n} —\n${TITLE}`),
        ),
      ),
    ).toEqual(['normalise/set-aside']);
  });
});

describe('what comes again and is no running title', () => {
  const row = (n: number, department: string): string =>
    `${n}\n完善第${'一二三四五六'[n - 1]}类案件评查办法\n${department}`;
  const rows = [1, 2, 3, 4, 5, 6].map((n) => row(n, n === 4 ? '执行局' : '审判管理办公室')).join('\n');

  test.each(['a.txt', 'a.html', 'a.docx'] as const)('departments in cells: %s', (file) => {
    for (const head of ['序号\n改革任务\n责任部门', '任务\n部门', '']) {
      const text = `${TITLE}\n${head}\n${rows}`;
      expect(setAside(file === 'a.txt' ? seed(file, text) : unpacked(file, text))).toEqual([]);
    }
  });

  test('the office that signs notice, plan and annex', () => {
    const signed = '云溪县人民法院\n2031年3月2日';
    const text = `云溪县人民法院\n关于巡回审判的通知\n${lines(14)}\n${signed}\n\f${TITLE}\n${lines(14)}\n${signed}\n\f附件\n${lines(14)}\n${signed}\n\f附录\n${lines(14)}\n${signed}`;
    expect(setAside(seed('a.txt', text))).toEqual([]);
  });
});

describe('a figure alone on its line', () => {
  test.each([
    ['in mid-sentence', `${TITLE}\n一、总体要求\n${lines(1)}\n16\n抓好落实。`, ['page-number 16']],
    ['behind a short line, which may be a cell', `${TITLE}\n部门\n案件数\n立案庭\n16\n执行局\n20`, []],
    ['parts of a whole', '甲\n乙\n丙\n1/2\n丁\n2/2', ['page-number 1/2', 'page-number 2/2']],
    ['days of the year', '甲\n立案庭\n3/10\n执行局\n6/30', []],
  ])('%s', (_, text, expected) => {
    expect(setAside(seed('a.txt', text))).toEqual(expected);
  });
});

test.each([
  ['首页 新闻 公开', true],
  ['首页 | 政务公开 | 办事服务', true],
  ['打印本页 关闭窗口', true],
  ['打印 关闭', true],
  ['首页 是门户', false],
  ['关闭 三个站点', false],
])('columns and buttons of a site side by side: %s', (line, chrome) => {
  const found = setAside(seed('a.txt', `${line}\n${TITLE}\n为推进工作，制定本要点。`));
  expect(found).toEqual(chrome ? [`page-chrome ${line}`] : []);
});

describe('a table of contents', () => {
  const text =
    '一、总体要求\n坚持问题导向。\n二、主要任务\n（一）完善巡回审判机制，方便群众诉讼。\n抓好落实。\n三、组织保障\n加强领导。';
  const contents = (source: string): string[] =>
    setAside(seed('a.txt', source))
      .filter((one) => one.startsWith('contents'))
      .map((one) => one.slice(9));
  test.each([
    [
      'with leaders and pages',
      '目　录',
      ['一、总体要求 ……… 1', '二、主要任务……… 2', '（一）完善巡回审判机制........3'],
    ],
    ['with pages alone', '目次', ['一、总体要求\t1', '二、主要任务 (2)', '三、组织保障3']],
    ['without pages', '目录', ['一、总体要求', '二、主要任务', '三、组织保障']],
    ['over two lines', '目录', ['一、总体', '要求……… 1', '三、组织保障……… 2']],
    [
      'with one entry worded otherwise',
      '目录',
      ['一、总体要求… 1', '二、主要任务… 1', '（一）完善巡回审判机制… 2', '三、组织保障… 3', '（二）旧题… 4'],
    ],
  ])('%s', (_, head, entries) => {
    const source = [TITLE, head, ...entries, text].join('\n');
    expect(contents(source)).toEqual([head, ...entries]);
    expect(codes(seed('a.txt', source))).toEqual(['normalise/set-aside']);
  });
  test('without a head, by its leaders', () => {
    const entries = ['一、总体要求…… 1', '二、主要任务…… 2', '三、组织保障…… 3'];
    expect(contents([TITLE, ...entries, text].join('\n'))).toEqual(entries);
  });
  test('is none where the text does not say it again', () => {
    expect(contents(`${TITLE}\n目录\n${text}`)).toEqual([]);
    expect(contents(`${TITLE}\n一、立案…… 1\n二、审判…… 2\n三、执行…… 3\n办结。`)).toEqual([]);
  });
});

describe('what readers of a site say of a text', () => {
  const comments = ['评论回复', '甲某：请核对第三条［2031-07-10］', '提交回复'];
  const page = (...lines: string[]): SeedFile =>
    unpacked('a.html', [TITLE, '各人民法庭：', lines].flat().join('\n'));

  test('is set aside to the end of the page', () => {
    const source = page('请认真落实。', ...comments);
    expect(setAside(source)).toEqual([
      'page-chrome 评论回复',
      'site-words 甲某：请核对第三条［2031-07-10］',
      'page-chrome 提交回复',
    ]);
    expect(codes(source)).toEqual(['normalise/set-aside']);
  });

  test('stays where nothing of a site stands below', () => {
    expect(setAside(page('网友留言', '共收到十件。', '已答复十件。'))).toEqual([]);
    expect(setAside(page('评论', '一、甲某：办得好［2031-07-10］'))).toEqual([]);
  });

  test('stays where a document follows: 留言 may be its matter', () => {
    expect(setAside(page('网友留言：', '已答复十件。', '河东区人民法院', '2031年3月5日'))).toEqual([]);
  });
});
