import { describe, expect, test } from 'vitest';
import { seedFile } from '../../../command/convert/read-seeds.ts';
import { decode } from '../../1-decode/index.ts';
import { withoutSpace } from '../../without-space.ts';
import { normalise } from '../index.ts';
import { LONGEST_RIGHTS } from './site-foot.ts';

const TITLE = '河东区人民法院关于做好渡口便民工作的通知';
const TEXT = [
  '各人民法庭：',
  '为做好渡口便民工作，现就有关事项通知如下。',
  '一、完善渡口巡回机制。每月到渡口巡回审判一次。',
  '二、健全渡口便民制度。落实首问负责。',
];
const FOOT = ['河东区人民法院', '2031年3月5日'];

/** The lines of the text that are published, and of how much an editor is told. */
async function published(name: string, content: string): Promise<{ lines: string[]; told: number }> {
  const decoded = decode(await seedFile(name, Buffer.from(content))).value;
  if (decoded === undefined) throw new Error('undecoded');
  const { value, diagnostics } = normalise(decoded);
  return { lines: value.text.split('\n').map(withoutSpace), told: diagnostics.length };
}

const cells = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const lines = (rows: readonly string[]): string => rows.map((row) => `<p>${row}</p>`).join('\n');
const page = (box: string, below: readonly string[] = [TITLE, ...TEXT, ...FOOT]): string =>
  `<html><body><div>${box}${lines(below)}</div></body></html>`;
const whole = [TITLE, ...TEXT, ...FOOT].map(withoutSpace);

describe('the box of fields of a page', () => {
  test.each([
    [
      'cells without colons',
      cells([
        ['索引号', 'HD001-2031-17', '主题', '司法、审判'],
        ['发布机构', '区法院', '生成日期', '2031年03月05日'],
        ['体裁', '通知', '实施日期', ''],
      ]),
    ],
    [
      'items of lists, label and value by turns',
      '<ul><li>索引号:</li><li>HD001-2031-17</li><li>发布机构:</li><li>河东区法院</li></ul><ul><li>发布日期:</li><li>2031-03-08</li><li>有效性:</li><li>废止</li></ul>',
    ],
    [
      'lines',
      lines(['统一编号：HD0220310005', '实施日期：2031年04月01日', '失效日期：2036年04月01日', '文件状态：']),
    ],
  ])('goes where the document is signed and dated: %s', async (_, box) => {
    expect((await published('a.html', page(box))).lines).toEqual(whole);
  });

  test('leaves the number that stands nowhere else, without its label', async () => {
    const box = cells([
      ['索引号', 'HD001-2031-17', '发文字号', '河法〔2031〕5号'],
      ['发布机构', '河东区人民法院', '公开日期', '2031-03-08'],
    ]);
    expect((await published('a.html', page(box))).lines).toEqual(['河法〔2031〕5号', ...whole]);
  });

  test.each([
    [
      'no day and nobody who signs',
      ['索引号：HD001-2031-17', '发布机构：河东区人民法院', '成文日期：2031-03-05'],
      [TITLE, ...TEXT],
    ],
    [
      'another day, another office, another number',
      ['索引号：HD001-2031-17', '发布机构：河西区人民法院', '成文日期：2031-03-06', '文号：河法〔2031〕6号'],
      [TITLE, '河法〔2031〕5号', ...TEXT, ...FOOT],
    ],
  ])('keeps what the document needs or contradicts: %s', async (_, box, below) => {
    const found = (await published('a.txt', [...box, ...below].join('\n'))).lines;
    expect(found).toEqual([...box.slice(1), ...below].map(withoutSpace));
  });

  test('fields of a document among its measures stay', async () => {
    const own = ['索引号：由档案科编制', '主题分类：由研究室确定', '公开方式：主动公开'];
    const text = [TITLE, ...TEXT, ...own, '三、加强督导。每季通报一次。', ...FOOT];
    expect((await published('a.txt', text.join('\n'))).lines).toEqual(text.map(withoutSpace));
  });

  test('the title above the box is said once where it comes again below', async () => {
    const text = [
      TITLE,
      '索引号：HD001-2031-17',
      '主题分类：司法',
      '文件状态：有效',
      TITLE,
      ...TEXT,
      ...FOOT,
    ];
    expect((await published('a.txt', text.join('\n'))).lines).toEqual(whole);
  });
});

test('words that frameworks have read aloud alone are not seen', async () => {
  const link =
    '<a href="x">渡口便民办法<span class="external-link-icon-sr-only">open in new window</span></a>';
  const content = page('<p>Skip to content</p>', [TITLE, ...TEXT, `见${link}。`, ...FOOT]);
  expect((await published('a.html', content)).lines).toEqual(
    [TITLE, ...TEXT, '见渡口便民办法。', ...FOOT].map(withoutSpace),
  );
});

