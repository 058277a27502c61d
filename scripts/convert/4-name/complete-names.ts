import { BUREAU_ENDING } from '../words/offices.ts';

/** An office that has offices below it, at the end of a name's first part. */
const BUREAU_END = new RegExp(`${BUREAU_ENDING}$`, 'u');
/** What is longer is no name, and would be tried at every length. */
const LONGEST_NAME = 60;
const ORDINAL = /[一二三四五六七八九十]|[0-9]+/gu;

/**
 * The full names of a list in which later ones leave out the bureau of the one before:
 * 涉诉信访局信访一处、信访二处. A name is completed only on evidence: it differs from
 * the one before by its ordinal alone, or the completed name stands in full elsewhere.
 *
 * @param names in the order of the list, as printed
 * @param known every name that the issuer's circulars print
 */
export function completeNames(names: readonly string[], known: ReadonlySet<string>): string[] {
  const full: string[] = [];
  for (const name of names) {
    const before = full.at(-1);
    full.push((before === undefined ? undefined : completed(name, before, known)) ?? name);
  }
  return full;
}

function completed(name: string, before: string, known: ReadonlySet<string>): string | undefined {
  if (before.length > LONGEST_NAME) return undefined;
  for (let cut = before.length - 1; cut > 0; cut -= 1) {
    const bureau = before.slice(0, cut);
    const office = before.slice(cut);
    if (!BUREAU_END.test(bureau) || name.startsWith(bureau)) continue;
    const siblings = office !== name && office.replace(ORDINAL, '') === name.replace(ORDINAL, '');
    if (siblings || known.has(bureau + name)) return bureau + name;
  }
  return undefined;
}
