import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onEnd } from '../asked/asked.ts';
import { digestOfText, giveDigest } from '../asked/digest.ts';
import { readPart, writePart } from './kept-parts.ts';
import { READINGS_FOLDER } from './kept-place.ts';
import { forgetStrings, shareStrings } from './share-strings.ts';

/** Of a file of the disk: size, times of its last change, and which file it is. */
type State = readonly [size: number, modified: number, changed: number, inode: number];

interface Reading<Data> {
  readonly state: State;
  /** Of its text. */
  readonly digest: string;
  readonly data: Data;
}

/** How what was read of a file is kept, where that is not as it is. */
export interface KeptForm<Data, Kept> {
  readonly kept: (data: Data) => Kept;
  /**
   * @param file the file that it was read from, its text as it is now, and the digest of that when it was read
   */
  readonly data: (
    kept: Kept,
    file: { readonly file: string; readonly text: () => string; readonly digest: string },
  ) => Data;
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
export class Readings<Data extends object, Kept extends object = Data> {
  readonly #name: string;
  readonly #folder: string;
  readonly #form: KeptForm<Data, Kept> | undefined;
  #packs: Pack<Data>[] | undefined;

  constructor(name: string, folder: string, form?: KeptForm<Data, Kept>) {
    this.#name = name;
    this.#folder = folder;
    this.#form = form;
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
        const text = textOf(path);
        const digest = digestOfText(text);
        reading =
          reading?.digest === digest
            ? { ...reading, state }
            : this.#read(file, { state, digest, text, read });
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

  #read(
    file: string,
    {
      state,
      digest,
      text,
      read,
    }: Omit<Reading<Data>, 'data'> & {
      readonly text: string;
      readonly read: (text: string, file: string) => Data;
    },
  ): Reading<Data> {
    const data = read(text, `${this.#folder}/${file}`);
    // What a form reads when it is asked for is not held from the beginning either, but where files come and go.
    if (this.#form !== undefined && READINGS_FOLDER !== '')
      return this.#reading(file, { state, digest, data: this.#form.kept(data) });
    shareStrings(data);
    giveDigest(data, digest);
    return { state, digest, data };
  }

  #kept(): Pack<Data>[] {
    return Array.from({ length: PACKS }, (_, number) => {
      const pack = READINGS_FOLDER === '' ? undefined : readPack<Kept>(this.#fileOf(number));
      return new Map([...(pack ?? [])].map(([file, reading]) => [file, this.#reading(file, reading)]));
    });
  }

  #reading(file: string, { data: kept, state, digest }: Reading<Kept>): Reading<Data> {
    shareStrings(kept);
    const path = join(this.#folder, file);
    // Without a form of its own what is kept is what was read.
    const data = this.#form?.data(kept, { file: path, text: () => textOf(path), digest }) ?? kept;
    giveDigest(data, digest);
    return { state, digest, data: data as Data };
  }

  #keep(number: number, pack: Pack<Data>): void {
    if (READINGS_FOLDER === '') return;
    const file = this.#fileOf(number);
    const settled = [...pack].filter(([, { state }]) => Date.now() - state[2] > TICK_MS);
    const form = this.#form;
    const kept = ({ data, ...reading }: Reading<Data>) => ({ ...reading, data: form?.kept(data) ?? data });
    writePart(file, new Map(settled.map(([path, reading]) => [path, kept(reading)])));
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

/** A checkout may have given files the line ends of its system: they hold nothing. */
const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

function stateOf(path: string): State {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return [size, mtimeMs, ctimeMs, ino];
}

const isSame = (a: State, b: State): boolean => a.every((value, i) => value === b[i]);
