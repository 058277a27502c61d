import { fold } from '#domain/search/fold.ts';

/** More ways of saying it are not looked for. */
const MOST = 12;

/** Other ways of saying a phrase (folded): one word in it replaced by another of its row. */
export function synonymsOf(rows: readonly (readonly string[])[]): (form: string) => readonly string[] {
  const folded = rows.map((row) => row.map((word) => fold(word).text).filter((word) => word !== ''));
  return (form) => {
    const found = new Set<string>();
    for (const row of folded) {
      // The longest word of a row that stands in the phrase: others may be parts of it.
      const [word] = row.filter((one) => form.includes(one)).sort((a, b) => b.length - a.length);
      if (word === undefined) continue;
      for (const other of row) if (other !== word) found.add(form.replace(word, () => other));
    }
    found.delete(form);
    return [...found].slice(0, MOST);
  };
}
