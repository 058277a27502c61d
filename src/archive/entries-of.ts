import { getLiveCollection } from 'astro:content';
import type { ArchiveLoader } from './load/live-loader.ts';
import type { LOADERS } from './load/loaders.ts';

type Loaders = typeof LOADERS;
type DataOf<Name extends keyof Loaders> = Loaders[Name] extends ArchiveLoader<infer Data> ? Data : never;

/** Astro's own types of it are made from what it found in `src/` when it last looked. */
type AnyCollection = (
  name: string,
) => Promise<{ readonly entries?: readonly { readonly data: unknown }[]; readonly error?: Error }>;

/**
 * The entries of a collection (src/live.config.ts). Whoever asks this is a question, or asked by one.
 * @throws ContentError with file and line, where one cannot be published
 */
export async function entriesOf<Name extends keyof Loaders>(name: Name): Promise<readonly DataOf<Name>[]> {
  const { entries, error } = await (getLiveCollection as unknown as AnyCollection)(name);
  if (error !== undefined) throw error;
  return (entries ?? []).map(({ data }) => data as DataOf<Name>);
}
