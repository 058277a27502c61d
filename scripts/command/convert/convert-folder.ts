import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CircularLinks } from '#domain/links.ts';
import { linksPath } from '../../convert/6-relate/link-files.ts';
import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import { type Conversion, convertArchive } from '../../convert/index.ts';
import { type KeptWork, keptWork } from './kept/index.ts';
import type { StandingFiles } from './kept/standing-files.ts';
import type { Progress } from './progress.ts';
import { publishedIn } from './published.ts';
import { readSeeds } from './read-seeds.ts';
import { type ContentChange, syncContent } from './sync-content.ts';

export interface FolderConversion {
  readonly conversion: Conversion;
  /** Of reading the folder and of converting it. */
  readonly diagnostics: readonly Diagnostic[];
  readonly kept: KeptWork | null;
}

const STAGES = { parse: '识别公文', emit: '生成内容' } as const;

/**
 * Reads and converts a seeds folder; `undefined` where the folder itself cannot be read. Writes nothing
 * there; of the content folder it reads what stands there for circulars with an error.
 *
 * @param kept what earlier runs kept; `null` to do everything anew
 */
export async function convertFolder(
  seeds: string,
  progress: Progress,
  content: string,
  kept: KeptWork | null = keptWork(seeds, content),
): Promise<FolderConversion | undefined> {
  const onProgress = (done: number, total: number): void => progress.step('读取文件', done, total);
  const read = await readSeeds(seeds, onProgress, kept?.readings).catch(() => undefined);
  if (read === undefined) return undefined;
  // A file that could not be read is no file that is gone: what was made of it stays.
  const unread = read.seeds.unread?.filter((id) => publishedIn(content, id) !== undefined) ?? [];
  const result = convertArchive(
    {
      ...read.seeds,
      unread,
      published: (id) => publishedIn(content, id),
      keptLinks: kept?.links.read(),
      writtenLinks: (id, key) => writtenLinks(content, id, key, kept?.standing),
    },
    (stage, done, total) => progress.step(STAGES[stage], done, total),
  );
  kept?.readings.tidy();
  if (result.links !== undefined) kept?.links.write(result.links.kept());
  return {
    conversion: { ...result, failed: [...result.failed, ...unread] },
    diagnostics: [...read.diagnostics, ...result.diagnostics],
    kept,
  };
}

/** The links of a circular as they stand in the content folder, where they were made of this key. */
function writtenLinks(
  content: string,
  id: string,
  key: string,
  standing: StandingFiles | undefined,
): CircularLinks | undefined {
  const path = linksPath(id);
  if (!standing?.isUntouched(path, key)) return undefined;
  return JSON.parse(readFileSync(join(content, path), 'utf8')) as CircularLinks;
}

/** Brings the content folder up to date, or with `check` only compares. Returns what differed. */
export async function writeContent(
  content: string,
  { conversion, diagnostics, kept }: FolderConversion,
  check: boolean,
  progress: Progress,
): Promise<ContentChange[]> {
  const words = check ? '比较文件' : '写入文件';
  const changes = await syncContent(content, conversion, {
    check,
    standing: kept?.standing,
    onProgress: (done, total) => progress.step(words, done, total),
  });
  if (kept !== null && !(check && changes.length > 0)) {
    const { inputs, published, standing } = kept;
    // What was made in spite of an error depends on more than what was read.
    const whole = inputs !== undefined && conversion.failed.length === 0 && errorsIn(diagnostics) === 0;
    await standing.save(whole ? { inputs, published, ...countsOf(conversion), diagnostics } : undefined);
  }
  return changes;
}

/** How many circulars and units were converted. */
export const countsOf = ({ circulars }: Conversion): { circulars: number; units: number } => ({
  circulars: circulars.length,
  units: circulars.reduce((sum, { units }) => sum + units.length, 0),
});

/** The last line of a run: what was converted, and how it went. */
export function closingLine(
  { circulars, units }: { readonly circulars: number; readonly units: number },
  diagnostics: readonly Diagnostic[],
  changes: readonly ContentChange[],
  check: boolean,
): string {
  const errors = errorsIn(diagnostics);
  return (
    `共转换公文 ${circulars} 件、任务和问答 ${units} 条；` +
    `错误 ${errors} 个，提醒 ${diagnostics.length - errors} 个；` +
    `${check ? '与磁盘不一致的文件' : '改动文件'} ${changes.length} 个。`
  );
}

/** How many of the diagnostics are errors: more than none makes a command end with 1. */
export function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((d) => d.severity === 'error').length;
}
