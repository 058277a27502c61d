import { type Document, isMap, isSeq, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type {
  ReadingDoubt,
  ReadingEdit,
  ReadingEntry,
  SettableHead,
  SettableMeasure,
} from '#domain/reading.ts';
import { decode } from '../1-decode/index.ts';
import { diagnostic, wholeFile } from '../diagnostics/diagnostic.ts';
import { type ReadCircular, readCircular } from '../read-circular.ts';
import type { DecodedText, SeedFile } from '../types.ts';
import { outcomesOf } from './outcomes.ts';
import { type Places, placesOf } from './places.ts';
import { doubtOf, sideFileOf } from './read-one.ts';
import { aspectOf } from './resolve.ts';
import { isNothing, keyOf, pairOf, withKey } from './side-file-text.ts';

/** A measure, question or section whose key an edit changes; `undefined` where it comes or goes. */
interface MovedKey {
  readonly of: 'unit' | 'section';
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The side file after an edit (`undefined`: none is left), or why it cannot be. */
export type Edited = { readonly side: string | undefined } | { readonly refused: readonly ReadingDoubt[] };

/**
 * The side file after some edits, all or none: other entries, comments and their order stay.
 * What it says of measures goes along where their keys change. What cannot be converted
 * afterwards is refused with the reasons.
 */
export function editSideFile(
  seed: SeedFile,
  side: string | undefined,
  edits: readonly ReadingEdit[],
): Edited {
  const decoded = decode(seed);
  if (decoded.value === undefined) return { refused: decoded.diagnostics.map(doubtOf) };
  const source = decoded.value;
  const file = sideFileOf(seed);
  const read = (text: string | undefined): ReadCircular =>
    readCircular(source, text === undefined ? undefined : { file, text });
  const before = read(side);
  const places = placesOf(source);
  let text = side ?? '';
  for (const edit of edits) {
    const next = withEdit(text, edit, {
      source,
      places,
      keys: before.parsed.units.map(({ head }) => head.key),
    });
    if (next === undefined) return { refused: [doubtOf(notWritable(file))] };
    text = next;
  }
  const moved = movedKeys(before, read(isNothing(text) ? undefined : text));
  const renamed = withRenamedKeys(text, moved);
  if (renamed === undefined) return { refused: [doubtOf(notWritable(file))] };
  const left = isNothing(renamed) ? undefined : renamed;
  const after = read(left);
  const known = new Set(errorsOf(before).map(({ code, message }) => `${code} ${message}`));
  const errors = errorsOf(after).filter(({ code, message }) => !known.has(`${code} ${message}`));
  return errors.length > 0 ? { refused: errors.map(doubtOf) } : { side: left };
}

const notWritable = (file: string) =>
  diagnostic('side-file/invalid', wholeFile(file), '整个文件写在一对花括号里，或者不是逐项写的，这里改不了');

const errorsOf = ({ diagnostics }: ReadCircular) =>
  diagnostics.filter(({ severity }) => severity === 'error');

/** What an edit must know of the circular. */
interface Around {
  readonly source: DecodedText;
  readonly places: Places;
  /** Keys of measures in the order of the text. */
  readonly keys: readonly string[];
}

function withEdit(text: string, edit: ReadingEdit, around: Around): string | undefined {
  if ('entry' in edit) return withKey(text, 'reading', (own) => addEntry(own, edit.entry, around));
  if ('undo' in edit) return withKey(text, 'reading', (own) => removeEntry(own, edit.undo));
  if ('measure' in edit)
    return withKey(text, 'measures', (own) =>
      setOfMeasure(own, edit.measure, edit.field, edit.value, around),
    );
  if (edit.field === 'noticeTitle')
    return withKey(text, 'notice', (own) => setField(own, ['notice', 'title'], edit.value));
  return withKey(text, edit.field, (own) => setField(own, [edit.field], edit.value));
}

type Value = SettableHead[keyof SettableHead] | undefined;

function setField(own: Document, path: readonly string[], value: Value): void {
  if (value === undefined) {
    if (own.hasIn(path)) own.deleteIn(path);
    if (path.length > 1 && (own.getIn(path.slice(0, 1)) as YAMLMap | undefined)?.items?.length === 0)
      own.deleteIn(path.slice(0, 1));
  } else own.setIn(path, value === null ? '无' : value);
}

const sequence = (own: Document): YAMLSeq<YAMLMap> => {
  const known = own.get('reading');
  if (isSeq(known)) return known as YAMLSeq<YAMLMap>;
  const made = own.createNode([]);
  own.set('reading', made);
  return made as unknown as YAMLSeq<YAMLMap>;
};

/** An entry as it stands in the file; what cannot be read as one keeps its place. */
const entryOf = (item: YAMLMap): ReadingEntry => item.toJSON() as ReadingEntry;

function addEntry(own: Document, entry: ReadingEntry, { places }: Around): void {
  const all = sequence(own);
  const offsetOf = ({ at }: { readonly at: unknown }): number =>
    places.offsetAt(typeof at === 'number' ? `L${at}` : String(at)) ?? Number.POSITIVE_INFINITY;
  const offset = offsetOf(entry);
  const aspect = aspectOf(entry);
  const node = own.createNode(entry) as unknown as YAMLMap;
  const same = all.items.findIndex((item) => {
    const other = entryOf(item);
    return offsetOf(other) === offset && aspectOf(other) === aspect;
  });
  if (same >= 0) {
    all.items[same] = node;
    return;
  }
  const next = all.items.findIndex((item) => {
    const other = entryOf(item);
    const place = offsetOf(other);
    return place > offset || (place === offset && aspectOf(other) > aspect);
  });
  all.items.splice(next < 0 ? all.items.length : next, 0, node);
}

function removeEntry(own: Document, index: number): void {
  const all = sequence(own);
  all.items.splice(index, 1);
  if (all.items.length === 0) own.delete('reading');
}

const FIELDS: readonly (keyof SettableMeasure)[] = ['title', 'departments', 'deadline', 'outcome', 'note'];

function setOfMeasure(
  own: Document,
  key: string,
  field: keyof SettableMeasure,
  value: SettableMeasure[keyof SettableMeasure] | undefined,
  { keys }: Around,
): void {
  if (!isMap(own.get('measures'))) own.set('measures', own.createNode({}));
  const all = own.get('measures') as YAMLMap;
  const known = pairOf(all, key);
  let fields = known?.value as YAMLMap | undefined;
  if (value === undefined) {
    fields?.delete(field);
    if (fields?.items.length === 0) all.items.splice(all.items.indexOf(known as never), 1);
    if (all.items.length === 0) own.delete('measures');
    return;
  }
  if (!isMap(fields)) {
    fields = own.createNode({}) as unknown as YAMLMap;
    const pair = own.createPair(keyNode(key), fields);
    const place = (one: string): number => {
      const at = keys.indexOf(one);
      return at < 0 ? keys.length : at;
    };
    const next = all.items.findIndex((other) => place(keyOf(other)) > place(key));
    if (known !== undefined) known.value = fields;
    else all.items.splice(next < 0 ? all.items.length : next, 0, pair as never);
  }
  const node = valueNode(own, value);
  const there = pairOf(fields, field);
  if (there !== undefined) {
    there.value = node;
    return;
  }
  const behind = FIELDS.slice(FIELDS.indexOf(field) + 1) as readonly string[];
  const next = fields.items.findIndex((other) => behind.includes(keyOf(other)));
  fields.items.splice(next < 0 ? fields.items.length : next, 0, own.createPair(field, node) as never);
}

/** A key that is a plain number is written as one. */
const keyNode = (key: string): unknown => (/^[1-9]\d{0,8}$/u.test(key) ? Number(key) : key);

/** A value; departments stand one on each line, each in braces. */
function valueNode(own: Document, value: SettableMeasure[keyof SettableMeasure]): unknown {
  if (value === null) return own.createNode('无');
  const node = own.createNode(value);
  if (isSeq(node)) for (const item of node.items) if (isMap(item)) item.flow = true;
  if (isSeq(node) && node.items.length === 0) node.flow = true;
  if (isMap(node)) (node as YAMLMap).flow = true;
  return node;
}

/** What changed its key between two readings: the same is what begins at the same character. */
function movedKeys(before: ReadCircular, after: ReadCircular): MovedKey[] {
  const moved = (of: MovedKey['of']): MovedKey[] => {
    const [was, is] = [keysByStart(before, of), keysByStart(after, of)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .sort((a, b) => a - b)
      .map((start) => ({ of, from: was.get(start), to: is.get(start) }))
      .filter(({ from, to }) => from !== to);
  };
  return [...moved('unit'), ...moved('section')];
}

function keysByStart({ source, parsed }: ReadCircular, of: MovedKey['of']): Map<number, string> {
  const opening = of === 'unit' ? ['measure', 'question'] : ['heading'];
  return new Map(
    outcomesOf(source, parsed)
      .filter(({ is, key }) => opening.includes(is) && key !== undefined)
      .map(({ start, key }) => [start, key as string]),
  );
}

/** The file with the new keys of measures wherever it names the old ones. */
function withRenamedKeys(text: string, moved: readonly MovedKey[]): string | undefined {
  const names = new Map(
    moved.flatMap(({ of, from, to }) =>
      of === 'unit' && from !== undefined && to !== undefined ? [[from, to] as const] : [],
    ),
  );
  if (names.size === 0) return text;
  let changed: string | undefined = text;
  for (const key of ['measures', 'topics']) {
    if (changed === undefined) return undefined;
    if (!new RegExp(`^${key}\\s*:`, 'mu').test(changed)) continue;
    changed = withKey(changed, key, (own) => {
      const all = own.get(key);
      if (!isMap(all)) return;
      for (const pair of all.items) {
        const to = names.get(keyOf(pair));
        if (to !== undefined) pair.key = renamed(pair.key, to);
      }
    });
  }
  if (changed === undefined || !/^corrections\s*:/mu.test(changed)) return changed;
  return withKey(changed, 'corrections', (own) => {
    const all = own.get('corrections');
    if (!isSeq(all)) return;
    for (const item of all.items) {
      const to = isMap(item) ? names.get(String(item.get('at'))) : undefined;
      if (isMap(item) && to !== undefined) item.set('at', keyNode(to));
    }
  });
}

/** A key in the style in which the old one was written. */
function renamed(key: unknown, to: string): unknown {
  if (!(key instanceof Scalar)) return new Scalar(keyNode(to));
  const node = new Scalar(typeof key.value === 'number' ? keyNode(to) : to);
  if (key.type !== undefined) node.type = key.type;
  return node;
}
