const SPACE = /\s/gu;
const FIGURES = /\d+/gu;

/** A text without its white space: what is compared, never what is published. */
export function withoutSpace(text: string): string {
  return text.replace(SPACE, '');
}

/** The same for its figures: 第3页 and 第4页 are one. */
export function withoutFigures(text: string): string {
  return text.replace(FIGURES, '#');
}

/** The words of a text in which white space stands between them. */
export function splitAtSpace(text: string): string[] {
  return text.split(SPACE).filter((word) => word !== '');
}
