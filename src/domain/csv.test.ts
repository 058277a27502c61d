import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';

/** Reads what an office program reads: RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let i = 0; i < text.length; ) {
    let cell = '';
    if (text[i] === '"') {
      for (i += 1; ; i += 1) {
        if (text[i] !== '"') cell += text[i];
        else if (text[i + 1] === '"') {
          cell += '"';
          i += 1;
        } else break;
      }
      i += 1;
    } else for (; !/[,\r\n]/u.test(text[i] ?? '\n'); i += 1) cell += text[i];
    rows.at(-1)?.push(cell);
    if (text[i] === ',') i += 1;
    else {
      expect(text.slice(i, i + 2)).toBe('\r\n');
      i += 2;
      if (i < text.length) rows.push([]);
    }
  }
  return rows;
}

test('a file begins with the mark of UTF-8 and its lines end in CRLF', () => {
  expect(
    csvFile([
      ['编号', '任务'],
      ['1', '推进“网上立案”,"全程"'],
    ]),
  ).toBe('\ufeff编号,任务\r\n1,"推进“网上立案”,""全程"""\r\n');
});

test.each([
  ['=1+1', `'=1+1`],
  ['+86', `'+86`],
  ['-5%', `'-5%`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\tx', `'\tx`],
  ['＝1+1', `'＝1+1`],
  [`'=1`, `''=1`],
  ['1=1', '1=1'],
  [`'甲'`, `'甲'`],
])('%j stands as %j', (text, stands) => {
  expect(readCsv(csvFile([[text]]).slice(1))).toEqual([[stands]]);
});

test('no cell begins a formula, and every text comes back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }).filter((one) => !/[\r\n]/u.test(one)),
    fc.constantFrom('=', `'=`, `''@x`, '"', '",', '-1', '＠'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const read = readCsv(csvFile(rows).slice(1));
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/u);
      expect(read.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r])/u, '')))).toEqual(
        rows,
      );
    }),
  );
});
