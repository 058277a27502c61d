import { csvFile } from '#domain/csv.ts';
import type { SearchResult } from '../rank/result.ts';

/** The list as text: each result with its citation and address. */
export function asText(
  q: string,
  results: readonly SearchResult[],
  address: (url: string) => string,
): string {
  const rows = results.map(
    ({ citation, title, excerpt, url }, i) =>
      `${i + 1}. ${title}\n   ${excerpt}\n   ${citation}\n   ${address(url)}`,
  );
  return [`“${q}”检索结果，${results.length} 处`, ...rows].join('\n\n').replace(/\n/gu, '\r\n');
}

const HEAD = ['序号', '标题', '摘录', '公文', '条目', '发文字号', '年份', '发文机关', '文种', '引文', '网址'];

/** The list as a table that office programs open: UTF-8 with its mark, so that they read it as such. */
export function asCsv(results: readonly SearchResult[], address: (url: string) => string): string {
  const rows = results.map((result, i) => [
    `${i + 1}`,
    result.title,
    result.excerpt,
    result.circularTitle,
    result.key ?? '',
    result.docNumber ?? '',
    `${result.year ?? ''}`,
    result.issuers.join('、'),
    result.kind,
    result.citation,
    address(result.url),
  ]);
  return csvFile([HEAD, ...rows]);
}
