import { type Document, isMap, isPair, isScalar, isSeq, YAMLMap, YAMLSeq } from 'yaml';
import type { DepartmentEntry, Pair, PairList, RegistryEdit, SubjectEntry } from '#desk/registry/wire.ts';
import { pairKey } from '../../convert/registry/lineage.ts';
import { editedYaml } from '../edit-yaml.ts';

/** The file that a step changes, within the registry folder. */
export function fileOf(edit: RegistryEdit): string {
  switch (edit.kind) {
    case 'issuer':
      return 'issuers.yaml';
    case 'department':
    case 'merge':
      return 'departments.yaml';
    case 'subject':
      return 'topics.yaml';
    case 'synonyms':
      return 'synonyms.yaml';
    case 'instrument':
      return 'instruments.yaml';
    case 'pair':
      return 'lineage.yaml';
  }
}

/** The text of that file after the step; comments, order and what the step does not touch stay. */
export function editedRegistry(text: string, edit: RegistryEdit): string {
  return editedYaml(text, (document) => {
    switch (edit.kind) {
      case 'issuer':
        putEntry(document, topList(document), edit.at, edit.value, [
          'id',
          'name',
          'short',
          'aliases',
          'level',
          'region',
        ]);
        break;
      case 'department':
        putEntry(document, ownList(document, edit.issuer), edit.at, edit.value, ['name', 'aliases', 'id']);
        dropEmpty(document, edit.issuer);
        break;
      case 'merge':
        merge(document, ownList(document, edit.issuer), edit.from, edit.into);
        break;
      case 'subject':
        putSubject(document, topList(document), edit.at, edit.value);
        break;
      case 'synonyms':
        putRow(document, topList(document), edit.at, edit.value);
        break;
      case 'instrument':
        putEntry(
          document,
          topList(document),
          edit.at,
          edit.value === null
            ? null
            : { ...edit.value, instrument: edit.value.instrument ? undefined : false },
          ['name', 'aliases', 'id', 'type', 'number', 'issuer', 'circular', 'instrument'],
        );
        break;
      case 'pair':
        putPair(document, edit.list, edit.pair);
        break;
    }
  });
}

/** The list that is the whole file. */
function topList(document: Document.Parsed): YAMLSeq {
  if (isSeq(document.contents)) return document.contents;
  const made = new YAMLSeq();
  document.contents = made as unknown as typeof document.contents;
  return made;
}

/** The departments of an issuer. */
function ownList(document: Document.Parsed, issuer: string): YAMLSeq {
  const there = document.get(issuer);
  if (isSeq(there)) return there;
  const made = new YAMLSeq();
  document.set(issuer, made);
  return made;
}

function dropEmpty(document: Document.Parsed, issuer: string): void {
  const list = document.get(issuer);
  if (isSeq(list) && list.items.length === 0) document.delete(issuer);
}

/** Sets the fields of an entry that differ; what is empty is left out. */
function putEntry(
  document: Document.Parsed,
  list: YAMLSeq,
  at: number | null,
  value: object | null,
  fields: readonly string[],
): void {
  if (value === null) {
    if (at !== null) list.items.splice(at, 1);
    return;
  }
  const entry = entryAt(list, at);
  const given = value as Readonly<Record<string, unknown>>;
  for (const field of fields) setField(document, entry, field, given[field]);
}

function entryAt(list: YAMLSeq, at: number | null): YAMLMap {
  const there = at === null ? undefined : list.items[at];
  if (isMap(there)) return there as YAMLMap;
  const made = new YAMLMap();
  list.add(made);
  return made;
}

function setField(document: Document.Parsed, entry: YAMLMap, field: string, value: unknown): void {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) {
    entry.delete(field);
    return;
  }
  const there: unknown = entry.get(field, true);
  if (JSON.stringify(plain(there)) === JSON.stringify(value)) return;
  if (isScalar(there) && !Array.isArray(value)) {
    there.value = value;
    return;
  }
  const node = document.createNode(value);
  if (isSeq(node) && isSeq(there)) {
    there.items = node.items;
    return;
  }
  if (isSeq(node)) node.flow = true;
  entry.set(field, node);
}

function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  return isSeq(node) || isMap(node) ? node.toJSON() : undefined;
}

function putSubject(
  document: Document.Parsed,
  list: YAMLSeq,
  at: number | null,
  value: SubjectEntry | null,
): void {
  const { words, ...rest } = value ?? { words: [] };
  putEntry(document, list, at, value === null ? null : rest, ['id', 'name', 'scope']);
  if (value === null) return;
  const entry = entryAt(list, at ?? list.items.length - 1);
  const there = entry.get('words');
  const map = isMap(there) ? there : new YAMLMap();
  if (map !== there) {
    map.flow = true;
    entry.set('words', map);
  }
  const wanted = new Map(words);
  map.items = map.items.filter((pair) => isPair(pair) && wanted.has(keyOf(pair.key)));
  for (const [word, points] of words) if (map.get(word) !== points) map.set(word, points);
}

function putRow(
  document: Document.Parsed,
  list: YAMLSeq,
  at: number | null,
  value: readonly string[] | null,
): void {
  if (value === null) {
    if (at !== null) list.items.splice(at, 1);
    return;
  }
  const there = at === null ? undefined : list.items[at];
  const row = document.createNode([...value]);
  row.flow = true;
  if (isSeq(there)) there.items = row.items;
  else list.add(row);
}

/** The department that has one name gets the other as a spelling, with all that that one had. */
function merge(document: Document.Parsed, list: YAMLSeq, from: string, into: string): void {
  const entries = list.items.filter(isMap) as YAMLMap[];
  const has = (entry: YAMLMap, name: string): boolean => {
    const { name: own, aliases = [] } = entry.toJSON() as DepartmentEntry;
    return own === name || aliases.includes(name);
  };
  const old = entries.find((entry) => has(entry, from));
  let target = entries.find((entry) => has(entry, into));
  const spellings = old === undefined || old === target ? [from] : namesOf(old);
  if (old !== undefined && old !== target) list.items.splice(list.items.indexOf(old), 1);
  if (target === undefined) {
    target = new YAMLMap();
    target.set('name', into);
    list.add(target);
  }
  const known = namesOf(target);
  const aliases = [...known.slice(1), ...spellings.filter((name) => !known.includes(name))];
  setField(document, target, 'aliases', aliases);
}

function namesOf(entry: YAMLMap): string[] {
  const { name, aliases = [] } = entry.toJSON() as DepartmentEntry;
  return [name, ...aliases];
}

/** A pair stands in one list at most: confirmed is not rejected, and the other way round. */
function putPair(document: Document.Parsed, list: PairList | null, pair: Pair): void {
  const key = pairKey(...pair);
  const others: readonly PairList[] =
    list === 'compare'
      ? ['compare']
      : list === null
        ? ['compare', 'confirmed', 'rejected']
        : ['confirmed', 'rejected'];
  for (const name of others) {
    const rows = document.get(name);
    if (!isSeq(rows)) continue;
    rows.items = rows.items.filter((row) => {
      const [a = '', b = ''] = isSeq(row) ? (row.toJSON() as string[]) : [];
      return pairKey(a, b) !== key;
    });
    if (rows.items.length === 0) rows.flow = true;
  }
  if (list === null) return;
  const there = document.get(list);
  const rows = isSeq(there) ? there : new YAMLSeq();
  if (rows !== there) document.set(list, rows);
  rows.flow = false;
  const row = document.createNode([...pair]);
  row.flow = true;
  rows.add(row);
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
