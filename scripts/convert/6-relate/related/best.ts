/** The best of very many, by a number for each; of equals those with the lower id. */
export class Best {
  /** What does not reach this is not among them. */
  floor = Number.NEGATIVE_INFINITY;
  /** A heap: none is better than the two below it, so that the least good stands first. */
  readonly #ids: Uint32Array;
  readonly #values: Float64Array;
  #count = 0;

  constructor(most: number) {
    this.#ids = new Uint32Array(most);
    this.#values = new Float64Array(most);
  }

  clear(): void {
    this.floor = Number.NEGATIVE_INFINITY;
    this.#count = 0;
  }

  add(id: number, value: number): void {
    if (value < this.floor) return;
    if (this.#count < this.#ids.length) {
      this.#count += 1;
      this.#raise(id, value);
    } else if (this.#isBetter(id, value, 0)) this.#sink(id, value);
    if (this.#count === this.#ids.length) this.floor = this.#values[0] as number;
  }

  /** Their ids, in no order that means anything. */
  taken(): Uint32Array {
    return this.#ids.subarray(0, this.#count);
  }

  #isBetter(id: number, value: number, than: number): boolean {
    const other = this.#values[than] as number;
    return value > other || (value === other && id < (this.#ids[than] as number));
  }

  /** Puts one behind the last, and moves it up to where it belongs. */
  #raise(id: number, value: number): void {
    let at = this.#count - 1;
    for (; at > 0; at = (at - 1) >> 1) {
      const above = (at - 1) >> 1;
      if (this.#isBetter(id, value, above)) break;
      this.#move(above, at);
    }
    this.#put(id, value, at);
  }

  /** Puts one in the place of the least good, and moves it down to where it belongs. */
  #sink(id: number, value: number): void {
    let at = 0;
    for (let below = 1; below < this.#count; below = 2 * at + 1) {
      const right = below + 1;
      if (
        right < this.#count &&
        this.#isBetter(this.#ids[below] as number, this.#values[below] as number, right)
      )
        below = right;
      if (!this.#isBetter(id, value, below)) break;
      this.#move(below, at);
      at = below;
    }
    this.#put(id, value, at);
  }

  #move(from: number, to: number): void {
    this.#ids[to] = this.#ids[from] as number;
    this.#values[to] = this.#values[from] as number;
  }

  #put(id: number, value: number, at: number): void {
    this.#ids[at] = id;
    this.#values[at] = value;
  }
}
