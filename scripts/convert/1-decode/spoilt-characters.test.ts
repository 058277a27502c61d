import { describe, expect, test } from 'vitest';
import { ONE_SPOILT_IN } from './formats/decode-bytes.ts';
import type { Extraction, Unpacked } from './formats/extraction.ts';
import { extractHtml } from './formats/html/index.ts';
import { extractRtf } from './formats/rtf/index.ts';
import { decode } from './index.ts';

const ASCII = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const FA_YUAN = [0xb7, 0xa8, 0xd4, 0xba]; // 法院 in GB18030
const NOTHING = [0x3f, 0x96, 0x3f];

const staged = (extraction: Extraction, format: 'html' | 'rtf') =>
  decode({
    id: 'a',
    file: `seeds/a.${format}`,
    bytes: new Uint8Array(),
    extraction: 'fault' in extraction ? extraction : ({ ...extraction, format } as Unpacked),
  });
const page = (...paragraphs: readonly (readonly number[])[]) =>
  staged(
    extractHtml(
      Uint8Array.from(paragraphs.flatMap((bytes) => [...ASCII('<p>'), ...bytes, ...ASCII('</p>\n')])),
    ),
    'html',
  );
const repeated = (bytes: readonly number[], times: number): number[] =>
  Array.from({ length: times }, () => bytes).flat();
const told = ({ diagnostics }: ReturnType<typeof decode>): string[] =>
  diagnostics.map(({ code, message, place }) => `${place.line} ${code} ${message}`);

describe('characters of which the bytes are spoilt', () => {
  const many = repeated(FA_YUAN, ONE_SPOILT_IN / 2);

  test('stand as such in a page of which nearly all is in one encoding, and are told of', () => {
    const read = page(many, [...FA_YUAN, ...NOTHING, ...FA_YUAN]);
    expect(read.value?.text).toBe(`${'法院'.repeat(ONE_SPOILT_IN / 2)}\n法院?\ufffd?法院`);
    expect(told(read)).toEqual([
      '2 decode/doubtful-part 有 1 处的字认不出，以“\ufffd”代替，前后的字也可能有错。',
    ]);
  });

  test('in UTF-8 too, though the rest were text in another encoding by chance', () => {
    const utf8 = [...new TextEncoder().encode('法院'.repeat(ONE_SPOILT_IN))];
    const read = page(utf8, [...utf8.slice(0, 5), ...ASCII('...')]);
    expect(read.value?.text).toBe(`${'法院'.repeat(ONE_SPOILT_IN)}\n法\ufffd...`);
  });

  test('are no text of a page where they are too many', () => {
    const spoilt = page(repeated([...FA_YUAN, ...NOTHING], ONE_SPOILT_IN / 4));
    expect(spoilt.value).toBeUndefined();
    const few = page(many.slice(0, -8), NOTHING);
    expect(few.value).toBeUndefined();
  });

  test('are told of where a text has the sign for them already, or another format has such bytes', () => {
    const bytes = new TextEncoder().encode('第一条\n第二条 \ufffd二\ufffd');
    expect(told(decode({ id: 'a', file: 'seeds/a.txt', bytes }))).toEqual([
      '2 decode/doubtful-part 有 2 处的字认不出，以“\ufffd”代替，前后的字也可能有错。',
    ]);
    const rtf = ASCII(
      "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\'ff\\'ff\\par}",
    );
    expect(told(staged(extractRtf(Uint8Array.from(rtf)), 'rtf'))).toEqual([
      '1 decode/doubtful-part 有 2 处的字认不出，以“\ufffd”代替，前后的字也可能有错。',
    ]);
  });
});
