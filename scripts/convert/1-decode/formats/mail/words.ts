import { decodeText } from '#domain/decode-text.ts';
import { HAN } from '../../../character-kinds.ts';

/** `=?gb2312?B?…?=`, and several of them with nothing but space between (RFC 2047). */
const ENCODED = /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/giu;
const ENCODED_RUN = /(?:=\?[\w-]+(?:\*[\w-]*)?\?[bq]\?[^?]*\?=\s*)+/giu;
const HEX = /=([0-9A-F]{2})/giu;
const PERCENT = /%([0-9A-F]{2})/giu;
/** More pieces than the name of a file has. */
const MOST_PIECES = 100;
/** Encodings in which every byte is a character: programs name them for text of any other. */
const WESTERN_ENCODING = /^(?:us-)?ascii$|^iso-?8859-1$|^latin-?1$|^windows-1252$/iu;

/**
 * The words of a parameter of a field: in one of the ways in which mail writes what is not
 * ASCII, or as bare bytes.
 */
export function wordsOf(field: string, name: string): string | undefined {
  const plain = valueIn(field, name);
  if (plain !== undefined) return decoded(plain);
  const whole = valueIn(field, `${name}\\*`);
  if (whole !== undefined) return fromExtended([{ text: whole, extended: true }]);
  const pieces: { text: string; extended: boolean }[] = [];
  for (let i = 0; i < MOST_PIECES; i += 1) {
    const extended = valueIn(field, `${name}\\*${i}\\*`);
    const text = extended ?? valueIn(field, `${name}\\*${i}`);
    if (text === undefined) break;
    pieces.push({ text, extended: extended !== undefined });
  }
  return pieces.length === 0 ? undefined : fromExtended(pieces);
}

function valueIn(field: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;]+))`, 'iu').exec(
    field,
  );
  return (found?.[1]?.replace(ESCAPED, '$1') ?? found?.[2]?.trim()) || undefined;
}
const ESCAPED = /\\(["\\])/gu;

/** `UTF-8''%E9%80%9A` (RFC 2231), in one piece or in several. */
function fromExtended(pieces: readonly { readonly text: string; readonly extended: boolean }[]): string {
  let charset: string | undefined;
  const bytes = pieces.map(({ text, extended }, i) => {
    if (!extended) return Buffer.from(text, 'latin1');
    let value = text;
    if (i === 0) {
      const [first = '', , ...rest] = text.split("'");
      if (rest.length > 0) {
        charset = first;
        value = rest.join("'");
      }
    }
    return Buffer.from(
      value.replace(PERCENT, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    );
  });
  return inCharset(Buffer.concat(bytes), charset);
}

function decoded(value: string): string {
  if (!value.includes('=?')) return inCharset(Buffer.from(value, 'latin1'), undefined);
  return value.replace(ENCODED_RUN, (run) => {
    // Programs cut words in the middle of a character: pieces of one encoding are one.
    const groups: { charset: string; bytes: Buffer[] }[] = [];
    for (const [, charset = '', how = '', text = ''] of run.matchAll(ENCODED)) {
      const bytes =
        how.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : Buffer.from(
              text
                .replaceAll('_', ' ')
                .replace(HEX, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
              'latin1',
            );
      const last = groups.at(-1);
      if (last?.charset === charset) last.bytes.push(bytes);
      else groups.push({ charset, bytes: [bytes] });
    }
    return groups.map(({ charset, bytes }) => inCharset(Buffer.concat(bytes), charset)).join('');
  });
}

/** Two Chinese characters in GB 18030 may be valid UTF-8: of marks that no name has. */
function inCharset(bytes: Uint8Array, charset: string | undefined): string {
  const told = trusted(charset);
  const order = [...(told === undefined ? [] : [told]), 'utf-8', 'gb18030', 'latin1'];
  const first = decodeText(bytes, order)?.text ?? '';
  if (told !== undefined || HAN.test(first)) return first;
  const chinese = decodeText(bytes, ['gb18030'])?.text ?? '';
  return HAN.test(chinese) ? chinese : first;
}

/** The encoding that a message names, unless it says nothing. */
export const trusted = (charset: string | undefined): string | undefined =>
  charset === undefined || WESTERN_ENCODING.test(charset) ? undefined : charset;
