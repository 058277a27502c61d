import type { TextBlock } from '#domain/elements.ts';
import { textWidth } from '#domain/text-width.ts';

/** A line of the imprint between two rules: who gets copies, or who printed it and when. */
export interface ImprintLine {
  readonly type: 'copied' | 'printing' | 'other';
  /** Of a printing line the office and, at the right end, the date. */
  readonly texts: readonly string[];
}

/** The date at the end of a line of the imprint; the white space before it may have gone with the lines of the source. */
const PRINTED = /^(?<office>.*[^\d\s])\s*(?<date>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发)?)$/u;

/** The lines of an imprint: the printing office and the date share one (GB/T 9704-2012, 7.4.3). */
export function imprintLines(blocks: readonly TextBlock[]): ImprintLine[] {
  const lines: { type: ImprintLine['type']; texts: string[] }[] = [];
  for (const { role, text } of blocks) {
    if (role !== 'printing') {
      lines.push({ type: role === 'copiedTo' ? 'copied' : 'other', texts: [text] });
      continue;
    }
    const { office, date } = PRINTED.exec(text)?.groups ?? {};
    const last = lines.at(-1);
    if (last?.type === 'printing' && last.texts.length === 1) last.texts.push(text);
    else lines.push({ type: 'printing', texts: office === undefined ? [text] : [office, date ?? ''] });
  }
  return lines;
}

/** Characters of 四号 in a line of the imprint, one 字 free at each side; wrapped lines begin three in. */
const LINE = 29;
const WRAPPED = 26;

/** Millimetres that an imprint takes at the foot of the last page: every line rounded up, with the rules. */
export function imprintHeight(lines: readonly ImprintLine[]): number {
  const rows = lines.map(({ texts }) => {
    const width = textWidth(texts.join('  '));
    return width <= LINE ? 1 : 1 + Math.ceil((width - LINE) / WRAPPED);
  });
  return rows.reduce((sum, count) => sum + count * 8, 0) + (lines.length > 0 ? 2 : 0);
}
