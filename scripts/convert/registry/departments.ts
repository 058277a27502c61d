import { z } from 'astro/zod';
import { CIRCULAR_ID } from '#domain/schema.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadYaml } from '../side-file/read-yaml.ts';
import type { RegisteredDepartments, Staged } from '../types.ts';

const name = z.string().trim().min(1);

/** `seeds/registry/departments.yaml`: by issuer's id, the departments whose spellings are one. */
export const departmentsSchema = z.record(
  z.string(),
  z.array(
    z.strictObject({
      /** The name that the site shows. */
      name,
      /** Other spellings, as circulars print them. */
      aliases: z.array(name).default([]),
      /** Last part of the address; made from the name where it is left out. */
      id: z.string().regex(CIRCULAR_ID).optional(),
    }),
  ),
);
type DepartmentsFile = z.infer<typeof departmentsSchema>;

/** The departments of the file by issuer. One spelling, and one id, can mean one department only. */
export function readDepartments(
  read: ReadYaml<DepartmentsFile> | undefined,
): Staged<readonly RegisteredDepartments[]> {
  if (read?.value === undefined) return { value: [], diagnostics: [] };
  const { value, placeOf } = read;
  const diagnostics: Diagnostic[] = [];
  const departments = Object.entries(value).map(([issuer, entries]): RegisteredDepartments => {
    const seen = new Set<string>();
    const once = (kind: 'name' | 'id', text: string, path: readonly PropertyKey[]): void => {
      const key = `${kind} ${text}`;
      if (seen.has(key)) diagnostics.push(diagnostic('registry/invalid', placeOf(path), twice(issuer, text)));
      seen.add(key);
    };
    for (const [i, entry] of entries.entries()) {
      once('name', entry.name, [issuer, i, 'name']);
      for (const [j, alias] of entry.aliases.entries()) once('name', alias, [issuer, i, 'aliases', j]);
      if (entry.id !== undefined) once('id', entry.id, [issuer, i, 'id']);
    }
    return { issuer, place: placeOf([issuer]), departments: entries };
  });
  return { value: departments, diagnostics };
}

function twice(issuer: string, text: string): string {
  return `“${issuer}”之下，“${text}”写了不止一次，不知指哪一个部门`;
}
