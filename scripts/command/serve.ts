/**
 * `npm run preview`: serves a site that has been built, `dist` or the folder given with
 * `--dir`, on this machine alone.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite, USUAL_PORT } from '../publish/serve/listen.ts';
import { optionsOr } from './options.ts';

const USAGE = `用法：npm run preview -- [--dir 目录] [--port 端口] [--prefix 路径]
  --dir     已生成的网站所在目录，默认 dist
  --port    端口，默认 ${USUAL_PORT}，被占用时另选
  --prefix  网站所在路径，首尾都有斜杠，如 /plans/，默认 /`;

const { values } = optionsOr(USAGE, {
  options: {
    dir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: `${USUAL_PORT}` },
    prefix: { type: 'string', default: '/' },
  },
});

if (!existsSync(join(values.dir, 'index.html'))) {
  console.error(`“${values.dir}” 中还没有网站，请先运行 npm run build。`);
  process.exit(1);
}
const { url } = await serveSite(values.dir, { port: Number(values.port), prefix: values.prefix });
console.log(`档案网站已启动：${url}\n按 Ctrl+C 停止。`);
