import { z } from 'astro/zod';
import { archiveSchema, issuerSchema } from '#domain/schema.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { readYaml, type YamlFile } from './side-file/read-yaml.ts';
import type { Registry, Staged } from './types.ts';

/** Reads the files of `seeds/registry/` that the converter needs; `undefined` where one has an error. */
export function readRegistry(files: readonly YamlFile[]): Staged<Registry | undefined> {
  const diagnostics: Diagnostic[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const file = files.find((f) => f.file === `registry/${name}`);
    if (file === undefined) return undefined;
    const result = readYaml(file, schema, 'registry/invalid');
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  read('archive.yaml', archiveSchema);
  const issuers = read('issuers.yaml', z.array(issuerSchema)) ?? [];
  return { value: diagnostics.length > 0 ? undefined : { issuers }, diagnostics };
}
