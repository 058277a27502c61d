import { currentText, type RecognisedLine } from '#domain/recognised-text.ts';

/** A box tells by its width how large its characters are where it holds so many Chinese ones. */
const FEWEST_TO_MEASURE = 4;
/** And where they make so much of the line: letters have many widths, figures about half of theirs. */
const MOSTLY_CHINESE = 0.5;
/** Characters that differ by less from those of most lines are of their size: boxes are drawn roughly. */
const OTHER_SIZE = 1.18;
/** A line of a few characters may be low for what they are; one that is so much higher is set larger. */
const LARGER = 1.3;
/** Height of a box in its characters' size, where no line can be measured. */
const BOX_EM = 1.3;
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’—…]/u;

/**
 * The size of the characters of each line, in pixels. A box is drawn by guess: what is about
 * the size of most lines is that size, so that lines of one paragraph have one.
 */
export function sizesOf(lines: readonly RecognisedLine[]): number[] {
  const measured = lines.map(widthOfCharacters);
  const known = measured.flatMap((size, i) =>
    size === undefined ? [] : [{ size, height: heightOf(lines[i]) }],
  );
  const boxEm = middle(known.map(({ size, height }) => height / size)) ?? BOX_EM;
  const body = middle(known.map(({ size }) => size)) ?? (middle(lines.map(heightOf)) ?? 1) / boxEm;
  return lines.map((line, i) => {
    const byHeight = heightOf(line) / boxEm;
    const byWidth = measured[i];
    if (byWidth === undefined) return byHeight > body * LARGER ? byHeight : body;
    // A line with gaps in it is wide, one with a tall sign in it is high: both must say so.
    const larger = Math.min(byWidth, byHeight);
    const smaller = Math.max(byWidth, byHeight);
    return larger > body * OTHER_SIZE ? larger : smaller * OTHER_SIZE < body ? smaller : body;
  });
}

function widthOfCharacters(line: RecognisedLine): number | undefined {
  const characters = [...currentText(line).replaceAll(/\s/gu, '')];
  const chinese = characters.filter((character) => CHINESE.test(character)).length;
  if (chinese < FEWEST_TO_MEASURE || chinese < characters.length * MOSTLY_CHINESE) return undefined;
  return line.box[2] / emsOf(characters.join(''));
}

/** Width of a text in Chinese characters. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (CHINESE.test(character) ? 1 : 0.5), 0);

const heightOf = (line: RecognisedLine | undefined): number => line?.box[3] ?? 0;

function middle(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
