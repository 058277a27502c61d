import type { Issuer } from '#domain/schema.ts';
import type { ParsedCircular, RegisteredDepartment, Registry } from '../types.ts';
import { pinyinId } from './pinyin-id.ts';

/** What linking one circular needs to know of all the others. */
export interface ArchiveIndex {
  /** The registered issuer of a name, or one made for it. */
  readonly issuerOf: (name: string) => Pick<Issuer, 'id' | 'name'>;
  /** Every department that the circulars of an owner name, as printed, and every registered spelling. */
  readonly departmentsOf: (owner: string) => ReadonlySet<string>;
  /** The department of an owner that the editor registered under a spelling. */
  readonly registered: (owner: string, spelling: string) => RegisteredDepartment | undefined;
  /** The id of an owner's department: of what the editor chose, else of its name. One string for all its places. */
  readonly departmentId: (owner: string, name: string, chosen?: string) => string;
  /** Whether anybody of this id is registered or has issued a circular. */
  readonly hasOwner: (id: string) => boolean;
}

/** The barrier between parsing, which sees one file, and linking. */
export function buildIndex(circulars: readonly ParsedCircular[], registry: Registry): ArchiveIndex {
  const { issuers } = registry;
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
  const registered = new Map<string, RegisteredDepartment>();
  const owners = new Set([...issuers.map(({ id }) => id), ...departments.keys()]);
  for (const entry of registry.departments) {
    const names = departments.get(entry.issuer) ?? new Set();
    departments.set(entry.issuer, names);
    for (const department of entry.departments) {
      for (const spelling of [department.name, ...department.aliases]) {
        names.add(spelling);
        registered.set(`${entry.issuer} ${spelling}`, department);
      }
    }
  }
  const ids = new Map<string, string>();
  const departmentId = (owner: string, name: string, chosen?: string): string => {
    const key = `${owner} ${chosen ?? ''} ${name}`;
    const id = ids.get(key) ?? `${owner}-${chosen ?? (pinyinId(name) || 'department')}`;
    ids.set(key, id);
    return id;
  };
  return {
    issuerOf,
    departmentId,
    departmentsOf: (owner) => departments.get(owner) ?? new Set(),
    registered: (owner, spelling) => registered.get(`${owner} ${spelling}`),
    hasOwner: (id) => owners.has(id),
  };
}

/** Whose departments a circular names: its first issuer's, or its own where nobody signed. */
export function ownerOf(circular: ParsedCircular, issuerOf: ArchiveIndex['issuerOf']): string {
  const first = circular.head.issuers[0];
  return first === undefined ? circular.source.decoded.seed.id : issuerOf(first).id;
}
