import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import '../../proof/laws/seed.ts';
import { yamlOf } from './frontmatter.ts';

const byLibrary = (head: object): string => stringify(head, { lineWidth: 0 });

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'甲乙1.0e-_:#、，“《 　\t\n\'"[]{}&*!|>%@`~?=<ax\u0085\u2028\ud800𠮷'),
  }),
  fc.constantFrom(
    '',
    'null',
    'true',
    'No',
    '~',
    '1',
    '1.',
    '0x1f',
    '1e3',
    '.5',
    '2025-06-27',
    '---',
    '--- 甲',
    '...',
  ),
);
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);
const key = fc.constantFrom('id', 'title', 'lines', 'found', 'departments', 'null', '1', 'a b', '');
const block = (depth: number): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(
    key,
    depth === 0
      ? scalar
      : fc.oneof(scalar, block(depth - 1), fc.array(fc.oneof(block(depth - 1), text), { maxLength: 3 })),
    { maxKeys: 4 },
  );

test('a head is written as the library writes it', () => {
  fc.assert(
    fc.property(block(2), (head) => {
      expect(yamlOf(head)).toBe(byLibrary(head));
    }),
  );
});

test('what stands in it twice is an alias, as the library writes it', () => {
  const lines = { start: 1, end: 2 };
  const none: string[] = [];
  for (const head of [
    { lines, sections: [{ lines }] },
    { sections: none, departments: none },
    { found: {}, lines: { lines: {} } },
  ])
    expect(yamlOf(head)).toBe(byLibrary(head));
});
