/**
 * Punctuation that a font's own code page turned into other characters. PDFs set in some
 * Chinese fonts give the GBK code of a mark as if it were its Unicode number: U+A3AC,
 * a syllable of the Yi script, for ， (GBK A3AC). French quotation marks stand for 书名号.
 */
const ODD_MARKS: Readonly<Record<string, string>> = {
  '\ua3ac': '，',
  '\ua3ae': '。',
  '\ua1a3': '。',
  '\ua1a2': '、',
  '\ua3bb': '；',
  '\ua3ba': '：',
  '\ua3bf': '？',
  '\ua3a1': '！',
  '\ua3a8': '（',
  '\ua3a9': '）',
  '\ua1b6': '《',
  '\ua1b7': '》',
  '\ua1b0': '“',
  '\ua1b1': '”',
  '«': '《',
  '»': '》',
};
/** Every odd character of the table. */
export const ODD = new RegExp(`[${Object.keys(ODD_MARKS).join('')}]`, 'gu');
const YI_TEXT = /[\ua000-\ua4cf]{3}/u;

/**
 * The mark that an odd character stands for, one for one; the character itself where it
 * is none. A text that is written in Yi script keeps it.
 */
export function oddMarksOf(text: string): (character: string) => string {
  if (YI_TEXT.test(text)) return (character) => character;
  return (character) => ODD_MARKS[character] ?? character;
}
