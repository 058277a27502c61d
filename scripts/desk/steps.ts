import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CircularState, MovedAddress, StepAnswer } from '#desk/wire.ts';
import { type AddressLine, readAddressBook } from '#domain/address-book/lines.ts';
import type { ReadingEdit } from '#domain/reading.ts';
import { editSideFile } from '../convert/reading/index.ts';
import { type Archive, type OpenCircular, textOf } from './archive.ts';
import { doubtsOf } from './doubts.ts';
import { History } from './history.ts';
import { type KeptFile, revisionOf, writeKept } from './kept-file.ts';
import { movedAddresses } from './moves.ts';
import { proofreadIn } from './proofread.ts';
import { Refused } from './refused.ts';

/** What an editor saw when the step was made, and whether it may move published addresses. */
export interface StepOptions {
  readonly revision: string;
  /** What is done, in words. */
  readonly words: string;
  readonly confirmed: boolean;
}

/** The steps of one circular after the other: each writes the side file, reads the circular again, and can be taken back. */
export class Steps {
  readonly #archive: Archive;
  readonly #histories = new Map<string, History>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** One circular as the page shows it. */
  async state(id: string): Promise<CircularState> {
    return this.#stateOf(id, await this.#archive.read(id));
  }

  /** Edits of the reading, all or none. */
  async edit(id: string, edits: readonly ReadingEdit[], options: StepOptions): Promise<StepAnswer> {
    const before = await this.#archive.read(id);
    const edited = editSideFile(before.seed, textOf(before.side), edits);
    if ('refused' in edited) {
      const reasons = edited.refused.map(({ message, help }) => `${message}${help}`);
      throw new Refused(422, `这一步做不了，什么都没有写入。${reasons.join('')}`, edited.refused);
    }
    return this.#write(id, before, edited.side, options);
  }

  /** Another text of the side file, made outside of the reading. */
  async change(
    id: string,
    change: (side: string | undefined) => string | undefined,
    options: StepOptions,
  ): Promise<StepAnswer> {
    const before = await this.#archive.read(id);
    return this.#write(id, before, change(textOf(before.side)), options);
  }

  /** Takes the last step back, or does it again: the file is what it was, byte for byte. */
  async again(id: string, way: 'undo' | 'redo', options: Omit<StepOptions, 'words'>): Promise<StepAnswer> {
    const before = await this.#archive.read(id);
    const history = this.#history(id, before.side);
    const beside = history.beside(way);
    if (beside === undefined)
      throw new Refused(409, way === 'undo' ? '没有可以撤销的了。' : '没有可以重做的了。');
    const moves = await this.#moves(before, beside);
    if (moves.length > 0 && !options.confirmed) return { moves };
    await writeKept(await this.#archive.sidePath(id), options.revision, beside.bytes);
    history.go(way);
    return { state: await this.state(id) };
  }

  async #write(
    id: string,
    before: OpenCircular,
    side: string | undefined,
    { revision, words, confirmed }: StepOptions,
  ): Promise<StepAnswer> {
    const bytes = side === undefined ? undefined : Buffer.from(side);
    const after: KeptFile = { bytes, revision: revisionOf(bytes) };
    if (after.revision === before.side.revision) return { state: await this.#stateOf(id, before) };
    const moves = before.side.revision === revision ? await this.#moves(before, after) : [];
    if (moves.length > 0 && !confirmed) return { moves };
    const history = this.#history(id, before.side);
    await writeKept(await this.#archive.sidePath(id), revision, bytes);
    history.add(bytes, words);
    return { state: await this.state(id) };
  }

  async #moves(before: OpenCircular, side: KeptFile): Promise<MovedAddress[]> {
    const published = await this.#published(before.seed.id);
    if (published.length === 0) return [];
    const { circular } = this.#archive.readWith(before, side);
    return movedAddresses(before.circular, circular, published);
  }

  /** What the address book has of one circular; of a damaged book the build tells. */
  async #published(id: string): Promise<AddressLine[]> {
    const book = await readFile(join(this.#archive.folders.registry, 'addresses.txt'), 'utf8').catch(
      () => '',
    );
    const own = book.split(/\r?\n/u).filter((line) => line.startsWith(`circulars/${id}/`));
    try {
      return readAddressBook(own.join('\n'));
    } catch {
      return [];
    }
  }

  #history(id: string, side: KeptFile): History {
    const history = this.#histories.get(id) ?? new History();
    this.#histories.set(id, history);
    history.see(side);
    return history;
  }

  async #stateOf(id: string, open: OpenCircular): Promise<CircularState> {
    const { reading, seed, side } = open;
    const looked = await this.#archive.looked.read();
    const history = this.#history(id, side);
    return {
      reading,
      file: seed.file,
      revision: side.revision,
      doubts: doubtsOf(reading, textOf(side)).map((doubt) => ({
        ...doubt,
        looked: looked.has(id, doubt.key),
      })),
      proofread: proofreadIn(textOf(side)) ?? null,
      scanned: seed.extraction !== undefined && 'scan' in seed.extraction,
      undo: history.undo,
      redo: history.redo,
      departments: this.#archive.departments(id),
    };
  }
}
