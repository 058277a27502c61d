import { unzipSync } from 'fflate';
import { FormatFault } from '../extraction.ts';

const MIB = 1024 * 1024;
/** A circular of a thousand pages stays far below these; a zip bomb does not. */
const LARGEST_ENTRY = 32 * MIB;
const LARGEST_TOTAL = 96 * MIB;
const MOST_ENTRIES = 2_000;

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
export function openArchive(bytes: Uint8Array): Archive {
  const sizes = new Map<string, number>();
  // A forged directory may claim four thousand million entries: the throw stops the loop.
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (sizes.size >= MOST_ENTRIES)
        throw new FormatFault('too-large', `压缩包内超过 ${MOST_ENTRIES} 个文件`);
      if (sizes.has(name)) throw new FormatFault('broken', '压缩包内有重名文件');
      sizes.set(name, originalSize);
      return false;
    },
  });
  let total = 0;
  const read = (name: string): Uint8Array | undefined => {
    const size = sizes.get(name);
    if (size === undefined) return undefined;
    total += size;
    if (size > LARGEST_ENTRY || total > LARGEST_TOTAL)
      throw new FormatFault('too-large', `解压后过大（${name} 约 ${Math.ceil(size / MIB)} MB）`);
    return unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
  };
  return { names: new Set(sizes.keys()), read };
}
