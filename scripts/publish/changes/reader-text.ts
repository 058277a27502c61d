import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CircularRecord, UnitRecord } from '#domain/record.ts';
import { KINDS, ROLES } from '#domain/schema.ts';
import { type CircularDataFile, circularDataSchema } from '#formats/data-files.ts';

/** A measure or question as a reader has it. */
export interface ReaderUnit {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly fingerprint: string;
  /** What is said of it beside its text, by what it is called. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A circular as a reader has it. */
export interface ReaderCircular {
  readonly id: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Headings, in order. */
  readonly headings: readonly string[];
  readonly units: readonly ReaderUnit[];
  /** Paragraphs outside of measures, where they are known: a site's data have them not. */
  readonly outside?: readonly string[] | undefined;
}

/** @param unitFingerprint of a measure by its key */
export function readerCircular(
  record: CircularRecord,
  fingerprint: string,
  unitFingerprint: (key: string) => string,
): ReaderCircular {
  const { id, title, kind, docNumber, issuer, issued, sections, measures, questions } = record;
  return {
    id,
    title,
    fingerprint,
    fields: {
      标题: title,
      文种: KINDS[kind],
      发文字号: docNumber ?? '',
      发文机关: issuer ?? '',
      成文日期: issued ?? '',
    },
    headings: sections.map((section) => section.label + section.title),
    units: [...measures, ...questions].map((unit) => readerUnit(unit, unitFingerprint(unit.key))),
  };
}

function readerUnit(
  { key, title, text, departments, deadline, outcome }: UnitRecord,
  fingerprint: string,
): ReaderUnit {
  return {
    key,
    title,
    text,
    fingerprint,
    fields: {
      题名: title,
      责任部门: departments.map(({ name, role }) => `${name}（${ROLES[role]}）`).join('、'),
      完成时限: deadline?.printed ?? '',
      成果形式: outcome ?? '',
    },
  };
}

/** What readers have now, from the data files of a site; none where there is no site yet. */
export async function readSite(site: string): Promise<ReaderCircular[]> {
  const folder = join(site, 'data', 'circulars');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const circulars: ReaderCircular[] = [];
  for (const name of names) {
    const file = dataFile(await readFile(join(folder, name), 'utf8').catch(() => ''));
    if (file === undefined) continue;
    const prints = new Map([...file.measures, ...file.questions].map((unit) => [unit.key, unit.fingerprint]));
    circulars.push(readerCircular(file, file.fingerprint, (key) => prints.get(key) ?? ''));
  }
  return circulars;
}

/** A file of a site that an earlier program made may have other fields: what is needed here is looked for. */
function dataFile(text: string): CircularDataFile | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const read = circularDataSchema.safeParse(json);
    if (read.success) return read.data;
    const older = json as Partial<CircularDataFile>;
    const whole = [older.id, older.title, older.kind, older.fingerprint].every(
      (one) => typeof one === 'string',
    );
    const lists = [older.sections, older.measures, older.questions].every(Array.isArray);
    return whole && lists ? (older as CircularDataFile) : undefined;
  } catch {
    return undefined;
  }
}
