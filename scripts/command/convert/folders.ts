import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { visible } from './report.ts';

/**
 * What is wrong with the folders that a command was given, in words for the editor;
 * `undefined` where they can be used. The content folder need not exist yet.
 */
export async function folderFault(seeds: string, content: string): Promise<string | undefined> {
  if (seeds === '') return '--seeds 后面没有写目录。';
  if (content === '') return '--content 后面没有写目录。';
  const source = await kindOf(seeds);
  if (source === 'file') return `来源目录“${visible(seeds)}”是一个文件，不是目录。`;
  if (source === 'missing') return `没有来源目录“${visible(seeds)}”。`;
  for (let path = resolve(content); ; path = dirname(path)) {
    const there = await kindOf(path);
    if (there === 'file') return `“${visible(path)}”是一个文件，不能作为写入目录。`;
    if (there === 'folder') {
      const writable = await access(path, constants.W_OK).then(
        () => true,
        () => false,
      );
      return writable ? undefined : `没有权限写入目录“${visible(path)}”。`;
    }
    if (path === dirname(path)) return `没有写入目录“${visible(content)}”。`;
  }
}

/**
 * What the editor is told where the system refuses to write in the middle of a run.
 * @param within where was written, for a fault that names no file
 */
export function writeFault(error: unknown, within = ''): string | undefined {
  // Of a file that is copied, moved or linked the path is where it came from.
  const { code, path, dest = path ?? within } = error as NodeJS.ErrnoException & { dest?: string };
  const reason = code === undefined ? undefined : REASONS[code];
  return reason === undefined ? undefined : `写不了“${visible(dest)}”：${reason}。`;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  EBUSY: '文件正被别的程序使用',
  EISDIR: '那里有一个同名的目录',
  ENOTDIR: '路径中间有一个同名的文件',
  ENAMETOOLONG: '名称太长',
  EMFILE: '打开的文件太多',
};

async function kindOf(path: string): Promise<'folder' | 'file' | 'missing'> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => error.code);
  if (there === undefined || typeof there === 'string') return 'missing';
  return there.isDirectory() ? 'folder' : 'file';
}
