import { hash } from 'node:crypto';

/** Digests of what was read from files of the archive: whoever holds it need not look into it. */
const known = new WeakMap<object, string>();

/** A value that has no digest: what it says cannot be told from what it holds. */
export class NoDigest extends Error {
  override readonly name = 'NoDigest';
}

/** Says what the digest of an object is, which is never changed afterwards. */
export function giveDigest(value: object, digest: string): void {
  known.set(value, digest);
}

/**
 * The digest of a value: of its text, numbers, arrays, maps, sets, bytes and plain objects, with
 * their order. Two values of one digest are alike to whoever reads them.
 * @throws NoDigest of a function or an object of some other class
 */
export function digestOf(value: unknown): string {
  return digestOfText(written(value));
}

export const digestOfText = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

/** Long lists stand in what several pages are given: they are looked through once, and told by their digest. */
const MANY = 12;

function remembered(value: object, text: string): string {
  const digest = digestOfText(text);
  known.set(value, digest);
  return `#${digest}`;
}

/** A value in an unambiguous way of writing; objects of a known digest as that. */
function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new NoDigest(`a ${typeof value} has no digest`);
    return Object.is(value, -0) ? '-0' : String(value);
  }
  const digest = known.get(value);
  if (digest !== undefined) return `#${digest}`;
  if (Array.isArray(value)) {
    const text = `[${value.map(written).join(',')}]`;
    return value.length < MANY ? text : remembered(value, text);
  }
  if (value instanceof Map)
    return `map[${[...value].map(([key, one]) => `${written(key)}:${written(one)}`).join(',')}]`;
  if (value instanceof Set) return `set[${[...value].map(written).join(',')}]`;
  if (value instanceof Uint8Array) return `bytes#${hash('sha256', value, 'base64url')}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NoDigest('an object of a class has no digest');
  let text = '{';
  for (const [key, one] of Object.entries(value)) text += `${JSON.stringify(key)}:${written(one)},`;
  return `${text}}`;
}
