import { READ_KINDS, type ReadBlock, type ReadKind } from '#domain/reading.ts';

/** What a block can be made by one key. */
export interface QuickKind {
  readonly key: string;
  readonly is: ReadKind;
  readonly level?: number;
}

export const QUICK_KINDS: readonly QuickKind[] = [
  { key: '1', is: 'measure' },
  { key: '2', is: 'measureText' },
  { key: '3', is: 'paragraph' },
  { key: '4', is: 'heading', level: 1 },
  { key: '5', is: 'heading', level: 2 },
  { key: '6', is: 'heading', level: 3 },
  { key: '7', is: 'title' },
  { key: '8', is: 'preamble' },
  { key: '9', is: 'closing' },
  { key: '0', is: 'furniture' },
];

/** Kinds that are chosen from the list: those without a key. */
export const OTHER_KINDS = (Object.keys(READ_KINDS) as ReadKind[]).filter(
  (is) => is !== 'text' && !QUICK_KINDS.some((quick) => quick.is === is),
);

const LEVELS = ['', '一', '二', '三', '四', '五'];

/** 一级标题, 条, 导语. */
export function kindName(is: ReadBlock['is'], level = 1): string {
  if (is === 'table') return '表格';
  if (is === 'furniture') return '不收入正文';
  return is === 'heading' ? `${LEVELS[level] ?? level}级标题` : READ_KINDS[is];
}

/** What left out text is, for the editor. */
export const FURNITURE_NAMES: Readonly<Record<string, string>> = {
  'page-number': '页码',
  'running-title': '页眉页脚',
  'page-chrome': '网页的菜单等',
  hidden: '看不见的字',
  footnote: '脚注',
  contents: '目录',
  caption: '图片标记',
  struck: '划掉的字',
  annotation: '批注、印章上的字',
  template: '每页套用的字',
  repeated: '重复的全文',
  deleted: '修订中删除的字',
  phonetic: '注音',
  prompt: '没有填写的提示',
  setting: '文件开头的设置',
  markup: '网页程序的标记',
  'form-words': '稿纸、填表的栏目和说明',
  'site-words': '网站放在正文前后的内容',
  'note-mark': '注释编号',
  'set-aside': '编者去掉的',
};
