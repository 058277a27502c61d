/** Equal for forms of a term that differ in width, case, white space or marks of quotation alone. */
export function termForm(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”‘’「」『』"']/gu, '');
}
