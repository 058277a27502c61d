import type { CircularChange, FieldChange, UnitChange } from '#domain/changes.ts';
import type { ReaderCircular, ReaderUnit } from './reader-text.ts';

/** What readers will see changed, circular by circular. */
export function changesBetween(
  before: readonly ReaderCircular[],
  after: readonly ReaderCircular[],
): CircularChange[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const staying = new Set(after.map(({ id }) => id));
  const gone = new Map(before.filter(({ id }) => !staying.has(id)).map((one) => [one.fingerprint, one]));
  const changes = after.flatMap((now): CircularChange[] => {
    const was = known.get(now.id);
    if (was !== undefined) return changeOf(was, now) ?? [];
    const moved = gone.get(now.fingerprint);
    if (moved === undefined) return [whole('new', now)];
    gone.delete(now.fingerprint);
    return [{ ...whole('moved', now), from: moved.id }];
  });
  return [...changes, ...[...gone.values()].map((was) => whole('withdrawn', was))];
}

function whole(kind: 'new' | 'moved' | 'withdrawn', { id, title, units }: ReaderCircular): CircularChange {
  return { kind, id, title, units: units.length, fields: [], measures: [], outside: null };
}

function changeOf(was: ReaderCircular, now: ReaderCircular): CircularChange[] | undefined {
  const headings = { name: '小标题', before: was.headings.join('\n'), after: now.headings.join('\n') };
  const fields = [
    ...fieldsBetween(was.fields, now.fields),
    ...(headings.before === headings.after ? [] : [headings]),
  ];
  const measures = unitsBetween(was.units, now.units);
  const outside = outsideOf(was, now, measures, fields);
  if (fields.length === 0 && measures.length === 0 && outside === null) return undefined;
  const change: CircularChange = {
    kind: 'changed',
    id: now.id,
    title: now.title,
    units: now.units.length,
    fields,
    measures,
    outside,
  };
  return [change];
}

/** The paragraphs outside of measures that are not the same; where they are not known, whether there must be some. */
function outsideOf(
  was: ReaderCircular,
  now: ReaderCircular,
  measures: readonly UnitChange[],
  fields: readonly FieldChange[],
): CircularChange['outside'] {
  if (was.outside === undefined || now.outside === undefined) {
    const isTold = fields.length > 0 || measures.some(({ kind }) => kind !== 'described');
    return was.fingerprint === now.fingerprint || isTold ? null : { before: '', after: '' };
  }
  const without = (all: readonly string[], others: readonly string[]): string => {
    const known = new Set(others);
    return all.filter((one) => !known.has(one)).join('\n');
  };
  const before = without(was.outside, now.outside);
  const after = without(now.outside, was.outside);
  return before === after ? null : { before, after };
}

function unitsBetween(was: readonly ReaderUnit[], now: readonly ReaderUnit[]): UnitChange[] {
  const before = new Map(was.map((unit) => [unit.key, unit]));
  const standing = new Set(
    now.flatMap((unit) => (before.get(unit.key)?.fingerprint === unit.fingerprint ? [unit.key] : [])),
  );
  const origins = originsOf(was, now, standing);
  const moved = new Set([...origins.values()].map(({ key }) => key));
  const changes = now.flatMap((unit): UnitChange[] => {
    const old = before.get(unit.key);
    if (old !== undefined && (standing.has(unit.key) || old.text === unit.text)) {
      const fields = fieldsBetween(old.fields, unit.fields);
      return fields.length === 0 ? [] : [unitChange('described', old, unit, fields)];
    }
    const origin = origins.get(unit.key);
    if (origin !== undefined) {
      const fields = fieldsBetween(origin.fields, unit.fields);
      return [{ ...unitChange('moved', origin, unit, fields), from: origin.key }];
    }
    // Where the text that stood here moved on, this one is no correction of it.
    if (old === undefined || moved.has(old.key)) return [unitChange('new', undefined, unit, [])];
    return [unitChange('corrected', old, unit, fieldsBetween(old.fields, unit.fields))];
  });
  const keys = new Set(now.map(({ key }) => key));
  const gone = was.filter(({ key }) => !keys.has(key) && !moved.has(key));
  return [
    ...changes,
    ...gone.map(
      ({ key, title, text }): UnitChange => ({
        kind: 'withdrawn',
        key,
        title,
        before: text,
        after: '',
        fields: [],
      }),
    ),
  ];
}

/** By key of a measure the one whose text it has: a text is known again where it moved to, whatever number it has there. */
function originsOf(
  was: readonly ReaderUnit[],
  now: readonly ReaderUnit[],
  standing: ReadonlySet<string>,
): Map<string, ReaderUnit> {
  const loose = new Map(was.filter(({ key }) => !standing.has(key)).map((unit) => [unit.text, unit]));
  const origins = new Map<string, ReaderUnit>();
  for (const { key, text } of now) {
    const origin = standing.has(key) ? undefined : loose.get(text);
    if (origin === undefined || origin.key === key) continue;
    origins.set(key, origin);
    loose.delete(text);
  }
  return origins;
}

function unitChange(
  kind: UnitChange['kind'],
  was: ReaderUnit | undefined,
  now: ReaderUnit,
  fields: readonly FieldChange[],
): UnitChange {
  return { kind, key: now.key, title: now.title, before: was?.text ?? '', after: now.text, fields };
}

function fieldsBetween(
  was: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): FieldChange[] {
  return Object.keys(now).flatMap((name) => {
    const before = was[name] ?? '';
    const after = now[name] ?? '';
    return before === after ? [] : [{ name, before, after }];
  });
}
