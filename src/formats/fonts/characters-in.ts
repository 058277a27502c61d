import type { FontTables } from './tables.ts';

/**
 * The characters for which a TrueType font has a glyph, each with the glyph's number: its
 * `cmap` table, subtable formats 4 and 12 (OpenType 1.9, cmap).
 */
export function glyphsByCharacter(tables: FontTables): Map<number, number> {
  const found = new Map<number, number>();
  const cmap = tables.get('cmap');
  if (cmap === undefined) return found;
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    const format = table.readUInt16BE(0);
    if (format === 12) readGroups(table, found);
    if (format === 4) readSegments(table, found);
  }
  return found;
}

function readGroups(table: Buffer, found: Map<number, number>): void {
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const group = 16 + 12 * i;
    const [from, to] = [table.readUInt32BE(group), table.readUInt32BE(group + 4)];
    for (let code = from; code <= to; code++) found.set(code, table.readUInt32BE(group + 8) + code - from);
  }
}

function readSegments(table: Buffer, found: Map<number, number>): void {
  const twice = table.readUInt16BE(6);
  for (let i = 0; i < twice; i += 2) {
    const [to, from] = [table.readUInt16BE(14 + i), table.readUInt16BE(16 + twice + i)];
    if (from === 0xffff) continue;
    const delta = table.readUInt16BE(16 + 2 * twice + i);
    const offsetAt = 16 + 3 * twice + i;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = from; code <= to; code++) {
      const glyph = offset === 0 ? code : table.readUInt16BE(offsetAt + offset + 2 * (code - from));
      if (glyph !== 0) found.set(code, (glyph + delta) & 0xffff);
    }
  }
}
