/**
 * A table that office programs open: UTF-8 with its mark, so that they read it as such,
 * quotation marks around cells that need them, CRLF (RFC 4180).
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** What some program takes for the beginning of a formula, full-width forms too. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/u;

/** What reads the same without them: nothing that parts cells in any program, no white space but single spaces within. */
const PLAIN = /^(?:[^\s",;|]+(?: [^\s",;|]+)*)?$/u;

/**
 * A cell that begins like a formula would be run by some programs: an apostrophe before it
 * makes it a text, as their users would do. One apostrophe taken off gives the text back.
 * Line ends inside become spaces.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  const line = safe.replace(/\s*\r?\n\s*/gu, ' ');
  return PLAIN.test(line) ? line : `"${line.replace(/"/gu, '""')}"`;
}
