import './has-own.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Paragraph, type Part, paragraphText } from './elements.ts';

/**
 * Fingerprints: eight characters by which a reader with a print in hand, and years later,
 * can tell whether a text is still what it was. They are printed, so how they are worked
 * out is fixed:
 *
 * 1. take the text as published, with numbers, titles and departments as they are printed;
 * 2. bring it to Unicode form NFC, and leave out all white space (U+FEFF is white space too);
 * 3. take SHA-256 of it in UTF-8;
 * 4. read the first 12 hexadecimal digits as a number, and write its remainder by 27⁸ with
 *    eight digits to the base 27, of `FINGERPRINT_DIGITS`.
 *
 * White space does not count because it is not the author's: offices, mail programs and
 * clipboards set and lose it. Nothing else is folded: one other character is another text.
 */

/** Of each pair that is easily taken for one another (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) at most one. */
export const FINGERPRINT_DIGITS = '23456789ACDEFGHJKMNPQRTVWXY';

/** How many of them make a fingerprint. */
export const FINGERPRINT_LENGTH = 8;

const BASE = FINGERPRINT_DIGITS.length;
const MEANT: Readonly<Record<string, string>> = { B: '8', S: '5', U: 'V', Z: '2' };
const utf8 = new TextEncoder();

/** The characters of a text that its fingerprint is made of. */
export function fingerprintedText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

/** The fingerprint of a text: eight characters of `FINGERPRINT_DIGITS`. */
export function fingerprintOf(text: string): string {
  const digest = sha256(utf8.encode(fingerprintedText(text)));
  // Six bytes are the most that a number holds exactly.
  let rest = digest.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  let fingerprint = '';
  for (let place = 0; place < FINGERPRINT_LENGTH; place += 1) {
    fingerprint = FINGERPRINT_DIGITS.charAt(rest % BASE) + fingerprint;
    rest = Math.floor(rest / BASE);
  }
  return fingerprint;
}

/** All that is printed of a measure or question: its number, its title and its departments included. */
export function printedUnitText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphText).join('\n');
}

/** The fingerprint of a measure or question. A title that was made, or set by the editor, is not its text. */
export function unitFingerprint(paragraphs: readonly Paragraph[]): string {
  return fingerprintOf(printedUnitText(paragraphs));
}

/** The fingerprint of a measure without its number: by it a measure is known again when numbers shift. */
export function bodyFingerprint(paragraphs: readonly Paragraph[]): string {
  return unitFingerprint(paragraphs.map((inlines) => inlines.filter(({ role }) => role !== 'label')));
}

/** All that is printed of a circular, from its letterhead to its imprint, in reading order. */
export function printedCircularText(
  parts: readonly Part[],
  paragraphsOf: (key: string) => readonly Paragraph[],
): string {
  return parts
    .flatMap(({ blocks }) => blocks)
    .map((block) => (block.role === 'unit' ? printedUnitText(paragraphsOf(block.key)) : block.text))
    .join('\n');
}

/** The fingerprint of a circular: changes with every character of it. */
export function circularFingerprint(
  parts: readonly Part[],
  paragraphsOf: (key: string) => readonly Paragraph[],
): string {
  return fingerprintOf(printedCircularText(parts, paragraphsOf));
}

/** The fingerprint of what stands outside of a circular's measures: head, headings, preamble, closing. */
export function frameFingerprint(parts: readonly Part[]): string {
  return circularFingerprint(parts, () => []);
}

/**
 * A fingerprint as somebody typed or copied it: small or full-width letters, spaces,
 * hyphens and characters taken for a look-alike are put right. `undefined` for anything else.
 */
export function readFingerprint(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}·]/gu, '')
    .replace(/[BSUZ]/g, (letter) => MEANT[letter] ?? letter);
  const fits = plain.length === FINGERPRINT_LENGTH && [...plain].every((c) => FINGERPRINT_DIGITS.includes(c));
  return fits ? plain : undefined;
}
