import { describe, expect, test } from 'vitest';
import { asidesOf, faultIn, textsOf } from '../fixtures/lines-of.ts';
import { formatOf } from '../format-of.ts';
import { extractMht } from './index.ts';

const PAGE =
  '<html><head><meta charset="utf-8"></head><body><p>一、健全机制。</p><p class="x">某站首发</p><p>二、改进送达。</p></body></html>';
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte < 0x80 && byte !== 0x3d
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
    .replace(/(.{60}[^=]{2})/gu, '$1=\r\n');
const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{76})/gu, '$1\r\n');
const part = (head: readonly string[], body: string): string =>
  `--B=_1\r\n${head.join('\r\n')}\r\n\r\n${body}\r\n`;
const message = (...parts: readonly string[]): Uint8Array =>
  Buffer.from(
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B=_1"\r\n\r\n${parts.join('')}--B=_1--\r\n`,
    'latin1',
  );

describe('a page saved as one file', () => {
  test.each([
    ['quoted-printable', quoted(PAGE)],
    ['base64', base64(PAGE)],
    ['8bit', Buffer.from(PAGE).toString('latin1')],
  ])('%s', (encoding, body) => {
    const file = message(part(['Content-Type: text/html', `Content-Transfer-Encoding: ${encoding}`], body));
    expect(textsOf(extractMht(file))).toEqual(['一、健全机制。', '某站首发', '二、改进送达。']);
  });

  test('in the encoding that the message names', () => {
    // 改革 in GBK.
    const body = '<p>=B8=C4=B8=EF</p>';
    const file = message(
      part(
        ['Content-Type: text/html; charset="gb2312"', 'Content-Transfer-Encoding: quoted-printable'],
        body,
      ),
    );
    expect(textsOf(extractMht(file))).toEqual(['改革']);
  });

  test('the style sheets of its other parts tell what is hidden', () => {
    const file = message(
      part(['Content-Type: text/html', 'Content-Transfer-Encoding: base64'], base64(PAGE)),
      part(['Content-Type: text/css'], '.x{display:none}'),
      part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], base64('x')),
    );
    expect(textsOf(extractMht(file))).toEqual(['一、健全机制。', '二、改进送达。']);
    expect(asidesOf(extractMht(file))).toEqual(['hidden 某站首发']);
  });

  test('frames that say something are told of', () => {
    const html = (words: string): string =>
      part(['Content-Type: text/html; charset=utf-8'], Buffer.from(words).toString('latin1'));
    const found = extractMht(
      message(html(PAGE), html('<p>收藏</p>'), html(`<p>${'每个渡口设立调解室'.repeat(3)}</p>`)),
    );
    expect(textsOf(found)).toEqual(['一、健全机制。', '某站首发', '二、改进送达。']);
    expect(found).toMatchObject({ doubts: ['网页里嵌着 1 个别的网页（框架），没有读'] });
  });

  test('a frame of twenty characters says something', () => {
    const html = (words: string): string =>
      part(['Content-Type: text/html; charset=utf-8'], Buffer.from(words).toString('latin1'));
    const doubts = (count: number) => {
      const found = extractMht(message(html(PAGE), html(`<p>${'字'.repeat(count)}</p>`)));
      return 'lines' in found ? found.doubts : undefined;
    };
    expect(doubts(19)).toEqual([]);
    expect(doubts(20)).toHaveLength(1);
  });

  test('is known by its first lines, whatever it is called', () => {
    const file = message(part(['Content-Type: text/html'], PAGE));
    for (const name of ['a.mht', 'a.mhtml', 'a.html', 'a.htm', 'a.doc', 'a.txt', 'a'])
      expect(formatOf(name, file)).toBe('mht');
    expect(formatOf('a.html', Buffer.from(PAGE))).toBe('html');
    expect(formatOf('a.mht', Buffer.from(PAGE))).toBe('html');
  });

  test.each([
    ['no page in it', message(part(['Content-Type: image/png'], 'x')), 'broken'],
    ['a page without text', message(part(['Content-Type: text/html'], '<p></p>')), 'no-text'],
    ['no bytes', new Uint8Array(), 'broken'],
    ['cut short', message(part(['Content-Type: text/html'], PAGE)).subarray(0, 200), 'broken'],
  ])('%s', (_, file, fault) => {
    expect(faultIn(extractMht(file))).toBe(fault);
  });
});
