/** Encodings by the number of their code page. */
const BY_CODE_PAGE: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};
/** Code pages by the character set of a font. */
const BY_CHARSET: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
/** Sets that leave it to the document: western, default. */
const OF_DOCUMENT = [0, 1];
const SYMBOLS = 2;
const WESTERN = 'windows-1252';
const IN_TWO_BYTES = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-8']);

/** How bytes of a font become characters. */
export interface Encoding {
  readonly name: string;
  /** Whether its codes are signs, not letters. */
  readonly symbols: boolean;
  /** Whether it is not certain, because a western font stands in a document of another language. */
  readonly doubtful: boolean;
}

export function encodingOfCodePage(page: number): string {
  return BY_CODE_PAGE[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : WESTERN);
}

/** @param ofDocument the encoding that the document says it has */
export function encodingOfCharset(charset: number | undefined, ofDocument: string): Encoding {
  if (charset === SYMBOLS) return { name: WESTERN, symbols: true, doubtful: false };
  const page = charset === undefined ? undefined : BY_CHARSET[charset];
  if (page !== undefined) return { name: encodingOfCodePage(page), symbols: false, doubtful: false };
  const left = charset === undefined || OF_DOCUMENT.includes(charset);
  const name = left ? ofDocument : WESTERN;
  return { name, symbols: false, doubtful: IN_TWO_BYTES.has(name) };
}

/** Characters of bytes; where no encoding fits, with U+FFFD in the place of what cannot be read. */
export function decodeRtf(bytes: Uint8Array, { name, doubtful }: Encoding): string {
  if (doubtful) {
    try {
      return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return new TextDecoder(WESTERN).decode(bytes);
    }
  }
  return new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
}
