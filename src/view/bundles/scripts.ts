import { createHash } from 'node:crypto';
import { searchIndex, searchIsLarge } from '#archive/search-index.ts';
import { plainScript } from './plain-script.ts';

/** Names of the scripts that pages load ↔ their entries in `src/reader`, without ending. */
const PAGE_SCRIPTS = {
  booklet: 'booklet/page',
  cite: 'cite/page',
  compare: 'compare/page',
  contents: 'page/contents',
  document: 'document/page',
  filter: 'lists/filter',
  fold: 'page/fold',
  follow: 'page/follow',
  go: 'jump/go',
  ledger: 'ledger/page',
  lines: 'page/line-range',
  search: 'search/show/page',
  site: 'page/site',
  verify: 'verify/page',
  word: 'word/writers',
  workbook: 'ledger/workbook-script',
} as const;
export type ScriptName = keyof typeof PAGE_SCRIPTS;
export const SCRIPT_NAMES = Object.keys(PAGE_SCRIPTS) as ScriptName[];

/** The same, where the archive is too large for Pagefind: one script in the place of two. */
const OF_LARGE: Readonly<Record<string, string>> = { 'search/show/page': 'search/show/page-of-large' };

/**
 * Scripts that the search loads as it loads its data, by the name of their file and with the version
 * that the directory tells.
 */
export const SEARCH_SCRIPTS: Readonly<Record<string, string>> = {
  copies: 'search/show/copies-script',
  large: 'search/rank/large-script',
  places: 'search/ask/places-script',
  spelling: 'search/ask/spelling-script',
  spoken: 'search/ask/spoken-script',
};

const bundled = new Map<string, Promise<string>>();

/** A bundle is made once for all pages; while developing, anew each time. */
function bundle(entry: string): Promise<string> {
  const known = import.meta.env.DEV ? undefined : bundled.get(entry);
  const made = known ?? plainScript(entry);
  bundled.set(entry, made);
  return made;
}

/** The text of a script that pages load. */
export async function pageScript(name: ScriptName): Promise<string> {
  const entry = PAGE_SCRIPTS[name];
  const ofLarge = OF_LARGE[entry];
  return bundle(ofLarge !== undefined && (await searchIsLarge()) ? ofLarge : entry);
}

/**
 * Address of a script from the site's root. Its name changes with its text, so that a browser may keep it
 * for as long as it likes and never runs that of an earlier publication.
 */
export async function scriptAddress(name: ScriptName): Promise<string> {
  return `scripts/${name}.${digest(await pageScript(name))}.js`;
}

/** The text of a script that the search loads. */
export const searchScript = (name: string): Promise<string> => bundle(SEARCH_SCRIPTS[name] ?? name);

/** Names what the search loads: changes with every text, and with every script that it loads. */
export async function searchVersion(): Promise<string> {
  const { directory } = await searchIndex();
  const scripts = await Promise.all(Object.keys(SEARCH_SCRIPTS).map(searchScript));
  return `${directory.version}-${digest(scripts.join('\n'))}`;
}

const digests = new Map<string, string>();

/** Nearly every page asks for those of the same few scripts. */
function digest(text: string): string {
  const known = digests.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 8);
  digests.set(text, known);
  return known;
}
