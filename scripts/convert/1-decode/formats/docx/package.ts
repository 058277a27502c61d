import type { Archive } from '../archive.ts';
import { childrenOf, parseXml, type XmlNode } from './xml.ts';

/** What a part of the package refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `header`, `aFChunk`. */
  readonly type: string;
  readonly target: string;
}

/** A part as XML; `undefined` where the package has none of that name. */
export function readPart(archive: Archive, name: string): XmlNode | undefined {
  const bytes = archive.read(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}

/** What a part refers to within the package; '' is the package itself. */
export function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const root = readPart(archive, `${folder}_rels/${part.slice(slash)}.rels`);
  return childrenOf(root, 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) as string,
      target: resolve(folder, (attributes.Target ?? '').replaceAll('\\', '/')),
    }));
}

function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

export const targetOf = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((relation) => relation.type === type)?.target;
