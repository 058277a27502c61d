import { endingsInWords } from '#domain/source-formats.ts';
import { addFiles } from './add/index.ts';
import { namedFiles } from './add/named-files.ts';
import { Cancelled, terminalOf } from './add/terminal.ts';
import { misused, optionsOr } from './options.ts';

const USAGE = `用法：npm run add -- 文件... [--id 编号] [--yes] [--overwrite] [--seeds 目录] [--content 目录]
  文件         公文原件：${endingsInWords()}，可以一次加几件
  --id         网址用的编号，只能用于一件；不写则按发文字号或标题拟定
  --yes        采用拟定的编号，不再询问（没有终端时必须写）
  --overwrite  编号已有公文时替换它，不再询问
  --seeds      来源文件所在目录，默认 seeds
  --content    写入 MDX 的目录，默认 content`;

const { values: options, positionals: words } = optionsOr(USAGE, {
  allowPositionals: true,
  options: {
    id: { type: 'string' },
    yes: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    seeds: { type: 'string', default: 'seeds' },
    content: { type: 'string', default: 'content' },
  },
});
const files = await namedFiles(words);
if (files.length === 0 || (options.id !== undefined && files.length > 1)) misused(USAGE);
const terminal = terminalOf(process);
try {
  process.exitCode = await addFiles(files, options, terminal);
} catch (error) {
  if (!(error instanceof Cancelled)) throw error;
  console.error('\n已取消，什么都没有写入。');
  process.exitCode = 2;
} finally {
  terminal?.close();
}
