import type { NamedInstrument } from './named-instrument.ts';
import type { Citation } from './scan.ts';

/** Citations that mean one instrument. */
export interface Group {
  /** What its address is made of. */
  readonly key: string;
  readonly citations: Citation[];
  readonly issuers: Set<string>;
  readonly numbers: Set<string>;
  /** Ids of the circulars that cite it. */
  readonly circulars: Set<string>;
}

/**
 * Citations by instrument: those with one key are one, unless issuers or document numbers
 * tell them apart. What names neither goes with what its own circular, or else its own
 * issuer, means by the name, else with the first.
 *
 * @param citations in the order of the archive: the earliest circular first
 * @param keyOf the key under which a name counts: the registry may join several
 * @param issuerOf whoever issued the circular of a citation, in one form
 */
export function groupCitations(
  citations: readonly Citation[],
  keyOf: (instrument: NamedInstrument) => string,
  issuerOf: (citation: Citation) => string | undefined,
): Group[] {
  const byKey = Map.groupBy(citations, ({ instrument }) => keyOf(instrument));
  return [...byKey].flatMap(([key, ofKey]) => split(key, ofKey, issuerOf));
}

function split(
  key: string,
  citations: readonly Citation[],
  issuerOf: (citation: Citation) => string | undefined,
): Group[] {
  const groups: Group[] = [];
  const silent: Citation[] = [];
  for (const citation of citations) {
    const { issuer, docNumber } = citation.instrument;
    if (issuer === undefined && docNumber === undefined) {
      silent.push(citation);
      continue;
    }
    let group = groups.find((one) => fits(one, citation.instrument));
    if (group === undefined) {
      group = newGroup(key);
      groups.push(group);
    }
    add(group, citation);
  }
  const [first] = groups;
  const alone: Citation[] = [];
  for (const citation of silent) {
    const own = issuerOf(citation);
    const group =
      groups.length < 2
        ? first
        : (groups.find((one) => one.circulars.has(citation.text.circular.head.id)) ??
          groups.find((one) => own !== undefined && one.issuers.has(own)) ??
          first);
    if (group === undefined) alone.push(citation);
    else add(group, citation);
  }
  if (groups.length > 0) return groups;
  const only = newGroup(key);
  for (const citation of alone) add(only, citation);
  return [only];
}

/** A group that nothing has been put in yet. */
export function newGroup(key: string): Group {
  return { key, citations: [], issuers: new Set(), numbers: new Set(), circulars: new Set() };
}

/** Nothing that the group says of issuer or number contradicts the name. */
function fits({ issuers, numbers }: Group, { issuer, docNumber }: NamedInstrument): boolean {
  if (docNumber !== undefined && numbers.size > 0) return numbers.has(docNumber);
  if (issuer === undefined || issuers.size === 0) return true;
  // Of several offices that issued it together a text may name the first alone.
  return issuers.has(issuer) || [...issuers].some((other) => shared(other, issuer));
}

function shared(a: string, b: string): boolean {
  const offices = new Set(a.split('、'));
  return b.split('、').some((office) => offices.has(office));
}

/** Puts a citation into a group, with what it tells of the instrument. */
export function add(group: Group, citation: Citation): void {
  group.citations.push(citation);
  group.circulars.add(citation.text.circular.head.id);
  const { issuer, docNumber } = citation.instrument;
  if (issuer !== undefined) group.issuers.add(issuer);
  if (docNumber !== undefined) group.numbers.add(docNumber);
}
