import { createHash } from 'node:crypto';
import type { ArchiveFace } from './faces.ts';

/** A face as the site brings it, as WOFF2. */
export interface PublishedFace {
  readonly face: ArchiveFace;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The style sheet of the archive's faces. Addresses are relative to the sheet, and tell
 * one state of a file from another: servers and browsers keep font files for long.
 */
export function fontStyleSheet(faces: readonly PublishedFace[]): string {
  return faces
    .map(({ face, bytes }) => {
      const state = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      const range = face.range === undefined ? '' : `\n  unicode-range: ${face.range};`;
      return `@font-face {
  font-family: "${face.family}";
  src: url("${face.file}.woff2?${state}") format("woff2");${range}
}
`;
    })
    .join('\n');
}
