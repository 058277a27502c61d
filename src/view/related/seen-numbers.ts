/** Which whole numbers were seen since it was last cleared; clearing it takes no time. */
export class SeenNumbers {
  /** By hash a number, and in which round it was seen. */
  #numbers = new Int32Array(0);
  #rounds = new Int32Array(0);
  #round = 0;

  /** Forgets all; has room for so many numbers then. */
  clear(most: number): void {
    if (this.#numbers.length < 2 * most) {
      const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
      this.#numbers = new Int32Array(size);
      this.#rounds = new Int32Array(size);
      this.#round = 0;
    }
    this.#round += 1;
  }

  /** Notes a number. Returns whether it is seen for the first time. */
  isNew(number: number): boolean {
    const last = this.#numbers.length - 1;
    let at = (Math.imul(number, 0x9e3779b1) >>> 7) & last;
    while (this.#rounds[at] === this.#round) {
      if (this.#numbers[at] === number) return false;
      at = (at + 1) & last;
    }
    this.#rounds[at] = this.#round;
    this.#numbers[at] = number;
    return true;
  }
}
