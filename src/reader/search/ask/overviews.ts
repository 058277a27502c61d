import { issuerTaken } from '#domain/jump/issuer-name.ts';
import { namesOfRow, OVERVIEW_SORTS, type OverviewRow } from '#domain/search/overviews.ts';
import type { Directory, DirectoryIssuer } from '#domain/search/records.ts';
import { isSubsequence } from '#domain/subsequence.ts';
import type { Catalogue } from '../rank/catalogue.ts';
import { circularCalled } from './circular-called.ts';
import { PAGE_OF, type PageSort } from './page-of.ts';
import { readQuery } from './query.ts';

/** A page that tells all of what a query names. */
export interface Overview {
  readonly sort: PageSort;
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name: the court of a department; mostly empty. */
  readonly more: string;
  /** From the site's root. */
  readonly url: string;
}

/** More of one name are listed on a page of their own. */
const MOST = 4;
/** What people say of a department besides its name. */
const ROLE =
  /(?:(?:的|由|所)?(?:牵头|分工负责|负责|配合|主办|承办))?的?(?:什么|哪些)?(?:任务|工作|措施|职责|事项|台账|清单)?$/u;

/**
 * The pages that a whole query names, nothing left over: a subject, instrument or term, a
 * department (of one court, where the query begins with it), a court, a circular. `rowsOf`
 * gives the names that begin with a character.
 */
export async function overviewsOf(
  typed: string,
  { issuers }: Pick<Directory, 'issuers'>,
  records: Pick<Catalogue, 'names' | 'issuersOf' | 'kindOf'>,
  rowsOf: (called: string) => Promise<readonly OverviewRow[]>,
): Promise<Overview[]> {
  const { terms, excluded } = readQuery(typed);
  const whole = terms.map(({ forms }) => forms[0]).join('');
  if (whole === '' || excluded.length > 0) return [];
  const found = [...(await byName(whole))];
  for (const issuer of issuers) {
    const taken = issuerTaken(whole, [issuer.name, issuer.short]);
    if (taken === whole.length) found.unshift(made('court', issuer.id, issuer.name));
    else if (taken > 1 && found.length === 0)
      found.push(...(await byName(whole.slice(taken))).filter(({ more }) => more === issuer.short));
  }
  const circular = found.length === 0 ? circularCalled(terms, records) : undefined;
  if (circular !== undefined)
    found.push(made('circular', circular.id, circular.title, records.issuersOf(circular)[0]));
  return found.slice(0, MOST);

  async function byName(called: string): Promise<Overview[]> {
    for (const name of [called, called.replace(ROLE, '')]) {
      if (name.length < 2) continue;
      const rows = await rowsOf(name);
      const same = rows.filter((row) => namesOfRow(row).includes(name));
      // 审判监督庭 may be what another court calls 审监庭: that comes second.
      const isOwn = (row: OverviewRow): boolean => namesOfRow(row)[0] === name;
      if (same.length > 0) return listed([...same.filter(isOwn), ...same.filter((row) => !isOwn(row))]);
    }
    return called.length < SHORTENED ? [] : listed((await rowsOf(called)).filter(shortenedBy(called)));
  }

  function listed(rows: readonly OverviewRow[]): Overview[] {
    const best = new Map<string, Overview>();
    for (const [name, sort, id, issuer] of rows) {
      const which = OVERVIEW_SORTS[sort];
      const court = issuers.find((one) => one.id === issuer);
      if (which !== undefined) best.set(`${sort} ${id}`, made(which, id, name, court));
    }
    return [...best.values()];
  }
}

const made = (
  sort: PageSort,
  id: string,
  name: string,
  court?: Pick<DirectoryIssuer, 'short'>,
): Overview => ({
  sort,
  id,
  name,
  more: court?.short ?? '',
  url: PAGE_OF[sort](id),
});

/** A name of so many characters may leave some away: 执行局指导处. */
const SHORTENED = 5;
/** But not more than a fourth of them. */
const KEPT = 0.75;

function shortenedBy(called: string): (row: OverviewRow) => boolean {
  return ([name, sort]) => {
    // What begins a term may be a word of its own: 域外法查明 is no 域外法查明通.
    if (OVERVIEW_SORTS[sort] === 'term') return false;
    if (name[0] !== called[0] || name.length * KEPT > called.length) return false;
    return isSubsequence(called, name);
  };
}
