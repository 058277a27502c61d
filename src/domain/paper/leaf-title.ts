import { textWidth } from '../text-width.ts';

/** So many 字 fit at the head of a leaf beside what else stands there. */
const ROOM = 30;
/** Of a longer title its end stays too: it says what kind of document it is. */
const END = 7;

/** A title as it stands at the head of every leaf: whole, or its beginning and its end. */
export function leafTitle(title: string, room = ROOM): string {
  if (textWidth(title) <= room) return title;
  const characters = [...title];
  const end = characters.slice(-END).join('');
  let beginning = '';
  for (const character of characters) {
    if (textWidth(beginning + character) > room - END - 2) break;
    beginning += character;
  }
  return `${beginning}……${end}`;
}

/**
 * A text as a string of CSS. Whatever could end it, or the style sheet around it, is written
 * by its code point.
 */
export function cssString(text: string): string {
  const safe = text.replace(
    /[^\p{Script=Han}\p{L}\p{N} 、。，；：（）《》〈〉“”—…〔〕·-]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}
