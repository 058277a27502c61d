import { akomaNtoso } from '#domain/akn/index.ts';
import type { Part } from '#domain/elements.ts';
import { paragraphText } from '#domain/elements.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { CircularHead } from '#domain/schema.ts';
import { xmlCharacters } from '#domain/xml/element.ts';
import { readCircularFile, readUnitFile } from '../../src/loaders/collections.ts';
import type { Conversion } from '../convert/index.ts';
import { readAkn, solid } from './akn-reader.ts';

/** A circular as the site loads it from the files that the converter wrote. */
export interface Loaded {
  readonly head: CircularHead & { readonly parts: readonly Part[] };
  readonly units: readonly PublishedUnit[];
}

export function loadedCirculars({ files }: Pick<Conversion, 'files'>): Loaded[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return files.flatMap(({ path, text }) => {
    const id = /^circulars\/(.+)\.mdx$/u.exec(path)?.[1];
    if (id === undefined) return [];
    const units = [...texts].flatMap(([file, body]) => {
      if (!file.startsWith(`measures/${id}/`)) return [];
      const { paragraphs, ...head } = readUnitFile(body, file);
      return [{ head, paragraphs }];
    });
    return [{ head: readCircularFile(text, path), units }];
  });
}

export const aknOf = ({ head, units }: Loaded, site?: string): string =>
  akomaNtoso(head, head.parts, units, { owner: '某资料室', site });

/**
 * What is wrong with the Akoma Ntoso file of a circular, `undefined` where nothing is: its
 * text is the circular's in order, no id stands twice, every `#…` has something to point to.
 */
export function brokenAkn(circular: Loaded): string | undefined {
  const reading = readAkn(aknOf(circular));
  const expected = solid(xmlCharacters(textInOrder(circular)));
  if (reading.text !== expected) return `the text differs:\n${reading.text}\n${expected}`;
  const ids = new Set(reading.ids);
  if (ids.size !== reading.ids.length) return `an id stands twice: ${reading.ids.join(' ')}`;
  const dead = reading.references.filter((reference) => !ids.has(reference));
  return dead.length > 0 ? `these lead nowhere: ${dead.join(' ')}` : undefined;
}

function textInOrder({ head, units }: Loaded): string {
  const byKey = new Map(units.map((unit) => [unit.head.key, unit]));
  return head.parts
    .flatMap(({ blocks }) => blocks)
    .map((block) =>
      block.role === 'unit'
        ? (byKey.get(block.key)?.paragraphs ?? []).map(paragraphText).join('')
        : block.text,
    )
    .join('');
}
