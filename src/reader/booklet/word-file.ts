import { loadWriter } from '../lib/load-writer.ts';
import type { Booklet } from './sheets.ts';

/** Name under which the script that writes Word files waits to be called. */
export const WRITER = 'archiveWordWriter';
export type Writer = (booklet: Booklet) => Promise<Blob>;

/** The booklet as a Word file. @param script address of the script that writes it, from the page */
export async function wordFile(booklet: Booklet, script: string): Promise<Blob> {
  return (await loadWriter<Writer>(WRITER, script))(booklet);
}
