import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { decodeText, TEXT_ENCODINGS } from '#domain/decode-text.ts';
import { pagePictureFile, pagePictureName, pagePicturesFolder } from '#domain/page-pictures.ts';
import { recognisedFileOf } from '#domain/recognised-text.ts';
import { formatOfEnding } from '#domain/source-formats.ts';
import type { ScannedPages } from '../../convert/1-decode/formats/extraction.ts';
import { formatOf, unpackText } from '../../convert/1-decode/formats/index.ts';
import { refusedOfEnding } from '../../convert/1-decode/formats/refused.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../../convert/diagnostics/diagnostic.ts';
import type { Seeds } from '../../convert/index.ts';
import type { YamlFile } from '../../convert/side-file/read-yaml.ts';
import type { SeedFile } from '../../convert/types.ts';
import { extractApart } from './extract-apart.ts';
import type { ReadingsFolder } from './kept/readings.ts';
import { publishedListsIn } from './published-lists.ts';
import { type NotRead, readInside } from './read-inside.ts';

const YAML = new Set(['.yaml', '.yml']);
/** What lies beside the circulars for people, not for the converter. */
const NOT_A_SEED = /^(?:readme\.md|\..*|~\$.*|registry)$/iu;
/** What lies beside a scan: its recognised text, and the pictures of its pages. */
const OF_A_SCAN = /^(?<id>.*)(?:\.ocr\.json|\.pages)$/u;

/** Id and ending of a file of the seeds folder that holds a circular; `undefined` for any other file. */
export function sourceOf(name: string): { readonly id: string; readonly ending: string } | undefined {
  const ending = extname(name).toLowerCase();
  if (NOT_A_SEED.test(name) || !isSource(ending)) return undefined;
  return { id: name.slice(0, name.length - ending.length), ending };
}

/** Endings of what is read, and of what is not, to say what to do about it. */
const isSource = (ending: string): boolean =>
  formatOfEnding(ending) !== undefined || refusedOfEnding(ending) !== undefined;

/**
 * Bytes under the name of a source as a seed, unpacked where the ending asks for it.
 *
 * @param recognised the recognised text that is kept beside it
 */
export async function seedFile(file: string, bytes: Buffer, recognised?: string): Promise<SeedFile> {
  const ending = extname(file).toLowerCase();
  const seed = { id: circularOf(file), file, bytes };
  const format = formatOfEnding(ending) === 'text' ? 'text' : formatOf(file, bytes);
  if (format === 'text') {
    const extraction = await unpackText(bytes);
    return extraction === undefined ? seed : { ...seed, extraction };
  }
  // What a few bytes of any of them may ask for bounds neither time nor memory.
  return { ...seed, extraction: await extractApart(format, bytes, recognised) };
}

const circularOf = (file: string): string => file.slice(0, file.length - extname(file).length);

/** Whether a conversion reads what is in a file of the seeds folder, or only that it is there. */
export function isInput(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return isSource(ending) || YAML.has(ending) || OF_A_SCAN.test(name);
}

/** Whether a conversion reads what is in a file of the registry; the address book it asks for what it has to keep. */
export const isRegistryFile = (name: string): boolean => YAML.has(extname(name).toLowerCase());

/**
 * Reads a seeds folder. Throws where the folder itself cannot be read.
 *
 * @param kept readings of an earlier run: what they hold is not unpacked again
 */
