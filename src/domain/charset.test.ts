import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiScript, asciiStyles, MARK, withoutMark } from './charset.ts';
import { readDataScript, writeDataScript } from './data-script.ts';

const ASCII = /^[\0-\x7f]*$/u;

test('a script in ASCII means the same', () => {
  const script = String.raw`const 名 = /[一-龥𠀀-𪛟]+/u; return [名.exec("a司法𠀀b")[0], "“改革”", /* 注 */ "\u53f8"];`;
  expect(asciiScript(script)).toMatch(ASCII);
  expect(new Function(asciiScript(script))()).toEqual(['司法𠀀', '“改革”', '司']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(JSON.parse(asciiScript(JSON.stringify(text)))).toBe(text);
    }),
  );
});

test('a style sheet in ASCII names the same faces', () => {
  expect(asciiStyles('a{font-family:宋体,b;content:"“1"}')).toBe(
    'a{font-family:\\5b8b \\4f53 ,b;content:"\\201c 1"}',
  );
});

test('data begin with the mark, and are read back', () => {
  const script = writeDataScript('a', { text: '司法' });
  expect(script.startsWith(MARK)).toBe(true);
  expect(readDataScript(script, 'a')).toEqual({ text: '司法' });
  expect(withoutMark(withoutMark(script))).toBe(script.slice(1));
});
