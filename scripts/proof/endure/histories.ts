import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAddressBook } from '#domain/address-book/lines.ts';
import { filesBelow } from '#formats/files-below.ts';
import { Clerk } from './clerk.ts';
import { type Chance, digestOf, type Finding, type Trial } from './trial.ts';

/** How often a clerk forgets to write down what became of an address. */
const FORGETS = 0.3;

/**
 * Lets a clerk act so many times in each of so many archives, and publishes after each act: every page and
 * every address that ever was answers. What was forgotten is refused, and the site stays.
 */
export async function* histories(
  trial: Trial,
  { count, acts }: { readonly count: number; readonly acts: number },
  chance: Chance,
): AsyncGenerator<Finding> {
  await trial.begin();
  await trial.publish();
  const beginAgain = await trial.keep();
  for (let i = 1; i <= count; i += 1) {
    await beginAgain();
    const clerk = new Clerk(trial.seeds, chance);
    const ever = await addressesOf(trial.seeds);
    for (let j = 1; j <= acts; j += 1) {
      const { what, declare } = await clerk.act();
      const label = `history ${i}.${j}, ${what}`;
      if (declare !== undefined && chance() < FORGETS) {
        const before = await digestOf(trial.site);
        await trial.mustRun(['convert']);
        const { status } = await trial.run(['build']);
        yield { holds: status === 1, what: `${label}: is refused where it is not declared` };
        yield { holds: before === (await digestOf(trial.site)), what: `${label}: the site stays meanwhile` };
      }
      await declare?.();
      await trial.mustRun(['convert']);
      const { status, said } = await trial.run(['build']);
      yield { holds: status === 0, what: `${label}: is published${status === 0 ? '' : `\n${said}`}` };
      const [pages, listed] = [await pagesOf(trial.site), await addressesOf(trial.seeds)];
      for (const address of listed) ever.add(address);
      const lost = [...ever].filter(
        (address) => !listed.has(address) || !pages.has(address.split('#')[0] ?? ''),
      );
      yield {
        holds: lost.length === 0,
        what: `${label}: ${ever.size} addresses answer${lost.length > 0 ? `, but not ${lost.join(', ')}` : ''}`,
      };
    }
  }
}

/** The addresses of the pages of a site. */
async function pagesOf(site: string): Promise<Set<string>> {
  const files = (await filesBelow(site, 'index.html')).map((file) => file.slice(0, -'index.html'.length));
  return new Set(files.map((address) => address || '/'));
}

/** What the address book lists. */
async function addressesOf(seeds: string): Promise<Set<string>> {
  const book = await readFile(join(seeds, 'registry', 'addresses.txt'), 'utf8');
  return new Set(readAddressBook(book).map(({ address }) => address || '/'));
}
