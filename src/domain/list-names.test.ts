import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readListNames, writeListNames } from './list-names.ts';

test('what was written is read', () => {
  const name = fc.record({
    address: fc.stringMatching(/^[a-z0-9-]{1,8}$/u).map((id) => `departments/${id}/`),
    name: fc.string(),
    note: fc.constantFrom('', '甲院', '乙院'),
    initials: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(readListNames(writeListNames('departments/', names))).toEqual(names);
    }),
  );
});

test('a note stands once, however many names it tells apart', () => {
  const { notes } = writeListNames('d/', [
    { address: 'd/a/', name: '办公室', note: '甲院', initials: 'bgs' },
    { address: 'd/b/', name: '研究室', note: '甲院', initials: 'yjs' },
  ]);
  expect(notes).toEqual(['甲院']);
});
