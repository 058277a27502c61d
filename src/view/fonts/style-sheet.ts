import { createHash } from 'node:crypto';
import type { FontPiece } from './pieces.ts';

/**
 * The style sheet of the archive's faces. Addresses are relative to the sheet, and tell
 * one state of a file from another: servers and browsers keep font files for long.
 */
export function fontStyleSheet(pieces: readonly FontPiece[]): string {
  return pieces
    .map(({ face, name, characters, isRare, bytes }) => {
      const state = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      const codes = isRare ? characters.map(codeOf).join(', ') : face.range;
      const range = codes === undefined ? '' : `\n  unicode-range: ${codes};`;
      return `@font-face {
  font-family: "${face.family}";
  src: url("${name}.woff2?${state}") format("woff2");${range}
}
`;
    })
    .join('\n');
}

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16)}`;
