import { parseArgs } from 'node:util';
import { siteAddress } from './site-address.ts';

export const USAGE = `用法：npm run build -- [--site 网址] [--out 目录] [--cache 目录]
  --site   网站发布后的网址，如 https://plans.example 或 http://10.1.2.3/jianguan/；
           地图、地址栏检索等必须写明网址的格式要用，不给也能生成网站
  --out    生成到哪个目录，默认 dist
  --cache  Astro 的缓存目录（须在本项目之内），同时生成两份时使用`;

export interface BuildOptions {
  readonly out: string;
  readonly cache: string | undefined;
  /** With the final slash. */
  readonly site: string | undefined;
}

/** The options of the command; a string says, in Chinese, what is wrong with them. */
export function buildOptions(args: readonly string[]): BuildOptions | string {
  const parsed = parse(args);
  if (parsed === undefined) return '参数有误。';
  const { out = ['dist'], cache = [], site = [] } = parsed;
  for (const [name, given] of Object.entries({ out, cache, site })) {
    if (given.length > 1) return `--${name} 只能给一次。`;
    if (given[0] === '') return `--${name} 的值不能为空。`;
  }
  if (site[0] === undefined) return { out: out[0] as string, cache: cache[0], site: undefined };
  const address = siteAddress(site[0]);
  if ('fault' in address) return `--site “${site[0]}”不能用：${address.fault}`;
  return { out: out[0] as string, cache: cache[0], site: address.site };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string', multiple: true } as const;
    return parseArgs({ args: [...args], options: { out: text, cache: text, site: text } }).values;
  } catch {
    return undefined;
  }
}
