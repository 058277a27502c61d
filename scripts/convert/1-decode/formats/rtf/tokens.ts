/** What an RTF file is made of. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\ansicpg936`: `value` is `undefined` where no figures stand. `\~` has a mark for its word. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** Bytes of text: as they stand, or one written as `\'b9`. */
  | { readonly kind: 'text'; readonly bytes: Uint8Array };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;
const LINE_ENDS = [0x0a, 0x0d, 0];
const ESCAPED = [BACKSLASH, OPEN, CLOSE];
const LONGEST_WORD = 40;
const LONGEST_NUMBER = 11;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
const isFigure = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const endsText = (byte: number): boolean =>
  byte === OPEN || byte === CLOSE || byte === BACKSLASH || LINE_ENDS.includes(byte);

/** Reads the tokens one after the other; binary data (`\bin`) is passed over. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    const from = at;
    at += 1;
    if (byte === OPEN) yield { kind: 'open' };
    else if (byte === CLOSE) yield { kind: 'close' };
    else if (byte !== BACKSLASH) {
      if (endsText(byte)) continue;
      while (at < bytes.length && !endsText(bytes[at] as number)) at += 1;
      yield { kind: 'text', bytes: bytes.subarray(from, at) };
    } else if (isLetter(bytes[at])) {
      const start = at;
      while (isLetter(bytes[at]) && at - start < LONGEST_WORD) at += 1;
      const word = ascii(start, at);
      const figures = at;
      if (bytes[at] === MINUS && isFigure(bytes[at + 1])) at += 1;
      while (isFigure(bytes[at]) && at - figures < LONGEST_NUMBER) at += 1;
      const value = at > figures ? Number(ascii(figures, at)) : undefined;
      if (bytes[at] === SPACE) at += 1;
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', word, value };
    } else if (bytes[at] === QUOTE) {
      const code = Number.parseInt(ascii(at + 1, Math.min(at + 3, bytes.length)), 16);
      at += 3;
      if (!Number.isNaN(code)) yield { kind: 'text', bytes: Uint8Array.of(code) };
    } else {
      const mark = bytes[at];
      at += 1;
      if (mark === undefined) return;
      if (ESCAPED.includes(mark)) yield { kind: 'text', bytes: Uint8Array.of(mark) };
      else if (LINE_ENDS.includes(mark)) yield { kind: 'word', word: 'par', value: undefined };
      else yield { kind: 'word', word: String.fromCharCode(mark), value: undefined };
    }
  }
}
