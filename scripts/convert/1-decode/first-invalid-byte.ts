/**
 * Index of the first byte at which the file stops being text in UTF-8 and in GB18030,
 * whichever holds longer; found by halving, with the platform's own decoders.
 */
export function firstInvalidByte(bytes: Uint8Array): number {
  return Math.max(validPrefix('utf-8', bytes), validPrefix('gb18030', bytes));
}

/** Length in bytes of the longest prefix that decodes, an unfinished character at its end aside. */
function validPrefix(encoding: string, bytes: Uint8Array): number {
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, bytes.length - 1);
}
