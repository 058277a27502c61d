import type { Differences } from '../../publish/site-tree/new-site.ts';

/** What a mirror of the site has to copy, in Chinese. */
export function inWords({ added, changed, gone, same }: Differences): string {
  const total = added + changed + same;
  return `网站共 ${total} 个文件：新增 ${added} 个，有改动 ${changed} 个，删去 ${gone} 个；其余 ${same} 个与原来相同，时间未变，不必重新上传。`;
}
