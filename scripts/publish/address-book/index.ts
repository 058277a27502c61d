import { type AddressLine, writeAddressBook } from '#domain/address-book/lines.ts';
import { ADDRESS_BOOK_FILE, addressBookText, declared, declaredPlaces, REDIRECTS_FILE } from './book-file.ts';
import { builtAddresses, type KnownPages } from './collect.ts';
import { explain } from './explain.ts';
import { type Problem, publish } from './publish.ts';

/**
 * The address book as it has to be once this site is published, as text; the problems where the
 * site would break an address. Writes nothing.
 */
export async function addressBookAfter(
  site: string,
  before: readonly AddressLine[],
  known?: KnownPages,
): Promise<string | readonly Problem[]> {
  const { built, former } = await builtAddresses(site, known);
  const outcome = publish(before, built, await declared(), former);
  return 'published' in outcome ? writeAddressBook(outcome.published) : outcome.problems;
}

/** Problems in words for the editor, with the places of what is declared. */
export async function explained(problems: readonly Problem[]): Promise<string> {
  return explain(problems, { file: REDIRECTS_FILE, places: await declaredPlaces() });
}

/** Whether the address book that lies there is this one; says what to do where it is not. */
export async function addressBookIsFresh(text: string): Promise<boolean> {
  const there = await addressBookText();
  if (there === text) return true;
  const known = new Set(there.split('\n'));
  const other = text.split('\n').filter((line) => !known.has(line));
  console.error(
    `${ADDRESS_BOOK_FILE} 与生成的网站不符：有 ${other.length} 行要写。请运行 npm run build，并把这个文件一并提交。\n` +
      other
        .slice(0, 5)
        .map((line) => `  ${line}\n`)
        .join(''),
  );
  return false;
}
