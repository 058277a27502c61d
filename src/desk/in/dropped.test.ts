import { expect, test } from 'vitest';
import { droppedFiles } from './dropped.ts';

const file = (name: string) => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (done: (file: File) => void) => done(new File(['x'], name)),
});

/** A folder that hands out two entries at a time. */
const folder = (name: string, inner: readonly { name: string }[]) => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const left = [...inner];
    return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) };
  },
});

const transfer = (entries: readonly unknown[], files: readonly File[] = []) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer;

test('files are taken as they come', async () => {
  const files = [new File(['x'], '甲.txt'), new File(['x'], '.乙.txt')];
  expect(await droppedFiles(transfer([null, null], files))).toEqual(files);
});

test('folders are opened, and those below them; what systems leave behind is not taken', async () => {
  const inner = folder('下级', [file('丁.pdf'), file('~$丁.docx')]);
  const all = folder('收文', [file('乙.txt'), file('甲.txt'), file('丙.txt'), file('Thumbs.db'), inner]);
  const names = (await droppedFiles(transfer([all, file('单.txt')]))).map(({ name }) => name);
  expect(names.sort()).toEqual(['丁.pdf', '丙.txt', '乙.txt', '甲.txt', '单.txt'].sort());
});
