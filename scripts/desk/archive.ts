import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CircularList, ListedCircular } from '#desk/wire.ts';
import { decodeText } from '#domain/decode-text.ts';
import type { OneReading } from '#domain/reading.ts';
import { recognisedFileOf } from '#domain/recognised-text.ts';
import { CIRCULAR_ID } from '#domain/schema.ts';
import { readInside } from '../command/convert/read-inside.ts';
import { readRegistryFiles, recognisedBeside, seedFile, sourceOf } from '../command/convert/read-seeds.ts';
import { type Read, readOne } from '../convert/reading/index.ts';
import { readRegistry } from '../convert/registry/index.ts';
import type { Registry, SeedFile } from '../convert/types.ts';
import { doubtsOf } from './doubts.ts';
import { type KeptFile, readKept } from './kept-file.ts';
import { LookedAt } from './looked-at.ts';
import { proofreadIn } from './proofread.ts';
import { Refused } from './refused.ts';
import type { Report } from './tasks.ts';

/** Where the desk's archive lies. */
export interface Folders {
  readonly seeds: string;
  readonly content: string;
  readonly registry: string;
}

/** Unpacked files that are kept: the circulars that are being worked at. */
const OPEN = 8;
/** Readings that are kept: what an editor saw, and what a step makes of it. */
const READINGS = 6;

interface OpenSeed {
  readonly seed: SeedFile;
  /** Size and time of the file when it was read. */
  readonly stamp: string;
}

/** What the list and the forms need of a circular that is not open. */
interface Summary {
  readonly listed: Omit<ListedCircular, 'looked'>;
  /** Keys of its doubts. */
  readonly doubts: readonly string[];
  readonly departments: readonly string[];
}

/** A circular as it is read now, with the side file that it was read with. */
export interface OpenCircular extends Read, OpenSeed {
  readonly side: KeptFile;
}

/** The circulars of the seeds folder: of each a summary in memory, the files of those that are worked at. */
export class Archive {
  readonly folders: Folders;
  readonly looked: LookedAt;
  readonly #summaries = new Map<string, Summary>();
  readonly #seeds = new Map<string, OpenSeed>();
  readonly #readings = new Map<string, Read>();
  #registry: Registry | undefined;
  #fault: string | undefined;

  constructor(folders: Folders) {
    this.folders = folders;
    this.looked = new LookedAt(folders.registry);
  }

