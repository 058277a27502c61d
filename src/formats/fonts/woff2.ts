import { brotliCompressSync, constants } from 'node:zlib';
import { readTables } from './tables.ts';

/** Tags of which a directory of WOFF2 writes the number alone (WOFF 2.0, 5.1), as far as merged fonts have them. */
const KNOWN_TAGS = new Map<string, number>(
  ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep']
    .map((tag, i): [string, number] => [tag, i])
    .concat([['gasp', 17]]),
);
const ANY_TAG = 63;
/** Of `glyf` and `loca` as they are: for them alone 0 is the version that rewrites outlines. */
const AS_IT_IS = 3 << 6;
const HEADER = 48;
/**
 * Of Brotli. Best takes twenty times as long for a twentieth less: with the rewriting of outlines, which
 * is left out too, it was half of what a small site took to build, for a fifth less.
 */
const QUALITY = 9;

/**
 * A TrueType font as WOFF2 (W3C, WOFF File Format 2.0), its tables as they are.
 * @param font as `writeTables` gives it
 */
export function writeWoff2(font: Buffer): Buffer {
  const tables = readTables(font);
  // `loca` has to follow `glyf`, which it does by the alphabet of the directory.
  const tags = [...tables.keys()];
  const directory = Buffer.concat(
    tags.map((tag) => {
      const known = KNOWN_TAGS.get(tag);
      const flags = (known ?? ANY_TAG) | (tag === 'glyf' || tag === 'loca' ? AS_IT_IS : 0);
      const name = known === undefined ? Buffer.from(tag, 'latin1') : Buffer.alloc(0);
      return Buffer.concat([Buffer.of(flags), name, base128(tables.get(tag)?.length ?? 0)]);
    }),
  );
  const packed = brotliCompressSync(Buffer.concat([...tables.values()]), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
    },
  });
  const header = Buffer.alloc(HEADER);
  const length = HEADER + directory.length + packed.length;
  const padding = Buffer.alloc((4 - (length % 4)) % 4);
  header.write('wOF2', 0, 'latin1');
  header.writeUInt32BE(font.readUInt32BE(0), 4);
  header.writeUInt32BE(length + padding.length, 8);
  header.writeUInt16BE(tags.length, 12);
  header.writeUInt32BE(font.length, 16);
  header.writeUInt32BE(packed.length, 20);
  return Buffer.concat([header, directory, packed, padding]);
}

/** A number in bytes of seven bits, the highest first (UIntBase128). */
function base128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
}
