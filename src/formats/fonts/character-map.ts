/**
 * The `cmap` table of a font whose glyphs stand in the order of these characters (code points,
 * ascending), after the glyph for what it does not have: subtable format 4 for programs that
 * know no other, format 12 for all characters.
 */
export function characterMap(codes: readonly number[]): Buffer {
  const runs: Run[] = [];
  codes.forEach((code, i) => {
    const last = runs.at(-1);
    // A segment of format 4 ends with the basic plane.
    if (last !== undefined && code === last.to + 1 && code !== LAST_SEGMENT + 1) last.to = code;
    else runs.push({ from: code, to: code, glyph: i + 1 });
  });
  const basic = segments(runs.filter(({ from }) => from < LAST_SEGMENT));
  const all = groups(runs);
  const head = Buffer.alloc(4 + 2 * 8);
  head.writeUInt16BE(2, 2);
  [
    { encoding: 1, at: head.length },
    { encoding: 10, at: head.length + basic.length },
  ].forEach(({ encoding, at }, i) => {
    head.writeUInt16BE(WINDOWS, 4 + 8 * i);
    head.writeUInt16BE(encoding, 6 + 8 * i);
    head.writeUInt32BE(at, 8 + 8 * i);
  });
  return Buffer.concat([head, basic, all]);
}

/** Characters that follow one another, as their glyphs do. */
interface Run {
  readonly from: number;
  to: number;
  readonly glyph: number;
}

const WINDOWS = 3;
const LAST_SEGMENT = 0xffff;

function segments(runs: readonly Run[]): Buffer {
  const all = [...runs, { from: LAST_SEGMENT, to: LAST_SEGMENT, glyph: 0 }];
  const power = Math.floor(Math.log2(all.length));
  const search = 2 ** (power + 1);
  const table = Buffer.alloc(16 + 8 * all.length);
  [4, table.length, 0, 2 * all.length, search, power, 2 * all.length - search].forEach((value, i) => {
    table.writeUInt16BE(value, 2 * i);
  });
  all.forEach(({ from, to, glyph }, i) => {
    table.writeUInt16BE(Math.min(to, LAST_SEGMENT), 14 + 2 * i);
    table.writeUInt16BE(from, 16 + 2 * all.length + 2 * i);
    table.writeUInt16BE((glyph - from) & 0xffff, 16 + 4 * all.length + 2 * i);
  });
  return table;
}

function groups(runs: readonly Run[]): Buffer {
  const table = Buffer.alloc(16 + 12 * runs.length);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(runs.length, 12);
  runs.forEach(({ from, to, glyph }, i) => {
    [from, to, glyph].forEach((value, k) => {
      table.writeUInt32BE(value, 16 + 12 * i + 4 * k);
    });
  });
  return table;
}
