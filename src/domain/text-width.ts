/** Width of a text in 字, the width of one Han character: Latin letters and figures take half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2000' ? 0.5 : 1;
  return width;
}
