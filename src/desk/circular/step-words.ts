/** Characters of the words that tell of a step: its record holds no more. */
export const MOST_STEP_WORDS = 200;

/** The words of a step as they are said and recorded: of a long text that was written its beginning. */
export function stepWords(words: string): string {
  const characters = [...words];
  return characters.length > MOST_STEP_WORDS
    ? `${characters.slice(0, MOST_STEP_WORDS - 2).join('')}…”`
    : words;
}
