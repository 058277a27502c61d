import {
  currentKind,
  currentText,
  type Doubt,
  type DoubtReason,
  openDoubts,
  type RecognisedLine,
  type RecognisedText,
} from '#domain/recognised-text.ts';
import type { ExtractedLine, LineDoubt } from '../extracted-line.ts';

const REASONS: Readonly<Record<DoubtReason, string>> = {
  'low-confidence': '识别的把握不大',
  'figures-differ': '两次识别的数字不一样',
  'readings-differ': '两次识别的字不一样',
  'unknown-word': '不像本档案里用过的词',
};

/** Lines with what of them the editor has still to look at beside their picture. */
export function withDoubts(lines: readonly ExtractedLine[], kept: RecognisedText): ExtractedLine[] {
  const byPage = new Map(kept.pages.map(({ page, lines: own }) => [page, own]));
  return lines.map((line) => {
    let from = 0;
    const doubts = (line.scan ?? []).flatMap(({ page, line: number }): LineDoubt[] => {
      const recognised = byPage.get(page)?.[number - 1];
      if (recognised === undefined || currentKind(recognised) !== 'text') return [];
      const { text, at } = placeWithin(line.text, recognised, from);
      from = at < 0 ? from : at + text.length;
      return openDoubts(recognised).map((doubt) => placed(doubt, recognised, line.text, at));
    });
    return doubts.length === 0 ? line : { ...line, doubts };
  });
}

/** Where the text of a recognised line stands in a line of the file; before 0 where an edge cut it. */
function placeWithin(
  whole: string,
  recognised: RecognisedLine,
  from: number,
): { readonly text: string; readonly at: number } {
  const text = currentText(recognised).trim();
  return { text, at: whole.indexOf(text, from) };
}

function placed(
  { from, to, why, other }: Doubt,
  { text }: RecognisedLine,
  whole: string,
  at: number,
): LineDoubt {
  const said = other === undefined || other === '' ? REASONS[why] : `${REASONS[why]}，也可能是“${other}”`;
  if (at < 0) return { start: 0, end: whole.length, why: said };
  const cut = text.length - text.trimStart().length;
  const start = Math.max(0, at + from - cut);
  return { start, end: Math.max(start, at + to - cut), why: said };
}
