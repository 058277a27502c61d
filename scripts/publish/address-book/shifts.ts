import { type AddressLine, earlierFingerprints } from '#domain/address-book/lines.ts';

/** By what a text is known again, wherever it went. */
interface Known {
  readonly address: string;
  readonly fingerprint: string | null;
  /** Of a measure: its text without the number. */
  readonly body: string | null;
}

/** Why a page may not have the text that it has now. */
export type Shift =
  | { readonly kind: 'another-text'; readonly other: string }
  | { readonly kind: 'moved'; readonly to: string };

/** What became of a page's text, where it changed into another's or went elsewhere. */
export type ShiftOf = (
  line: AddressLine,
  now: Known & { readonly fingerprint: string | null },
) => Shift | undefined;

/**
 * Tells a correction from texts that have shifted: when a measure is put in between, each
 * address behind it would show another measure. A text is known again by its fingerprint
 * in the whole archive, and without its number in the circular: two plans may well have
 * the same sentence, and one of them may be corrected into it.
 *
 * @param leadsTo whether an address answers with another one's page
 */
export function shiftsBetween(
  addressBook: readonly AddressLine[],
  now: readonly Known[],
  leadsTo: (from: string, to: string) => boolean,
): ShiftOf {
  const owners = new Map<string, string[]>();
  for (const line of addressBook) {
    for (const key of keysOf(line)) put(owners, key, line.address);
    for (const fingerprint of line.earlier) put(owners, fingerprint, line.address);
  }
  const holders = new Map<string, string[]>();
  for (const one of now) for (const key of keysOf(one)) put(holders, key, one.address);

  return (line, one) => {
    const isOther = (address: string): boolean =>
      address !== line.address && isSource(address) === isSource(line.address);
    const fingerprint = one.fingerprint ?? '';
    // Its own text of before, also under the name that its circular had then, is no other's.
    const reverted =
      earlierFingerprints(line, null).includes(fingerprint) ||
      owners.get(fingerprint)?.some((address) => isOther(address) && leadsTo(address, line.address)) === true;
    for (const key of reverted ? [] : keysOf(one)) {
      const other = owners.get(key)?.find((address) => isOther(address) && !leadsTo(address, line.address));
      if (other !== undefined) return { kind: 'another-text', other };
    }
    for (const key of keysOf(line)) {
      const had = owners.get(key);
      const to = holders.get(key)?.find((address) => isOther(address) && had?.includes(address) !== true);
      if (to !== undefined) return { kind: 'moved', to };
    }
    return undefined;
  };
}

/**
 * Finds the page that a line stands for now: with the very text, else the same without its
 * number, else, of lists, which have no text of their own, the one of its kind with its title.
 */
export function byText(
  pages: readonly (Known & Pick<AddressLine, 'title'>)[],
): (line: AddressLine) => string | undefined {
  const found = new Map<string, string>();
  for (const page of pages)
    for (const key of marksOf(page)) if (!found.has(key)) found.set(key, page.address);
  return (line) => {
    for (const key of marksOf(line)) if (found.has(key)) return found.get(key);
    return undefined;
  };
}

function marksOf({ address, fingerprint, body, title }: Known & Pick<AddressLine, 'title'>): string[] {
  // The file as received may hold the very text of its circular, and is no page to read it on.
  const kind = isSource(address) ? 'source' : '';
  const texts = [fingerprint, body].flatMap((one) => (one === null ? [] : [`${kind} ${one}`]));
  return texts.length > 0 ? texts : [`${address.split('/', 1)[0]} ${title}`];
}

function keysOf({ address, fingerprint, body }: Known): string[] {
  const folder = address.replace(/[^/]+\/$/u, '');
  return [...(fingerprint === null ? [] : [fingerprint]), ...(body === null ? [] : [folder + body])];
}

function put(map: Map<string, string[]>, key: string, address: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [address]);
  else known.push(address);
}

/** The file as received may well hold exactly its circular's text. */
const isSource = (address: string): boolean => address.endsWith('/source/');
