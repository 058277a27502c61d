/**
 * The characters for which a TrueType font has a glyph: its `cmap` table, subtable formats
 * 4 and 12 (OpenType 1.9, cmap).
 */
export function charactersIn(font: Buffer): Set<number> {
  const found = new Set<number>();
  const cmap = tableAt(font, 'cmap');
  if (cmap === undefined) return found;
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    const format = font.readUInt16BE(table);
    if (format === 12) readGroups(font, table, found);
    if (format === 4) readSegments(font, table, found);
  }
  return found;
}

function tableAt(font: Buffer, tag: string): number | undefined {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  return undefined;
}

function readGroups(font: Buffer, table: number, found: Set<number>): void {
  for (let i = 0; i < font.readUInt32BE(table + 12); i++) {
    const group = table + 16 + 12 * i;
    addRange(found, font.readUInt32BE(group), font.readUInt32BE(group + 4));
  }
}

function readSegments(font: Buffer, table: number, found: Set<number>): void {
  const twice = font.readUInt16BE(table + 6);
  for (let i = 0; i < twice; i += 2) {
    const start = font.readUInt16BE(table + 16 + twice + i);
    if (start !== 0xffff) addRange(found, start, font.readUInt16BE(table + 14 + i));
  }
}

function addRange(found: Set<number>, from: number, to: number): void {
  for (let code = from; code <= to; code++) found.add(code);
}
