import type { Correction, Found, Proofread } from '#domain/schema.ts';
import { deadlineDate } from '../3-parse/deadline-date.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { EditorSubjects, ParsedCircular, ParsedUnit, Staged } from '../types.ts';
import type { ReadYaml } from './read-yaml.ts';
import type { SideFile } from './schema.ts';

/** The head fields that a side file sets, by their names in the head. */
export function settledFields(side: SideFile): ReadonlySet<string> {
  return new Set(Object.keys(headOf(side)));
}

/** What a side file says of the head: only what it says. */
function headOf(
  side: SideFile,
): Partial<Omit<ParsedCircular['head'], 'issuers'>> & { issuer?: readonly string[] } {
  const issuer = typeof side.issuer === 'string' ? [side.issuer] : side.issuer;
  const set = {
    title: side.title,
    kind: side.kind,
    issuer: issuer === null ? [] : issuer,
    docNumber: side.number,
    issued: side.date,
    urgency: side.urgency,
    addressees: side.addressees,
    handlingOffice: side.handlingOffice,
    copiedTo: side.copiedTo,
    printingOffice: side.printingOffice,
    printed: side.printed,
    noticeTitle: side.notice?.title,
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}

/**
 * A circular with the editor's corrections. What the editor set is `found` as `editor`,
 * so that pages can mark it; the text itself is never changed. `undefined` where the
 * side file speaks of measures that are not there.
 */
export function applySideFile(
  parsed: ParsedCircular,
  side: SideFile,
  read: Pick<ReadYaml<SideFile>, 'placeOf'>,
): Staged<ParsedCircular | undefined> {
  const faults = [...unknownMeasures(parsed, side, read), ...proofreadTooEarly(parsed, side, read)];
  if (faults.length > 0) return { value: undefined, diagnostics: faults };
  const { issuer, ...fields } = headOf(side);
  const found: Record<string, Found> = { ...parsed.found };
  for (const field of settledFields(side)) found[field] = 'editor';
  const { head } = parsed;
  const value: ParsedCircular = {
    ...parsed,
    head: {
      ...head,
      ...fields,
      issuers: issuer ?? head.issuers,
      note: side.note ?? head.note,
      ...(side.corrections === undefined ? {} : { corrections: oldestFirst(side.corrections) }),
      ...(side.proofread === undefined ? {} : { proofread: proofread(side.proofread) }),
    },
    found,
    units: parsed.units.map((unit) => withFields(unit, side.measures?.[unit.head.key])),
    ...(side.topics === undefined ? {} : { topics: editorSubjects(side.topics, read) }),
  };
  return { value, diagnostics: [] };
}

type MeasureFields = NonNullable<SideFile['measures']>[string];

function withFields(unit: ParsedUnit, change: MeasureFields | undefined): ParsedUnit {
  if (change === undefined) return unit;
  const { deadline: deadlineBefore, outcome: outcomeBefore, ...head } = unit.head;
  const deadline =
    change.deadline === undefined ? deadlineBefore : deadlineOf(change.deadline, deadlineBefore);
  const outcome = change.outcome === undefined ? outcomeBefore : (change.outcome ?? undefined);
  const set = (['departments', 'deadline', 'outcome'] as const).filter(
    (field) => change[field] !== undefined,
  );
  return {
    ...unit,
    head: {
      ...head,
      ...(change.title === undefined ? {} : { title: change.title, titleFound: 'editor' as const }),
      departments:
        change.departments?.map(({ name, role }) => ({ printed: name, role, whole: true as const })) ??
        head.departments,
      ...(deadline === undefined ? {} : { deadline }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(set.length === 0 ? {} : { found: Object.fromEntries(set.map((field) => [field, 'editor'])) }),
      note: change.note ?? head.note,
    },
  };
}

type Deadline = NonNullable<ParsedUnit['head']['deadline']>;
const DAY = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/u;

/** 完成时限 as the editor says it: a day goes with the words that are printed, words tell the day they name. */
function deadlineOf(
  said: NonNullable<MeasureFields['deadline']> | null,
  before: Deadline | undefined,
): Deadline | undefined {
  if (said === null) return undefined;
  if (typeof said !== 'string')
    return {
      printed: said.printed,
      date: said.date === undefined ? (deadlineDate(said.printed) ?? null) : said.date,
    };
  const day = DAY.exec(said)?.groups;
  if (day === undefined) return { printed: said, date: deadlineDate(said) ?? null };
  const words = `${day.year}年${Number(day.month)}月${Number(day.day)}日`;
  return { printed: before?.printed ?? words, date: said };
}

function editorSubjects(
  topics: NonNullable<SideFile['topics']>,
  { placeOf }: Pick<ReadYaml<SideFile>, 'placeOf'>,
): ReadonlyMap<string, EditorSubjects> {
  return new Map(
    Object.entries(topics).map(([key, names]) => [key, { topics: names, place: placeOf(['topics', key]) }]),
  );
}

function unknownMeasures(
  parsed: ParsedCircular,
  side: SideFile,
  { placeOf }: Pick<ReadYaml<SideFile>, 'placeOf'>,
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
  { placeOf }: Pick<ReadYaml<SideFile>, 'placeOf'>,
): Diagnostic[] {
  const issued = date === undefined ? head.issued : date;
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
