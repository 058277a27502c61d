/** The best of very many, by a number for each; of equals those with the lower id. */
export class Best {
  /** What does not reach this is not among them. */
  floor = Number.NEGATIVE_INFINITY;
  readonly #most: number;
  #held: { readonly id: number; readonly value: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(id: number, value: number): void {
    if (value < this.floor) return;
    this.#held.push({ id, value });
    // Cut now and then: to keep them in order all the time would cost more.
    if (this.#held.length >= this.#most * 4) this.#cut();
  }

  /** Their ids, best first. */
  taken(): number[] {
    this.#cut();
    return this.#held.map(({ id }) => id);
  }

  #cut(): void {
    this.#held.sort((a, b) => b.value - a.value || a.id - b.id);
    this.#held.length = Math.min(this.#held.length, this.#most);
    if (this.#held.length === this.#most) this.floor = this.#held.at(-1)?.value ?? this.floor;
  }
}
