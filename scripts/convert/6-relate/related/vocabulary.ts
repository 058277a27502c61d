/** What a vocabulary is made of, to be kept. */
export interface KeptVocabulary {
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: Int32Array;
  readonly ids: Uint32Array;
  readonly pairCount: number;
}

/** Numbers wordings, from 0, in the order in which they are first met. */
export class Vocabulary {
  /** Wordings that are no two UTF-16 units. */
  readonly #words: Map<string, number>;
  /** A table of pairs, which are nearly all there is: each stands at its slot or at the next free one behind it. */
  #pairs: Int32Array;
  /** The number of the pair at each place, from 1; 0 where none stands. */
  #ids: Uint32Array;
  #pairCount: number;

  /** @param kept to go on from; it is taken over */
  constructor(kept?: KeptVocabulary) {
    this.#words = new Map(kept?.words);
    this.#pairs = kept?.pairs ?? new Int32Array(1 << 16);
    this.#ids = kept?.ids ?? new Uint32Array(1 << 16);
    this.#pairCount = kept?.pairCount ?? 0;
  }

  get kept(): KeptVocabulary {
    return { words: this.#words, pairs: this.#pairs, ids: this.#ids, pairCount: this.#pairCount };
  }

  get size(): number {
    return this.#pairCount + this.#words.size;
  }

  /** The number of a pair of UTF-16 units. */
  pair(first: number, second: number): number {
    const pair = (first << 16) | second;
    const at = this.#place(pair);
    const known = this.#ids[at] as number;
    if (known > 0) return known - 1;
    const id = this.size;
    this.#pairs[at] = pair;
    this.#ids[at] = id + 1;
    this.#pairCount += 1;
    if (this.#pairCount * 2 > this.#pairs.length) this.#grow();
    return id;
  }

  /** The number of any wording. */
  word(wording: string): number {
    if (wording.length === 2) return this.pair(wording.charCodeAt(0), wording.charCodeAt(1));
    let id = this.#words.get(wording);
    if (id === undefined) {
      id = this.size;
      this.#words.set(wording, id);
    }
    return id;
  }

  /** The number of a wording that was met before. */
  find(wording: string): number | undefined {
    if (wording.length !== 2) return this.#words.get(wording);
    const pair = (wording.charCodeAt(0) << 16) | wording.charCodeAt(1);
    const id = this.#ids[this.#place(pair)] as number;
    return id === 0 ? undefined : id - 1;
  }

  #place(pair: number): number {
    const last = this.#pairs.length - 1;
    // Multiplied by a large odd number, the upper bits depend on all of both units.
    let at = (Math.imul(pair, 0x9e3779b1) >>> 8) & last;
    while (this.#ids[at] !== 0 && this.#pairs[at] !== pair) at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const [pairs, ids] = [this.#pairs, this.#ids];
    this.#pairs = new Int32Array(pairs.length * 2);
    this.#ids = new Uint32Array(pairs.length * 2);
    for (const [at, id] of ids.entries()) {
      if (id === 0) continue;
      const to = this.#place(pairs[at] as number);
      this.#pairs[to] = pairs[at] as number;
      this.#ids[to] = id;
    }
  }
}
