import { describe, expect, test } from 'vitest';
import { readAddressBook } from '#domain/address-book/lines.ts';
import { fingerprintOf } from '#domain/fingerprint.ts';
import { readOne } from '../convert/reading/index.ts';
import { movedAddresses } from './moves.ts';

const TEXT =
  '河东区人民法院2031年工作要点\n\n一、总的\n\n1.加强审判管理。\n\n2.强化队伍建设。\n\n3.推进诉讼服务。\n';
const registry = {
  issuers: [],
  departments: [],
  instruments: [],
  topics: [],
  lineage: { compare: [], confirmed: [], rejected: [] },
};
const circular = (side?: string, text = TEXT) =>
  readOne({ id: 'a', file: 'a.txt', bytes: Buffer.from(text) }, side, registry).circular;
const side = (begins: string, line: number, is: string): string =>
  `reading:\n  - at: L${line}\n    begins: ${begins}\n    is: ${is}\n`;
const BOOK = readAddressBook(
  [
    'circulars/a/#sec-1 - | 一、总的',
    ...['1.加强审判管理。', '2.强化队伍建设。', '3.推进诉讼服务。'].map(
      (text, i) => `circulars/a/${i + 1}/ ${fingerprintOf(text)} | 第${i + 1}项`,
    ),
  ].join('\n'),
);
const moves = (after: string | undefined, before?: string, book = BOOK) =>
  movedAddresses(circular(before), circular(after), book).map(({ address, to }) => [address, to]);

describe('movedAddresses', () => {
  test('a measure that is none any more has no page, and the one before has its text as well', () => {
    expect(moves(side('2.强化队伍', 7, 'measureText'))).toEqual([
      ['circulars/a/1/', null],
      ['circulars/a/2/', null],
    ]);
  });

  test('a section that is none any more', () => {
    expect(moves(side('一、总的', 3, 'paragraph'))).toContainEqual(['circulars/a/#sec-1', null]);
  });

  test('a measure under another number moves there', () => {
    const other = 'reading:\n  - at: L9\n    begins: 3.推进诉讼\n    is: measure\n    number: 5\n';
    expect(moves(other)).toEqual([['circulars/a/3/', 'circulars/a/5/']]);
  });

  test('a step that changes no published text moves nothing', () => {
    expect(moves('title: 另一个标题\n')).toEqual([]);
    expect(moves(side('2.强化队伍', 7, 'measureText'), undefined, [])).toEqual([]);
  });

  test('a step back to what was published moves nothing', () => {
    expect(moves(undefined, side('2.强化队伍', 7, 'measureText'))).toEqual([]);
  });
});
