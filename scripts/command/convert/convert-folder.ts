import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import { type Conversion, convertArchive } from '../../convert/index.ts';
import type { Progress } from './progress.ts';
import { publishedIn } from './published.ts';
import { readSeeds } from './read-seeds.ts';
import { type ContentChange, syncContent } from './sync-content.ts';

export interface FolderConversion {
  readonly conversion: Conversion;
  /** Of reading the folder and of converting it. */
  readonly diagnostics: readonly Diagnostic[];
}

const STAGES = { parse: '识别公文', emit: '生成条目' } as const;

/** Reads and converts a seeds folder; `undefined` where the folder itself cannot be read. Writes nothing; of the content folder it reads what stands there for circulars with an error. */
export async function convertFolder(
  seeds: string,
  progress: Progress,
  content: string,
): Promise<FolderConversion | undefined> {
  const read = await readSeeds(seeds, (done, total) => progress.step('读取文件', done, total)).catch(
    () => undefined,
  );
  if (read === undefined) return undefined;
  // A file that could not be read is no file that is gone: what was made of it stays.
  const unread = read.diagnostics.map(({ place }) => place.file.replace(/\.[^.]*$/u, ''));
  const result = convertArchive(
    { ...read.seeds, unread, published: (id) => publishedIn(content, id) },
    (stage, done, total) => progress.step(STAGES[stage], done, total),
  );
  return {
    conversion: { ...result, failed: [...result.failed, ...unread] },
    diagnostics: [...read.diagnostics, ...result.diagnostics],
  };
}

/** Brings the content folder up to date, or with `check` only compares. Returns what differed. */
export function writeContent(
  content: string,
  conversion: Conversion,
  check: boolean,
  progress: Progress,
): Promise<ContentChange[]> {
  const words = check ? '比较文件' : '写入文件';
  return syncContent(content, conversion, {
    check,
    onProgress: (done, total) => progress.step(words, done, total),
  });
}

/** The last line of a run: what was converted, and how it went. */
export function closingLine(
  { conversion, diagnostics }: FolderConversion,
  changes: readonly ContentChange[],
  check: boolean,
): string {
  const errors = errorsIn(diagnostics);
  const units = conversion.circulars.reduce((sum, c) => sum + c.units.length, 0);
  return (
    `共转换公文 ${conversion.circulars.length} 件、条目 ${units} 个；` +
    `错误 ${errors} 个，提醒 ${diagnostics.length - errors} 个；` +
    `${check ? '与磁盘不一致的文件' : '改动文件'} ${changes.length} 个。`
  );
}

/** How many of the diagnostics are errors: more than none makes a command end with 1. */
export function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((d) => d.severity === 'error').length;
}
