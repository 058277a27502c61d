import { writeFault } from '../convert/folders.ts';

/**
 * Where the system refuses to write in the middle of a build (a disk that is full, or read-only), the
 * build ends with a word in the place of a stack trace; the site that stands is as it was.
 */
export function endWithWord(out: string): void {
  process.on('uncaughtException', (error) => {
    const reason = writeFault(error, out);
    console.error(
      reason === undefined
        ? error
        : `${reason}\n  网站没有生成，${out} 没有改动。处理：腾出空间，或者改好权限，再运行一次。`,
    );
    process.exit(1);
  });
}
