/**
 * Files that read the same whatever charset a server says they have. The mark at the beginning of a file
 * goes above what the server says (Encoding Standard, 6.1 'BOM sniff'); text of a program needs no letters
 * that charsets write differently.
 */

/** The byte order mark: at the beginning of a page or a script it says UTF-8. */
export const MARK = '\ufeff';

/** The same text without the mark. */
export const withoutMark = (text: string): string => (text.startsWith(MARK) ? text.slice(1) : text);

/** A script in ASCII: what is not stands as `\uXXXX`, which means the same in strings, patterns and names. */
export function asciiScript(script: string): string {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A style sheet in ASCII: what is not stands by its code point, which means the same in strings and names. */
export function asciiStyles(css: string): string {
  return css.replace(/[^\0-\x7f]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
}
