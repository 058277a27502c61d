import { realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { recognisedFileOf } from '#domain/recognised-text.ts';
import { move } from '../../publish/move.ts';
import { sourceOf } from '../convert/read-seeds.ts';
import type { Choice } from './question.ts';

/** A file that is to be a source. */
export interface Placeable {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The ending that says what the file is, whatever it is called. */
  readonly ending: string;
  /** The recognised text of a scan, to be kept beside it. */
  readonly recognised?: string | undefined;
}

/** Puts a file into the seeds folder under its id, whole or not at all. Returns its name there. */
export async function place(incoming: Placeable, choice: Choice, seeds: string): Promise<string> {
  const file = `${choice.id}${incoming.ending}`;
  const { replaces } = choice;
  // `X.TXT` and `x.txt` are one file on Windows: it must not be removed as the one that gave way.
  const isSameName = replaces?.toLowerCase() === file;
  if (replaces !== undefined && isSameName) await move(join(seeds, replaces), join(seeds, file));
  if (incoming.recognised !== undefined)
    await writeWhole(join(seeds, recognisedFileOf(choice.id)), incoming.recognised);
  else if (replaces !== undefined) await rm(join(seeds, recognisedFileOf(choice.id)), { force: true });
  if (await waitsIn(seeds, incoming.path)) await move(incoming.path, join(seeds, file));
  else await writeWhole(join(seeds, file), incoming.bytes);
  // One id has one source: the one that gave way may have had another ending.
  if (replaces !== undefined && !isSameName) await rm(join(seeds, replaces));
  return file;
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.partial`);
  await writeFile(beside, content);
  await move(beside, path);
}

/**
 * Whether a file lies in the seeds folder already, as a source under a name that is no id
 * (under an id it would not be added): it is renamed, and not left beside its copy.
 */
async function waitsIn(seeds: string, path: string): Promise<boolean> {
  const [folder, own] = await Promise.all([realpath(seeds), realpath(dirname(path))]);
  return folder === own && sourceOf(basename(path)) !== undefined;
}
