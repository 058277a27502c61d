/** A typed array that grows. */
export class Numbers<T extends Uint16Array | Uint32Array | Float32Array> {
  length = 0;
  #held: T;
  readonly #make: new (
    length: number,
  ) => T;

  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#held = new make(1024);
  }

  push(value: number): void {
    if (this.length === this.#held.length) {
      const larger = new this.#make(this.length * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.length] = value;
    this.length += 1;
  }

  append(values: ArrayLike<number>): void {
    const length = this.length + values.length;
    if (length > this.#held.length) {
      const larger = new this.#make(Math.max(length, this.length * 2));
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held.set(values, this.length);
    this.length = length;
  }

  /** The number at an index below `length`. */
  at(index: number): number {
    return this.#held[index] as number;
  }

  set(index: number, value: number): void {
    this.#held[index] = value;
  }

  /** Those from an index on, to be changed in their place; valid until the next `push`. */
  from(index: number): T {
    return this.#held.subarray(index, this.length) as T;
  }

  trimmed(): T {
    return this.#held.slice(0, this.length) as T;
  }
}
