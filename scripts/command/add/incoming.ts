import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { rowOf, type SourceFormat } from '#domain/source-formats.ts';
import { formatOf, isRefused, nameAndRemedy } from '../../convert/1-decode/formats/format-of.ts';
import { convertArchive } from '../../convert/index.ts';
import type { YamlFile } from '../../convert/side-file/read-yaml.ts';
import type { LinkedCircular } from '../../convert/types.ts';
import { seedFile } from '../convert/read-seeds.ts';

/** A file that the editor wants to add. */
export interface Incoming {
  /** As the editor wrote it. */
  readonly path: string;
  readonly bytes: Buffer;
  /** The ending that says what the file is, whatever it is called. */
  readonly ending: string;
  /** As it reads on its own: what the id is proposed from. */
  readonly circular: LinkedCircular;
}

/** A file that cannot be added, and why. */
export interface Refused {
  readonly path: string;
  readonly reason: string;
  /** The file itself could not be read: a matter of how the command was used. */
  readonly unreadable: boolean;
}

/** Reads a file and looks at what is in it. */
export async function readIncoming(path: string, registry: readonly YamlFile[]): Promise<Incoming | Refused> {
  const refused = (reason: string, unreadable = false): Refused => ({ path, reason, unreadable });
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return refused('读不到这个文件，请检查路径和读取权限。', true);
  const format = formatOf(path, bytes);
  if (isRefused(format)) {
    const { name, remedy } = nameAndRemedy(format);
    return refused(`${name}不能读取，${remedy}。`);
  }
  const ending = endingFor(format, path);
  const seed = await seedFile(`incoming${ending}`, bytes);
  const { circulars, diagnostics } = convertArchive({ circulars: [seed], sideFiles: [], registry });
  const [circular] = circulars;
  if (circular !== undefined) return { path, bytes, ending, circular };
  const error = diagnostics.find((d) => d.severity === 'error');
  return refused(error === undefined ? '没有可转换的内容。' : `${error.message}\n  处理：${error.help}`);
}

/** The file's own ending where sources of the format are filed under it, else the first that they are. */
function endingFor(format: SourceFormat, path: string): string {
  const { endings } = rowOf(format);
  const own = extname(path).toLowerCase();
  return endings.includes(own) ? own : endings[0];
}
