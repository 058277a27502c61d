/** Characters of a query that are read: what is longer is quoted from several texts, or no query. */
export const LONGEST_QUERY = 10_000;

/** A longer address is refused by some servers (IIS: 2,048 characters behind the question mark). */
const MOST_SENT = 1_500;

/** What is read of a query. */
export const readOf = (typed: string): string => cutTo(LONGEST_QUERY, typed);

/** So many characters of a text, and no half of a pair. */
export const cutTo = (length: number, text: string): string =>
  text.length <= length ? text : text.slice(0, length).replace(/\p{Cs}$/u, '');

/**
 * What stands behind the path in an address with a query: `?q=…` and the other parameters; a query
 * that no server would take stands in the fragment, which none is sent. Of one that is too long it holds a little
 * more than is read, so that the page says of it that it was cut.
 */
export function addressedQuery(q: string, others = new URLSearchParams()): string {
  const own = new URLSearchParams(q === '' ? [] : [['q', cutTo(LONGEST_QUERY + 2, q)]]);
  const isSent = own.toString().length <= MOST_SENT;
  const sent = new URLSearchParams([...(isSent ? own : []), ...others]).toString();
  return (sent === '' ? '' : `?${sent}`) + (isSent ? '' : `#${own}`);
}

/** The query that an address holds, by what stands behind its `?` and its `#`. */
export function queryOf(search: string, hash: string): string {
  return new URLSearchParams(search).get('q') ?? new URLSearchParams(hash.replace(/^#/u, '')).get('q') ?? '';
}
