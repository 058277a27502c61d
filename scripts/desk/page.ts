import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** What the page loads, by path. */
export type Assets = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly type: string }>;

/** Looks of the published site with which the desk shows what readers will see. */
const SITE_STYLES = ['tokens', 'base', 'identity', 'document', 'measure', 'table'];
const [VIEW, DESK] = ['src/view/styles', 'src/desk/styles'];

/** Makes the page's script and style sheet; the folder is the project's. */
export async function makeAssets(): Promise<Assets> {
  const own = (await readdir(DESK)).filter((name) => name.endsWith('.css')).sort();
  const files = [
    ...SITE_STYLES.map((name) => join(VIEW, `${name}.css`)),
    ...own.map((name) => join(DESK, name)),
  ];
  const styles = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map([
    ['/desk.js', { bytes: Buffer.from(await script()), type: 'text/javascript; charset=utf-8' }],
    ['/desk.css', { bytes: Buffer.from(styles.join('\n')), type: 'text/css; charset=utf-8' }],
  ]);
}

async function script(): Promise<string> {
  const bundle = await rolldown({
    input: 'src/desk/main.tsx',
    platform: 'browser',
    // The oldest browser that an editor may have.
    transform: { target: 'chrome92' },
    // A page without one of its packages would stay empty, and say nothing.
    onLog: (_level, log) => {
      if (log.code === 'UNRESOLVED_IMPORT')
        throw new Error('编校台的页面缺少程序包，请先运行 npm ci，再打开编校台');
    },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

/** The desk's page: everything in it is made by its script. */
export function deskPage(token: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="desk-token" content="${token}">
<title>编校台</title>
<link rel="stylesheet" href="/desk.css">
<script src="/desk.js" defer></script>
</head>
<body class="desk"><div id="desk"></div></body>
</html>
`;
}

/** For who has no key, or one that was used. */
export function doorPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>编校台</title></head>
<body>
<h1>请用终端里印出的网址打开编校台</h1>
<p>每个网址只能打开一次。需要在另一个浏览器里打开，或者网址用过了，请回到运行 npm run desk 的窗口，按回车键，会印出一个新的网址。</p>
</body>
</html>
`;
}
