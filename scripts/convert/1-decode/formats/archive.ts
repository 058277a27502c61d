import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { FormatFault } from './extraction.ts';

const MIB = 1024 * 1024;
/** What is unpacked of a file at the most, in bytes, and how many entries it may have. */
export interface ArchiveLimits {
  readonly entry: number;
  readonly total: number;
  readonly entries: number;
}

/** A circular of a thousand pages in one text stays far below these; a zip bomb does not. */
const LIMITS: ArchiveLimits = { entry: 16 * MIB, total: 64 * MIB, entries: 2_000 };

/** The entries of a zip file by name. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Inflates one entry; `undefined` where the file has none of that name. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/**
 * Opens a zip file without inflating anything. Sizes are checked as declared before an
 * entry is inflated; while it is, the buffer has just the declared size and never grows.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = LIMITS): Archive {
  const sizes = new Map<string, number>();
  /** Some programs of Windows write names with the wrong slash. */
  const asWritten = new Map<string, string>();
  // A forged directory may claim four thousand million entries: the throw stops the loop.
  unzipSync(bytes, {
    filter: ({ name: written, originalSize }) => {
      const name = written.replaceAll('\\', '/');
      if (sizes.size >= limits.entries)
        throw new FormatFault('too-large', `压缩包内超过 ${limits.entries} 个文件`);
      if (sizes.has(name)) throw new FormatFault('broken', '压缩包内有重名文件');
      sizes.set(name, originalSize);
      asWritten.set(name, written);
      return false;
    },
  });
  const directory = directoryOf(bytes);
  let total = 0;
  const read = (name: string): Uint8Array | undefined => {
    const size = sizes.get(name);
    if (size === undefined) return undefined;
    total += size;
    if (size > limits.entry || total > limits.total)
      throw new FormatFault('too-large', `解压后过大（${name} 约 ${Math.ceil(size / MIB)} MB）`);
    const written = asWritten.get(name) as string;
    const told = directory.get(written);
    if (told?.isLocked === true) throw new FormatFault('encrypted', '文件设有密码，请取消密码后再放入');
    const content = unzipSync(bytes, { filter: (entry) => entry.name === written })[written];
    if (content !== undefined && told !== undefined && crc32(content) !== told.checksum)
      throw new FormatFault('broken', `压缩包内的 ${name} 已损坏（校验和不符）`);
    return content;
  };
  return { names: new Set(sizes.keys()), read };
}

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** The flag of an entry that asks for a password. */
const LOCKED = 1;

/** What the directory of a zip file states of an entry, which the library that inflates does not look at. */
interface Stated {
  readonly checksum: number;
  readonly isLocked: boolean;
}

/** What the directory states of entries by their names. */
function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Stated> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Stated>();
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < 0) return entries;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    const isLocked = (view.getUint16(at + 8, true) & LOCKED) !== 0;
    entries.set(name, { checksum: view.getUint32(at + 16, true), isLocked });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
