import { type Found, KINDS } from '#domain/schema.ts';
import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import type { LinkedCircular, ListedFurniture } from '../../convert/types.ts';
import { byWeight } from './weigh.ts';

/** So much of anything is shown that the whole fits on one screen. */
const LONGEST = 40;
const NAMED_DEPARTMENTS = 6;
const SHOWN_UNCLASSIFIED = 2;
const SHOWN_DIAGNOSTICS = 8;

const FOUND: Readonly<Record<Found, string>> = {
  printed: '',
  inferred: '（推断）',
  made: '（拟定）',
  editor: '（编者补正）',
};
const FURNITURE: Readonly<Record<ListedFurniture['kind'], string>> = {
  'bold-mark': '加粗符号',
  'heading-mark': '标题符号',
  'list-mark': '编号前的符号',
  'page-number': '页码',
  'running-title': '页眉页脚',
  'page-chrome': '网页栏目',
  hidden: '看不见的文字',
  footnote: '脚注',
  caption: '转换说明',
  'table-mark': '表格线',
  contents: '目录',
  struck: '划掉的字',
  deleted: '修订中删除的字',
  phonetic: '注音',
  prompt: '没有填写的提示',
  setting: '文件开头的设置',
  markup: '网页程序的标记',
  'form-words': '稿纸、填表的栏目和说明',
  'site-words': '网站放在正文前后的内容',
  repeated: '重复的全文',
  template: '每页套用的字',
  annotation: '批注、印章上的字',
  'note-mark': '注释编号',
  invisible: '看不见的字符',
  seal: '印章上的字',
  handwriting: '手写的字',
  noise: '污点',
  'set-aside': '编者指明的附加内容',
};

