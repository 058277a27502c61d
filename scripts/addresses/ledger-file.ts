import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Declarations, declarationsSchema } from '#domain/ledger/declarations.ts';
import { LedgerFault, type LedgerLine, readLedger } from '#domain/ledger/lines.ts';

const { ARCHIVE_SEEDS = 'seeds', ARCHIVE_REGISTRY = `${ARCHIVE_SEEDS}/registry` } = process.env;

/** The ledger of addresses, and the editor's file about addresses that are gone. */
export const LEDGER_FILE = join(ARCHIVE_REGISTRY, 'addresses.txt');
export const REDIRECTS_FILE = join(ARCHIVE_REGISTRY, 'redirects.yaml');

/** The ledger as text; empty where there is none yet. */
export async function ledgerText(): Promise<string> {
  return textOf(LEDGER_FILE);
}

/** The lines of a ledger; `undefined`, and a word to the editor, where it is damaged. */
export function linesOf(text: string): LedgerLine[] | undefined {
  try {
    return readLedger(text);
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error;
    console.error(
      `${LEDGER_FILE}:${error.line}  这一行不是网址簿的写法，网址簿可能被手工改坏了：\n  ${error.message}\n` +
        '  处理：请从版本库取回这个文件（git checkout），再运行一次。\n',
    );
    return undefined;
  }
}

/** What the editor declared; registryReady has looked for faults in it before. */
export async function declared(): Promise<Declarations> {
  return declarationsSchema.parse(parse(await textOf(REDIRECTS_FILE)) ?? {});
}

/** Writes the ledger whole beside its place and moves it there; an unchanged one is not touched. */
export async function writeLedgerFile(text: string): Promise<boolean> {
  if ((await ledgerText()) === text) return false;
  const beside = `${LEDGER_FILE}.partial`;
  await writeFile(beside, text);
  await rename(beside, LEDGER_FILE);
  return true;
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
