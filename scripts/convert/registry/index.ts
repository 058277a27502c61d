import { z } from 'astro/zod';
import { archiveSchema, issuerSchema } from '#domain/schema.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ReadYaml, readYaml, type YamlFile } from '../side-file/read-yaml.ts';
import type { Registry, Staged } from '../types.ts';
import { departmentsSchema, readDepartments } from './departments.ts';

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
  const issuers = read('issuers.yaml', z.array(issuerSchema))?.value ?? [];
  const departments = readDepartments(read('departments.yaml', departmentsSchema));
  diagnostics.push(...departments.diagnostics);
  return {
    value: diagnostics.length > 0 ? undefined : { issuers, departments: departments.value },
    diagnostics,
  };
}
