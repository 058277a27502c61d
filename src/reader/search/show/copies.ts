import { csvFile } from '#domain/csv.ts';
import type { Rung } from '../rank/ladder.ts';
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
  return [`“${q}”检索结果，${results.length} 条`, ...rows].join('\n\n').replace(/\n/gu, '\r\n');
}

const HEAD = [
  '序号',
  '标题',
  '摘录',
  '公文',
  '编号',
  '发文字号',
  '年份',
  '发文机关',
  '文种',
  '出处',
  '网址',
  '与所查内容',
];
/** What a row has to do with the query: the table holds what comes near it, too. */
const RUNGS: Record<Rung, string> = {
  exact: '写有所查文字',
  jump: '按编号指到',
  spelled: '写有读音或字形相近的词',
  synonym: '写有相同或相近说法',
  all: '分散写有全部词语或相同说法',
  number: '所在公文的文号写有',
  circular: '属于所查公文或机关',
  some: '内容相近',
};

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
    RUNGS[result.rung],
  ]);
  return csvFile([HEAD, ...rows]);
}
