import { givenOptions } from '../options.ts';
import { siteAddress } from './site-address.ts';

export const USAGE = `用法：npm run build -- [--site 网址] [--out 目录] [--cache 目录] [--addresses write|check|keep] [--pdf] [--zip]
  --site   网站发布后的网址，如 https://plans.example 或 http://10.1.2.3/jianguan/；
           地图、地址栏检索等必须写明网址的格式要用，不给也能生成网站
  --out    生成到哪个目录，默认 dist
  --cache  Astro 的缓存目录（须在本项目之内，Astro 另有工作目录与它并列），同时生成两份时使用
  --addresses  网址簿：write 写入（默认），check 只核对、不一致时以 1 退出，keep 不动
  --pdf    另将每件公文、每份台账制成标准版式 PDF；要用浏览器，不给则不制
  --zip    另将网站打成一个压缩包，放在生成目录旁边（dist.zip），解压到 U 盘或共享文件夹即可打开`;

const USES = ['write', 'check', 'keep'] as const;
type AddressBookUse = (typeof USES)[number];

export interface BuildOptions {
  readonly out: string;
  readonly cache: string | undefined;
  /** What becomes of the address book. */
  readonly addresses: AddressBookUse;
  /** With the final slash. */
  readonly site: string | undefined;
  /** Whether PDFs are made. */
  readonly pdf: boolean;
  /** Whether the site is packed as one file besides. */
  readonly zip: boolean;
}

/** The options of the command; a string says, in Chinese, what is wrong with them. */
export function buildOptions(args: readonly string[]): BuildOptions | string {
  const parsed = parse(args);
  if (parsed === undefined) return '参数有误。';
  const { out = ['dist'], cache = [], addresses = ['write'], site = [], pdf = false, zip = false } = parsed;
  for (const [name, given] of Object.entries({ out, cache, addresses, site })) {
    if (given.length > 1) return `--${name} 只能给一次。`;
    if (given[0] === '') return `--${name} 的值不能为空。`;
  }
  const use = USES.find((one) => one === addresses[0]);
  if (use === undefined) return `--addresses 只能是 ${USES.join('、')}。`;
  const options = { out: out[0] as string, cache: cache[0], addresses: use, pdf, zip };
  if (site[0] === undefined) return { ...options, site: undefined };
  const address = siteAddress(site[0]);
  if ('fault' in address) return `--site “${site[0]}”不能用：${address.fault}`;
  return { ...options, site: address.site };
}

function parse(args: readonly string[]) {
  const text = { type: 'string', multiple: true } as const;
  return givenOptions({
    args: [...args],
    options: {
      out: text,
      cache: text,
      addresses: text,
      site: text,
      pdf: { type: 'boolean' },
      zip: { type: 'boolean' },
    },
  })?.values;
}
