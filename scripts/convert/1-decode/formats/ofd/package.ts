import type { Archive } from '../archive.ts';
import { FormatFault } from '../extraction.ts';
import { childOf, parseXml, textOf, type XmlNode } from '../xml.ts';

/** The parts of an OFD file, found as its parts name each other. */
export interface OfdPackage {
  /**
   * The name of a part within the package.
   *
   * @param from the part that names it
   * @param written as it stands there: from the root (`/Doc_0/…`) or from the part's folder
   */
  readonly find: (from: string, written: string) => string | undefined;
  /** A part as XML, its names without prefixes. */
  readonly read: (name: string) => XmlNode;
}

/** Looks a part up whatever slashes and capitals a program wrote: viewers on Windows mind neither. */
export function ofdPackage(archive: Archive): OfdPackage {
  const bySmallLetters = new Map([...archive.names].map((name) => [normal(name).toLowerCase(), name]));
  const named = (path: string): string | undefined =>
    archive.names.has(path) ? path : bySmallLetters.get(path.toLowerCase());
  return {
    find: (from, written) => {
      const target = written.trim().replaceAll('\\', '/');
      if (target === '') return undefined;
      const folder = from.slice(0, from.lastIndexOf('/') + 1);
      // Some programs write paths from the root without the slash that says so.
      return (target.startsWith('/') ? undefined : named(normal(folder + target))) ?? named(normal(target));
    },
    read: (name) => {
      const bytes = archive.read(name);
      if (bytes === undefined) throw new FormatFault('broken', `OFD 内缺少 ${name}`);
      return parseXml(bytes, () => withoutPrefix);
    },
  };
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A path without `.`, `..` and a slash before it. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The text of a child, without white space around it. */
export function wordsIn(node: XmlNode | undefined, name: string): string | undefined {
  const child = childOf(node, name);
  const words = child === undefined ? '' : textOf(child).trim();
  return words === '' ? undefined : words;
}

/** The numbers of a list such as `0 0 210 297`. */
export const numbersIn = (words: string | undefined): number[] =>
  (words ?? '')
    .trim()
    .split(SPACES)
    .map(Number)
    .filter((number) => Number.isFinite(number));
const SPACES = /[\s,]+/u;
