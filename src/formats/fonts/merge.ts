import { characterMap } from './character-map.ts';
import { glyphsByCharacter } from './characters-in.ts';
import { type FontTables, readTables, writeTables } from './tables.ts';

/** What a font is called: 'Noto Serif SC', 'Light'. */
export interface FontName {
  readonly family: string;
  readonly style: string;
}

/** A font with TrueType outlines, and the characters that are wanted of it. */
export interface FontPart {
  readonly font: Buffer;
  readonly characters: readonly string[];
}

/**
 * Makes one font of the parts in which a package brings a design (OpenType 1.9, glyf), all of
 * one size. Every character gets a glyph of its own, in the order of characters: so text can
 * be read back from a PDF, where a glyph that two characters share reads as either. Layout
 * features are left out: the grid of an official document sets every character on its square.
 */
export function mergeFonts(wanted: readonly FontPart[], name: FontName): Buffer {
  const parts = wanted.map(({ font }) => readPart(readTables(font)));
  const [first] = parts;
  if (first === undefined) throw new Error(`${name.family} ${name.style}: no part to merge`);

  const owners = new Map<number, Glyph>();
  parts.forEach((part, i) => {
    for (const character of wanted[i]?.characters ?? []) {
      const code = character.codePointAt(0) ?? 0;
      const number = part.glyphs.get(code);
      if (number === undefined) throw new Error(`${name.family} ${name.style}: no glyph for ${character}`);
      owners.set(code, { part, number });
    }
  });
  const codes = [...owners.keys()].sort((a, b) => a - b);
  const glyphs: Glyph[] = [{ part: first, number: 0 }];
  for (const code of codes) glyphs.push(owners.get(code) as Glyph);

  const outlines = withComponents(glyphs);
  const tables: FontTables = new Map();
  for (const tag of ['OS/2', 'gasp', 'prep']) {
    const table = first.tables.get(tag);
    if (table !== undefined) tables.set(tag, table);
  }
  tables.set('cmap', characterMap(codes));
  tables.set('glyf', Buffer.concat(outlines));
  tables.set('loca', locations(outlines));
  tables.set('hmtx', Buffer.concat(glyphs.map(({ part, number }) => metricsOf(part, number))));
  tables.set('head', mergedHead(parts));
  tables.set('hhea', mergedHhea(parts, glyphs.length));
  tables.set('maxp', mergedMaxp(parts, glyphs.length));
  tables.set('name', nameTable(name));
  tables.set('post', withoutGlyphNames(table(first, 'post')));
  return writeTables(tables);
}

interface Part {
  readonly tables: FontTables;
  /** Number of its glyph for each character. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly hasLongLocations: boolean;
  readonly metrics: number;
}

interface Glyph {
  readonly part: Part;
  readonly number: number;
}

function readPart(tables: FontTables): Part {
  const part = { tables, glyphs: glyphsByCharacter(tables), hasLongLocations: false, metrics: 0 };
  return {
    ...part,
    hasLongLocations: table(part, 'head').readInt16BE(50) === 1,
    metrics: table(part, 'hhea').readUInt16BE(34),
  };
}

function table({ tables }: Pick<Part, 'tables'>, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`a font without ${tag} cannot be merged`);
  return found;
}

function outlineOf({ part, number }: Glyph): Buffer {
  const loca = table(part, 'loca');
  const at = (i: number) => (part.hasLongLocations ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  return table(part, 'glyf').subarray(at(number), at(number + 1));
}

/** Advance width and left side bearing; the last width holds for all glyphs after it. */
function metricsOf(part: Part, number: number): Buffer {
  const hmtx = table(part, 'hmtx');
  if (number < part.metrics) return hmtx.subarray(4 * number, 4 * number + 4);
  const bearing = 4 * part.metrics + 2 * (number - part.metrics);
  return Buffer.concat([
    hmtx.subarray(4 * part.metrics - 4, 4 * part.metrics - 2),
    hmtx.subarray(bearing, bearing + 2),
  ]);
}

const [WORDS, ONE_SCALE, MORE, TWO_SCALES, MATRIX] = [0x1, 0x8, 0x20, 0x40, 0x80];

/** The outlines of glyphs. What they are composed of is added to the glyphs, and named by its new number. */
function withComponents(glyphs: Glyph[]): Buffer[] {
  const added = new Map<Part, Map<number, number>>();
  const numberOf = ({ part, number }: Glyph): number => {
    const known = added.get(part) ?? new Map<number, number>();
    added.set(part, known);
    const given = known.get(number) ?? glyphs.push({ part, number }) - 1;
    known.set(number, given);
    return given;
  };
  const outlines: Buffer[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const { part, number } = glyphs[i] as Glyph;
    const outline = Buffer.from(outlineOf({ part, number }));
    const isComposed = outline.length > 0 && outline.readInt16BE(0) < 0;
    for (let at = isComposed ? 10 : -1; at > 0; ) {
      const flags = outline.readUInt16BE(at);
      outline.writeUInt16BE(numberOf({ part, number: outline.readUInt16BE(at + 2) }), at + 2);
      const scales = flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
      at = flags & MORE ? at + 4 + (flags & WORDS ? 4 : 2) + scales : -1;
    }
    outlines.push(Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]));
  }
  return outlines;
}

