/** Whether the characters of a word stand in a text in their order, others between them or not. */
export function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (let i = 0; i < text.length && at < word.length; i += 1) if (text[i] === word[at]) at += 1;
  return at === word.length;
}
