import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Bytes before the content: its checksum. */
const CHECKSUM = 4;

/** What an earlier run kept in a file; `undefined` where there is none, or it is damaged. */
export function readKept(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(CHECKSUM);
    return bytes.length > CHECKSUM && crc32(content) === bytes.readUInt32LE() ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps bytes in a file, whole or not at all: two runs at once may keep the same. That they cannot be kept
 * is no fault: the next run takes longer.
 */
export function writeKept(file: string, content: Uint8Array): void {
  const beside = `${file}.${process.pid}.part`;
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32LE(crc32(content));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, Buffer.concat([checksum, content]));
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}
