/** A word that YAML reads as it stands: Chinese, or letters that mean nothing to it; or in quotation marks without any inside. */
const WORD =
  /^(?:(?!(?:null|true|false)$)[\p{sc=Han}a-z][\p{sc=Han}a-z0-9、+-]*|[0-9]+(?![eox])[\p{sc=Han}a-z][\p{sc=Han}a-z0-9]*|"[^"\\]+")$/iu;
const ROW = /^- \[([^\]]+)\]$/u;

/**
 * What YAML says that is rows of words in square brackets, each on a line of its own, among empty lines and remarks;
 * `undefined` for any other YAML. The library takes half a second for the two thousand rows of the synonyms.
 */
export function readPlainRows(text: string): string[][] | undefined {
  const rows: string[][] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line === '' || line.startsWith('#')) continue;
    const words = ROW.exec(line)?.[1]?.split(', ');
    if (words?.every((word) => WORD.test(word)) !== true) return undefined;
    rows.push(words.map((word) => (word.startsWith('"') ? word.slice(1, -1) : word)));
  }
  return rows.length === 0 ? undefined : rows;
}
