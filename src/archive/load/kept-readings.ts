import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onEnd } from '../asked/asked.ts';
import { digestOfText, giveDigest } from '../asked/digest.ts';
import { readPart, writePart } from './kept-parts.ts';
import { READINGS_FOLDER } from './places.ts';
import { forgetStrings, shareStrings } from './share-strings.ts';

/** Of a file of the disk: size, times of its last change, and which file it is. */
type State = readonly [size: number, modified: number, changed: number, inode: number];

interface Reading<Data> {
  readonly state: State;
  /** Of its text. */
  readonly digest: string;
  readonly data: Data;
}

/** What is kept in one file; an archive that grows by one circular writes a few of these anew. */
type Pack<Data> = Map<string, Reading<Data>>;

const PACKS = 32;
/** Disks count time in steps of several milliseconds: a file that was read within one may change and keep its time. */
const TICK_MS = 50;

/**
 * What was read of files of the content folder. A file that is as it was is not read again, in this
 * build or, where the build names a folder for it (READINGS_FOLDER), in a later one by the
 * same code. Damaged files of that folder are as good as none.
 */
export class Readings<Data extends object> {
  readonly #name: string;
  readonly #folder: string;
  #packs: Pack<Data>[] | undefined;

  constructor(name: string, folder: string) {
    this.#name = name;
    this.#folder = folder;
    onEnd(() => {
      this.#packs = undefined;
      forgetStrings();
    });
  }

  /**
   * What stands in these files, each by its path from the folder; the value of a file that did not
   * change is the same object.
   */
  of(files: readonly string[], read: (text: string, file: string) => Data): Data[] {
    const before = this.#packs ?? this.#kept();
    const now: Pack<Data>[] = before.map(() => new Map());
    const changed = before.map(() => false);
    const found = files.map((file) => {
      const number = packOf(file);
      const path = join(this.#folder, file);
      const state = stateOf(path);
      let reading = before[number]?.get(file);
      if (reading === undefined || !isSame(reading.state, state)) {
        // A checkout may have given files the line ends of its system: they hold nothing.
        const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
        const digest = digestOfText(text);
        reading =
          reading?.digest === digest
            ? { ...reading, state }
            : { state, digest, data: known(read(text, `${this.#folder}/${file}`), digest) };
        changed[number] = true;
      }
      now[number]?.set(file, reading);
      return reading.data;
    });
    this.#packs = now;
    for (const [number, pack] of now.entries())
      if (changed[number] || pack.size !== before[number]?.size) this.#keep(number, pack);
    return found;
  }

  #kept(): Pack<Data>[] {
    return Array.from({ length: PACKS }, (_, number) => {
      const pack = READINGS_FOLDER === '' ? undefined : readPack<Data>(this.#fileOf(number));
      for (const { data, digest } of pack?.values() ?? []) known(data, digest);
      return pack ?? new Map();
    });
  }

  #keep(number: number, pack: Pack<Data>): void {
    if (READINGS_FOLDER === '') return;
    const file = this.#fileOf(number);
    const settled = [...pack].filter(([, { state }]) => Date.now() - state[2] > TICK_MS);
    writePart(file, new Map(settled));
  }

  #fileOf(number: number): string {
    return join(READINGS_FOLDER, `${this.#name}-${number}.v8`);
  }
}

function readPack<Data>(file: string): Pack<Data> | undefined {
  const readings = readPart<Pack<Data>>(file);
  return readings instanceof Map ? readings : undefined;
}

/** All files of a circular lie in packs of one number. */
function packOf(file: string): number {
  const [, circular = ''] = file.split('/');
  let sum = 0;
  for (const character of circular.replace(/\.\w+$/u, ''))
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum % PACKS;
}

function stateOf(path: string): State {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return [size, mtimeMs, ctimeMs, ino];
}

const isSame = (a: State, b: State): boolean => a.every((value, i) => value === b[i]);

function known<Data extends object>(data: Data, digest: string): Data {
  shareStrings(data);
  giveDigest(data, digest);
  return data;
}
