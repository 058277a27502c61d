import {
  answerOf,
  type DeadEnd,
  type Declarations,
  deadEndOf,
  type FateOf,
  fates,
} from '#domain/address-book/declarations.ts';
import { firstIds } from '#domain/address-book/first-id.ts';
import { type AddressLine, earlierFingerprints } from '#domain/address-book/lines.ts';
import { byText, type ShiftOf, shiftsBetween } from './shifts.ts';

/** A page or fragment of the site as it was just built. */
export interface BuiltAddress {
  readonly address: string;
  readonly fingerprint: string | null;
  readonly body: string | null;
  readonly frame: string | null;
  readonly counted: AddressLine['counted'];
  readonly title: string;
  /** How many corrections are declared of its text, and of the text outside of measures. */
  readonly corrections: { readonly text: number; readonly frame: number };
}

/** Why a site may not be published. `at` is the address that a reader may have in hand. */
export type Problem =
  | { readonly kind: 'lost'; readonly at: AddressLine; readonly foundAt: string | undefined }
  | ({ readonly kind: 'dead-end'; readonly at: AddressLine; readonly foundAt: string | undefined } & DeadEnd)
  | { readonly kind: 'changed'; readonly at: AddressLine; readonly part: 'text' | 'frame' }
  | { readonly kind: 'another-text'; readonly at: AddressLine; readonly other: string }
  | { readonly kind: 'moved'; readonly at: AddressLine; readonly to: string }
  | { readonly kind: 'still-there'; readonly from: string; readonly address: string }
  | { readonly kind: 'declared-twice'; readonly from: string }
  | { readonly kind: 'never-published'; readonly from: string };

export type Publication =
  | { readonly published: readonly AddressLine[] }
  | { readonly problems: readonly Problem[] };

/**
 * The address book after a publication, or what forbids it. Guarantees, for whatever histories:
 * 1. a line never goes, and knows every fingerprint that its text ever had;
 * 2. every address in it answers: with its page, by a declared redirect, or with the page
 *    of a declared withdrawal;
 * 3. the text at an address changes only with a correction declared for that change, and
 *    never into what another address of the same kind is known to have had (one that leads to it
 *    since its circular was renamed is none), nor while its own text moves to another address.
 *
 * @param former addresses at which the site itself says what became of them: nobody has to declare them
 */
export function publish(
  addressBook: readonly AddressLine[],
  built: readonly BuiltAddress[],
  declarations: Declarations,
  former: ReadonlySet<string> = new Set(),
): Publication {
  const before = new Map(addressBook.map((line) => [line.address, line]));
  const now = new Map(built.map((one) => [one.address, one]));
  const stands = (address: string): boolean => now.has(address) || former.has(address);
  const fateOf = fates(declarations);
  const problems: Problem[] = [
    ...misdeclared(before, now, declarations, fateOf),
    ...lostAddresses(addressBook, before, now, { fateOf, stands }),
    ...changedTexts(addressBook, now, fateOf),
  ];
  if (problems.length > 0) return { problems };
  const lines = addressBook.map((line) => {
    const one = now.get(line.address);
    return one === undefined ? line : continued(line, one);
  });
  const firstOf = firstIds(before, fateOf);
  const added = built
    .filter(({ address }) => !before.has(address))
    .map((one) => withFirstId(firstLine(one), firstOf));
  return { published: [...lines, ...added] };
}

function firstLine({
  address,
  fingerprint,
  body,
  frame,
  counted,
  title,
  corrections,
}: BuiltAddress): AddressLine {
  return {
    address,
    fingerprint,
    body,
    earlier: [],
    // What was declared before the first publication is no correction of anything published.
    corrected: corrections.text,
    frame: frame === null ? null : { fingerprint: frame, corrected: corrections.frame },
    counted,
    title,
  };
}

/** The line of a circular that was renamed tells the id that it had. */
function withFirstId(line: AddressLine, firstOf: (id: string) => string): AddressLine {
  const { id } = /^circulars\/(?<id>[^/]+)\/$/u.exec(line.address)?.groups ?? {};
  const first = id === undefined ? undefined : firstOf(id);
  return first === undefined || first === id ? line : { ...line, first };
}

