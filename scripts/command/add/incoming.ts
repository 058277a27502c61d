import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { extract, type Format, formatOf } from '../../convert/1-decode/formats/index.ts';
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

const ENDINGS: Readonly<Partial<Record<Format, string>>> = { html: '.html', docx: '.docx', pdf: '.pdf' };

/** Reads a file and looks at what is in it. */
export async function readIncoming(path: string, registry: readonly YamlFile[]): Promise<Incoming | Refused> {
  const refused = (reason: string, unreadable = false): Refused => ({ path, reason, unreadable });
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return refused('读不到这个文件，请检查路径和读取权限。', true);
  const format = formatOf(path, bytes);
  const ending = format === 'text' ? textEnding(path) : ENDINGS[format];
  if (ending === undefined) {
    const why = await extract(format, bytes);
    return refused('fault' in why ? `${why.detail}。` : '不认识的文件格式。');
  }
  const seed = await seedFile(`incoming${ending}`, bytes);
  const { circulars, diagnostics } = convertArchive({ circulars: [seed], sideFiles: [], registry });
  const [circular] = circulars;
  if (circular !== undefined) return { path, bytes, ending, circular };
  const error = diagnostics.find((d) => d.severity === 'error');
  return refused(error === undefined ? '没有可转换的内容。' : `${error.message}\n  处理：${error.help}`);
}

function textEnding(path: string): string {
  return extname(path).toLowerCase() === '.txt' ? '.txt' : '.md';
}
