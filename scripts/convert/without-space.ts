/** A text without its white space: what is compared, never what is published. */
export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The words of a text in which white space stands between them. */
export function splitAtSpace(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