function locations(outlines: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc(4 * (outlines.length + 1));
  let end = 0;
  outlines.forEach(({ length }, i) => {
    end += length;
    loca.writeUInt32BE(end, 4 * i + 4);
  });
  return loca;
}

/** Where each field is, and which of the parts' values stands for all. */
type Field = readonly [at: number, choose: (...values: number[]) => number];

function mergedHead(parts: readonly Part[]): Buffer {
  const box: Field[] = [
    [36, Math.min],
    [38, Math.min],
    [40, Math.max],
    [42, Math.max],
  ];
  const head = merged(parts, 'head', box);
  head.writeInt16BE(1, 50);
  return head;
}

function mergedHhea(parts: readonly Part[], count: number): Buffer {
  const hhea = merged(parts, 'hhea', [
    [10, Math.max],
    [12, Math.min],
    [14, Math.min],
    [16, Math.max],
  ]);
  hhea.writeUInt16BE(count, 34);
  return hhea;
}

function mergedMaxp(parts: readonly Part[], count: number): Buffer {
  const limits = Array.from({ length: 13 }, (_, i): Field => [6 + 2 * i, Math.max]);
  const maxp = merged(parts, 'maxp', limits);
  maxp.writeUInt16BE(count, 4);
  return maxp;
}

function merged(parts: readonly Part[], tag: string, fields: readonly Field[]): Buffer {
  const tables = parts.map((part) => table(part, tag));
  const result = Buffer.from(tables[0] as Buffer);
  for (const [at, choose] of fields) {
    result.writeInt16BE(choose(...tables.map((one) => one.readInt16BE(at))), at);
  }
  return result;
}

/** Version 3: a font without names of glyphs. */
function withoutGlyphNames(post: Buffer): Buffer {
  const short = Buffer.from(post.subarray(0, 32));
  short.writeUInt32BE(0x00030000, 0);
  return short;
}

const [WINDOWS, UNICODE, ENGLISH] = [3, 1, 0x409];

function nameTable({ family, style }: FontName): Buffer {
  const postScript = `${family.replace(/ /gu, '')}-${style}`;
  const names: readonly (readonly [id: number, text: string])[] = [
    [1, family],
    [2, style],
    [3, postScript],
    [4, `${family} ${style}`],
    [6, postScript],
  ];
  const records = Buffer.alloc(6 + 12 * names.length);
  records.writeUInt16BE(names.length, 2);
  records.writeUInt16BE(records.length, 4);
  const texts: Buffer[] = [];
  let end = 0;
  names.forEach(([id, text], i) => {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    [WINDOWS, UNICODE, ENGLISH, id, bytes.length, end].forEach((value, k) => {
      records.writeUInt16BE(value, 6 + 12 * i + 2 * k);
    });
    texts.push(bytes);
    end += bytes.length;
  });
  return Buffer.concat([records, ...texts]);
}
