import { expect, test } from 'vitest';
import { writeFault } from './folders.ts';

const fault = (fields: object): Error => Object.assign(new Error(), { code: 'ENOSPC', ...fields });

test('of a file that is copied or moved it is named where it was to go', () => {
  expect(writeFault(fault({ path: 'workshop/a.html', dest: 'dist/a.html' }))).toBe(
    '写不了“dist/a.html”：磁盘已满。',
  );
});

test('a file that is written is named; where the system names none, the folder is', () => {
  expect(writeFault(fault({ path: 'content/a.mdx' }), 'content')).toBe('写不了“content/a.mdx”：磁盘已满。');
  expect(writeFault(fault({}), 'content')).toBe('写不了“content”：磁盘已满。');
});

test('what is no fault of the disk is none', () => {
  expect(writeFault(new TypeError('x'))).toBeUndefined();
});