  /** Reads the registry and then every circular; those that are gone go. */
  async load(report: Report): Promise<void> {
    await this.readRegistry();
    const files = await this.#files();
    for (const id of this.#summaries.keys()) if (!files.has(id)) this.#summaries.delete(id);
    let done = 0;
    for (const id of files.keys()) {
      if (id === '') continue;
      report('读取公文', done, files.size);
      await this.summarise(id);
      done += 1;
      // Whoever asks in the meantime gets an answer.
      await setImmediate();
    }
  }

  /** Reads the registry anew, after it was changed. */
  async readRegistry(): Promise<void> {
    const { seeds, registry } = this.folders;
    const read = readRegistry(await readRegistryFiles(seeds, registry));
    this.#registry = read.value;
    this.#readings.clear();
    const [first] = read.diagnostics;
    this.#fault =
      first === undefined ? undefined : `${first.place.file} 第${first.place.line}行：${first.message}`;
  }

  /** Reads one circular for the list, after it was changed or added. */
  async summarise(id: string): Promise<void> {
    if (this.#registry === undefined) return;
    const [file] = (await this.#files()).get(id) ?? [];
    if (file === undefined) {
      this.#summaries.delete(id);
      return;
    }
    const side = await readKept(await this.sidePath(id));
    try {
      const { seed, stamp } = await this.open(id);
      // Not kept: this is done for all of them, one after the other.
      this.#sum(id, { ...readOne(seed, textOf(side), this.#registry), seed, side, stamp });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      const listed = { id, file, measures: 0, failed: true, doubts: 0, error: words };
      this.#summaries.set(id, { listed, doubts: [], departments: [] });
    }
  }

  async list(): Promise<CircularList> {
    const looked = await this.looked.read();
    const circulars = [...this.#summaries.values()].map(({ listed, doubts }) => ({
      ...listed,
      looked: doubts.filter((key) => looked.has(listed.id, key)).length,
    }));
    const unusable = (await this.#files()).get('') ?? [];
    return { circulars, unusable, fault: this.#fault };
  }

  /** The registry; a request that needs it is refused where it is at fault. */
  registry(): Registry {
    if (this.#registry === undefined)
      throw new Refused(422, `登记文件写错了，改好以前读不了公文。${this.#fault ?? ''}`);
    return this.#registry;
  }

  /** One circular as it is read now. */
  async read(id: string): Promise<OpenCircular> {
    const { seed, stamp } = await this.open(id);
    const side = await readKept(await this.sidePath(id));
    const open = { ...this.readWith({ seed, stamp }, side), seed, stamp, side };
    this.#sum(id, open);
    return open;
  }

  /** A circular as it would be read with another side file. */
  readWith({ seed, stamp }: OpenSeed, side: KeptFile): Read {
    const key = `${stamp} ${side.revision}`;
    const known = this.#readings.get(key);
    const read = known ?? readOne(seed, textOf(side), this.registry());
    this.#readings.delete(key);
    this.#readings.set(key, read);
    for (const old of [...this.#readings.keys()].slice(0, -READINGS)) this.#readings.delete(old);
    return read;
  }

  /** Where the side file of a circular lies, or would. */
  async sidePath(id: string): Promise<string> {
    if (!CIRCULAR_ID.test(id)) throw new Refused(404, '没有这件公文。');
    const [usual, other] = ['yaml', 'yml'].map((ending) => join(this.folders.seeds, `${id}.${ending}`)) as [
      string,
      string,
    ];
    return existsSync(other) && !existsSync(usual) ? other : usual;
  }

  /** Names of departments, those of one circular first, then by how many circulars name them. */
  departments(id: string): readonly string[] {
    const counts = new Map<string, number>();
    for (const summary of this.#summaries.values())
      for (const name of summary.departments) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const { departments } of this.#registry?.departments ?? [])
      for (const { name } of departments) counts.set(name, counts.get(name) ?? 0);
    const own = this.#summaries.get(id)?.departments ?? [];
    const others = [...counts].filter(([name]) => !own.includes(name)).sort((a, b) => b[1] - a[1]);
    return [...own, ...others.map(([name]) => name)];
  }

  /** Names of files of circulars by id; those that cannot be addresses under an empty one. */
  async #files(): Promise<ReadonlyMap<string, readonly string[]>> {
    const files = new Map<string, string[]>();
    for (const name of (await readdir(this.folders.seeds)).sort()) {
      const id = sourceOf(name)?.id;
      if (id === undefined) continue;
      const usable = CIRCULAR_ID.test(id) ? id : '';
      files.set(usable, [...(files.get(usable) ?? []), name]);
    }
    return files;
  }

  /** The file of a circular, unpacked. */
  async open(id: string): Promise<OpenSeed> {
    const [file, ...more] = (await this.#files()).get(id) ?? [];
    if (file === undefined) throw new Refused(404, '没有这件公文，可能刚刚移走了。');
    if (more.length > 0)
      throw new Refused(422, `有几个文件同名：${[file, ...more].join('、')}。只留一个，别的移走。`);
    const path = join(this.folders.seeds, file);
    const recognised = join(this.folders.seeds, recognisedFileOf(id));
    const stamps = await Promise.all([stat(path), stat(recognised).catch(() => undefined)]);
    const stamp = `${file} ${stamps.map((one) => `${one?.size} ${one?.mtimeMs}`).join(' ')}`;
    const known = this.#seeds.get(id);
    if (known?.stamp === stamp) return known;
    const bytes = await readInside(this.folders.seeds, path);
    if (typeof bytes === 'string') throw new Refused(422, `${file} 读不了：它不是文件，或者没有权限。`);
    const opened = {
      seed: await seedFile(file, bytes, await recognisedBeside(this.folders.seeds, file)),
      stamp,
    };
    this.#seeds.delete(id);
    this.#seeds.set(id, opened);
    for (const old of [...this.#seeds.keys()].slice(0, -OPEN)) this.#seeds.delete(old);
    return opened;
  }

  #sum(id: string, { reading, seed, side }: OpenCircular): void {
    const doubts = doubtsOf(reading, textOf(side));
    const field = (name: string): string | undefined => {
      const value = reading.fields.find((one) => one.field === name)?.value;
      return typeof value === 'string' ? value : undefined;
    };
    const error = doubts.find(({ severity }) => severity === 'error')?.message;
    this.#summaries.set(id, {
      listed: {
        id,
        file: seed.file,
        title: field('title'),
        docNumber: field('number'),
        issued: field('date'),
        measures: reading.measures.length,
        failed: reading.failed,
        doubts: doubts.length,
        proofread: proofreadIn(textOf(side)),
        error: reading.failed ? error : undefined,
      },
      doubts: doubts.map(({ key }) => key),
      departments: departmentsIn(reading),
    });
  }
}

/** The text of a side file, in whatever encoding it was saved; `undefined` where there is none. */
export function textOf({ bytes }: KeptFile): string | undefined {
  return bytes === undefined ? undefined : (decodeText(bytes)?.text ?? bytes.toString('utf8'));
}

function departmentsIn({ measures }: OneReading): string[] {
  return [...new Set(measures.flatMap(({ departments }) => departments.map(({ name }) => name)))];
}
