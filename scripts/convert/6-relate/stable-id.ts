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

/**
 * Ids for names, given in order of precedence. Where two names sound alike, the first keeps
 * the plain id and each later one gets its fingerprint.
 */
export function distinctIds(names: readonly string[], taken: ReadonlySet<string> = new Set()): string[] {
  const used = new Set(taken);
  return names.map((name) => {
    const plain = idOfName(name);
    let id = plain;
    if (used.has(id)) id = `${plain}-${fingerprintOf(name).toLowerCase()}`;
    for (let n = 2; used.has(id); n += 1) id = `${plain}-${fingerprintOf(name).toLowerCase()}-${n}`;
    used.add(id);
    return id;
  });
}
