import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../../../scripts/proof/laws/seed.ts';
import { pack, packData, unpack, unpackData } from './pack.ts';

it('gives back any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constant(''),
    fc.constant('\ud800"\\<法'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const packed = pack(text);
      expect(packed && unpack(JSON.parse(JSON.stringify(packed)))).toBe(text);
    }),
  );
});

it('gives back texts of as many characters as one sign, two signs and no more can tell', () => {
  for (const count of [1, 90, 91, 92, 181, 182, 5000, 8281]) {
    const text = Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const packed = pack(`${text}${text.slice(0, 50)}`);
    expect(packed && unpack(packed), `${count}`).toBe(`${text}${text.slice(0, 50)}`);
  }
  const tooMany = Array.from({ length: 8282 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  expect(pack(tooMany)).toBeUndefined();
  expect(unpackData(packData([tooMany]))).toEqual([tooMany]);
});

it('writes signs that a script needs not escape, one for what is common', () => {
  const text = `${'法'.repeat(20)}${Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x5000 + i)).join('')}`;
  const packed = pack(text);
  expect(packed?.packed).toMatch(/^[!#-;=-[\]-~]+$/u);
  expect(packed?.packed.length).toBeLessThan(2 * text.length - 19);
});
