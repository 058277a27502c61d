/**
 * Numbers as bits, most significant first, in codes that cost little where numbers are
 * small. The index of places (places.ts) is written so; all numbers are whole, 0 or more,
 * and less than 2^31.
 */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  /** Whole bytes so far. */
  #count = 0;
  /** Bits of the byte after them, and how many. */
  #open = 0;
  #bits = 0;

  /** The lowest `count` bits of a number; up to 31. */
  write(value: number, count: number): void {
    if (count > MOST_AT_ONCE) {
      this.write(value >>> MOST_AT_ONCE, count - MOST_AT_ONCE);
      this.write(value, MOST_AT_ONCE);
      return;
    }
    if (this.#count + 4 > this.#bytes.length) this.#grow();
    const open = (this.#open << count) | (value & ((1 << count) - 1));
    let bits = this.#bits + count;
    for (; bits >= 8; bits -= 8) {
      this.#bytes[this.#count] = open >>> (bits - 8);
      this.#count += 1;
    }
    this.#open = open & ((1 << bits) - 1);
    this.#bits = bits;
  }

  /** As many ones as the number says, and a nought. */
  writeUnary(value: number): void {
    let left = value;
    for (; left >= MOST_AT_ONCE; left -= MOST_AT_ONCE) this.write(-1, MOST_AT_ONCE);
    this.write((1 << (left + 1)) - 2, left + 1);
  }

  /** Rice code: the lowest `low` bits as they are, the rest in ones. */
  writeRice(value: number, low: number): void {
    this.#writeBehindOnes(value >>> low, value, low);
  }

  /** Exponential Golomb code: for numbers that are mostly less than 2^`low` and sometimes much greater. */
  writeGolomb(value: number, low: number): void {
    const above = value + 2 ** low;
    const length = 31 - Math.clz32(above);
    this.#writeBehindOnes(length - low, above, length);
  }

  /** Ones and a nought, then the lowest bits of a number: mostly few enough to be written at once. */
  #writeBehindOnes(ones: number, value: number, count: number): void {
    const bits = ones + 1 + count;
    if (bits <= MOST_AT_ONCE)
      this.write((((1 << ones) - 1) << (count + 1)) | (value & ((1 << count) - 1)), bits);
    else {
      this.writeUnary(ones);
      this.write(value, count);
    }
  }

  bytes(): Uint8Array {
    const whole = this.#bytes.slice(0, this.#count + (this.#bits > 0 ? 1 : 0));
    if (this.#bits > 0) whole[this.#count] = this.#open << (8 - this.#bits);
    return whole;
  }

  #grow(): void {
    const more = new Uint8Array(this.#bytes.length * 2);
    more.set(this.#bytes);
    this.#bytes = more;
  }
}

/** So many bits fit into a word beside those of a byte that is not full. */
const MOST_AT_ONCE = 24;

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
