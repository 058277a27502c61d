import { PART_STARTS, READ_KINDS, type ReadingEntry, ROW_KINDS } from '#domain/reading.ts';

/** What a correction says, in words for the editor. */
export function wordsOf(entry: ReadingEntry): string {
  const { at } = entry;
  if ('joins' in entry) return `${at} 接着上一段`;
  if ('parts' in entry) return `${at} 另起一段`;
  if ('part' in entry) return `从 ${at} 起是${PART_STARTS[entry.part]}`;
  if ('columns' in entry) return `${at} 这张表各栏的内容`;
  if ('responsibility' in entry) return `${at} 起的字${entry.responsibility ? '说的是' : '说的不是'}由谁负责`;
  if ('row' in entry) return `${at} 这一行是${ROW_KINDS[entry.row]}`;
  const level = entry.level === undefined ? '' : `（第 ${entry.level} 级）`;
  const number = entry.number === undefined ? '' : `，编号 ${entry.number}`;
  const title =
    entry.title === undefined ? '' : entry.title === false ? '，没有题名' : `，题名“${entry.title}”`;
  return `${at} 是${READ_KINDS[entry.is]}${level}${number}${title}`;
}
