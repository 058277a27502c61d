/** A row of a comparison as its page hands it on to what makes files of it. */
export interface ComparisonRow {
  /** What the row is called by what stands in it: 延续, 新增. */
  readonly standing: string;
  /** Keys in the later circular, and in the earlier one. */
  readonly later: readonly string[];
  readonly earlier: readonly string[];
  /** What is said beside the texts. */
  readonly notes: string;
}

/** Rows as text: a line each, keys apart by white space; it stands in an attribute, where quotation marks are dear. */
export function writeComparisonRows(rows: readonly ComparisonRow[]): string {
  return rows
    .map(
      ({ standing, later, earlier, notes }) =>
        `${standing}|${later.join(' ')}|${earlier.join(' ')}|${notes.replace(/\s+/gu, ' ')}`,
    )
    .join('\n');
}

export function readComparisonRows(text: string): ComparisonRow[] {
  return text.split('\n').flatMap((line) => {
    const [standing = '', later = '', earlier, ...notes] = line.split('|');
    const keys = (words: string): string[] => words.split(' ').filter((key) => key !== '');
    return earlier === undefined
      ? []
      : [{ standing, later: keys(later), earlier: keys(earlier), notes: notes.join('|') }];
  });
}
