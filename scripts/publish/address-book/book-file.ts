import { readFile } from 'node:fs/promises';
import { isPair, isScalar, LineCounter, parse, parseDocument, visit } from 'yaml';
import { type Declarations, declarationsSchema } from '#domain/address-book/declarations.ts';
import { AddressBookFault, type AddressLine, readAddressBook } from '#domain/address-book/lines.ts';
import { archiveFolders } from '../../archive-folders.ts';
import { writeWhole } from '../write-file.ts';

const { registry } = archiveFolders();

/** The address book, and the editor's file about addresses that are gone. */
export const ADDRESS_BOOK_FILE = `${registry}/addresses.txt`;
export const REDIRECTS_FILE = `${registry}/redirects.yaml`;

/** The address book as text; empty where there is none yet. */
export async function addressBookText(): Promise<string> {
  return textOf(ADDRESS_BOOK_FILE);
}

/** The lines of a address book; `undefined`, and a word to the editor, where it is damaged. */
export function linesOf(text: string): AddressLine[] | undefined {
  try {
    return readAddressBook(text);
  } catch (error) {
    if (!(error instanceof AddressBookFault)) throw error;
    const isConflict = /^(?:<{7}|={7}|>{7})/u.test(error.message);
    const fault = error.isCutOff
      ? '网址簿缺了末尾一截（没有最后一行“# 完”），断在：'
      : isConflict
        ? '网址簿里留着合并冲突的记号：'
        : '这一行不是网址簿的写法，网址簿可能被手工改坏了：';
    const remedy = isConflict
      ? '请删去 <<<<<<<、=======、>>>>>>> 开头的几行，两边的内容都留下，再运行一次。'
      : `请从版本库取回这个文件（git checkout ${ADDRESS_BOOK_FILE}），再运行一次。`;
    console.error(
      `${ADDRESS_BOOK_FILE}:${error.line}  ${fault}\n  ${error.message.slice(0, 200)}\n  处理：${remedy}\n`,
    );
    return undefined;
  }
}

/** What the editor declared; registryReady has looked for faults in it before. */
export async function declared(): Promise<Declarations> {
  return declarationsSchema.parse(parse(await textOf(REDIRECTS_FILE)) ?? {});
}

/** Line and column of every address that stands in the editor's file, `3:5`; of one that stands twice the last. */
export async function declaredPlaces(): Promise<ReadonlyMap<string, string>> {
  const lineCounter = new LineCounter();
  const places = new Map<string, string>();
  visit(parseDocument(await textOf(REDIRECTS_FILE), { lineCounter }), {
    Scalar: (key, node, path) => {
      const parent = path.at(-1);
      // Where an address goes is not declared of: only keys are, and what `address` lists.
      const isTarget =
        key === 'value' && isPair(parent) && !(isScalar(parent.key) && parent.key.value === 'address');
      if (typeof node.value !== 'string' || isTarget) return;
      const { line, col } = lineCounter.linePos(node.range?.[0] ?? 0);
      places.set(node.value.trim().replace(/^\/+/u, ''), `${line}:${col}`);
    },
  });
  return places;
}

/** Writes the address book whole beside its place and moves it there; an unchanged one is not touched. */
export async function writeAddressBookFile(text: string): Promise<boolean> {
  if ((await addressBookText()) === text) return false;
  await writeWhole(ADDRESS_BOOK_FILE, text);
  return true;
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // A checkout may have given the file the line ends of its system.
  return text.replaceAll('\r\n', '\n');
}
