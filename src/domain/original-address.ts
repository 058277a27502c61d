import { sourceAddress } from './addresses.ts';
import { formatOfEnding, rowOf } from './source-formats.ts';

/**
 * The file itself, for download. A saved page gets another ending: opened from this site
 * it would run with the site's rights.
 */
export const originalAddress = (id: string, file: string): string =>
  `${sourceAddress(id)}${mayRun(file) ? `${file}.txt` : file}`;

function mayRun(file: string): boolean {
  const format = formatOfEnding(/\.[^.]+$/u.exec(file)?.[0].toLowerCase() ?? '');
  return format !== undefined && rowOf(format).mayRun;
}
