/**
 * `npm start`: reads the circulars, builds the site, serves it on this machine and prints
 * its address. A circular that cannot be read is reported and left out; the rest is shown.
 */

import { serveSite, USUAL_PORT } from '../publish/serve/listen.ts';
import { registryReady } from './registry-ready.ts';
import { runNode } from './run-node.ts';

// Without this nothing that follows can come to an end.
if (!(await registryReady())) process.exit(1);

console.log('① 读取公文……');
const converted = await runNode('scripts/command/convert.ts');
if (converted === 1) console.error('部分公文有误，未予更新（见上）；其余公文照常发布。');
else if (converted !== 0) process.exit(converted);

console.log('② 生成网站……');
const built = await runNode('scripts/command/build.ts');
if (built !== 0) {
  console.error('网站未能生成，原因见上。');
  process.exit(built);
}

const { url } = await serveSite('dist', { port: USUAL_PORT });
console.log(
  `③ 档案网站已启动，请用浏览器打开：\n\n    ${url}\n\n要改正认错了的地方，另开一个窗口运行：npm run desk\n\n按 Ctrl+C 停止。`,
);
