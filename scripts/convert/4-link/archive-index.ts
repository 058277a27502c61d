import type { Issuer } from '#domain/schema.ts';
import type { ParsedCircular, Registry } from '../types.ts';
import { pinyinId } from './pinyin-id.ts';

/** What linking one circular needs to know of all the others. */
export interface ArchiveIndex {
  /** The registered issuer of a name, or one made for it. */
  readonly issuerOf: (name: string) => Pick<Issuer, 'id' | 'name'>;
  /** Every department that the circulars of an owner name, as printed. */
  readonly departmentsOf: (owner: string) => ReadonlySet<string>;
}

/** The barrier between parsing, which sees one file, and linking. */
export function buildIndex(circulars: readonly ParsedCircular[], { issuers }: Registry): ArchiveIndex {
  const byName = new Map<string, Pick<Issuer, 'id' | 'name'>>();
  for (const issuer of issuers) {
    for (const name of [issuer.name, issuer.short, ...issuer.aliases]) byName.set(name, issuer);
  }
  const issuerOf = (name: string): Pick<Issuer, 'id' | 'name'> => {
    const known = byName.get(name) ?? { id: pinyinId(name) || 'issuer', name };
    byName.set(name, known);
    return { id: known.id, name: known.name };
  };
  const departments = new Map<string, Set<string>>();
  for (const circular of circulars) {
    const owner = ownerOf(circular, issuerOf);
    const names = departments.get(owner) ?? new Set();
    departments.set(owner, names);
    for (const unit of circular.units) for (const { printed } of unit.head.departments) names.add(printed);
  }
  return { issuerOf, departmentsOf: (owner) => departments.get(owner) ?? new Set() };
}

/** Whose departments a circular names: its first issuer's, or its own where nobody signed. */
export function ownerOf(circular: ParsedCircular, issuerOf: ArchiveIndex['issuerOf']): string {
  const first = circular.head.issuers[0];
  return first === undefined ? circular.source.decoded.seed.id : issuerOf(first).id;
}
