import { rmSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { move } from './move.ts';

/** Writes a file. A disk that is full does not say for which file: the error names it. */
export async function writeNamed(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((error: unknown) => {
    throw naming(error, file);
  });
}

/**
 * The same at once, without giving way to anything else.
 * @param flag `a` to write behind what stands there, `wx` where nothing may stand
 */
export function writeNamedSync(
  file: string,
  content: string | Uint8Array,
  flag: 'w' | 'a' | 'wx' = 'w',
): void {
  try {
    writeFileSync(file, content, { flag });
  } catch (error) {
    throw naming(error, file);
  }
}

/** Writes a file whole beside its place and moves it there; where that cannot be done, nothing is left. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  beside = `${file}.partial`,
): Promise<void> {
  try {
    await writeNamed(beside, content);
    await move(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw naming(error, file);
  }
}

/** As `writeNamedSync`, beside the place of `file`: nothing is left of what could not be written. */
export function writeBesideSync(beside: string, file: string, content: string): void {
  try {
    writeFileSync(beside, content);
  } catch (error) {
    rmSync(beside, { force: true });
    throw naming(error, file);
  }
}

const naming = (error: unknown, file: string): unknown => Object.assign(error as Error, { path: file });
