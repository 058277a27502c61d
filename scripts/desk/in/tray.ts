import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Added, Answered, Obstacle, Received, Waiting } from '#desk/in/wire.ts';
import { pagePicturesFolder } from '#domain/page-pictures.ts';
import { recognisedFileOf } from '#domain/recognised-text.ts';
import { ASIDE, recognisedIn } from '../../command/add/aside.ts';
import { digestOf, type Holdings, openHoldings } from '../../command/add/holdings.ts';
import { examine, type Incoming, readAgain, registryForNaming } from '../../command/add/incoming.ts';
import { place } from '../../command/add/place.ts';
import { type Choice, choiceOf, obstacleInWords, questionOf } from '../../command/add/question.ts';
import { summaryOf } from '../../command/add/summary.ts';
import { readRegistryFiles, seedFile } from '../../command/convert/read-seeds.ts';
import { convertArchive } from '../../convert/index.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import type { YamlFile } from '../../convert/side-file/read-yaml.ts';
import { move } from '../../publish/move.ts';
import type { Folders } from '../archive.ts';
import { cacheOf } from '../cache.ts';
import { readKept } from '../kept-file.ts';
import { Refused } from '../refused.ts';

/** In the folder of a file that waits: what it is called. */
const NAME = 'name.txt';

interface Item {
  readonly item: string;
  readonly name: string;
  readonly bytes: number;
  readonly digest: string;
  /** `undefined` for a scan whose text was not recognised yet. */
  readonly incoming: Incoming | undefined;
}

/**
 * Files that came in and wait for a decision. They lie on the disk until they are added or
 * put away: a window may be closed, or the desk end, and nothing is lost.
 */
