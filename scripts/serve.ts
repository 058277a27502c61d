/**
 * `npm run preview`: serves a site that has been built, `dist` or the folder given with
 * `--dir`, on this machine alone.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite, USUAL_PORT } from './serve/listen.ts';

const { values } = parseArgs({
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
