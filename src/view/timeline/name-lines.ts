import { textWidth } from '#domain/text-width.ts';

/** What stays together: what stands in brackets, figures, a character with the marks behind it. */
const PIECE = /（[^（）]*）|\d+|[《“（]*.[，、。：；》”）]*/gu;

/** A name in lines of at most `room` Han characters; what stands in brackets begins a line rather than be cut. */
export function nameLines(name: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): void => {
    if (line !== '' && textWidth(line + piece) > room) {
      lines.push(line);
      line = '';
    }
    line += piece;
  };
  for (const piece of name.match(PIECE) ?? [])
    if (textWidth(piece) <= room) add(piece);
    else for (const character of piece) add(character);
  return line === '' ? lines : [...lines, line];
}
