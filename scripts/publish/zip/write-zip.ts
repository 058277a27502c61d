import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file in a zip. */
export interface ZipEntry {
  /** Its path, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is compressed already does not get smaller. */
const PACKED = /\.(?:docx|gif|jpe?g|ofd|odt|pagefind|pdf|pf_\w+|png|woff2|xlsx)$/u;
/** Values from which on the fields of the first form are full (APPNOTE 4.4.1.4). */
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** Names are in UTF-8. */
const UTF_8 = 0x0800;
/** 1980-01-01, the first day that a zip knows: the same files give the same bytes on any day. */
const DATE = 0x0021;
const VERSION = { plain: 20, zip64: 45 } as const;
/** Made on Unix, a file that all may read. */
const MADE_BY = 3 << 8;
const ATTRIBUTES = 0o100644 * 2 ** 16;

/**
 * Writes a zip file by file, so that it may be larger than memory: of the files alone what the directory at its
 * end says is kept. Compressed by fflate, whose bytes are the same on every machine; zlib's are not.
 */
export async function writeZip(
  file: string,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): Promise<void> {
  const handle = await open(file, 'w');
  try {
    const directory: Buffer[] = [];
    let at = 0;
    for await (const entry of entries) {
      const { head, data, listed } = packed(entry, at);
      await write(handle, [head, data]);
      directory.push(listed);
      at += head.length + data.length;
    }
    await write(handle, directory);
    await write(handle, [endOf(directory.length, Buffer.concat(directory).length, at)]);
  } finally {
    await handle.close();
  }
}

/** One file of the zip, which begins at `at`: what stands before it, itself, and its line in the directory. */
function packed({ name, bytes }: ZipEntry, at: number) {
  const path = Buffer.from(name);
  const isStored = PACKED.test(name);
  const data = isStored ? bytes : deflateSync(bytes);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION.plain, 0);
  common.writeUInt16LE(UTF_8, 2);
  common.writeUInt16LE(isStored ? 0 : 8, 4);
  common.writeUInt16LE(0, 6);
  common.writeUInt16LE(DATE, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(path.length, 22);
  const far = at >= FULL_32 ? farField(at) : Buffer.alloc(0);
  const own = Buffer.from(common);
  if (far.length > 0) own.writeUInt16LE(VERSION.zip64, 0);
  own.writeUInt16LE(far.length, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(ATTRIBUTES, 6);
  rest.writeUInt32LE(Math.min(at, FULL_32), 10);
  return {
    head: Buffer.concat([signed(0x04034b50), common, path]),
    data,
    listed: Buffer.concat([signed(0x02014b50), short(MADE_BY | VERSION.zip64), own, rest, path, far]),
  };
}

/** Where a file begins that lies beyond the first four gigabytes. */
function farField(at: number): Buffer {
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(at), 4);
  return field;
}

/** The end of a zip; where its fields are full, with the longer ones before it. */
function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(count, FULL_16), 4);
  end.writeUInt16LE(Math.min(count, FULL_16), 6);
  end.writeUInt32LE(Math.min(size, FULL_32), 8);
  end.writeUInt32LE(Math.min(at, FULL_32), 12);
  const plain = [signed(0x06054b50), end];
  if (count < FULL_16 && at + size < FULL_32) return Buffer.concat(plain);
  const long = Buffer.alloc(52);
  long.writeBigUInt64LE(44n, 0);
  long.writeUInt16LE(MADE_BY | VERSION.zip64, 8);
  long.writeUInt16LE(VERSION.zip64, 10);
  long.writeBigUInt64LE(BigInt(count), 20);
  long.writeBigUInt64LE(BigInt(count), 28);
  long.writeBigUInt64LE(BigInt(size), 36);
  long.writeBigUInt64LE(BigInt(at), 44);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(BigInt(at + size), 4);
  locator.writeUInt32LE(1, 12);
  return Buffer.concat([signed(0x06064b50), long, signed(0x07064b50), locator, ...plain]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

async function write(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  const bytes = Buffer.concat(pieces);
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten;
}