/** A line after one more publication. */
function continued(line: AddressLine, one: BuiltAddress): AddressLine {
  const changed = line.fingerprint !== one.fingerprint;
  const frameChanged = line.frame?.fingerprint !== one.frame;
  const earlier = earlierFingerprints(line, one.fingerprint);
  const kinds = new Set([...Object.keys(line.counted), ...Object.keys(one.counted)]);
  return {
    ...line,
    fingerprint: one.fingerprint ?? line.fingerprint,
    body: one.body ?? line.body,
    earlier,
    corrected: changed ? one.corrections.text : line.corrected,
    frame:
      one.frame === null || !frameChanged
        ? line.frame
        : { fingerprint: one.frame, corrected: one.corrections.frame },
    counted: Object.fromEntries(
      [...kinds].map((kind) => [kind, Math.max(line.counted[kind] ?? 0, one.counted[kind] ?? 0)]),
    ),
    title: one.title,
  };
}

function* misdeclared(
  before: ReadonlyMap<string, AddressLine>,
  now: ReadonlyMap<string, BuiltAddress>,
  { redirects, withdrawals }: Declarations,
  fateOf: FateOf,
): Iterable<Problem> {
  const declared = [...Object.keys(redirects), ...withdrawals.flatMap(({ address }) => address)];
  const seen = new Set<string>();
  const addresses = [...before.keys()];
  for (const from of declared) {
    if (seen.has(from)) yield { kind: 'declared-twice', from };
    seen.add(from);
    const covers = (address: string): boolean => address === from || address.startsWith(from);
    if (!addresses.some(covers)) yield { kind: 'never-published', from };
  }
  if (declared.length === 0) return;
  const told = new Set<string>();
  for (const address of now.keys()) {
    // A list that had nothing left is there again with the next circular: nobody did wrong.
    if (!address.startsWith('circulars/')) continue;
    const from = fateOf(address)?.from;
    if (from === undefined || told.has(from)) continue;
    told.add(from);
    yield { kind: 'still-there', from, address };
  }
}

function* lostAddresses(
  addressBook: readonly AddressLine[],
  before: ReadonlyMap<string, AddressLine>,
  now: ReadonlyMap<string, BuiltAddress>,
  { fateOf, stands }: { readonly fateOf: FateOf; readonly stands: (address: string) => boolean },
): Iterable<Problem> {
  let added: ((line: AddressLine) => string | undefined) | undefined;
  for (const line of addressBook) {
    if (answerOf(line.address, fateOf, stands) !== undefined) continue;
    // A fragment goes with its page: only the page is named.
    const page = pageOf(line.address);
    if (page !== line.address && !now.has(page)) continue;
    added ??= byText([...now.values()].filter((one) => !before.has(one.address) && isPage(one)));
    const end = deadEndOf(line.address, fateOf);
    const foundAt = added(line);
    yield end === undefined
      ? { kind: 'lost', at: line, foundAt }
      : { kind: 'dead-end', at: line, foundAt, ...end };
  }
}

function* changedTexts(
  addressBook: readonly AddressLine[],
  now: ReadonlyMap<string, BuiltAddress>,
  fateOf: FateOf,
): Iterable<Problem> {
  let shiftOf: ShiftOf | undefined;
  for (const line of addressBook) {
    const one = now.get(line.address);
    // What a measure's fragment on its circular's page shows is what the measure's page shows.
    if (one === undefined || line.fingerprint === null || kindOf(line.address) === 'copy') continue;
    const textChanged = one.fingerprint !== null && one.fingerprint !== line.fingerprint;
    const frameChanged = one.frame !== null && line.frame !== null && one.frame !== line.frame.fingerprint;
    if (textChanged && kindOf(line.address) === 'page') {
      shiftOf ??= shiftsBetween(addressBook.filter(isPage), [...now.values()].filter(isPage), (from, to) => {
        const answer = answerOf(from, fateOf, (address) => now.has(address));
        return answer?.kind === 'stands' && answer.address === to;
      });
      const shift = shiftOf(line, one);
      if (shift !== undefined) {
        yield { ...shift, at: line };
        continue;
      }
    }
    if (textChanged && one.corrections.text <= line.corrected)
      yield { kind: 'changed', at: line, part: 'text' };
    // A measure's correction says nothing of what stands outside of measures.
    if (frameChanged && one.corrections.frame <= (line.frame?.corrected ?? 0))
      yield { kind: 'changed', at: line, part: 'frame' };
  }
}

const pageOf = (address: string): string => address.split('#', 1)[0] ?? '';

/** A page of its own, a measure again on its circular's page, or another fragment. */
function kindOf(address: string): 'page' | 'copy' | 'fragment' {
  if (!address.includes('#')) return 'page';
  return /#m[^#]*$/u.test(address) ? 'copy' : 'fragment';
}

const isPage = ({ address }: { readonly address: string }): boolean => kindOf(address) === 'page';
