import { circularAddress, sectionPlace, sourceAddress, unitAddress } from '../addresses.ts';
import { sectionName } from '../citation/section-name.ts';
import { type JumpCircular, nameByKey } from './circulars.ts';
import type { JumpTarget } from './target.ts';

const ADDRESS =
  /(?:^|\/)circulars\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?\/?(?:index\.html)?(?:\?[^#\s]*)?(#\S*)?$/u;

const SECTION = /(?:^|\/)circulars\/([a-z0-9-]+)\/sections\/([a-z0-9-]+)\/?(?:index\.html)?(?:[?#]\S*)?$/u;

/**
 * Where an address leads that was pasted whole, of this or another copy of the archive;
 * `undefined` if it is no address of a circular, `null` if it is one that is not here.
 */
export function pastedAddress(
  typed: string,
  circulars: readonly JumpCircular[],
): JumpTarget | null | undefined {
  const section = SECTION.exec(typed.trim().normalize('NFKC'));
  if (section !== null) {
    const [, id, key = ''] = section;
    const circular = circulars.find((one) => one.id === id);
    if (circular?.sections.includes(key) !== true) return null;
    return {
      circular,
      key: null,
      section: key,
      name: sectionName({ key }),
      url: sectionPlace(circular.id, key),
    };
  }
  const match = ADDRESS.exec(typed.trim().normalize('NFKC'));
  if (match === null) return undefined;
  const [, id = '', key, fragment = ''] = match;
  const circular = circulars.find((one) => one.id === id);
  if (circular === undefined) return null;
  const base = { circular, section: null };
  if (key === undefined)
    return { ...base, key: null, name: named(fragment), url: circularAddress(id) + fragment };
  if (key === 'source') return { ...base, key: null, name: '所收原文', url: sourceAddress(id) + fragment };
  const unit = circular.units.find((one) => one.key === key);
  return unit === undefined
    ? null
    : { ...base, key, name: unit.name + named(fragment), url: unitAddress(id, key) + fragment };
}

/** What a fragment points to, as far as its form tells. */
function named(fragment: string): string {
  const [, sort, figure = ''] = /^#([spm])((?:[a-z]?\d+)(?:-\d+)*[a-z]*)(?=$|:)/u.exec(fragment) ?? [];
  if (sort === 's') return `第${figure}句`;
  if (sort === 'p') return `第${figure}段`;
  return sort === 'm' ? nameByKey(figure) : '';
}