export class Tray {
  readonly #folders: Folders;
  readonly #root: string;
  #items: Promise<Map<string, Item>> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folders: Folders) {
    this.#folders = folders;
    this.#root = join(cacheOf(folders.seeds), 'incoming');
  }

  /** Looks at a file that was sent; one that can be added waits from now on. */
  receive(name: string, bytes: Buffer): Promise<Received> {
    return this.#oneByOne(async () => {
      const items = await this.#load();
      const digest = digestOf(bytes);
      const twin = [...items.values()].find((other) => other.digest === digest);
      if (twin !== undefined)
        return { kind: 'refused', name, reason: `内容与刚放进来的“${twin.name}”完全相同，不用再放。` };
      const item = `i${randomBytes(8).toString('hex')}`;
      const folder = join(this.#root, item);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, NAME), name);
      await writeFile(
        join(
          folder,
          ASIDE +
            extname(name)
              .toLowerCase()
              .replace(/[^.a-z0-9]/gu, ''),
        ),
        bytes,
      );
      const received = await this.#examine(item, name);
      if (received.kind !== 'waiting') await rm(folder, { recursive: true, force: true });
      return received;
    });
  }

  /** All that wait, each with what has to be decided of it as the archive is now. */
  list(): Promise<Waiting[]> {
    return this.#oneByOne(async () => {
      const items = await this.#load();
      const context = await this.#context();
      return Promise.all([...items.values()].map((one) => waitingOf(one, context)));
    });
  }

  /** Puts a file among the sources, if the answer leaves nothing open. */
  add(id: string, answer: Answered): Promise<Added> {
    return this.#oneByOne(async () => {
      const item = await this.#item(id);
      const { incoming } = item;
      if (incoming === undefined) throw new Refused(422, '这是扫描件，请先识别文字。');
      const { holdings, issuers, registry } = await this.#context();
      const question = await questionOf(incoming.head, holdings, issuers);
      const choice = choiceOf(answer, question, holdings);
      if ('kind' in choice) throw new Refused(422, obstacleInWords(choice), obstacleOf(choice));
      const recognised = await recognisedIn(join(this.#root, id));
      const again = await readAgain(incoming);
      if (again === undefined) throw new Refused(409, '暂存的文件不见了，请再放一次。');
      await place(again, choice, this.#folders.seeds);
      await this.#forget(id);
      const added = { file: `${choice.id}${incoming.ending}`, bytes: Buffer.from(again.bytes), recognised };
      return this.#summary(item.name, choice, added, registry);
    });
  }

  /** Puts a file away. */
  drop(id: string): Promise<void> {
    return this.#oneByOne(async () => {
      await this.#item(id);
      await this.#forget(id);
    });
  }

  /** The folder of a scan that waits, for those who recognise it in there. */
  async folderOf(id: string): Promise<string> {
    await this.#item(id);
    return join(this.#root, id);
  }

  /** Looks at a file again, after it was recognised. */
  again(id: string): Promise<Received> {
    return this.#oneByOne(async () => this.#examine(id, (await this.#item(id)).name));
  }

  async #item(id: string): Promise<Item> {
    const item = (await this.#load()).get(id);
    if (item === undefined)
      throw new Refused(404, '这个文件已经不在这里：可能在另一个窗口里加入了，或者放走了。');
    return item;
  }

  async #forget(id: string): Promise<void> {
    (await this.#load()).delete(id);
    await rm(join(this.#root, id), { recursive: true, force: true });
  }

  /** What an earlier desk left waiting is examined once. */
  #load(): Promise<Map<string, Item>> {
    this.#items ??= (async () => {
      const items = new Map<string, Item>();
      const context = await this.#context();
      for (const item of (await readdir(this.#root).catch(() => [])).sort()) {
        const read = await this.#read(item, context);
        if (read !== undefined && 'digest' in read) items.set(item, read);
      }
      return items;
    })();
    return this.#items;
  }

  async #examine(item: string, name: string): Promise<Received> {
    const context = await this.#context();
    const read = await this.#read(item, context);
    if (read === undefined) return { kind: 'refused', name, reason: '读不到这个文件。' };
    if (!('digest' in read)) return read;
    (await this.#load()).set(item, read);
    return { kind: 'waiting', waiting: await waitingOf(read, context) };
  }

  async #read(
    item: string,
    { holdings, naming }: Context,
  ): Promise<Item | Exclude<Received, { kind: 'waiting' }> | undefined> {
    const folder = join(this.#root, item);
    const names: string[] = await readdir(folder).catch(() => []);
    const file = names.find((one) => isFile(one));
    if (file === undefined) return undefined;
    const path = join(folder, file);
    const name = await readFile(join(folder, NAME), 'utf8').catch(() => file);
    const scan = names.includes(recognisedFileOf(ASIDE)) ? folder : undefined;
    const examined = await examine(path, naming, holdings, scan);
    if (examined.kind === 'held') return { kind: 'held', name, id: examined.id };
    if (examined.kind === 'refused' && examined.scanEnding === undefined)
      return { kind: 'refused', name, reason: examined.reason.replace(/\s*\n\s*/gu, '') };
    const bytes = await readFile(path);
    const incoming = examined.kind === 'new' ? examined : undefined;
    // Who recognises it goes by the ending.
    if (examined.kind === 'refused') await move(path, join(folder, ASIDE + examined.scanEnding));
    return { item, name, bytes: bytes.length, digest: digestOf(bytes), incoming };
  }

  async #context(): Promise<Context> {
    const { seeds, content, registry: folder } = this.#folders;
    const registry = await readRegistryFiles(seeds, folder);
    const { value, diagnostics } = readRegistry(registry);
    if (value === undefined) {
      const [first] = diagnostics;
      throw new Refused(
        422,
        `登记文件写错了，改好以前不能加公文：${first?.place.file} 第${first?.place.line}行，${first?.message}`,
      );
    }
    return {
      holdings: await openHoldings(seeds, content),
      issuers: value.issuers,
      registry,
      naming: registryForNaming(registry),
    };
  }

  async #summary(
    name: string,
    { id }: Choice,
    { file, bytes, recognised }: { file: string; bytes: Buffer; recognised: string | undefined },
    registry: readonly YamlFile[],
  ): Promise<Added> {
    const seed = await seedFile(file, bytes, recognised);
    const side = await readKept(join(this.#folders.seeds, `${id}.yaml`));
    const sideFiles =
      side.bytes === undefined ? [] : [{ file: `${id}.yaml`, text: side.bytes.toString('utf8') }];
    const { circulars, diagnostics } = convertArchive({ circulars: [seed], sideFiles, registry });
    const [circular] = circulars;
    if (circular === undefined) {
      const checks = diagnostics.map(({ message, help }) => `${message}处理：${help}`);
      return { id, name, rows: [], checks, more: 0 };
    }
    const own = diagnostics.filter(({ place: { file: of } }) => of === file || of === `${id}.yaml`);
    const { rows, checks, more } = summaryOf(circular, own);
    return { id, name, rows, checks, more };
  }

  /** One after the other: two windows must not give one id to two files. */
  #oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

interface Context {
  readonly holdings: Holdings;
  readonly issuers: Parameters<typeof questionOf>[2];
  readonly registry: readonly YamlFile[];
  readonly naming: readonly YamlFile[];
}

async function waitingOf({ item, name, bytes, incoming }: Item, context: Context): Promise<Waiting> {
  const own = { item, name, bytes };
  if (incoming === undefined)
    return { ...own, state: 'scan', title: '', docNumber: null, issued: null, proposal: '' };
  const { head } = incoming;
  const question = await questionOf(head, context.holdings, context.issuers);
  const { proposal } = question;
  const choice = choiceOf({ id: proposal, another: false, overwrite: false }, question, context.holdings);
  return {
    ...own,
    state: 'new',
    title: head.title,
    docNumber: head.docNumber,
    issued: head.issued,
    proposal,
    ...('kind' in choice ? { obstacle: obstacleOf(choice) } : {}),
  };
}

function obstacleOf(obstacle: Parameters<typeof obstacleInWords>[0]): Obstacle {
  const words = obstacleInWords(obstacle);
  switch (obstacle.kind) {
    case 'no-id':
      return { kind: 'no-id', words };
    case 'double':
      return { kind: 'double', words, id: obstacle.double };
    case 'occupied':
      return { kind: 'occupied', words, id: obstacle.id };
  }
}

/** The file itself among what lies in its folder. */
const isFile = (name: string): boolean =>
  (name === ASIDE || name.startsWith(`${ASIDE}.`)) &&
  name !== recognisedFileOf(ASIDE) &&
  name !== pagePicturesFolder(ASIDE);