export async function readSeeds(
  folder: string,
  onProgress?: (done: number, total: number) => void,
  kept?: ReadingsFolder,
): Promise<{ seeds: Seeds; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const circulars: SeedFile[] = [];
  const unread: string[] = [];
  // Code-unit order, whatever the machine's locale or file system.
  const entries = (await readdir(folder)).filter((name) => !NOT_A_SEED.test(name)).sort();
  const ids = new Set(entries.flatMap((name) => sourceOf(name)?.id ?? []));
  const sideFiles = new Map<string, YamlFile>();
  for (const name of entries.filter((one) => YAML.has(extname(one).toLowerCase()))) {
    const bytes = await readInside(folder, join(folder, name));
    if (typeof bytes !== 'string') sideFiles.set(name, yamlFile(name, bytes, TEXT_ENCODINGS));
  }
  const sideFilesOf = Map.groupBy(sideFiles.values(), ({ file }) => circularOf(file));
  for (const [i, name] of entries.entries()) {
    onProgress?.(i, entries.length);
    const scanned = OF_A_SCAN.exec(name)?.groups?.id;
    if (scanned !== undefined) {
      if (!ids.has(scanned)) diagnostics.push(diagnostic('seeds/no-original', wholeFile(name), name));
      continue;
    }
    if (sideFiles.has(name)) continue;
    const ending = extname(name).toLowerCase();
    if (!isSource(ending) && !YAML.has(ending)) {
      unread.push(circularOf(name));
      diagnostics.push(diagnostic('seeds/unknown-format', wholeFile(name), ending || name));
      continue;
    }
    const bytes = await readInside(folder, join(folder, name));
    if (typeof bytes === 'string') {
      unread.push(circularOf(name));
      diagnostics.push(diagnostic(`seeds/${bytes}`, wholeFile(name), name));
      continue;
    }
    const recognised = await recognisedBeside(folder, name);
    const plain = { id: circularOf(name), file: name, bytes };
    const own = sideFilesOf.get(plain.id) ?? [];
    const reading = kept?.look({ seed: plain, sideFiles: own, recognised });
    const seed = reading === undefined ? await seedFile(name, bytes, recognised) : plain;
    circulars.push(seed);
    const scan = reading === undefined ? scanOf(seed) : reading.value?.source.decoded.scan;
    const missing = await missingPictures(folder, seed.id, scan);
    if (missing.length > 0)
      diagnostics.push(
        diagnostic('seeds/no-page-picture', wholeFile(name), missing.map(pagePictureName).join('、')),
      );
  }
  const read = new Set(circulars.map(({ id }) => id));
  return {
    seeds: {
      circulars,
      sideFiles: [...sideFiles.values()],
      registry: await readRegistryFiles(folder),
      publishedLists: publishedListsIn(folder),
      unread: unread.filter((id) => !read.has(id)),
      kept,
    },
    diagnostics,
  };
}

/** The recognised text that is kept beside a source; one that cannot be read is none that can be used. */
export async function recognisedBeside(folder: string, name: string): Promise<string | undefined> {
  const kept = join(folder, recognisedFileOf(sourceOf(name)?.id ?? ''));
  const there = await stat(kept).catch(() => undefined);
  if (there === undefined) return undefined;
  const bytes = await readInside(folder, kept);
  return typeof bytes === 'string' ? '' : bytes.toString('utf8');
}

const scanOf = ({ extraction }: SeedFile): ScannedPages | undefined =>
  extraction === undefined || 'fault' in extraction ? undefined : extraction.scan;

/** Pages of a scan of which no picture is kept beside it, to be shown to readers. */
async function missingPictures(
  folder: string,
  id: string,
  scan: Pick<ScannedPages, 'pages'> | undefined,
): Promise<number[]> {
  if (scan === undefined) return [];
  const kept: string[] = await readdir(join(folder, pagePicturesFolder(id))).catch(() => []);
  const pages = scan.pages.map(({ page }) => page);
  return pages.filter((page) => !kept.some((name) => name === pagePictureFile(page)));
}

/** The text of a file that people write, in the first encoding that fits. */
function yamlFile(file: string, bytes: Uint8Array, encodings: readonly string[]): YamlFile {
  const decoded = decodeText(bytes, encodings);
  if (decoded !== undefined) return { file, text: decoded.text };
  return { file, text: '', fault: '编码不是 UTF-8，请另存为 UTF-8' };
}

/** The files of `registry/` within a seeds folder, or of a registry folder elsewhere; none where there is no such folder. */
export async function readRegistryFiles(
  seeds: string,
  folder = join(seeds, 'registry'),
): Promise<YamlFile[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .filter(isRegistryFile)
      .sort()
      .map(async (name) => ({
        file: `registry/${name}`,
        ...(await registryText(`registry/${name}`, folder, join(folder, name))),
      })),
  );
}

async function registryText(file: string, folder: string, path: string) {
  const bytes = await readInside(folder, path);
  if (typeof bytes === 'string') return { text: '', fault: REGISTRY_FAULTS[bytes] };
  // The site reads these files too, and knows UTF-8 only.
  return yamlFile(file, bytes, ['utf-8']);
}

const REGISTRY_FAULTS: Readonly<Record<NotRead, string>> = {
  unreadable: '读不了这个文件，请检查权限',
  'no-file': '这不是文件',
  outside: '这是通到登记目录以外的链接，没有读取，请放入文件本身',
};
