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
  const text = written(value);
  // Half of all answers say next to nothing. No digest looks like them: they hold marks, or are shorter.
  return text.length < DIGEST ? text : digestOfText(text);
}

/** Characters of a digest. */
const DIGEST = 22;

export const digestOfText = (text: string): string => hash('sha256', text, 'base64url').slice(0, DIGEST);

/**
 * A value in an unambiguous way of writing; objects of a known digest as that. Half of an update that changes nothing
 * would go into it: so texts stand there as they are, behind their length.
 */
function written(value: unknown): string {
  if (typeof value === 'string') return `"${value.length}:${value}`;
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new NoDigest(`a ${typeof value} has no digest`);
    return Object.is(value, -0) ? '-0' : `${value};`;
  }
  const digest = known.get(value);
  if (digest !== undefined) return `#${digest};`;
  const text = writtenInside(value);
  return text.length < LONG ? text : remembered(value, text);
}

function writtenInside(value: object): string {
  if (Array.isArray(value)) return `${writtenAll(value, '[')}]`;
  if (value instanceof Map) {
    let text = 'map[';
    for (const [key, one] of value) text += written(key) + written(one);
    return `${text}]`;
  }
  if (value instanceof Set) return `${writtenAll(value, 'set[')}]`;
  if (value instanceof Uint8Array) return `bytes#${hash('sha256', value, 'base64url')};`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NoDigest('an object of a class has no digest');
  let text = '{';
  for (const key of Object.keys(value))
    text += writtenKey(key) + written((value as Record<string, unknown>)[key]);
  return `${text}}`;
}

const keys = new Map<string, string>();

/** Objects have the same few keys. */
function writtenKey(key: string): string {
  const known = keys.get(key) ?? `${key.length}:${key}`;
  if (keys.size < MOST_KEYS) keys.set(key, known);
  return known;
}
/** Keys that are remembered: some objects have names of things for keys. */
const MOST_KEYS = 1000;

function writtenAll(values: Iterable<unknown>, begin: string): string {
  let text = begin;
  for (const one of values) text += written(one);
  return text;
}

/** Characters of what is looked through once, wherever it stands: lists, and what stands in what several pages are given. */
const LONG = 400;

function remembered(value: object, text: string): string {
  const digest = digestOfText(text);
  known.set(value, digest);
  return `#${digest};`;
}
