import type { Booklet } from './sheets.ts';

/** Name under which the script that writes Word files waits to be called. */
export const WRITER = 'archiveWordWriter';
export type Writer = (booklet: Booklet) => Promise<Blob>;

/** The booklet as a Word file. The script for it is large, and loaded only now. */
export async function wordFile(booklet: Booklet, root: string): Promise<Blob> {
  const found = (): Writer | undefined => (globalThis as { [WRITER]?: Writer })[WRITER];
  if (found() === undefined) {
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${root}booklet/word.js`;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }
  const write = found();
  if (write === undefined) throw new Error('the writer of Word files did not start');
  return write(booklet);
}
