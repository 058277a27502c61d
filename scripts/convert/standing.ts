import type { CircularHead } from '#domain/schema.ts';
import type { ArchiveIndex } from './4-name/archive-index.ts';
import { link } from './4-name/index.ts';
import type { LinkedCircular, ParsedCircular, SeedFile } from './types.ts';

/** A circular as the content folder holds it from an earlier run. */
export interface Published {
  /** The source of that time. */
  readonly seed: SeedFile;
  readonly head: CircularHead;
}

/**
 * A circular that an error keeps out, read from the source that was last published. Its own
 * files stay as they are; it still takes part in what links the others, so that what an
 * archive says of an instrument does not go because a file cannot be read today.
 */
export interface Standing {
  readonly parsed: ParsedCircular;
  readonly linked: (index: ArchiveIndex) => LinkedCircular | undefined;
}

/**
 * @param parse reads a source without a word about it; may throw
 */
export function standingCirculars(
  ids: Iterable<string>,
  published: (id: string) => Published | undefined,
  parse: (seed: SeedFile) => ParsedCircular | undefined,
): Standing[] {
  return [...new Set(ids)].sort().flatMap((id): Standing[] => {
    const was = published(id);
    const parsed = was === undefined ? undefined : orNothing(() => parse(was.seed));
    if (was === undefined || parsed === undefined) return [];
    // What the editor set then stands in the head.
    return [{ parsed, linked: (index) => orNothing(() => ({ ...link(parsed, index), head: was.head })) }];
  });
}

/** What the converter says of an old source helps nobody: its error was told already. */
function orNothing<T>(work: () => T | undefined): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
