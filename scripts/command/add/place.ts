import { realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { move } from '../../publish/move.ts';
import { writeWhole } from '../../publish/write-file.ts';
import { sourceOf } from '../convert/read-seeds.ts';
import { besideSource, givenWay } from '../half-done.ts';
import { dropRecognised, placeRecognised } from './aside.ts';
import type { Choice } from './question.ts';

/** A file that is to be a source. */
export interface Placeable {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The ending that says what the file is, whatever it is called. */
  readonly ending: string;
  /** The folder in which a scan was recognised. */
  readonly scan?: string | undefined;
}

/** Puts a file into the seeds folder under its id, whole or not at all. Returns its name there. */
export async function place(incoming: Placeable, choice: Choice, seeds: string): Promise<string> {
  const file = `${choice.id}${incoming.ending}`;
  const { replaces } = choice;
  // `X.TXT` and `x.txt` are one file on Windows: it must not be removed as the one that gave way.
  const isSameName = replaces?.toLowerCase() === file;
  if (replaces !== undefined && isSameName) await move(join(seeds, replaces), join(seeds, file));
  if (incoming.scan !== undefined) await placeRecognised(incoming.scan, choice.id, seeds);
  // One id has one source: the one that gives way may have another ending.
  const waiting = replaces === undefined || isSameName ? undefined : givenWay(seeds, replaces);
  if (replaces !== undefined && waiting !== undefined) await move(join(seeds, replaces), waiting);
  if (await waitsIn(seeds, incoming.path)) await move(incoming.path, join(seeds, file));
  else await writeWhole(join(seeds, file), incoming.bytes, besideSource(seeds, file));
  if (waiting !== undefined) await rm(waiting);
  if (incoming.scan === undefined && replaces !== undefined) await dropRecognised(choice.id, seeds);
  return file;
}

/**
 * Whether a file lies in the seeds folder already, as a source under a name that is no id
 * (under an id it would not be added): it is renamed, and not left beside its copy.
 */
async function waitsIn(seeds: string, path: string): Promise<boolean> {
  const [folder, own] = await Promise.all([realpath(seeds), realpath(dirname(path))]);
  return folder === own && sourceOf(basename(path)) !== undefined;
}
