import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openArchive } from './archive.ts';

/** A zip file whose directory says that its entry asks for a password. */
function locked(): Uint8Array {
  const bytes = zipSync({ 'a.xml': strToU8('<a/>') });
  const at = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
  bytes[at + 8] = (bytes[at + 8] as number) | 1;
  return bytes;
}

test('an entry with a password', () => {
  const archive = openArchive(locked());
  expect(archive.names.has('a.xml')).toBe(true);
  expect(() => archive.read('a.xml')).toThrow('密码');
});

test('entries and bytes beyond measure', () => {
  const bytes = zipSync({ 'a.xml': strToU8('12345'), 'b.xml': strToU8('12345') });
  const limits = { entry: 5, total: 10, entries: 2 };
  const read = (own: Partial<typeof limits>): void => {
    const archive = openArchive(bytes, { ...limits, ...own });
    archive.read('a.xml');
    archive.read('b.xml');
  };
  expect(() => read({})).not.toThrow();
  for (const own of [{ entry: 4 }, { total: 9 }, { entries: 1 }]) expect(() => read(own)).toThrow();
});
