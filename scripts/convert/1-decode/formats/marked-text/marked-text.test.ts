import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackMarkedText } from './index.ts';

/** The lines that hold anything, with the number of each in the file, and why it is set aside. */
function read(...lines: string[]): string[] | undefined {
  const found = unpackMarkedText(Buffer.from(lines.join('\n')));
  return found?.lines.flatMap(({ text, place, furniture, asides = [] }) => {
    const aside = asides.map(({ kind, start, end }) => ` {${kind} ${text.slice(start, end)}}`).join('');
    const why = furniture === undefined ? '' : ` {${furniture}}`;
    return text.trim() === '' ? [] : [`${place.replace(/\D/gu, '')} ${text.trimEnd()}${aside}${why}`];
  });
}

test('paragraphs and breaks end lines, tags of words go, characters written by a name are themselves', () => {
  expect(
    read(
      '<p>&emsp;&emsp;<b>（一）便民。</b>设&ldquo;渡口&#8221;点。<br>',
      '&emsp;&emsp;<a id="c2"></a>逐案&nbsp;回访。</p>',
      '',
      '## 二、巡回',
      '',
      '甲<sup>2</sup>、<span style="color:red">乙</span><br/>丙',
    ),
  ).toEqual([
    '1 \u2003\u2003（一）便民。设“渡口”点。',
    '2 \u2003\u2003逐案\u00a0回访。',
    '4 ## 二、巡回',
    '6 甲²、乙',
    '6 丙',
  ]);
});

test('lines keep their numbers', () => {
  const found = unpackMarkedText(Buffer.from('甲\n\n\n<p>乙。</p>\n\n丙\n<b>丁乙</b>'));
  expect(found?.lines.map(({ text }) => text)).toEqual(['甲', '', '', '乙。', '', '丙', '丁乙']);
});

test.each([
  ['a tag in the middle of a sentence', '警惕<script>alert(1)</script>与<Unit key="1" />，若a<b且b>c则停。'],
  ['characters of code', '&amp;与&#123;原样保留，AT&T照写。'],
  ['tags that are named', '换行用<br>标签，段落用“<p>”和“</p>”，加粗用<b>和</b>。'],
  ['a name that is named', '不得以&nbsp;字符代替空格，“&ldquo;”亦同。'],
  ['code of Markdown', '写作`<b>重点</b>`与`&nbsp;`。'],
  ['an address', '<https://example.invalid/a?b=1&c=2>'],
  ['a break in a row of a table', '| 任务 | 部门 |\n|---|---|\n| 甲<br>乙 | 立案庭 |'],
])('a text with %s is read as it stands', (_, text) => {
  expect(read(text)).toBeUndefined();
});

test('what is no markup stays beside what is', () => {
  expect(
    read('<p>甲项。</p>', '若a<b则停，见<https://example.invalid/>与`<i>`。', '<script>乙</script>照登'),
  ).toEqual(['1 甲项。', '2 若a<b则停，见<https://example.invalid/>与`<i>`。', '3 <script>乙</script>照登']);
});

test('nothing in a fence is markup', () => {
  expect(read('<p>甲项。</p>', '```html', '<p>乙&nbsp;项</p>', '```')).toEqual([
    '1 甲项。',
    '2 ```html',
    '3 <p>乙&nbsp;项</p>',
    '4 ```',
  ]);
});

test('white space of a line without tags stays', () => {
  expect(read('序号\t任务\t部门', '  1\t设&ldquo;点&rdquo;  巡回\t立案庭')).toEqual([
    '1 序号\t任务\t部门',
    '2   1\t设“点”  巡回\t立案庭',
  ]);
});

test('marks of Markdown stay with what they stand before', () => {
  expect(read('# <center>渡口便民要点</center>', '**<center>（试行）</center>**', '> <p>甲项。</p>')).toEqual(
    ['1 # 渡口便民要点', '2 **（试行）**', '3 > 甲项。'],
  );
});

test('lines of an element that flows on are one, those of a box are lines', () => {
  expect(
    read(
      '<p>逐案回访，',
      '按季通报。</p>',
      '<div align="right">',
      '河东区人民法院',
      '2031年3月5日',
      '</div>',
    ),
  ).toEqual(['1 逐案回访，按季通报。', '4 河东区人民法院', '5 2031年3月5日']);
});

