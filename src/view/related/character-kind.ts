/** What a character of UTF-16 is, as far as it was asked. */
const UNKNOWN = 0;
const OF_KIND = 1;
const OTHER = 2;

/**
 * Tells of a UTF-16 character, by its code, whether a pattern matches it. Texts ask of some thousand characters a
 * million times, which a pattern takes far longer to answer than a table.
 */
export function characterKind(pattern: RegExp): (code: number) => boolean {
  const known = new Uint8Array(0x10000);
  return (code) => {
    if (known[code] === UNKNOWN) known[code] = pattern.test(String.fromCharCode(code)) ? OF_KIND : OTHER;
    return known[code] === OF_KIND;
  };
}
