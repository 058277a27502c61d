import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'甲乙1.0e-_:#、，“《 　\t\n\'"[]{}&*!|>%@`~?=<ax\u0085𠮷') }),
  fc.constantFrom(
    '',
    'null',
    'true',
    'No',
    '~',
    '1.',
    '0x1f',
    '1e3',
    '.5',
    '007',
    '2025-06-27',
    '---',
    '甲 #乙',
  ),
);
const scalar = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const key = fc.constantFrom('id', 'title', 'lines', 'found', 'null', '1', 'a b', '-', '甲');
const block = (depth: number): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(
    key,
    depth === 0
      ? scalar
      : fc.oneof(scalar, block(depth - 1), fc.array(fc.oneof(block(depth - 1), text), { maxLength: 3 })),
    { maxKeys: 4 },
  );

test('is read as the library reads it, or left to the library', () => {
  fc.assert(
    fc.property(block(2), (head) => {
      const written = stringify(head, { lineWidth: 0 });
      const read = readPlainYaml(written);
      if (read !== undefined) expect(read).toEqual(parse(written));
    }),
  );
});

test('lines of any kind are read as the library reads them, or left to it', () => {
  const line = fc
    .tuple(
      fc.constantFrom('', '  ', '    ', ' '),
      fc.constantFrom('', '- '),
      fc.constantFrom('a: ', 'b:', '', 'a:', 'null: '),
      text,
    )
    .map((parts) => parts.join('').replaceAll('\n', ''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const written = `${lines.join('\n')}\n`;
      const read = readPlainYaml(written);
      if (read !== undefined) expect(read).toEqual(parse(written));
    }),
    { numRuns: 2000 },
  );
});

describe('what the converter writes', () => {
  test('needs no library', () => {
    const head = {
      circular: 'gz-2025-144',
      key: '1',
      order: 1,
      label: '1．',
      title: '完善“双区”机制',
      issued: '2025-06-27',
      note: null,
      departments: [
        { id: 'court-xuanjiaochu', name: '宣教处', lines: { start: 3, end: 4 } },
        { id: 'court-bangongshi', name: '办公室', lines: { start: 5, end: 5 } },
      ],
      sections: [],
      found: {},
    };
    expect(readPlainYaml(stringify(head, { lineWidth: 0 }))).toEqual(head);
  });

  test.each(['a: 1\na: 2\n', 'a:\nb: 1\n', 'a: 甲\n  乙\n', '# 甲\na: 1\n', 'a: |\n  甲\n', 'a: 1', ''])(
    'of %j only the library knows',
    (written) => {
      expect(readPlainYaml(written)).toBeUndefined();
    },
  );
});
