import { expect, test } from 'vitest';
import { Octets } from '../octets.ts';
import { WhiteFormats } from './white-formats.ts';

const u16 = (...numbers: number[]): number[] => numbers.flatMap((n) => [n & 0xff, (n >> 8) & 0xff]);
const octets = (...bytes: number[]): Octets => new Octets(Uint8Array.from(bytes));
/** A format with a font, the number of the pattern behind it, and the colour of that. */
const format = (font: number, pattern: number, colour: number): Octets =>
  octets(...u16(font), ...new Array(12).fill(0), ...u16(0, pattern << 10), ...u16(colour));

test('formats of old workbooks are white where their font is, and nothing but white lies behind', () => {
  const formats = new WhiteFormats();
  for (const [font, colour] of [0x7fff, 9, 10, 12].entries()) formats.addFont(font, colour);
  const given = [
    [format(0, 0, 0), false],
    [format(1, 0, 0), true],
    [format(1, 1, 10), false],
    [format(1, 1, 9), true],
    [format(1, 2, 9), false],
    [format(2, 0, 0), false],
    // A colour that the workbook made white.
    [format(3, 0, 0), true],
    // Excel 95 says less.
    [octets(...u16(1), ...new Array(14).fill(0)), false],
  ] as const;
  for (const [own] of given) formats.addFormat(own);
  formats.addPalette(octets(...u16(5), ...[0, 0xff, 0, 1].flatMap((n) => [n, n, n, 0]), 255, 255, 255, 0));
  expect(given.map((_, i) => formats.has(i))).toEqual(given.map(([, isWhite]) => isWhite));
});
