/** A text without its white space: what is compared, never what is published. */
export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
