import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressLine } from '#domain/address-book/lines.ts';
import { isTextEncoding } from '#domain/decode-text.ts';
import { type Source, sourceSchema } from '#domain/schema.ts';
import { archiveFolders } from '../../archive-folders.ts';
import { decode } from '../../convert/1-decode/index.ts';
import { readInside } from '../convert/read-inside.ts';
import { recognisedBeside, seedFile, sourceOf } from '../convert/read-seeds.ts';

/** So many names are listed; of more it is said how many. */
const LISTED = 5;

interface Folders {
  readonly seeds: string;
  readonly content: string;
}

/**
 * Whether the files as received lie where the site offers them, as they were when they were
 * converted; says in Chinese what is not so. `false` where the file of a circular that was
 * published before is gone: its page would lose the original. A build does not convert, so
 * what differs is told and no more: a circular with an error stays as it was.
 */
export async function sourceFilesAtHand(
  before: readonly Pick<AddressLine, 'address'>[],
  folders: Folders = archiveFolders(),
  remind: (reminder: string) => void = console.error,
): Promise<boolean> {
  const seeds = (await names(folders.seeds)).filter((name) => sourceOf(name) !== undefined);
  const sources = await convertedSources(folders.content);
  const published = new Set(before.map(({ address }) => address));
  const missing = sources.filter(({ file }) => !seeds.includes(file));
  const lost = missing.filter(({ id }) => published.has(`circulars/${id}/`));
  if (lost.length > 0) {
    console.error(
      `${folders.seeds}/ 里没有了已公布公文的原件：${listed(lost.map(({ file }) => file))}。网站没有生成，原来的网站没有改动。
  处理：如果是误删，请放回去（git checkout -- ${folders.seeds}/${lost[0]?.file}）；如果是更名或撤下，请先运行 npm run convert，再按提示在 redirects.yaml 里写明。`,
    );
    return false;
  }
  const converted = new Set(sources.map(({ file }) => file));
  const tell = (files: readonly string[], what: string) => {
    if (files.length > 0) remind(`提醒：${what}：${listed(files)}。需要更新的，请先运行 npm run convert。`);
  };
  tell(
    missing.map(({ file }) => file),
    `${folders.content}/ 里的公文在 ${folders.seeds}/ 里没有原件，网站上不提供下载`,
  );
  tell(
    seeds.filter((file) => !converted.has(file)),
    `${folders.seeds}/ 里的文件还没有转换，不在网站上`,
  );
  const changed = await Promise.all(
    sources.map(async (source) => ((await isAsConverted(folders.seeds, source)) ? [] : [source.file])),
  );
  tell(changed.flat(), `${folders.seeds}/ 里的原件在转换之后改过，网站上还是原来的文字`);
  return true;
}

/** Unpacked files are not looked into, but scans: their text is corrected after it was published. */
async function isAsConverted(
  seeds: string,
  { file, encoding, lines, places, scan }: Source,
): Promise<boolean> {
  const isPlain = isTextEncoding(encoding);
  if (!isPlain && scan === undefined) return true;
  const bytes = await readInside(seeds, join(seeds, file));
  if (typeof bytes === 'string') return true;
  if (!isPlain) {
    const { extraction } = await seedFile(file, bytes, await recognisedBeside(seeds, file));
    if (extraction === undefined || 'fault' in extraction) return false;
    return (
      extraction.lines
        .map(({ text }) => text)
        .join('\n')
        .trimEnd() === lines.join('\n').trimEnd()
    );
  }
  if (places !== null) {
    const now = decode(await seedFile(file, bytes)).value?.text;
    return now?.trimEnd() === lines.join('\n').trimEnd();
  }
  const now = new TextDecoder(encoding).decode(bytes).split(/\r\n|\n|\r/u);
  return now.join('\n').trimEnd() === lines.join('\n').trimEnd();
}

async function convertedSources(content: string): Promise<Source[]> {
  const folder = join(content, 'sources');
  const files = (await names(folder)).filter((name) => name.endsWith('.json'));
  const read = await Promise.all(
    files.map(async (name) => {
      // What cannot be read so, the site's own loader names with its place.
      const text = await readFile(join(folder, name), 'utf8');
      const source = sourceSchema.safeParse(jsonOf(text));
      return source.success ? [source.data] : [];
    }),
  );
  return read.flat();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function names(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

function listed(files: readonly string[]): string {
  const rest = files.length - LISTED;
  return files.slice(0, LISTED).join('、') + (rest > 0 ? `，等 ${files.length} 件` : '');
}
