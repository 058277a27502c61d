/** The best of very many, by a number for each; of equals those with the lower id. */
export class Best {
  /** What does not reach this is not among them. */
  floor = Number.NEGATIVE_INFINITY;
  readonly #most: number;
  /** A heap: none is better than the two below it, so that the least good stands first. */
  readonly #held: Held[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(id: number, value: number): void {
    if (value < this.floor) return;
    const held = this.#held;
    const one = { id, value };
    if (held.length < this.#most) {
      held.push(one);
      this.#raise(one);
    } else if (order(one, held[0] as Held) < 0) this.#sink(one);
    if (held.length === this.#most) this.floor = (held[0] as Held).value;
  }

  /** Their ids, best first. */
  taken(): number[] {
    return this.#held.toSorted(order).map(({ id }) => id);
  }

  /** Moves the last one up to where it belongs. */
  #raise(one: Held): void {
    const held = this.#held;
    let at = held.length - 1;
    for (let above = (at - 1) >> 1; at > 0 && order(held[above] as Held, one) < 0; above = (at - 1) >> 1) {
      held[at] = held[above] as Held;
      at = above;
    }
    held[at] = one;
  }

  /** Puts one in the place of the least good, and moves it down to where it belongs. */
  #sink(one: Held): void {
    const held = this.#held;
    let at = 0;
    for (let below = 1; below < held.length; below = 2 * at + 1) {
      if (below + 1 < held.length && order(held[below] as Held, held[below + 1] as Held) < 0) below += 1;
      if (order(held[below] as Held, one) <= 0) break;
      held[at] = held[below] as Held;
      at = below;
    }
    held[at] = one;
  }
}

interface Held {
  readonly id: number;
  readonly value: number;
}

/** Negative where the first is better. */
const order = (a: Held, b: Held): number => b.value - a.value || a.id - b.id;