/** What was read of one circular: what an editor compares with the paper in hand. */
export interface Summary {
  readonly id: string;
  readonly file: string;
  /** What is told, by what it is called. */
  readonly rows: readonly (readonly [name: string, value: string])[];
  /** What to check first, as one meets it on the paper. */
  readonly checks: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

export function summaryOf(circular: LinkedCircular, own: readonly Diagnostic[]): Summary {
  const { head } = circular;
  const issuers = head.issuers.map(({ name }) => name).join('、');
  const field = (value: string | null, key: string): string =>
    value === null || value === '' ? '未见' : `${clip(value)}${FOUND[head.found[key] ?? 'printed']}`;
  const checks = firstChecks(circular, own);
  return {
    id: head.id,
    file: circular.source.file,
    rows: [
      ['标题', field(head.title, 'title')],
      ['文种', field(KINDS[head.kind], 'kind')],
      ['发文机关', field(issuers, 'issuer')],
      ['发文字号', field(head.docNumber, 'docNumber')],
      ['成文日期', field(head.issued, 'issued')],
      ...(head.addressees === null ? [] : [['主送机关', clip(head.addressees)] as const]),
      ['章节', sections(circular)],
      [circular.units[0]?.head.type === 'question' ? '问答' : '任务', units(circular)],
      ['责任部门', departments(circular)],
      ['时限成果', deadlinesAndOutcomes(circular)],
      ['没有认出', unclassified(circular)],
      ['附加内容', furniture(circular)],
    ],
    checks,
    more: own.length - checks.length,
  };
}

/** The same on one screen of a terminal. */
export function summary(circular: LinkedCircular, own: readonly Diagnostic[]): string {
  const { id, file, rows, checks, more } = summaryOf(circular, own);
  return [
    `── ${id} ── ${file}`,
    ...rows.map(([name, value]) => `  ${name.padEnd(4, '　')}  ${value}`),
    checks.length === 0 ? '  没有提醒。' : '  先核对：',
    ...checks.map((check) => `    ${check}`),
    ...(more > 0 ? [`    另有 ${more} 处，运行 npm run convert 可看全部。`] : []),
  ].join('\n');
}

function sections({ head }: LinkedCircular): string {
  if (head.sections.length === 0) return '无';
  const byLevel = Map.groupBy(head.sections, ({ level }) => level);
  const counts = [...byLevel]
    .sort(([a], [b]) => a - b)
    .map(([level, list]) => (byLevel.size === 1 ? `${list.length} 个` : `第 ${level} 级 ${list.length} 个`));
  const first = head.sections[0] as LinkedCircular['head']['sections'][number];
  return `${counts.join('，')}；首个：${clip(first.label + first.title, LONGEST / 2)}`;
}

function units({ units: all }: LinkedCircular): string {
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return '无（全文按段落保留）';
  const what = first.head.type === 'question' ? '则' : '项';
  const made = all.filter(({ head }) => head.titleFound === 'made').length;
  const named = ({ head }: typeof first): string => clip(head.label + head.title, LONGEST / 2);
  return (
    `${all.length} ${what}${made > 0 ? `（题名拟定 ${made} ${what}）` : ''}；` +
    (all.length === 1 ? named(first) : `${named(first)} 至 ${named(last)}`)
  );
}

function departments({ units: all }: LinkedCircular): string {
  const tasks = new Map<string, number>();
  for (const { head } of all)
    for (const { name } of head.departments) tasks.set(name, (tasks.get(name) ?? 0) + 1);
  if (tasks.size === 0) return '无';
  const busiest = [...tasks].sort(([, a], [, b]) => b - a).slice(0, NAMED_DEPARTMENTS);
  const without = all.filter(({ head }) => head.departments.length === 0).length;
  return (
    `${tasks.size} 个：${busiest.map(([name, count]) => `${clip(name, LONGEST / 2)} ${count}`).join('、')}` +
    (tasks.size > busiest.length ? ' 等' : '') +
    (without > 0 ? `；${without} 条未载明` : '')
  );
}

/** How many measures say by when they are to be done and what is to come of them. */
function deadlinesAndOutcomes({ units: all }: LinkedCircular): string {
  const due = all.filter(({ head }) => head.deadline !== undefined).length;
  const outcome = all.filter(({ head }) => head.outcome !== undefined).length;
  return due + outcome === 0 ? '无' : `完成时限 ${due} 条，成果形式 ${outcome} 条`;
}

function unclassified(circular: LinkedCircular): string {
  const blocks = circular.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (block.role === 'unclassified' ? [block] : [])),
  );
  if (blocks.length === 0) return '无';
  const shown = blocks
    .slice(0, SHOWN_UNCLASSIFIED)
    .map(({ text, lines }) => `${placeOfLine(circular, lines.start)}“${clip(text, LONGEST / 4)}”`);
  return `${blocks.length} 段、${circular.head.characters.unclassified} 字：${shown.join('，')}${blocks.length > shown.length ? ' 等' : ''}`;
}

function furniture({ furniture: list, head }: LinkedCircular): string {
  if (list.length === 0) return '无';
  const kinds = [...Map.groupBy(list, ({ kind }) => kind)].map(
    ([kind, same]) => `${FURNITURE[kind]} ${same.length}`,
  );
  return `${list.length} 处、${head.characters.furniture} 字，不进正文：${kinds.join('、')}`;
}

function firstChecks(circular: LinkedCircular, own: readonly Diagnostic[]): string[] {
  // The weightiest are chosen; they are shown as one meets them on the paper.
  const shown = byWeight(own)
    .slice(0, SHOWN_DIAGNOSTICS)
    .sort((a, b) => a.place.line - b.place.line);
  return shown.map(({ message, place }) => {
    const line = place.file === circular.source.file ? placeOfLine(circular, place.line) : place.file;
    // A message that quotes nothing does not tell two places apart.
    const marked = message.includes('“') ? '' : (/▸(.*)◂/u.exec(place.excerpt)?.[1] ?? '');
    const quoted = marked === '' ? '' : `“${clip(marked, LONGEST / 4)}”`;
    return `${line}  ${clip(message, LONGEST)}${quoted}`;
  });
}

/** A line of the source in words; of an unpacked file where it stands in the file itself. */
export function placeOfLine({ source }: LinkedCircular, line: number): string {
  return source.places?.[line - 1] ?? `第${line}行`;
}

function clip(text: string, longest = LONGEST): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
