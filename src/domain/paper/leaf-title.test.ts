import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../text-width.ts';
import { cssString, leafTitle } from './leaf-title.ts';

test('a short title stands whole at the head of a leaf', () => {
  expect(leafTitle('2024年全省法院审判管理工作要点')).toBe('2024年全省法院审判管理工作要点');
});

test('of a long one the beginning and the end do', () => {
  const title = '关于支持江海自由贸易试验区建设为高水平对外开放和高质量发展提供有力司法服务和保障的实施意见';
  expect(leafTitle(title)).toBe('关于支持江海自由贸易试验区建设为高水平对外……保障的实施意见');
  expect(textWidth(leafTitle(title))).toBeLessThanOrEqual(30);
});

test('no text ends the string that holds it, or the style sheet', () => {
  expect(cssString('a"b')).toBe('"a\\22 b"');
  expect(cssString('</style>')).not.toContain('<');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const inner = cssString(text).slice(1, -1);
      expect(inner).not.toMatch(/["<>\n\r\f]|\\(?![0-9a-f]{1,6} )/u);
      const read = inner.replace(/\\([0-9a-f]+) /gu, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      );
      expect(read).toBe(text);
    }),
  );
});