test('a table is a grid', () => {
  const found = unpackMarkedText(
    Buffer.from(
      '## 分工\n\n<table>\n<tr><th>任务</th><th>部门</th></tr>\n\n<tr><td rowspan="2">甲<br>乙</td><td>立案庭</td></tr>\n<tr><td></td></tr>\n</table>\n\n丙',
    ),
  );
  const cells = found?.lines.map(({ text, cell }) => (cell ? `${cell.row}.${cell.column} ${text}` : text));
  expect(cells?.filter((line) => line !== '')).toEqual([
    '## 分工',
    '1.1 任务',
    '1.2 部门',
    '2.1 甲',
    '2.1 乙',
    '2.2 立案庭',
    '3.2 ',
    '丙',
  ]);
});

test('a raised sign alone is markup', () => {
  expect(read('当场登记<sup>①</sup>。')).toEqual(['1 当场登记①。']);
});

test('rows of Markdown keep their breaks and lose other tags', () => {
  expect(read('| 任务 | 部门 |', '|---|---|', '| <b>甲项</b><br>乙 | 立案庭 |')).toEqual([
    '1 | 任务 | 部门 |',
    '2 |---|---|',
    '3 | 甲项<br>乙 | 立案庭 |',
  ]);
});

test('remarks, programs and what is hidden or struck out are set aside', () => {
  expect(
    read(
      '<!-- more -->',
      '<!-- 待核 -->',
      '<p>甲<!-- 查 -->项<del>乙项</del>。</p>',
      '<div style="display:none">',
      '丙项。',
      '</div>',
      '<p>丁项、戊项、己项、庚项、辛项、壬项、癸项。</p>',
      '<style>',
      '.a { color: red }',
      '</style>',
    ),
  ).toEqual([
    '1 <!-- more --> {page-chrome}',
    '2 <!-- 待核 --> {hidden}',
    '3 甲<!-- 查 -->项乙项。 {hidden <!-- 查 -->} {struck 乙项}',
    '5 丙项。 {hidden}',
    '7 丁项、戊项、己项、庚项、辛项、壬项、癸项。',
    '8 <style> .a { color: red } </style> {page-chrome}',
  ]);
});

test('a whole page under the ending of a text is a page', () => {
  expect(
    read('<!DOCTYPE html>', '<html><head><title>渡口</title></head>', '<body><p>甲项。</body></html>'),
  ).toEqual(['3 甲项。']);
});

test('a text in the encoding of offices is one, too', () => {
  // <p>甲。</p> in GB18030
  const bytes = [0x3c, 0x70, 0x3e, 0xbc, 0xd7, 0xa1, 0xa3, 0x3c, 0x2f, 0x70, 0x3e];
  expect(unpackMarkedText(Uint8Array.from(bytes))).toMatchObject({
    format: 'gb18030',
    lines: [{ text: '甲。', place: '第1行' }],
  });
});

test.each([
  ['tags', '<p>'.repeat(20_000)],
  ['breaks', '甲。<br>'.repeat(20_000)],
  ['openings', `${'<p '.repeat(20_000)}<p>甲项</p>`],
  ['names', '&nbsp;'.repeat(20_000)],
  ['remarks', `${'<!--'.repeat(20_000)}<p>甲项</p>`],
  ['backticks', '`<b>'.repeat(20_000)],
])('so many %s take no time', (_, text) => {
  const from = performance.now();
  unpackMarkedText(Buffer.from(text));
  expect(performance.now() - from).toBeLessThan(5_000);
});

const PIECES = [
  ...['<p>', '</p>', '<br>', '<b>', '</b>', '<div>', '</div>', '<del>', '</del>', '<ul>', '<li>', '</li>'],
  ...['\n', '\n\n', '&nbsp;', '&ldquo;', '`', '<!--', '-->', '# ', '| ', '::: tip', '```\n', '<x', '> ', '&'],
  ...['<h2>', '</h2>', '<span style="display:none">', '</span>', '<sup>', '</sup>', '<center>', '</center>'],
];
const HAN = /\p{Script=Han}/gu;

test('no word is lost, moved or said twice, whatever stands around it', () => {
  const text = fc
    .array(fc.constantFrom(...PIECES, '字', '字', '字'), { minLength: 4, maxLength: 60 })
    .map((pieces) =>
      pieces.map((piece, i) => (piece === '字' ? String.fromCharCode(0x4e00 + i) : piece)).join(''),
    );
  fc.assert(
    fc.property(text, (marked) => {
      const found = unpackMarkedText(Buffer.from(marked));
      if (found === undefined) return;
      const said = found.lines.map((line) => line.text).join('');
      expect(said.match(HAN)).toEqual(marked.match(HAN));
      const places = found.lines.map(({ place }) => Number(/\d+/u.exec(place)?.[0]));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
    { numRuns: 2_000 },
  );
});
