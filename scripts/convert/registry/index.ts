import { z } from 'astro/zod';
import { declarationsSchema } from '#domain/address-book/declarations.ts';
import { archiveSchema, type Issuer, issuerSchema } from '#domain/schema.ts';
import { synonymsSchema } from '#domain/search/synonyms.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type ReadYaml, readYaml, type YamlFile } from '../side-file/read-yaml.ts';
import type { Registry, Staged } from '../types.ts';
import { departmentsSchema, readDepartments } from './departments.ts';
import { instrumentsSchema, readInstruments } from './instruments.ts';
import { lineageSchema, readLineage } from './lineage.ts';
import { readSubjects, subjectsSchema } from './subjects.ts';

/** What the archive calls itself: the one registry file that the site cannot do without. */
export const ARCHIVE_FILE = 'registry/archive.yaml';

export function hasArchive(files: readonly YamlFile[]): boolean {
  return files.some(({ file }) => file === ARCHIVE_FILE);
}

/** Reads the files of `seeds/registry/` that the converter needs; `undefined` where one has an error. */
export function readRegistry(files: readonly YamlFile[]): Staged<Registry | undefined> {
  const diagnostics: Diagnostic[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): ReadYaml<T> | undefined => {
    const file = files.find((f) => f.file === `registry/${name}`);
    if (file === undefined) return undefined;
    const result = readYaml(file, schema, 'registry/invalid');
    diagnostics.push(...result.diagnostics);
    return result;
  };
  read('archive.yaml', archiveSchema);
  const issuersFile = read('issuers.yaml', z.array(issuerSchema));
  const issuers = issuersFile?.value ?? [];
  if (issuersFile !== undefined) diagnostics.push(...namedTwice(issuers, issuersFile));
  // The site reads these two itself; here faults in them are found before anything is made.
  read('redirects.yaml', declarationsSchema);
  read('synonyms.yaml', synonymsSchema);
  const departments = readDepartments(read('departments.yaml', departmentsSchema));
  diagnostics.push(...departments.diagnostics);
  const instruments = readInstruments(read('instruments.yaml', instrumentsSchema));
  diagnostics.push(...instruments.diagnostics);
  const topics = readSubjects(read('topics.yaml', subjectsSchema));
  diagnostics.push(...topics.diagnostics);
  const lineage = readLineage(read('lineage.yaml', lineageSchema.nullable()));
  diagnostics.push(...lineage.diagnostics);
  return {
    value:
      diagnostics.length > 0
        ? undefined
        : {
            issuers,
            departments: departments.value,
            instruments: instruments.value,
            topics: topics.value,
            lineage: lineage.value,
          },
    diagnostics,
  };
}

/** An id, and a name in whatever form, can mean one issuer only. */
function namedTwice(issuers: readonly Issuer[], { placeOf }: ReadYaml<unknown>): Diagnostic[] {
  const owners = new Map<string, number>();
  return issuers.flatMap(({ id, name, short, aliases }, i) =>
    [...new Set([`id ${id}`, ...[name, short, ...aliases].map((n) => `name ${n}`)])].flatMap((key) => {
      if (!owners.has(key)) owners.set(key, i);
      if (owners.get(key) === i) return [];
      const word = key.slice(key.indexOf(' ') + 1);
      return [diagnostic('registry/invalid', placeOf([i]), `“${word}”写在了两个发文机关名下`)];
    }),
  );
}
