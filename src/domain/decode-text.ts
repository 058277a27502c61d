/** The encodings of plain texts, in the order in which they are tried. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Whether a source is a plain text, by its encoding or format. */
export const isTextEncoding = (encoding: string): encoding is TextEncoding =>
  (TEXT_ENCODINGS as readonly string[]).includes(encoding);

/**
 * Bytes as text in the first encoding that fits all of them, without a byte order mark at the
 * start; `undefined` where none fits. An encoding that the platform does not know fits nothing.
 */
export function decodeText<E extends string = TextEncoding>(
  bytes: Uint8Array,
  encodings: readonly E[] = TEXT_ENCODINGS as readonly string[] as readonly E[],
): { readonly text: string; readonly encoding: E } | undefined {
  for (const encoding of encodings) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not this encoding; the next one may fit.
    }
  }
  return undefined;
}
