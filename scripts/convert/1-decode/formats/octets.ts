import { FormatFault } from './extraction.ts';

/** Bytes read at places that the file itself names: whatever lies outside of them is a fault of the file. */
export class Octets {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    this.check(at, 1);
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    this.check(at, 2);
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    this.check(at, 2);
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    this.check(at, 4);
    return this.view.getUint32(at, true);
  }

  i32(at: number): number {
    this.check(at, 4);
    return this.view.getInt32(at, true);
  }

  slice(at: number, length: number): Octets {
    this.check(at, length);
    return new Octets(this.bytes.subarray(at, at + length));
  }

  /** Characters of two bytes each. */
  utf16(at: number, characters: number): string {
    return new TextDecoder('utf-16le').decode(this.slice(at, characters * 2).bytes);
  }

  private check(at: number, length: number): void {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length))
      throw new FormatFault('broken', '文件已损坏或不完整：内容比文件自己说的短');
  }
}
