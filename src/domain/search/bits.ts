/**
 * Numbers as bits, most significant first, in codes that cost little where numbers are
 * small. The index of places (places.ts) is written so; all numbers are whole, 0 or more,
 * and less than 2^31.
 */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  /** Bits written so far. */
  #at = 0;

  /** The lowest `count` bits of a number; up to 31. */
  write(value: number, count: number): void {
    while (this.#at + count + 8 > this.#bytes.length * 8) this.#grow();
    for (let left = count; left > 0; ) {
      const free = 8 - (this.#at & 7);
      const taken = Math.min(free, left);
      const part = (value >>> (left - taken)) & ((1 << taken) - 1);
      const byte = this.#at >>> 3;
      this.#bytes[byte] = (this.#bytes[byte] as number) | (part << (free - taken));
      this.#at += taken;
      left -= taken;
    }
  }

  /** As many ones as the number says, and a nought. */
  writeUnary(value: number): void {
    for (let left = value; left > 0; left -= 24) this.write(0xffffff, Math.min(24, left));
    this.write(0, 1);
  }

  /** Rice code: the lowest `low` bits as they are, the rest in ones. */
  writeRice(value: number, low: number): void {
    this.writeUnary(value >>> low);
    this.write(value, low);
  }

  /** Exponential Golomb code: for numbers that are mostly less than 2^`low` and sometimes much greater. */
  writeGolomb(value: number, low: number): void {
    const above = value + 2 ** low;
    const length = 31 - Math.clz32(above);
    this.writeUnary(length - low);
    this.write(above, length);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#at + 7) >>> 3);
  }

  #grow(): void {
    const more = new Uint8Array(this.#bytes.length * 2);
    more.set(this.#bytes);
    this.#bytes = more;
  }
}

/** Reads what a `BitWriter` wrote, in the same order; behind the end there are noughts. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0; ) {
      const free = 8 - (this.#at & 7);
      const taken = Math.min(free, left);
      const byte = this.#bytes[this.#at >>> 3] ?? 0;
      value = (value << taken) | ((byte >>> (free - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  readUnary(): number {
    let value = 0;
    for (;;) {
      const offset = this.#at & 7;
      const byte = this.#bytes[this.#at >>> 3] ?? 0;
      // The ones that this byte has from here on.
      const ones = Math.clz32(~(byte << (24 + offset)));
      if (ones < 8 - offset) {
        this.#at += ones + 1;
        return value + ones;
      }
      this.#at += 8 - offset;
      value += 8 - offset;
    }
  }

  readRice(low: number): number {
    const high = this.readUnary();
    return (high << low) | this.read(low);
  }

  readGolomb(low: number): number {
    const length = this.readUnary() + low;
    return ((1 << length) | this.read(length)) - (1 << low);
  }
}

/** The low bits of a Rice code for `count` numbers whose sum is about `sum`. */
export const riceBits = (sum: number, count: number): number =>
  Math.max(0, 31 - Math.clz32(sum / (count + 1)));
