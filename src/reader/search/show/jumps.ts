import { sectionAnchor } from '#domain/addresses.ts';
import { type JumpCircular, nameByKey } from '#domain/jump/circulars.ts';
import { resolveJump } from '#domain/jump/resolve.ts';
import type { DirectoryCircular } from '#domain/search/records.ts';
import type { Catalogue } from '../rank/catalogue.ts';

/** More places of the same number are a list, not a jump. */
const MOST = 12;
const SECTION = `#${sectionAnchor('')}`;

/** The circulars of a directory as the jump box knows them, each made once. */
const made = new WeakMap<readonly DirectoryCircular[], ReadonlyMap<JumpCircular, DirectoryCircular>>();

/**
 * The records that a query names, as the jump box understands it (src/domain/jump): a
 * circular by id or document number, a measure as 第14条, 第14项 or 第1问. Words that may as
 * well be looked for in the texts name nothing.
 */
export function namedRecords(
  typed: string,
  circulars: readonly DirectoryCircular[],
  records: Catalogue,
): number[] {
  const { targets, pointed } = resolveJump(typed, knownTo(circulars, records));
  const known = circularsKnown(circulars, records);
  // A bare number behind the name of a circular (广州2025要点14) names a place as well.
  const inFew = targets.length <= MOST && targets.every(({ name }) => name !== '');
  if (!pointed && !(inFew && /^\s*\S\D*\d/u.test(typed))) return [];
  return targets.slice(0, MOST).flatMap(({ circular, key, section }) => {
    const entry = known.get(circular);
    if (entry === undefined) return [];
    const place = key ?? (section === null ? undefined : SECTION + section);
    const at = place === undefined ? 0 : entry.records.indexOf(place);
    return at < 0 ? [] : [records.first(entry) + at];
  });
}

const knownTo = (circulars: readonly DirectoryCircular[], records: Catalogue): JumpCircular[] => [
  ...circularsKnown(circulars, records).keys(),
];

function circularsKnown(
  circulars: readonly DirectoryCircular[],
  records: Catalogue,
): ReadonlyMap<JumpCircular, DirectoryCircular> {
  const known = made.get(circulars) ?? jumpCirculars(circulars, records);
  made.set(circulars, known);
  return known;
}

/** Whether a query names a place that no circular of those it names has: 2023年要点第54项 of 53. */
export function namesNoPlace(
  typed: string,
  circulars: readonly DirectoryCircular[],
  records: Catalogue,
): boolean {
  const { targets, understood } = resolveJump(typed, knownTo(circulars, records));
  return (
    targets.length === 0 &&
    understood !== null &&
    understood.place !== null &&
    understood.circulars.length > 0
  );
}

function jumpCirculars(
  circulars: readonly DirectoryCircular[],
  records: Catalogue,
): Map<JumpCircular, DirectoryCircular> {
  return new Map(circulars.map((circular) => [jumpCircular(circular, records), circular]));
}

function jumpCircular(circular: DirectoryCircular, records: Catalogue): JumpCircular {
  const { id, title, docNumber, year, called = {} } = circular;
  const sections: string[] = [];
  const units: JumpCircular['units'][number][] = [];
  for (const place of circular.records) {
    if (place.startsWith(SECTION)) sections.push(place.slice(SECTION.length));
    else if (!place.startsWith('#')) {
      const section = sections[sections.length - 1] ?? null;
      units.push({ key: place, section, name: called[place] ?? nameByKey(place) });
    }
  }
  const issuers = records.issuersOf(circular).flatMap(({ name, short }) => [name, short]);
  return { id, title, docNumber, year, kind: records.kindOf(circular), issuers, units, sections };
}
