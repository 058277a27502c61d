/** Tables of a TrueType font by their tags (OpenType 1.9, 'Organization of an OpenType Font'). */
export type FontTables = Map<string, Buffer>;

const DIRECTORY_ENTRY = 16;
/** What all words of a font file add up to, `head.checksumAdjustment` among them. */
const WHOLE_SUM = 0xb1b0afba;
const ADJUSTMENT = 8;

export function readTables(font: Buffer): FontTables {
  const tables: FontTables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + DIRECTORY_ENTRY * i;
    const start = font.readUInt32BE(entry + 8);
    const tag = font.toString('latin1', entry, entry + 4);
    tables.set(tag, font.subarray(start, start + font.readUInt32BE(entry + 12)));
  }
  return tables;
}

export function writeTables(tables: FontTables): Buffer {
  const tags = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  const directory = Buffer.alloc(12 + DIRECTORY_ENTRY * tags.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tags.length - 2 ** power), 10);

  const head = Buffer.from(tables.get('head') ?? Buffer.alloc(0));
  head.writeUInt32BE(0, ADJUSTMENT);
  const parts: Buffer[] = [directory];
  let end = directory.length;
  let headAt = 0;
  tags.forEach((tag, i) => {
    const table = tag === 'head' ? head : (tables.get(tag) ?? Buffer.alloc(0));
    if (tag === 'head') headAt = end;
    const entry = 12 + DIRECTORY_ENTRY * i;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(sumOf(table), entry + 4);
    directory.writeUInt32BE(end, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    end += table.length + padding.length;
  });
  const font = Buffer.concat(parts);
  font.writeUInt32BE((WHOLE_SUM - sumOf(font)) >>> 0, headAt + ADJUSTMENT);
  return font;
}

/** The sum of a table's 32-bit words, the last one filled up with zeros. */
export function sumOf(table: Buffer): number {
  let sum = 0;
  const whole = table.length - (table.length % 4);
  for (let i = 0; i < whole; i += 4) sum = (sum + table.readUInt32BE(i)) >>> 0;
  for (let i = whole; i < table.length; i++) {
    sum = (sum + (table[i] as number) * 2 ** (24 - 8 * (i - whole))) >>> 0;
  }
  return sum;
}
