/** White words that are read although nobody can tell whether they are seen. */
export interface WhiteWords {
  readonly place: string;
  readonly text: string;
}

const LONGEST = 20;

/** A doubt about white words on a ground that is not told; none where there are none. */
export function whiteInWords(words: readonly WhiteWords[]): string[] {
  const [first] = words;
  if (first === undefined) return [];
  const characters = [...first.text.trim()];
  const shown = characters.slice(0, LONGEST).join('') + (characters.length > LONGEST ? '…' : '');
  return [
    `有 ${words.length} 处白色的字，底色认不出（第一处在${first.place}：“${shown}”），按正文读入，请对照原件：原件上看不见的，请删去后再放入`,
  ];
}
