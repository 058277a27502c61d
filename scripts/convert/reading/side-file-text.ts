import { type Document, isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** The keys of a side file in the order in which they are written. */
const ORDER = [
  'title',
  'kind',
  'issuer',
  'number',
  'date',
  'urgency',
  'addressees',
  'handlingOffice',
  'copiedTo',
  'printingOffice',
  'printed',
  'notice',
  'note',
  'reading',
  'measures',
  'topics',
  'proofread',
  'corrections',
];

const AS_WRITTEN = { lineWidth: 0 } as const;
/** What Notepad writes before a text. */
const BOM = '\ufeff';

/** Where the lines of a top-level key begin and end. */
interface KeyRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A side file with one of its top-level keys changed; the bytes of all others, and comments
 * between them, stay. `undefined` where the file is not written key below key.
 *
 * @param change works on a document that holds this key alone, or nothing; what is empty afterwards goes
 */
export function withKey(file: string, key: string, change: (document: Document) => void): string | undefined {
  const bom = file.startsWith(BOM) ? BOM : '';
  const windows = file.includes('\r\n') && !/(?:^|[^\r])\n/u.test(file);
  const text = (windows ? file.replaceAll('\r\n', '\n') : file).slice(bom.length);
  const document = parseDocument(text);
  const root = document.contents;
  if (root !== null && !(isMap(root) && !root.flow)) return undefined;
  const pairs = (root as YAMLMap | null)?.items ?? [];
  const at = pairs.findIndex((pair) => String(pair.key) === key);
  const range = at < 0 ? placeFor(text, pairs, key) : rangeOf(text, pairs[at] as Pair);
  const own = parseDocument(text.slice(range.start, range.end)) as Document;
  const before = own.toString(AS_WRITTEN);
  if (own.contents === null) own.contents = own.createNode({}) as unknown as typeof own.contents;
  change(own);
  const left = isMap(own.contents) && own.contents.items.length > 0;
  const written = left ? own.toString(AS_WRITTEN) : '';
  if (written === before && at >= 0) return file;
  const changed = spliced(text, range, written, at < 0);
  return bom + (windows ? changed.replaceAll('\n', '\r\n') : changed);
}

/** A file that does not end its last line goes on not to. */
function spliced(text: string, { start, end }: KeyRange, written: string, isNew: boolean): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const ended = text === '' || text.endsWith('\n');
  if (ended || after !== '') return before + written + after;
  if (written === '') return before.replace(/\n$/u, '');
  const line = isNew && before !== '' ? '\n' : '';
  return before + line + written.replace(/\n$/u, '');
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** From the line of a key to the last line that belongs to it: comments at the edge are of what follows. */
function rangeOf(text: string, { key, value }: Pair): KeyRange {
  const start = lineStart(text, (key as Node).range?.[0] ?? 0);
  const node = value as Node | null;
  const last = node?.range?.[1] ?? (key as Node).range?.[1] ?? start;
  let end = lineEnd(text, Math.max(start, text[last - 1] === '\n' ? last - 1 : last));
  while (end > start) {
    const line = text.slice(lineStart(text, end - 1), end);
    if (line.trim() !== '' && !line.startsWith('#')) break;
    end = lineStart(text, end - 1);
  }
  return { start, end };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** Where a key goes that is not there yet: before the first that comes behind it in the order. */
function placeFor(text: string, pairs: readonly Pair[], key: string): KeyRange {
  const next = pairs.find((pair) => ORDER.indexOf(String(pair.key)) > ORDER.indexOf(key));
  if (next === undefined) return { start: text.length, end: text.length };
  let start = lineStart(text, (next.key as Node).range?.[0] ?? 0);
  // The comment above a key is of that key.
  while (start > 0 && text.slice(lineStart(text, start - 1), start).startsWith('#'))
    start = lineStart(text, start - 1);
  return { start, end: start };
}

/** The keys of a map as text: YAML reads a plain 14 as a number. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

export const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** Whether nothing is left of a side file: no key and no comment. */
export const isNothing = (text: string): boolean => text.trim() === '';
