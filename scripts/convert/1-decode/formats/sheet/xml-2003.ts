import { FormatFault } from '../extraction.ts';

/** Tables as XML, as Excel 2003 could save them. */
const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';
const WITHIN = 4096;
/** Of all merged cells together: the library goes through each that is covered. */
const MOST_COVERED = 1_000_000;
const CELL = /<(?:[\w.-]+:)?Cell\b[^>]*>/gu;
const ACROSS = /\bMergeAcross\s*=\s*["'](\d+)/u;
const DOWN = /\bMergeDown\s*=\s*["'](\d+)/u;

export const isXmlOf2003 = (bytes: Buffer): boolean => bytes.subarray(0, WITHIN).includes(NAMESPACE);

/** Refuses what merges more cells than a table has. */
export function checkMerges(bytes: Buffer): void {
  let covered = 0;
  for (const [tag] of bytes.toString('latin1').matchAll(CELL)) {
    covered += (Number(ACROSS.exec(tag)?.[1] ?? 0) + 1) * (Number(DOWN.exec(tag)?.[1] ?? 0) + 1) - 1;
    if (covered > MOST_COVERED)
      throw new FormatFault('too-large', `合并的单元格超过 ${MOST_COVERED / 10_000} 万格`);
  }
}
