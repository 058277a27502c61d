import { circularAddress, sectionPlace, sourceAddress, unitAddress } from '../addresses.ts';
import { sectionName } from '../citation/section-name.ts';
import { type JumpCircular, nameByKey } from './circulars.ts';
import { type JumpTarget, partsOf } from './target.ts';

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
  if (!hasFragment(circular, key, fragment)) return null;
  const base = { circular, section: null };
  if (key === undefined)
    return { ...base, key: null, name: named(fragment), url: circularAddress(id) + fragment };
  if (key === 'source') return { ...base, key: null, name: '所收原文', url: sourceAddress(id) + fragment };
  const unit = circular.units.find((one) => one.key === key);
  return unit === undefined
    ? null
    : { ...base, key, name: unit.name + named(fragment), url: unitAddress(id, key) + fragment };
}

/** Whether a circular has what a fragment points to, as far as that is known. */
function hasFragment({ units, sections }: JumpCircular, key: string | undefined, fragment: string): boolean {
  const [, sort = '', figure = ''] = /^#(s|p|m|sec-)([a-z]?\d[0-9a-z-]*)(?=$|:)/u.exec(fragment) ?? [];
  if (key === undefined && sort === 'm') return units.some((unit) => unit.key === figure);
  if (key === undefined && sort === 'sec-') return sections.includes(figure);
  const unit = units.find((one) => one.key === key);
  if (unit?.sentences === undefined || !/^\d+$/u.test(figure)) return true;
  const { sentences } = partsOf(unit);
  if (sort === 's') return Number(figure) <= sentences;
  return sort !== 'p' || Number(figure) <= unit.sentences.length;
}

/** What a fragment points to, as far as its form tells. */
function named(fragment: string): string {
  const [, sort, figure = ''] = /^#([spm])((?:[a-z]?\d+)(?:-\d+)*[a-z]*)(?=$|:)/u.exec(fragment) ?? [];
  if (sort === 's') return `第${figure}句`;
  if (sort === 'p') return `第${figure}段`;
  return sort === 'm' ? nameByKey(figure) : '';
}
