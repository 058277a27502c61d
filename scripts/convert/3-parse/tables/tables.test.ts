import { expect, test } from 'vitest';
import { extractHtml } from '../../1-decode/formats/html/index.ts';
import { convertArchive } from '../../index.ts';

/** What is said of the page around a table, of which nothing is asked here. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(['parse/missing-issuer', 'parse/missing-date']);

/** A page with one table, converted: `|` parts cells, a row of one cell stands across all of them. */
function read(rows: readonly string[], around = { above: '<h1>沙洲法院任务表</h1>', below: '' }) {
  const columns = Math.max(...rows.map((row) => row.split('|').length));
  const html = rows
    .map((row) => {
      const cells = row.split('|');
      if (cells.length === 1) return `<tr><td colspan="${columns}">${row}</td></tr>`;
      return `<tr>${cells.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
    })
    .join('');
  const bytes = new TextEncoder().encode(
    `<meta charset="utf-8">${around.above}<table>${html}</table>${around.below}`,
  );
  const extraction = { ...extractHtml(bytes), format: 'html' as const };
  const seed = { id: 'a', file: 'a.html', bytes, extraction };
  const { circulars, diagnostics } = convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
  const [circular] = circulars;
  return {
    units: circular?.units ?? [],
    departments: (circular?.units ?? []).map(({ head }) =>
      head.departments.map(({ printed, role }) => `${printed}:${role}`).join(' '),
    ),
    sections: circular?.head.sections.map(({ title }) => title) ?? [],
    title: circular?.head.title,
    codes: diagnostics
      .map(({ code }) => code)
      .filter((code) => code.startsWith('parse/') && !OF_THE_PAGE.has(code)),
  };
}

const HEAD = '序号|任务|责任部门';

test.each([
  ['1', 1],
  ['1.', 1],
  ['（1）', 1],
  ['①', 1],
  ['一', 1],
  ['（一）', 1],
  ['第1项', 1],
  ['１．', 1],
])('a row numbered %s is number %i', (label, number) => {
  const { units } = read([HEAD, `${label}|送达|立案庭`, '2|保全|执行局']);
  expect(units[0]?.head).toMatchObject({ number, label });
});

test.each(['——', '-', '/', '／', '无', '', '暂无', '*', '不涉及'])('%j names nobody', (none) => {
  const { departments, codes } = read([
    '序号|任务|牵头单位|配合单位',
    `1|送达|立案庭|${none}`,
    '2|保全|执行局|研究室',
  ]);
  expect(departments).toEqual(['立案庭:lead', '执行局:lead 研究室:support']);
  expect(codes).toEqual([]);
});

test.each([
  ['立案庭、研究室', '立案庭:responsible 研究室:responsible'],
  ['立案庭；研究室', '立案庭:responsible 研究室:responsible'],
  ['立案庭/研究室', '立案庭:responsible 研究室:responsible'],
  ['立案庭<br>研究室', '立案庭:responsible 研究室:responsible'],
  ['1.立案庭<br>2.研究室', '立案庭:responsible 研究室:responsible'],
  ['立案庭和研究室', '立案庭:responsible 研究室:responsible'],
  ['司法行政和装备管理处', '司法行政和装备管理处:responsible'],
  ['立案庭（牵头）、研究室', '立案庭:lead 研究室:responsible'],
  ['牵头单位：立案庭<br>配合单位：研究室', '立案庭:lead 研究室:support'],
  ['立案庭牵头，研究室配合', '立案庭:lead 研究室:support'],
])('a cell with %s names its offices', (cell, named) => {
  expect(read([HEAD, `1|送达|${cell}`, '2|保全|执行局']).departments[0]).toBe(named);
});

test('同上 names who is named above', () => {
  const { departments } = read([
    '序号|任务|责任部门|完成时限',
    '1|送达|立案庭|全年',
    '2|保全|同上|〃',
    '3|查控|同上|6月',
  ]);
  expect(departments).toEqual(['立案庭:responsible', '立案庭:responsible', '立案庭:responsible']);
});

test('who leads may be told once for all cells: in the head, in a row, below the table', () => {
  const rows = ['1|送达|立案庭、研究室', '2|保全|执行局'];
  const told = ['立案庭:lead 研究室:joint', '执行局:lead'];
  expect(read(['序号|任务|责任部门（排第一位的为牵头部门）', ...rows]).departments).toEqual(told);
  expect(read([HEAD, ...rows, '注：列第一位的为牵头部门']).departments).toEqual(told);
  const below = '<p>注：列第一位的为牵头部门。</p>';
  expect(read([HEAD, ...rows], { above: '<h1>沙洲法院任务表</h1>', below }).departments).toEqual(told);
});

test('what is no name is no department, and is told of', () => {
  const sentence = '由各庭自行确定，年底前报送';
  const { departments, codes } = read([HEAD, `1|送达|${sentence}`, '2|保全|执行局']);
  expect(departments).toEqual(['', '执行局:responsible']);
  expect(new Set(codes)).toEqual(new Set(['parse/undecided-cell']));
});

test.each([
  ['海商<br>庭、保<br>全局', ''],
  ['各渔事<br>调解庭', ''],
  ['档案<br>室、立案庭', '立案庭:responsible'],
])('of a name that the lines of a cell cut, as in %s, no part is a department', (cell, named) => {
  const { departments, codes } = read([HEAD, `1|送达|${cell}`, '2|保全|执行局']);
  expect(departments).toEqual([named, '执行局:responsible']);
  expect(new Set(codes)).toEqual(new Set(['parse/undecided-cell']));
});

test.each([
  ['省自然资源和<br>规划厅', '省自然资源和规划厅:responsible'],
  ['省人力资源社会<br>保障厅', '省人力资源社会保障厅:responsible'],
  [
    '立案庭、市住房城<br>乡建设局、研究室',
    '立案庭:responsible 市住房城乡建设局:responsible 研究室:responsible',
  ],
  ['立案庭和<br>研究室', '立案庭:responsible 研究室:responsible'],
  ['市公<br>安局', '市公安局:responsible'],
])('a name over lines of a cell is one where it is known, as in %s', (cell, named) => {
  const { departments, codes } = read([HEAD, `1|送达|${cell}`, '2|保全|执行局']);
  expect(departments).toEqual([named, '执行局:responsible']);
  expect(codes).toEqual([]);
});

test.each([
  ['海商<br>保全', '海商:responsible 保全:responsible'],
  ['海商、<br>保全局', '海商:responsible 保全局:responsible'],
  ['院领导<br>各庭室', '院领导:responsible 各庭室:responsible'],
])('names one to a line, as in %s, are departments', (cell, named) => {
  const { departments, codes } = read([HEAD, `1|送达|${cell}`, '2|保全|执行局']);
  expect(departments[0]).toBe(named);
  expect(codes).toEqual([]);
});

test('a short form of eight characters may be a name, a longer one without an ending of offices is none', () => {
  const named = (length: number): string | undefined =>
    read([HEAD, `1|送达|${'甲'.repeat(length)}`, '2|保全|执行局']).departments[0];
  expect(named(8)).toBe(`${'甲'.repeat(8)}:responsible`);
  expect(named(9)).toBe('');
  expect(read([HEAD, `1|送达|${'甲'.repeat(18)}处`, '2|保全|执行局']).departments[0]).toContain(
    '处:responsible',
  );
});

test('a row across all columns of sixty characters heads a group, a longer one is a remark', () => {
  const sections = (length: number): number =>
    read([HEAD, '甲'.repeat(length), '1|送达|立案庭', '2|保全|执行局']).sections.length;
  expect(sections(60)).toBe(1);
  expect(sections(61)).toBe(0);
  expect(read([HEAD, '注：按季报送', '1|送达|立案庭', '2|保全|执行局']).sections).toEqual([]);
});

test('a name of a column has at most 24 characters', () => {
  const units = (length: number): number =>
    read([`序号|任务${'甲'.repeat(length - 2)}|责任部门`, '1|送达|立案庭', '2|保全|执行局']).units.length;
  expect(units(24)).toBe(2);
  expect(units(25)).toBe(0);
});

test('the head is one of the first four rows, what was filled in above it is none', () => {
  const above = (count: number): string[] => Array.from({ length: count }, (_, i) => `填报${i}：甲|乙|丙`);
  const tasks = [HEAD, '1|送达|立案庭', '2|保全|执行局'];
  expect(read([...above(3), ...tasks]).units).toHaveLength(2);
  expect(read([...above(4), ...tasks]).units).toHaveLength(0);
});

test('a head has up to three lines', () => {
  const three = [
    '<td rowspan="3">序号</td>|<td rowspan="3">任务</td>|<td colspan="2">分工</td>',
    '<td colspan="2">本院</td>',
    '<td>牵头部门</td>|<td>配合部门</td>',
  ];
  // Cells of merged heads stand in rows of their own.
  const rows = three.map((row) => `<tr>${row.replaceAll('|', '')}</tr>`).join('');
  const body = '<tr><td>1</td><td>送达</td><td>立案庭</td><td>研究室</td></tr>'.repeat(1);
  const { departments } = read(['甲|乙'], {
    above: `<h1>沙洲法院任务表</h1><table>${rows}${body}<tr><td>2</td><td>保全</td><td>执行局</td><td></td></tr></table>`,
    below: '',
  });
  expect(departments).toEqual(['立案庭:lead 研究室:support', '执行局:lead']);
});

test('a table without tasks or offices is kept, and told of', () => {
  const { units, codes } = read(['法庭|收案|结案', '河口|120|118', '上游|96|97']);
  expect(units).toEqual([]);
  expect(codes).toContain('parse/table-as-it-stands');
});

test('who answers for measures beside a table of tasks is told of, whichever of them is read', () => {
  const above = (count: number) => ({
    above: `<h1>沙洲法院工作方案</h1><p>一、主要任务</p>${['送达', '保全', '鉴定']
      .slice(0, count)
      .map((task, i) => `<p>${i + 1}.改进${task}。（责任部门：立案庭）</p>`)
      .join('')}<p>二、任务分解</p>`,
    below: '',
  });
  const rows = [HEAD, '1|清案|执行局', '2|评查|审管办'];
  const measures = read(rows, above(3));
  expect(measures.units.map(({ head }) => head.title)).toEqual(['改进送达', '改进保全', '改进鉴定']);
  expect(measures.codes).toContain('parse/table-as-it-stands');
  const tasks = read([...rows, '3|归档|档案室'], above(2));
  expect(tasks.departments).toEqual(['执行局:responsible', '审管办:responsible', '档案室:responsible']);
  expect(tasks.codes.filter((code) => code === 'parse/unplaced-department')).toHaveLength(2);
});

test('cells date, sign and title nothing', () => {
  const { title, units, codes } = read([
    HEAD,
    '1|沙洲区人民法院关于送达的意见|沙洲区人民法院',
    '2|2031年3月5日|立案庭',
  ]);
  expect(title).toBe('沙洲法院任务表');
  expect(units).toHaveLength(2);
  expect(codes).toEqual([]);
});

test('a title of sixty characters is printed, a longer task has one made of it', () => {
  const found = (length: number) =>
    read([HEAD, `1|${'甲'.repeat(length)}|立案庭`, '2|保全|执行局']).units[0]?.head;
  expect(found(60)).toMatchObject({ titleFound: 'printed' });
  expect(found(61)).toMatchObject({ titleFound: 'made' });
});

test('tasks without numbers are told by a head that calls them so beside one of deadlines', () => {
  const rows = ['第一阶段|编写手册|2031年3月5日', '第二阶段|开办夜校|2031年6月底'];
  expect(read(['阶段|工作任务|时间节点', ...rows]).units.map(({ head }) => head.deadline?.printed)).toEqual([
    '2031年3月5日',
    '2031年6月底',
  ]);
  // A timetable says what takes place, and when.
  expect(read(['场次|内容|时间', ...rows]).units).toEqual([]);
});

test('numbers within one cell of tasks number no row', () => {
  const { units } = read([
    '阶段|工作任务|时间节点',
    '第一阶段|编写手册|2031年3月',
    '第二阶段|<td><p>（1）开办夜校</p><p>（2）开办学堂</p></td>|2031年6月',
    '第三阶段|开展评查|2031年9月',
  ]);
  expect(units.map(({ head: { key, number } }) => [key, number])).toEqual([
    ['1', null],
    ['2', null],
    ['3', null],
  ]);
});

test('rows below labels that stand side by side are records, and no number or day of the text', () => {
  const codes = (rows: number) => {
    const records = Array.from({ length: rows }, (_, i) => `沙法〔2031〕${i + 1}号\t2031.3.${i + 1}\t送达`);
    const lines = ['沙洲法院关于文件目录的通知', '发文字号\t发布日期\t标题', ...records];
    const seed = { id: 'a', file: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) };
    const { diagnostics } = convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
    return new Set(diagnostics.map(({ code }) => code).filter((code) => !OF_THE_PAGE.has(code)));
  };
  expect(codes(10)).toEqual(new Set(['parse/inferred-field', 'parse/table-as-it-stands']));
  // The table of a site has the values in the one row below.
  expect(codes(1)).not.toContain('parse/table-as-it-stands');
});