describe('the foot of a page', () => {
  test.each([
    [
      [
        '索 引 号 文    号 发布机构 发布日期 公开范围',
        'HD001-2031-17',
        '河东区人民法院 2031-03-08',
        '面向社会',
      ],
    ],
    [['标签:', '留言与评论(共有 0 条评论)', '验证码:']],
    [['【字号：大 中 小】【打印】【仅内容打印】【关闭】【下载】分享到']],
    [['河ICP备00000000号-1', '渡口通', '渡口政府网', '下载图片版']],
  ])('%s', async (foot) => {
    const found = await published('a.txt', [TITLE, ...TEXT, ...FOOT, ...foot].join('\n'));
    expect(found.lines).toEqual(whole);
  });

  test('the title once more, behind a column above the document and as a file below it', async () => {
    const around = [`【渡口便民政策】${TITLE}`, TITLE, ...TEXT, ...FOOT, `${TITLE}.docx`];
    expect(await published('a.txt', around.join('\n'))).toEqual({ lines: whole, told: 1 });
    const others = [`【渡口便民政策】某地做法`, TITLE, ...TEXT, ...FOOT, '渡口便民工作安排表.docx'];
    expect((await published('a.txt', others.join('\n'))).lines).toEqual(others.map(withoutSpace));
  });

  test('a number that only a row of fields tells stays', async () => {
    const row = [
      '索引号 文号 发布机构 发布日期',
      'HD001-2031-17 河法〔2031〕5号',
      '河东区人民法院 2031-03-08',
    ];
    const found = await published('a.txt', [TITLE, ...TEXT, ...FOOT, ...row].join('\n'));
    expect(found.lines).toEqual([...whole, '河法〔2031〕5号']);
    expect(found.told).toBe(1);
  });

  test.each([
    [['河ICP备00000000号-1', '附件：渡口便民工作安排表']],
    [['河ICP备00000000号-1', '抄送：河东区司法局']],
  ])('what a document has below stays: %s', async (foot) => {
    const found = await published('a.txt', [TITLE, ...TEXT, ...FOOT, ...foot].join('\n'));
    expect(found.lines).toEqual([...whole, withoutSpace(foot[1] as string)]);
  });
});

describe('what programs that read pages make of them', () => {
  const head = (title: string): string[] => [
    `Title: ${title}`,
    'URL Source: http://example.invalid/a/1.html',
    'Published Time: 2031-03-08',
    'Markdown Content:',
  ];
  const above = [
    '[长者助手](javascript:; "长者助手")[登 录](http://example.invalid/login?a=(1))网站支持IPV6',
    '[![Image 1](http://example.invalid/logo.png)](http://example.invalid/)',
    '*   [**首页**_Home_](http://example.invalid/)',
    '## 搜索热词：[渡口](http://example.invalid/s)',
  ];
  const foot = [
    '[打印](javascript:window.print();)[关闭](javascript:void(0);)',
    '[网站标识码：0000000001](http://example.invalid/a "网站标识码")您是第 - 位访客',
    '![Image 2](http://example.invalid/b.png)渡口通',
  ];
  test.each([[TITLE], [`${TITLE}_河东区人民法院网`]])('%s', async (title) => {
    const content = [...head(title), ...above, `# ${TITLE}`, ...TEXT, ...FOOT, ...foot];
    expect((await published('a.md', content.join('\n\n'))).lines).toEqual(whole);
  });

  test('a title that stands nowhere else stays', async () => {
    const content = [...head(TITLE), ...TEXT, ...FOOT];
    expect((await published('a.md', content.join('\n\n'))).lines).toEqual([
      withoutSpace(`Title: ${TITLE}`),
      ...[...TEXT, ...FOOT].map(withoutSpace),
    ]);
  });

  test('a letter with such words in it is none', async () => {
    const content = [TITLE, ...TEXT, 'Markdown Content:', ...FOOT];
    expect((await published('a.md', content.join('\n\n'))).lines).toContain('MarkdownContent:');
  });
});

describe('what a site says of the rights in its texts', () => {
  const right = '凡本站注明“原创”的作品，转载时必须注明出处。';
  const withRights = (
    count: number,
    last = right,
    heading = '版权与免责声明',
  ): Promise<{ lines: string[] }> =>
    published(
      'a.txt',
      [
        TITLE,
        ...TEXT,
        ...TEXT.slice(1),
        ...FOOT,
        heading,
        ...Array<string>(count - 1).fill(right),
        last,
      ].join('\n'),
    );

  test('is none of the text below a heading that says so, to the end, in up to eight paragraphs', async () => {
    expect(LONGEST_RIGHTS).toBe(8);
    expect((await withRights(1)).lines.at(-1)).toBe(FOOT[1]);
    expect((await withRights(8)).lines.at(-1)).toBe(FOOT[1]);
    expect((await withRights(9)).lines.at(-1)).toBe(right);
  });

  test('stays where other words stand below it, or above it a heading of the text', async () => {
    expect((await withRights(2, '各人民法庭要按月报送。')).lines).toContain(right);
    expect((await withRights(2, right, '三、版权声明')).lines).toContain(right);
    const own = await published('a.txt', ['河东区人民法院', '版权声明', right, right, right].join('\n'));
    expect(own.lines).toContain(right);
  });
});
