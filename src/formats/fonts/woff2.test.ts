import { convert } from 'fontverter';
import { expect, test } from 'vitest';
import { cutFace } from './cut-face.ts';
import { ARCHIVE_FACES } from './faces.ts';
import { readTables } from './tables.ts';
import { writeWoff2 } from './woff2.ts';

test('the tool of the makers of the format reads from a file the font that went in, table by table', async () => {
  const [face] = ARCHIVE_FACES;
  if (face === undefined) throw new Error('there is no face');
  const font = await cutFace(face, '条目汇编。ABC');
  const packed = writeWoff2(font);
  expect(packed.length).toBeLessThan(font.length);
  expect(packed.readUInt32BE(8)).toBe(packed.length);
  const read = readTables(await convert(packed, 'truetype'));
  const went = readTables(font);
  expect([...read.keys()].sort()).toEqual([...went.keys()].sort());
  for (const [tag, table] of went) {
    // The check sum of the whole stands in this one.
    if (tag === 'head') expect(read.get(tag)?.subarray(12)).toEqual(table.subarray(12));
    else expect(read.get(tag)?.equals(table), tag).toBe(true);
  }
});
