import { z } from 'astro/zod';
import { standardDocNumber } from '#domain/doc-number.ts';
import { CIRCULAR_ID } from '#domain/schema.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { nameParts } from '../instrument-name.ts';
import type { ReadYaml } from '../side-file/read-yaml.ts';
import type { RegisteredInstrument, Staged } from '../types.ts';

const name = z.string().trim().min(1);

/** `seeds/registry/instruments.yaml`: instruments of which the editor knows more than the texts say. */
export const instrumentsSchema = z.array(
  z.strictObject({
    /** The name that the site shows, without 《》. */
    name,
    /** Other spellings and short names, as circulars print them. */
    aliases: z.array(name).default([]),
    /** Last part of the address; made from the name where it is left out. */
    id: z.string().regex(CIRCULAR_ID).optional(),
    /** 法律, 司法解释, 意见 … */
    type: name.optional(),
    /** 发文字号. */
    number: name.optional(),
    issuer: name.optional(),
    /** Id of the circular, where the archive holds it under another title. */
    circular: z.string().regex(CIRCULAR_ID).optional(),
    /** `false`: this 《…》 is a book, a newspaper, a form. */
    instrument: z.boolean().default(true),
  }),
);
type InstrumentsFile = z.infer<typeof instrumentsSchema>;

/** The instruments of the file. One spelling, one id and one number can mean one instrument only. */
export function readInstruments(
  read: ReadYaml<InstrumentsFile> | undefined,
): Staged<readonly RegisteredInstrument[]> {
  if (read?.value === undefined) return { value: [], diagnostics: [] };
  const { value, placeOf } = read;
  const diagnostics: Diagnostic[] = [];
  const owner = new Map<string, number>();
  const once = (key: string, text: string, entry: number, path: readonly PropertyKey[]): void => {
    if (!owner.has(key)) owner.set(key, entry);
    if (owner.get(key) === entry) return;
    const detail = `“${text}”写在了两个引用文件名下`;
    diagnostics.push(diagnostic('registry/invalid', placeOf(path), detail));
  };
  const instruments = value.map((entry, i): RegisteredInstrument => {
    const names = [entry.name, ...entry.aliases];
    for (const [j, text] of names.entries()) {
      once(`name ${nameParts(text).key}`, text, i, j === 0 ? [i, 'name'] : [i, 'aliases', j - 1]);
    }
    if (entry.id !== undefined) once(`id ${entry.id}`, entry.id, i, [i, 'id']);
    if (entry.number !== undefined) {
      once(`number ${standardDocNumber(entry.number) ?? entry.number}`, entry.number, i, [i, 'number']);
    }
    return { ...entry, place: placeOf([i]) };
  });
  return { value: instruments, diagnostics };
}
