const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * Words between quotation marks, in which those of the words themselves change places: double ones outside,
 * single ones inside, and so on inwards (GB/T 15834—2011, 4.8.3.3). An apostrophe inside a Latin word stays.
 */
export function quoted(words: string): string {
  const inner = words
    .split(/((?<=\p{Script=Latin})’(?=\p{Script=Latin}))/u)
    .map((piece) => (piece === '’' ? piece : piece.replace(/[“”‘’]/gu, (mark) => INNER[mark] ?? mark)));
  return `“${inner.join('')}”`;
}
