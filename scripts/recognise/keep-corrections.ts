import {
  currentText,
  placeOfLine,
  type RecognisedLine,
  type RecognisedPage,
  type RecognisedText,
} from '#domain/recognised-text.ts';

/** What became of the editor's work when a scan was recognised again. */
export interface KeptWork {
  readonly text: RecognisedText;
  /** How many lines that the editor corrected, added or looked at stand as they stood. */
  readonly kept: number;
  /** Those for which there is no line in this place any more: place and text. */
  readonly lost: readonly { readonly place: string; readonly text: string }[];
}

/** Two boxes are of one line where they share so much of what they cover together. */
const SAME_LINE = 0.5;

type Box = RecognisedLine['box'];

/** The text as recognised anew, with what the editor has done to it before. */
export function withKeptWork(anew: RecognisedText, before: RecognisedText | undefined): KeptWork {
  if (before === undefined || before.source.sha256 !== anew.source.sha256)
    return { text: anew, kept: 0, lost: before === undefined ? [] : before.pages.flatMap(workOn) };
  const lost: { place: string; text: string }[] = [];
  let kept = 0;
  const pages = anew.pages.map((page) => {
    const old = before.pages.find((other) => other.page === page.page);
    if (old === undefined) return page;
    const scale = old.turned === page.turned ? page.width / old.width : undefined;
    const lines = [...page.lines];
    for (const [i, line] of old.lines.entries()) {
      if (!isWorkedOn(line)) continue;
      const box = scale === undefined ? undefined : (line.box.map((side) => side * scale) as Box);
      const at = box === undefined ? -1 : lines.findIndex((own) => alike(own.box, box) >= SAME_LINE);
      const own = lines[at];
      if (own !== undefined) lines[at] = withWork(own, line);
      else if (line.added && box !== undefined) lines.splice(placeFor(box, lines), 0, { ...line, box });
      else {
        lost.push({ place: placeOfLine(page.page, i + 1), text: currentText(line) });
        continue;
      }
      kept += 1;
    }
    return { ...page, lines };
  });
  const gone = before.pages.filter(({ page }) => !anew.pages.some((other) => other.page === page));
  return { text: { ...anew, pages }, kept, lost: [...lost, ...gone.flatMap(workOn)] };
}

const isWorkedOn = ({ corrected, correctedKind, looked, added }: RecognisedLine): boolean =>
  corrected !== undefined || correctedKind !== undefined || looked === true || added === true;

const workOn = ({ page, lines }: RecognisedPage): { place: string; text: string }[] =>
  lines.flatMap((line, i) =>
    isWorkedOn(line) ? [{ place: placeOfLine(page, i + 1), text: currentText(line) }] : [],
  );

/** A look settles the doubts of what was looked at; a line that reads otherwise now is not what the editor saw. */
function withWork(own: RecognisedLine, old: RecognisedLine): RecognisedLine {
  const seen = old.added === true ? old.text : old.corrected;
  return {
    ...own,
    ...(seen === undefined ? {} : { corrected: seen }),
    ...(old.correctedKind === undefined ? {} : { correctedKind: old.correctedKind }),
    ...(old.looked === true && own.text === old.text ? { looked: true as const } : {}),
  };
}

function alike(a: Box, b: Box): number {
  const w = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const h = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / (a[2] * a[3] + b[2] * b[3] - w * h);
}

/** Where among lines in reading order one belongs that stands here: before the first that stands below it. */
function placeFor(box: Box, lines: readonly RecognisedLine[]): number {
  const middle = box[1] + box[3] / 2;
  const at = lines.findIndex(
    (line) => line.box[1] > middle && line.box[0] < box[0] + box[2] && line.box[0] + line.box[2] > box[0],
  );
  return at < 0 ? lines.length : at;
}
