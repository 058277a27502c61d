import { describe, expect, it } from 'vitest';
import { AddressBookFault, readAddressBook, writeAddressBook } from './lines.ts';

const LINES = [
  '/ - | 甲档案',
  'circulars/a-1/ 8WRYCNJK frame:JJHQNHE2/1 corrected:2 was:23Y3PGK3,E3TP4DC6 | 甲要点',
  'circulars/a-1/#m1 F3PG67AF',
  'circulars/a-1/1/ F3PG67AF p2 s6 body:23Y3PGK3 | 第1项 健全 | 机制',
  'circulars/b-1/ 23Y3PGK3 was:E3TP4DC6 first:b-0 | 乙要点',
];

describe('the address book as text', () => {
  it('is written as it was read', () => {
    const body = writeAddressBook(readAddressBook(LINES.join('\n')))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(body).toEqual(LINES);
  });

  it('is the same in whatever order the lines came, and with the line ends of Windows', () => {
    const text = writeAddressBook(readAddressBook(LINES.join('\n')));
    expect(writeAddressBook(readAddressBook([...LINES].reverse().join('\r\n')))).toBe(text);
  });

  it('has addresses in the order of their characters', () => {
    const addresses = readAddressBook(LINES.join('\n')).map(({ address }) => address);
    expect(addresses).toEqual([
      '',
      'circulars/a-1/',
      'circulars/a-1/#m1',
      'circulars/a-1/1/',
      'circulars/b-1/',
    ]);
  });

  it('joins what two branches knew of one address', () => {
    const joined = readAddressBook(
      'circulars/a-1/1/ F3PG67AF p1 s6 | 旧\ncirculars/a-1/1/ 8WRYCNJK p2 s5 corrected:1 was:23Y3PGK3 | 新',
    );
    expect(joined).toMatchObject([
      {
        fingerprint: '8WRYCNJK',
        corrected: 1,
        earlier: ['F3PG67AF', '23Y3PGK3'],
        counted: { p: 2, s: 6 },
        title: '新',
      },
    ]);
  });

  it('is told from one that was cut off, wherever it was', () => {
    const text = writeAddressBook(readAddressBook(LINES.join('\n')));
    expect(readAddressBook(text)).toHaveLength(LINES.length);
    for (let end = text.indexOf(LINES[0] ?? ''); end < text.length - 1; end += 1)
      expect(() => readAddressBook(text.slice(0, end)), text.slice(0, end)).toThrow(AddressBookFault);
  });

  it.each([
    'circulars/a-1/',
    'circulars/a-1/ 8WRYCNJ',
    'circulars/a-1/ 8WRYCNJK x',
    'circulars/../../etc/ 8WRYCNJK',
    '../a-1/ -',
    'http://elsewhere/ -',
    'circulars/a-1/ 8WRYCNJK s99000000',
    '<<<<<<< HEAD',
  ])('takes no line like %s', (line) => {
    expect(() => readAddressBook(`# 甲\n${line}`)).toThrow(AddressBookFault);
    try {
      readAddressBook(`# 甲\n${line}`);
    } catch (error) {
      expect((error as AddressBookFault).line).toBe(2);
    }
  });
});
