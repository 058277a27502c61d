import type { Mark } from './marks.ts';
import type { Furniture } from './report.ts';

const NAMES: Readonly<Record<string, string>> = {
  'bold-mark': '加粗符号',
  'heading-mark': '标题符号',
  'list-mark': '编号前的符号',
  'page-number': '页码',
  'running-title': '页眉、页脚',
  'page-chrome': '网页附加内容',
  hidden: '看不见的文字',
  footnote: '脚注',
  caption: '转换程序留下的说明',
  'table-mark': '表格线',
  contents: '目录',
  struck: '划掉的字',
  deleted: '修订中删除的字',
  phonetic: '注音',
  repeated: '重复的全文',
  annotation: '批注、印章上的字',
  'note-mark': '注释编号',
  invisible: '看不见的字符',
  seal: '印章上的字',
  handwriting: '手写的字',
  noise: '污点',
};

/** What a kind of furniture is called; a kind that is new keeps its code. */
export const furnitureName = (kind: string): string => NAMES[kind] ?? kind;

export interface FurnitureGroup {
  readonly kind: string;
  readonly text: string;
  /** Where it stands, each line once. */
  readonly lines: readonly number[];
}

/** Furniture that reads the same told once, with all its lines: in order of first appearance. */
export function groupFurniture(furniture: readonly Furniture[]): FurnitureGroup[] {
  const groups = Map.groupBy(furniture, ({ kind, text }) => JSON.stringify([kind, text]));
  return [...groups.values()].map((same) => {
    const { kind, text } = same[0] as Furniture;
    return { kind, text, lines: [...new Set(same.map(({ line }) => line))] };
  });
}

/** What furniture takes of each line: a piece may go on over line ends. */
export function furnitureMarks(furniture: readonly Furniture[]): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const { text, line, column } of furniture) {
    for (const [i, piece] of text.split(/\r\n|[\r\n]/u).entries()) {
      const mark = { column: i === 0 ? column : 1, length: [...piece].length };
      marks.set(line + i, [...(marks.get(line + i) ?? []), mark]);
    }
  }
  return marks;
}
