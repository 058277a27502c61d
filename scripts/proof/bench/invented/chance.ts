/**
 * Chance that is the same every time and everywhere: what is drawn hangs on the words that name the
 * draw and on nothing else, so that a circular stays the same however many others there are.
 */
export class Chance {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** A number from 0 to below 1 that belongs to a name. */
  of(name: string): number {
    // FNV-1a, then the mixing of MurmurHash3: neighbouring names must not give neighbouring numbers.
    let hash = 0x811c9dc5;
    const full = `${this.#name}/${name}`;
    for (let i = 0; i < full.length; i += 1) hash = Math.imul(hash ^ full.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `limit`. */
  below(name: string, limit: number): number {
    return Math.floor(this.of(name) * limit);
  }

  one<T>(name: string, list: readonly T[]): T {
    return list[this.below(name, list.length)] as T;
  }

  /** The list in another order. */
  shuffled<T>(name: string, list: readonly T[]): T[] {
    return list
      .map((item, i) => ({ item, at: this.of(`${name}/${i}`) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** Chance of its own below this one. */
  within(name: string): Chance {
    return new Chance(`${this.#name}/${name}`);
  }
}
