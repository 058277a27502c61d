import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { standardDocNumber } from '#domain/doc-number.ts';
import { CIRCULAR_ID, isReservedId } from '#domain/schema.ts';
import { convertArchive } from '../../convert/index.ts';
import { readInside } from '../convert/read-inside.ts';
import { recognisedBeside, seedFile, sourceOf } from '../convert/read-seeds.ts';

/** What tells that two files hold one document. */
export interface Named {
  readonly docNumber: string | null;
  readonly title: string;
  readonly issued: string | null;
}

/** What the archive has already, and what was taken in since: asked for each file that is to be added. */
export interface Holdings {
  /** The source that stands for an id. */
  readonly occupant: (id: string) => string | undefined;
  /** The id under which exactly these bytes are held. */
  readonly idOfSame: (bytes: Uint8Array) => Promise<string | undefined>;
  /** The id under which a document of this number (or date) and title is held, in other bytes. */
  readonly idOfSameDocument: (head: Named) => Promise<string | undefined>;
  /**
   * The id to propose where others are taken: the id itself where it is free or stands for
   * a document of the same number, else the next one that is free.
   */
  readonly freeId: (id: string, head: Named) => Promise<string>;
  /** From now on a file is held under an id. */
  readonly take: (id: string, file: string, digest: string, head: Named) => void;
}

/** The sources of a seeds folder by id. A name that is no id stands for none. Throws where the folder cannot be read. */
export async function sourcesById(seeds: string): Promise<Map<string, string>> {
  const names = (await readdir(seeds)).sort();
  return new Map(
    names.flatMap((file) => {
      const id = sourceOf(file)?.id;
      return id !== undefined && CIRCULAR_ID.test(id) ? [[id, file] as const] : [];
    }),
  );
}

/** By what bytes are known again. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Looks at a seeds folder. What it takes to answer grows with the archive and with the
 * files that are asked about, not with both together. Throws where the folder cannot be read.
 */
export async function openHoldings(seeds: string, content: string): Promise<Holdings> {
  const files = await sourcesById(seeds);
  const before = new Map(files);
  const bySize = new Map<number, string[]>();
  for (const [id, file] of files) {
    const size = (await stat(join(seeds, file)).catch(() => undefined))?.size;
    if (size !== undefined) bySize.set(size, [...(bySize.get(size) ?? []), id]);
  }
  const digests = new Map<string, string>();
  const numbers = new Map<string, string | undefined>();
  const taken = new Map<string, string>();
  let held: ReadonlyMap<string, string> | undefined;

  const digestSource = async (id: string): Promise<string> => {
    const bytes = await readInside(seeds, join(seeds, files.get(id) ?? ''));
    return typeof bytes === 'string' ? '' : digestOf(bytes);
  };
  const numberOf = async (id: string): Promise<string | undefined> => {
    if (!numbers.has(id)) {
      const head = await headIn(seeds, files.get(id) ?? '');
      numbers.set(id, standardDocNumber(head?.docNumber ?? ''));
    }
    return numbers.get(id);
  };
  return {
    occupant: (id) => files.get(id),
    idOfSame: async (bytes) => {
      // Most files differ in length; only the others have to be read, each once.
      const alike = bySize.get(bytes.length) ?? [];
      bySize.delete(bytes.length);
      for (const id of alike) digests.set(await digestSource(id), id);
      return digests.get(digestOf(bytes));
    },
    idOfSameDocument: async (head) => {
      const name = nameOf(head);
      held ??= await heldNames(seeds, content, before);
      return taken.get(name) ?? held.get(name);
    },
    freeId: async (id, head) => {
      if (!files.has(id) && !isReservedId(id)) return id;
      const number = standardDocNumber(head.docNumber ?? '');
      if (number !== undefined && number === (await numberOf(id))) return id;
      for (let i = 2; ; i += 1) if (!files.has(`${id}-${i}`)) return `${id}-${i}`;
    },
    take: (id, file, digest, head) => {
      files.set(id, file);
      digests.set(digest, id);
      numbers.set(id, standardDocNumber(head.docNumber ?? ''));
      taken.set(nameOf(head), id);
    },
  };
}

/** By what a document is known, however it is typed: number and title; where it has no number, title and date. */
function nameOf({ docNumber, title, issued }: Named): string {
  return `${standardDocNumber(docNumber ?? '') ?? issued ?? ''} ${title.replace(/\s/gu, '')}`;
}

/** What the archive holds, by number and title: as it was converted last; what was not yet is read now. */
async function heldNames(
  seeds: string,
  content: string,
  files: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [id, file] of files) {
    const mdx = await readFile(join(content, 'circulars', `${id}.mdx`), 'utf8').catch(() => '');
    const title = fieldIn(mdx, 'title');
    const named =
      title === null
        ? await headIn(seeds, file)
        : { docNumber: fieldIn(mdx, 'docNumber'), title, issued: fieldIn(mdx, 'issued') };
    if (named !== undefined) names.set(nameOf(named), id);
  }
  return names;
}

/** One field of a head: the whole head of a long circular takes a hundred times as long to read. */
function fieldIn(mdx: string, field: string): string | null {
  const line = new RegExp(`^${field}: (.*)$`, 'mu').exec(mdx)?.[1];
  const value: unknown = line === undefined ? null : parse(line);
  return typeof value === 'string' ? value : null;
}

async function headIn(seeds: string, file: string): Promise<Named | undefined> {
  const bytes = await readInside(seeds, join(seeds, file));
  if (typeof bytes === 'string') return undefined;
  const seed = await seedFile(file, bytes, await recognisedBeside(seeds, file));
  return convertArchive({ circulars: [seed], sideFiles: [], registry: [] }).circulars[0]?.head;
}
