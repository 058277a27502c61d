import { writeFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { folderFault, writeFault } from './convert/folders.ts';
import { isHalfWritten } from './convert/half-written.ts';
import { listDiagnostics } from './convert/list-diagnostics.ts';
import { showProgress } from './convert/progress.ts';
import { reportOf, visible } from './convert/report.ts';
import { clearHalfDone } from './half-done.ts';
import { isOnlyOne } from './only-one.ts';
import { optionsOr } from './options.ts';

const USAGE = `用法：npm run convert -- [--seeds 目录] [--content 目录] [--report 文件.json] [--check] [--fresh]
  --seeds    来源文件所在目录，默认 seeds
  --content  写入 MDX 的目录，默认 content
  --report   把识别结果和全部提示写成 JSON
  --check    只比较，不写入；与磁盘不一致时以 1 退出
  --fresh    全部重新读取，不用上次留下的结果`;

interface Options {
  readonly seeds: string;
  readonly content: string;
  readonly report?: string | undefined;
  readonly check: boolean;
  readonly fresh?: boolean;
}

/**
 * The command: reads a seeds folder, converts, reports, and writes or checks the content
 * folder. Resolves to the exit status: 0 all written, 1 at least one error (or, with
 * `check`, a difference), 2 a folder or file that cannot be used.
 */
export async function convert({ seeds, content, report, check, fresh }: Options): Promise<0 | 1 | 2> {
  const fault = await folderFault(seeds, content);
  if (fault !== undefined || report === '') {
    console.error(`${fault ?? '--report 后面没有写文件名。'}\n${USAGE}`);
    return 2;
  }
  if (!check) await clearHalfDone(seeds);
  const { keptWork, unchangedSince } = await import('./convert/kept/index.ts');
  const kept = fresh ? null : keptWork(seeds, content);
  const { closingLine, convertFolder, countsOf, errorsIn, writeContent } = await import(
    './convert/convert-folder.ts'
  );
  const mayBeUnchanged = kept !== null && report === undefined && !isHalfWritten(content);
  const last = mayBeUnchanged ? await unchangedSince(kept, content) : undefined;
  if (last !== undefined) {
    for (const text of listDiagnostics(last.diagnostics, seeds)) console.error(text);
    console.error(closingLine(last, last.diagnostics, [], check));
    return 0;
  }
  const progress = showProgress(process.stderr);
  const converted = await convertFolder(seeds, progress, content, kept);
  progress.end();
  if (converted === undefined) {
    console.error(`读不到来源目录“${visible(seeds)}”。\n${USAGE}`);
    return 2;
  }
  const { conversion, diagnostics } = converted;
  for (const text of listDiagnostics(diagnostics, seeds)) console.error(text);
  if (report !== undefined) {
    try {
      await writeFile(report, `${JSON.stringify(reportOf(conversion, diagnostics), undefined, 2)}\n`);
    } catch {
      console.error(`写不了报告文件“${visible(report)}”。`);
      return 2;
    }
  }
  const changes = await writeContent(content, converted, check, progress).catch((error: unknown) => {
    progress.end();
    const reason = writeFault(error, content);
    if (reason === undefined) throw error;
    console.error(reason);
    return undefined;
  });
  progress.end();
  if (changes === undefined) return 2;
  console.error(closingLine(countsOf(conversion), diagnostics, changes, check));
  if (check)
    for (const { path, change } of changes) console.error(`  ${CHANGE_WORDS[change]}  ${content}/${path}`);
  if (check && changes.length > 0) console.error('请运行 npm run convert，并把 content/ 的改动一并提交。');
  return errorsIn(diagnostics) > 0 || (check && changes.length > 0) ? 1 : 0;
}

/** What a second run is told while another one writes. */
export const BUSY = '另一次转换正在写入，这一次没有开始，什么都没有改动。请等它结束，再运行一次。';

const CHANGE_WORDS = { add: '缺少', change: '不同', remove: '多余' } as const;

if (import.meta.main) {
  // Most runs take longer to start than to convert: Node keeps what it has made of the converter's code.
  enableCompileCache();
  const { values } = optionsOr(USAGE, {
    options: {
      seeds: { type: 'string', default: 'seeds' },
      content: { type: 'string', default: 'content' },
      report: { type: 'string' },
      check: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  });
  if (values.check || (await isOnlyOne('convert', values.content))) process.exitCode = await convert(values);
  else {
    console.error(BUSY);
    process.exitCode = 2;
  }
}
