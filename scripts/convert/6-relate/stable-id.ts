import { fingerprintOf } from '#domain/fingerprint.ts';
import { pinyinId } from '../4-name/pinyin-id.ts';
import { WHOLE_IN_ADDRESS } from './bars.ts';

/** Of a longer name, what leads up to its eighth Han character stands before the fingerprint. */
const BEGINNING = /^(?:[^\p{Script=Han}]*\p{Script=Han}){0,8}/u;

/**
 * Last part of an address that is made of a name and of nothing else: its syllables; of a
 * long name the first ones and a fingerprint of the whole. It never changes while the name
 * does not, whatever other names come in.
 */
export function idOfName(name: string): string {
  if ([...name].length <= WHOLE_IN_ADDRESS) {
    const whole = pinyinId(name);
    if (whole !== '') return whole;
  }
  const beginning = pinyinId(BEGINNING.exec(name)?.[0] ?? '');
  return [beginning, fingerprintOf(name).toLowerCase()].filter((part) => part !== '').join('-');
}

/** What decides about ids besides the names themselves. */
export interface Precedence {
  /** Ids that no name may have. */
  readonly taken?: ReadonlySet<string>;
  /** Ids under which other names than these were published: no name that has none yet may have them. */
  readonly reserved?: Iterable<string>;
  /** Under which id a name was published, by its place among the names; the surer knowledge first. */
  readonly published?: readonly ((at: number) => string | undefined)[];
}

/**
 * Ids for names, given in order of precedence. A name that was published keeps its id, whatever comes in. Where two
 * others sound alike, the first has the plain id and each later one gets its fingerprint.
 */
export function distinctIds(
  names: readonly string[],
  { taken = new Set(), reserved = [], published = [] }: Precedence = {},
): string[] {
  const used = new Set(taken);
  const kept = new Map<number, string>();
  for (const idOf of published) {
    for (const at of names.keys()) {
      const id = kept.has(at) ? undefined : idOf(at);
      if (id === undefined || used.has(id)) continue;
      kept.set(at, id);
      used.add(id);
    }
  }
  for (const id of reserved) used.add(id);
  return names.map((name, at) => {
    const own = kept.get(at);
    if (own !== undefined) return own;
    const plain = idOfName(name);
    let id = plain;
    if (used.has(id)) id = `${plain}-${fingerprintOf(name).toLowerCase()}`;
    for (let n = 2; used.has(id); n += 1) id = `${plain}-${fingerprintOf(name).toLowerCase()}-${n}`;
    used.add(id);
    return id;
  });
}
