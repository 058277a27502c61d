import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openDoubts, type RecognisedText, recognisedFileOf } from '#domain/recognised-text.ts';
import { FormatFault } from '../../convert/1-decode/formats/extraction.ts';
import { formatOf } from '../../convert/1-decode/formats/index.ts';
import { NoEngine, PictureFault, recognise } from '../../recognise/index.ts';
import { withKeptWork } from '../../recognise/keep-corrections.ts';
import { writeFault } from '../convert/folders.ts';
import { readInside } from '../convert/read-inside.ts';
import { sourceOf } from '../convert/read-seeds.ts';
import { visible } from '../convert/report.ts';
import { type Keeping, knownPairs, readKept, startKeeping } from './kept-file.ts';

/** What became of one file. */
export type Outcome =
  /** It holds no page that is a picture. */
  | { readonly kind: 'no-picture' }
  | { readonly kind: 'recognised'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string };

export interface SeedOptions {
  readonly seeds: string;
  readonly content: string;
  readonly onPage?: ((done: number, total: number) => void) | undefined;
  readonly stop?: AbortSignal | undefined;
}

/** Whether a file of the seeds folder may be a scan that waits to be recognised: none is kept, or one of other bytes. */
export async function waits(file: string, seeds: string): Promise<boolean> {
  const id = sourceOf(file)?.id;
  if (id === undefined) return false;
  const kept = await readKept(seeds, id);
  if (kept === undefined) return true;
  const bytes = await readInside(seeds, join(seeds, file));
  return kept === 'broken' || typeof bytes === 'string' || sha256(bytes) !== kept.source.sha256;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Recognises one file of the seeds folder and keeps what was recognised beside it. */
export async function recogniseSeed(
  file: string,
  { seeds, content, onPage, stop }: SeedOptions,
): Promise<Outcome> {
  const id = sourceOf(file)?.id;
  const bytes = await readInside(seeds, join(seeds, file));
  if (id === undefined || typeof bytes === 'string')
    return { kind: 'failed', why: '读不了这个文件，请检查权限' };
  const before = await readKept(seeds, id);
  // The editor may have mistyped one character: what stands there is not thrown away for it.
  if (before === 'broken')
    return {
      kind: 'failed',
      why: `${recognisedFileOf(id)} 写得不对，里面可能有改过的字，没有覆盖。请改好，或者把它移走再识别`,
    };
  let keeping: Keeping | undefined;
  try {
    keeping = await startKeeping(seeds, id);
    const text = await recognise(
      { name: file, format: formatOf(file, bytes), bytes },
      {
        pairs: await knownPairs(content, id),
        keepPicture: keeping.picture,
        ...(onPage === undefined ? {} : { onPage }),
        ...(stop === undefined ? {} : { stop }),
      },
    );
    if (text === undefined) return { kind: 'no-picture' };
    const work = withKeptWork(text, before);
    await keeping.keep(work.text);
    const lines = [`${visible(file)}：${inWords(work.text)}`];
    if (work.kept > 0) lines.push(`  以前改过或看过的 ${work.kept} 行照旧保留。`);
    for (const { place, text: lost } of work.lost)
      lines.push(`  以前改过的一行找不到对应的位置，没有保留：${place}“${visible(lost)}”`);
    return { kind: 'recognised', lines };
  } catch (error) {
    if (error instanceof NoEngine) throw error;
    if (error instanceof PictureFault || error instanceof FormatFault)
      return { kind: 'failed', why: error.message };
    if (stop?.aborted) throw error;
    const fault = writeFault(error);
    if (fault !== undefined) return { kind: 'failed', why: fault.replace(/。$/u, '') };
    return { kind: 'failed', why: '文件已损坏或不完整，图片取不出来' };
  } finally {
    await keeping?.end();
  }
}

/** 识别了 4 页、88 行，12 处需要核对。 */
function inWords({ pages }: RecognisedText): string {
  const lines = pages.flatMap((page) => page.lines);
  const doubts = lines.flatMap(openDoubts).length;
  const empty = pages.filter((page) => page.lines.every(({ kind }) => kind !== 'text'));
  const words = `识别了 ${pages.length} 页、${lines.filter(({ kind }) => kind === 'text').length} 行文字`;
  const look = doubts === 0 ? '' : `，${doubts} 处可能有错，请对照图片核对`;
  const none = empty.length === 0 ? '' : `；第${empty.map(({ page }) => page).join('、')}页没有认出正文`;
  return `${words}${look}${none}。`;
}
