import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { cacheFolder } from '../../archive-folders.ts';

/** Where a site is made before it takes the place of the one that stands. */
export interface Workshop {
  /** What is added to the pages: search index, map, PDFs. */
  readonly added: string;
  /** The new site while it is put together; between builds the one before the site that stands. */
  readonly site: string;
  /** The site that stands, for the moment in which it is replaced. */
  readonly leaving: string;
  /** What the pages of the site that stands are made of. */
  readonly record: string;
  /** The same of pages that are finished, written while they are. */
  readonly journal: string;
  /** What the address book took from pages, by their bytes. */
  readonly facts: string;
  /** While a build is at work here: the number of its process. */
  readonly taken: string;
  /** Between builds: the files that lie in `site` otherwise than they stand. */
  readonly differing: string;
  /** Between builds: what is in the site that stands and in `site`. */
  readonly trees: string;
  /** Of what the site that stands was made, and what the build said. */
  readonly last: string;
  /** What was read of the files of `content/`. */
  readonly readings: string;
}

/** Apart for each target. */
export function workshopOf(out: string): Workshop {
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 12);
  const folder = cacheFolder('building', name);
  const at = (part: string): string => join(folder, part);
  return {
    added: at('added'),
    site: at('site'),
    leaving: at('leaving'),
    record: at('record.jsonl'),
    facts: at('facts.json'),
    differing: at('differing.json'),
    taken: at('taken'),
    journal: at('journal.jsonl'),
    trees: at('trees.json'),
    last: at('last.json'),
    readings: at('readings'),
  };
}
