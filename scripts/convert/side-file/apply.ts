import type { Correction, Found } from '#domain/schema.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { EditorSubjects, ParsedCircular, Staged } from '../types.ts';
import { type ReadYaml, readYaml, type YamlFile } from './read-yaml.ts';
import { type SideFile, sideFileSchema } from './schema.ts';

/**
 * A circular with the editor's corrections. What the editor set is `found` as `editor`,
 * so that pages can mark it; the text itself is never changed. `undefined` where the
 * side file has an error.
 */
export function applySideFile(parsed: ParsedCircular, file: YamlFile): Staged<ParsedCircular | undefined> {
  const read = readYaml<SideFile>(file, sideFileSchema, 'side-file/invalid');
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  const side = read.value;
  const unknown = unknownMeasures(parsed, side, read);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const found: Record<string, Found> = { ...parsed.found };
  const set = <T>(field: string, value: T | undefined, before: T): T => {
    if (value === undefined) return before;
    found[field] = 'editor';
    return value;
  };
  const { head } = parsed;
  const issuer = typeof side.issuer === 'string' ? [side.issuer] : side.issuer;
  const value: ParsedCircular = {
    ...parsed,
    head: {
      ...head,
      title: set('title', side.title, head.title),
      kind: set('kind', side.kind, head.kind),
      issuers: set('issuer', issuer, head.issuers),
      docNumber: set('docNumber', side.number, head.docNumber),
      issued: set('issued', side.date, head.issued),
      urgency: set('urgency', side.urgency, head.urgency),
      note: side.note ?? head.note,
      ...(side.corrections === undefined ? {} : { corrections: oldestFirst(side.corrections) }),
    },
    found,
    units: parsed.units.map((unit) => {
      const change = side.measures?.[unit.head.key];
      if (change === undefined) return unit;
      const titled = change.title === undefined ? {} : { title: change.title, titleFound: 'editor' as const };
      return { ...unit, head: { ...unit.head, ...titled, note: change.note ?? unit.head.note } };
    }),
    ...(side.topics === undefined ? {} : { topics: editorSubjects(side.topics, read) }),
  };
  return { value, diagnostics: [] };
}

function editorSubjects(
  topics: NonNullable<SideFile['topics']>,
  { placeOf }: ReadYaml<SideFile>,
): ReadonlyMap<string, EditorSubjects> {
  return new Map(
    Object.entries(topics).map(([key, names]) => [key, { topics: names, place: placeOf(['topics', key]) }]),
  );
}

function unknownMeasures(
  parsed: ParsedCircular,
  side: SideFile,
  { placeOf }: ReadYaml<SideFile>,
): Diagnostic[] {
  const keys = new Set(parsed.units.map((unit) => unit.head.key));
  const named = [
    ...Object.keys(side.measures ?? {}).map((key) => ({ key, path: ['measures', key] })),
    ...Object.keys(side.topics ?? {}).map((key) => ({ key, path: ['topics', key] })),
    ...(side.corrections ?? []).flatMap(({ at }, i) =>
      at === undefined ? [] : [{ key: at, path: ['corrections', i, 'at'] }],
    ),
  ];
  return named
    .filter(({ key }) => !keys.has(key))
    .map(({ key, path }) => diagnostic('side-file/unknown-measure', placeOf(path), key));
}

function oldestFirst(corrections: NonNullable<SideFile['corrections']>): Correction[] {
  return corrections
    .map(({ on, at, what }) => ({ on, at: at ?? null, what }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
