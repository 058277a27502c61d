import type { Correction, Found, Proofread } from '#domain/schema.ts';
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
  const faults = [...unknownMeasures(parsed, side, read), ...proofreadTooEarly(parsed, side, read)];
  if (faults.length > 0) return { value: undefined, diagnostics: faults };
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
      ...(side.proofread === undefined ? {} : { proofread: proofread(side.proofread) }),
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

/** Nobody proofreads a text before it is issued: one of the two dates is a slip. */
function proofreadTooEarly(
  { head }: ParsedCircular,
  { date, proofread: declared }: SideFile,
  { placeOf }: ReadYaml<SideFile>,
): Diagnostic[] {
  const issued = date ?? head.issued;
  if (declared === undefined || issued === null || declared.on >= issued) return [];
  const detail = `“proofread” 的日期 ${declared.on} 早于成文日期 ${issued}`;
  return [diagnostic('side-file/invalid', placeOf(['proofread']), detail)];
}

const proofread = ({ on, by }: NonNullable<SideFile['proofread']>): Proofread => ({ on, by: by ?? null });

function oldestFirst(corrections: NonNullable<SideFile['corrections']>): Correction[] {
  return corrections
    .map(({ on, at, what }) => ({ on, at: at ?? null, what }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
