import type { APIRoute, GetStaticPaths } from 'astro';
import { searchIsLarge } from '#archive/search-index.ts';
import { scriptFile } from '#formats/script-file.ts';
import { plainScript } from '#view/bundles/plain-script.ts';

/** Address of each script that pages load, without `.js` ↔ its entry in src/reader, without ending. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'booklet/add': 'booklet/add',
  'booklet/page': 'booklet/page',
  'booklet/word': 'booklet/word',
  'scripts/cite': 'cite/page',
  'scripts/filter': 'lists/filter',
  'scripts/follow': 'page/follow',
  'scripts/go': 'jump/go',
  'scripts/jump': 'jump/box',
  'scripts/ledger': 'ledger/page',
  'scripts/site': 'page/site',
  'scripts/verify': 'verify/page',
  'scripts/workbook': 'ledger/workbook-script',
  'search/copies': 'search/show/copies-script',
  'search/find': 'page/find-on-page',
  'search/large': 'search/rank/large-script',
  'search/page': 'search/show/page',
  'search/places': 'search/ask/places-script',
  'search/spelling': 'search/ask/spelling-script',
};

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(SCRIPTS).map(([script, entry]) => ({ params: { script }, props: { entry } }));

/** The same, where the archive is too large for Pagefind: one script in the place of two. */
const OF_LARGE: Readonly<Record<string, string>> = { 'search/show/page': 'search/show/page-of-large' };

export const GET: APIRoute<{ entry: string }> = async ({ props: { entry } }) => {
  const ofLarge = OF_LARGE[entry];
  const fitting = ofLarge !== undefined && (await searchIsLarge()) ? ofLarge : entry;
  return scriptFile(await plainScript(fitting));
};
