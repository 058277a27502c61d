import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readSeeds } from './command/read-seeds.ts';
import { formatDiagnostic, reportOf } from './command/report.ts';
import { applyChanges, contentChanges } from './command/sync-content.ts';
import { type Conversion, convertArchive } from './convert/index.ts';

const USAGE = `用法：npm run convert -- [--seeds 目录] [--content 目录] [--report 文件.json] [--check]
  --seeds    来源文件所在目录，默认 seeds
  --content  写入 MDX 的目录，默认 content
  --report   把识别结果和全部提示写成 JSON
  --check    只比较，不写入；与磁盘不一致时以 1 退出`;

interface Options {
  readonly seeds: string;
  readonly content: string;
  readonly report?: string | undefined;
  readonly check: boolean;
}

/**
 * The command: reads a seeds folder, converts, reports, and writes or checks the content
 * folder. Resolves to the exit status: 0 all written, 1 at least one error (or, with
 * `check`, a difference), 2 a folder or file that cannot be used.
 */
export async function convert({ seeds, content, report, check }: Options): Promise<0 | 1 | 2> {
  const read = await readSeeds(seeds).catch(() => undefined);
  if (read === undefined) {
    console.error(`读不到来源目录“${seeds}”。\n${USAGE}`);
    return 2;
  }
  const result = convertArchive(read.seeds);
  // A file that could not be read is no file that is gone: what was made of it stays.
  const unread = read.diagnostics.map(({ place }) => place.file.replace(/\.[^.]*$/u, ''));
  const conversion: Conversion = { ...result, failed: [...result.failed, ...unread] };
  const diagnostics = [...read.diagnostics, ...conversion.diagnostics];
  for (const d of diagnostics) console.error(formatDiagnostic(d, seeds));
  if (report !== undefined) {
    try {
      await writeFile(report, `${JSON.stringify(reportOf(conversion, diagnostics), undefined, 2)}\n`);
    } catch {
      console.error(`写不了报告文件“${report}”。`);
      return 2;
    }
  }
  const changes = await contentChanges(content, conversion);
  if (!check) await applyChanges(content, conversion, changes);
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const units = conversion.circulars.reduce((sum, c) => sum + c.units.length, 0);
  console.error(
    `共转换公文 ${conversion.circulars.length} 件、条目 ${units} 个；错误 ${errors} 个，提醒 ${warnings} 个；` +
      (check ? `与磁盘不一致的文件 ${changes.length} 个。` : `改动文件 ${changes.length} 个。`),
  );
  if (check)
    for (const { path, change } of changes) console.error(`  ${CHANGE_WORDS[change]}  ${content}/${path}`);
  if (check && changes.length > 0) console.error('请运行 npm run convert，并把 content/ 的改动一并提交。');
  return errors > 0 || (check && changes.length > 0) ? 1 : 0;
}

const CHANGE_WORDS = { add: '缺少', change: '不同', remove: '多余' } as const;

function options(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        seeds: { type: 'string', default: 'seeds' },
        content: { type: 'string', default: 'content' },
        report: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const chosen = options();
  if (chosen === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
  } else process.exitCode = await convert(chosen);
}
