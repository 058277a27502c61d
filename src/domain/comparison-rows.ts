/** A row of a comparison as its page hands it on to what makes files of it. */
export interface ComparisonRow {
  /** What the row is called by what stands in it: 延续, 新增. */
  readonly standing: string;
  /** Keys in the later circular, and in the earlier one. */
  readonly later: readonly string[];
  readonly earlier: readonly string[];
  /** Why they stand side by side. */
  readonly why: string;
  /** What changed from the earlier to the later, beside the texts. */
  readonly changes: string;
}

/** Rows as text: a line each, keys apart by white space; it stands in an attribute, where quotation marks are dear. */
export function writeComparisonRows(rows: readonly ComparisonRow[]): string {
  return rows
    .map(
      ({ standing, later, earlier, why, changes }) =>
        `${standing}|${later.join(' ')}|${earlier.join(' ')}|${solid(why)}\t${solid(changes)}`,
    )
    .join('\n');
}

const solid = (words: string): string => words.replace(/\s+/gu, ' ');

export function readComparisonRows(text: string): ComparisonRow[] {
  return text.split('\n').flatMap((line) => {
    const [standing = '', later = '', earlier, ...notes] = line.split('|');
    const keys = (words: string): string[] => words.split(' ').filter((key) => key !== '');
    const [why = '', changes = ''] = notes.join('|').split('\t');
    return earlier === undefined
      ? []
      : [{ standing, later: keys(later), earlier: keys(earlier), why, changes }];
  });
}
