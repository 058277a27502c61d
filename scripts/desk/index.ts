/**
 * `npm run desk`: opens the editor's desk on this machine and prints an address that lets one
 * browser in, once. Enter prints another.
 */
import { archiveFolders } from '../archive-folders.ts';
import { folderFault } from '../command/convert/folders.ts';
import { optionsOr } from '../command/options.ts';
import { Archive } from './archive.ts';
import { makeAssets } from './page.ts';
import { serveDesk } from './server.ts';
import { Steps } from './steps.ts';
import { Tasks } from './tasks.ts';

/** Where the desk is open, unless something else is there already. */
const USUAL_PORT = 4322;

const USAGE = `用法：npm run desk -- [--seeds 目录] [--content 目录] [--port 端口]
  --seeds    来源文件所在目录，默认 seeds
  --content  已转换的 MDX 所在目录，默认 content
  --port     端口，默认 ${USUAL_PORT}，被占用时另选`;

const usual = archiveFolders();
const { values } = optionsOr(USAGE, {
  options: {
    seeds: { type: 'string', default: usual.seeds },
    content: { type: 'string', default: usual.content },
    port: { type: 'string', default: `${USUAL_PORT}` },
  },
});
const { seeds, content } = values;
const fault = await folderFault(seeds, content);
if (fault !== undefined) {
  console.error(`${fault}\n${USAGE}`);
  process.exit(2);
}
const registry = seeds === usual.seeds ? usual.registry : `${seeds}/registry`;
const folders = { seeds, content, registry };
const archive = new Archive(folders);
const tasks = new Tasks();
const server = await serveDesk(
  { folders, archive, steps: new Steps(archive), tasks },
  await makeAssets(),
  Number(values.port),
);
console.log(
  `编校台已打开，请用浏览器打开（这个网址只能用一次；按回车键另印一个）：\n\n    ${server.invite()}\n\n按 Ctrl+C 停止。`,
);
// Not before: reading many circulars leaves little time for anything else.
tasks.start('load', (report) => archive.load(report));
if (process.stdin.isTTY) process.stdin.on('data', () => console.log(`\n    ${server.invite()}\n`));
