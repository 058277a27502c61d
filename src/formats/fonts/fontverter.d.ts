/** What is used of `fontverter`, which brings no types. */
declare module 'fontverter' {
  /** The same font in another format, its own being told by its first bytes. */
  export function convert(font: Buffer, format: 'truetype' | 'woff2'): Promise<Buffer>;
}
