import { endingsInWords } from '#domain/source-formats.ts';
import { addFolder } from './add/add-folder.ts';
import { addFiles } from './add/index.ts';
import { isFolder, namedFiles } from './add/named-files.ts';
import { Cancelled, terminalOf } from './add/terminal.ts';
import { writeFault } from './convert/folders.ts';
import { BUSY } from './convert.ts';
import { isOnlyOne } from './only-one.ts';
import { misused, optionsOr } from './options.ts';

const USAGE = `用法：npm run add -- 文件... [--id 编号] [--yes] [--overwrite] [--seeds 目录] [--content 目录]
      npm run add -- 文件夹 [--yes] [--overwrite] [--report 文件] [--seeds 目录] [--content 目录]
  文件         公文原件：${endingsInWords()}，可以一次加几件
  文件夹       其中和下级文件夹里的文件都加入；出错的跳过，最后列出清单；可随时停下，再运行一次就接着做
  --id         网址用的编号，只能用于一件；不写则按发文字号或标题拟定
  --yes        采用拟定的编号，不再询问（没有终端时必须写）
  --overwrite  编号已有公文时替换它，不再询问
  --report     文件夹的清单写到哪个文件（.html、.csv 或 .txt），不写则写在文件夹旁边
  --seeds      来源文件所在目录，默认 seeds
  --content    写入 MDX 的目录，默认 content`;

const { values: options, positionals: words } = optionsOr(USAGE, {
  allowPositionals: true,
  options: {
    id: { type: 'string' },
    yes: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    report: { type: 'string' },
    seeds: { type: 'string', default: 'seeds' },
    content: { type: 'string', default: 'content' },
  },
});
const [folder, ...others] = words;
const many = folder !== undefined && (await isFolder(folder));
if (many ? others.length > 0 || options.id !== undefined : options.report !== undefined) misused(USAGE);
if (options.report === '') misused(USAGE);
const files = many ? [] : await namedFiles(words);
if (!many && (files.length === 0 || (options.id !== undefined && files.length > 1))) misused(USAGE);
if (!(await isOnlyOne('convert', options.content))) misused(BUSY);
const stop = new AbortController();
const onStop = (): void => stop.abort();
// Until the file at hand is done; a second time ends the command at once.
process.once('SIGINT', onStop);
stop.signal.addEventListener('abort', () => process.removeListener('SIGINT', onStop));
const terminal = terminalOf(process, onStop);
try {
  process.exitCode = many
    ? await addFolder(folder, options, terminal, stop.signal)
    : await addFiles(files, options, terminal, stop.signal);
} catch (error) {
  const reason = error instanceof Cancelled ? '已取消，什么都没有写入。' : withRemedy(writeFault(error));
  if (reason === undefined) throw error;
  console.error(`\n${reason}`);
  process.exitCode = 2;
} finally {
  terminal?.close();
}

/** What a stop in the middle leaves, and how it is taken up again. */
function withRemedy(fault: string | undefined): string | undefined {
  return (
    fault && `${fault}\n  已放入的文件都是完整的。处理：腾出空间，或者改好权限，再运行同一条命令，就接着做。`
  );
}
