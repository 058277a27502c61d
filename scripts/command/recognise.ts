import { readdir, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { formatOfEnding } from '#domain/source-formats.ts';
import { NoEngine } from '../recognise/index.ts';
import { showProgress } from './convert/progress.ts';
import { sourceOf } from './convert/read-seeds.ts';
import { visible } from './convert/report.ts';
import { misused, optionsOr } from './options.ts';
import { completePictures, pagesWithoutPicture } from './recognise/complete-pictures.ts';
import { recogniseSeed, waits } from './recognise/recognise-seed.ts';

const USAGE = `用法：npm run recognise -- [编号|文件]... [--seeds 目录] [--content 目录]
  编号或文件   来源目录里的扫描件（PDF、JPG、PNG、TIF，或有扫描图片的 Word 文件）；不写则识别所有还没有识别的，并补上缺少的页图
  --seeds      来源文件所在目录，默认 seeds
  --content    已发布的 MDX 的目录，默认 content（用来判断哪些词没有见过）
识别结果写在原件旁边的“编号.ocr.json”里；再次识别时，改过的行照旧保留。按 Ctrl+C 可以随时停下。`;

/** Formats whose pages may be pictures. */
const MAY_BE_PICTURES = new Set(['pdf', 'png', 'jpeg', 'tiff', 'docx']);

interface Options {
  readonly seeds: string;
  readonly content: string;
}

/**
 * The command: recognises scans of the seeds folder and keeps their texts beside them.
 * Resolves to the exit status: 0 all done, 1 one could not be recognised or the work was
 * stopped, 2 wrong use, or recognition is not there.
 */
export async function recogniseSeeds(
  words: readonly string[],
  { seeds, content }: Options,
  stop: AbortSignal,
): Promise<0 | 1 | 2> {
  const names = await readdir(seeds).catch(() => undefined);
  if (names === undefined) {
    console.error(`读不到来源目录“${visible(seeds)}”。`);
    return 2;
  }
  const scans = names.filter((name) => mayBeScan(name)).sort();
  const files: string[] = [];
  for (const word of words) {
    const own = scans.filter((name) => isNamed(name, word, seeds));
    if (own.length === 0) {
      const there = await stat(word).then(
        () => true,
        () => false,
      );
      console.error(
        there
          ? `“${visible(word)}”不是来源目录里的扫描件；新收到的文件请用 npm run add 加入。`
          : `来源目录里没有编号或文件“${visible(word)}”，或者它不是 PDF、Word 文件和图片。`,
      );
      return 2;
    }
    files.push(...own);
  }
  if (words.length === 0) for (const name of scans) if (await waits(name, seeds)) files.push(name);
  const incomplete: string[] = [];
  if (words.length === 0)
    for (const name of scans)
      if (!files.includes(name) && (await pagesWithoutPicture(name, seeds)).length > 0) incomplete.push(name);

  const progress = showProgress(process.stderr);
  let [status, done]: [0 | 1, number] = [0, 0];
  try {
    for (const [i, file] of files.entries()) {
      const outcome = await recogniseSeed(file, {
        seeds,
        content,
        stop,
        onPage: (page, pages) =>
          progress.step(`识别 ${visible(file)}（第 ${i + 1} 件，共 ${files.length} 件）`, page, pages),
      });
      progress.end();
      if (outcome.kind === 'recognised') for (const line of outcome.lines) console.log(line);
      else if (outcome.kind === 'failed') {
        console.error(`${visible(file)}：${outcome.why}。`);
        status = 1;
      } else if (words.length > 0) console.log(`${visible(file)}：没有只有图片的页，不用识别。`);
      if (outcome.kind === 'recognised') done += 1;
    }
    for (const file of incomplete) {
      if (!(await completed(file, seeds))) status = 1;
      else done += 1;
    }
  } catch (error) {
    progress.end();
    if (error instanceof NoEngine) {
      console.error(`${error.message}。`);
      return 2;
    }
    if (!stop.aborted) throw error;
    console.error(`已停止：识别完的 ${done} 件已经保存，没有识别完的没有动。`);
    return 1;
  }
  if (done === 0 && status === 0 && words.length === 0) console.log('没有等待识别的扫描件。');
  else if (done > 0) console.log('请运行 npm run convert 更新公文，并对照图片核对可疑的字。');
  return status;
}

/** Makes pictures of pages that are missing, and says so. */
async function completed(file: string, seeds: string): Promise<boolean> {
  const made = await completePictures(file, seeds).catch((error: unknown) => {
    if (error instanceof NoEngine) throw error;
    return 0;
  });
  if (made > 0) console.log(`${visible(file)}：补上了 ${made} 页的图片，识别文本没有动。`);
  else console.error(`${visible(file)}：缺的页图补不出来，请检查原件。`);
  return made > 0;
}

function mayBeScan(name: string): boolean {
  const source = sourceOf(name);
  return source !== undefined && MAY_BE_PICTURES.has(formatOfEnding(source.ending) ?? '');
}

/** Whether a word names this file: by its id, its name, or a path that leads to it. */
const isNamed = (name: string, word: string, seeds: string): boolean =>
  word === sourceOf(name)?.id ||
  word === name ||
  (basename(word) === name && resolve(word) === resolve(seeds, name));

if (import.meta.main) {
  const { values, positionals } = optionsOr(USAGE, {
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: 'seeds' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) misused(USAGE);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.exitCode = await recogniseSeeds(positionals, values, stop.signal);
}
