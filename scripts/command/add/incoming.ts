import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CircularHead } from '#domain/schema.ts';
import { rowOf, type SourceFormat } from '#domain/source-formats.ts';
import { formatOf, isRefused, nameAndRemedy } from '../../convert/1-decode/formats/format-of.ts';
import { convertArchive } from '../../convert/index.ts';
import type { YamlFile } from '../../convert/side-file/read-yaml.ts';
import { seedFile } from '../convert/read-seeds.ts';
import { type RecogniseAside, recognisedIn, type ScanFolders } from './aside.ts';
import { digestOf, type Holdings } from './holdings.ts';
import type { Placeable } from './place.ts';

/** A file that can be added. Its bytes are read again when it is put among the sources: hundreds would fill the memory. */
export interface Incoming {
  readonly kind: 'new';
  /** As the editor wrote it. */
  readonly path: string;
  readonly digest: string;
  /** The ending that says what the file is, whatever it is called. */
  readonly ending: string;
  /** As it reads on its own: what the id is proposed from. */
  readonly head: CircularHead;
  /** The folder in which it was recognised, where it is a scan. */
  readonly scan?: string | undefined;
}

/** A file of which the archive has every byte. */
export interface Held {
  readonly kind: 'held';
  readonly path: string;
  readonly id: string;
}

/** A file that cannot be added, and why. */
export interface Refused {
  readonly kind: 'refused';
  readonly path: string;
  readonly reason: string;
  /** The file itself could not be read: a matter of how the command was used. */
  readonly unreadable: boolean;
  /** The ending of a scan: it can be added once its text was recognised. */
  readonly scanEnding?: string | undefined;
}

export type Examined = Incoming | Held | Refused;

/**
 * Reads a file and looks at what is in it; one that the archive has is not looked into.
 * @param scan the folder in which the file was recognised, where it is a scan that was
 * @param registry the files of which `registryForNaming` says what is needed
 */
export async function examine(
  path: string,
  registry: readonly YamlFile[],
  holdings: Holdings,
  scan?: string,
): Promise<Examined> {
  const refused = (reason: string, unreadable = false, scanEnding?: string): Refused => ({
    kind: 'refused',
    path,
    reason,
    unreadable,
    scanEnding,
  });
  const bytes = await bytesOf(path);
  if (typeof bytes === 'string') return refused(UNREADABLE[bytes], true);
  const id = await holdings.idOfSame(bytes);
  if (id !== undefined) return { kind: 'held', path, id };
  const format = formatOf(path, bytes);
  if (isRefused(format)) {
    const { name, remedy } = nameAndRemedy(format);
    return refused(`${name}不能读取，${remedy}。`);
  }
  const ending = endingFor(format, path);
  const recognised = scan === undefined ? undefined : await recognisedIn(scan);
  const seed = await seedFile(`incoming${ending}`, bytes, recognised);
  const { circulars, diagnostics } = convertArchive({ circulars: [seed], sideFiles: [], registry });
  const [circular] = circulars;
  if (circular !== undefined)
    return { kind: 'new', path, digest: digestOf(bytes), ending, head: circular.head, scan };
  const error = diagnostics.find((d) => d.severity === 'error');
  return error === undefined
    ? refused('没有可转换的内容。')
    : refused(
        `${error.message}\n  处理：${error.help}`,
        false,
        error.code === 'decode/not-recognised' ? ending : undefined,
      );
}

/** What is no file is not opened: a pipe or a device would be read without end. */
async function bytesOf(path: string): Promise<Buffer | keyof typeof UNREADABLE> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFile() === false) return 'no-file';
  return readFile(path).catch(() => 'unreadable' as const);
}

const UNREADABLE = {
  unreadable: '读不到这个文件，请检查路径和读取权限。',
  'no-file': '这不是文件，没有读取。请给出文件本身。',
} as const;

/** Of the registry only what names a file: subjects and synonyms would be read anew for each of hundreds. */
export function registryForNaming(registry: readonly YamlFile[]): YamlFile[] {
  return registry.filter(({ file }) => /\/(?:archive|issuers)\.yaml$/u.test(file));
}

/** The file with its bytes; `undefined` where it is not what was examined any more. */
export async function readAgain({ path, digest, ending, scan }: Incoming): Promise<Placeable | undefined> {
  const bytes = await bytesOf(path);
  return typeof bytes !== 'string' && digestOf(bytes) === digest ? { path, bytes, ending, scan } : undefined;
}

/** The file's own ending where sources of the format are filed under it, else the first that they are. */
function endingFor(format: SourceFormat, path: string): string {
  const { endings } = rowOf(format);
  const own = extname(path).toLowerCase();
  return endings.includes(own) ? own : endings[0];
}

/** Examines a file; a scan is recognised first, in a folder of its own. */
export async function examineOrRecognise(
  path: string,
  { registry, holdings }: { readonly registry: readonly YamlFile[]; readonly holdings: Holdings },
  scans: ScanFolders,
  options: RecogniseAside,
): Promise<Examined> {
  const examined = await examine(path, registry, holdings);
  if (examined.kind !== 'refused' || examined.scanEnding === undefined) return examined;
  const recognised = await scans.recognise(path, examined.scanEnding, options);
  if (typeof recognised === 'string') return { ...examined, reason: recognised };
  return examine(path, registry, holdings, recognised.folder);
}
