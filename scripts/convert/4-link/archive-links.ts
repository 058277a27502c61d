import { type CircularLinks, noLinks } from '#domain/links.ts';
import type { Instrument, Term, Topic } from '#domain/lists.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkedCircular } from '../types.ts';

/** What follows from all circulars together. */
export interface ArchiveLinks {
  /** One for each circular, in their order. */
  readonly circulars: readonly CircularLinks[];
  readonly instruments: readonly Instrument[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
}

/**
 * All circulars → what links them. After it:
 * 1. every circular has its links, every measure and question an entry in them;
 * 2. every id that a link names stands in the list it belongs to;
 * 3. nothing depends on the order of the circulars.
 */
export function linkArchive(circulars: readonly LinkedCircular[]): {
  readonly value: ArchiveLinks;
  readonly diagnostics: readonly Diagnostic[];
} {
  return {
    value: {
      circulars: circulars.map(({ head, units }) => ({
        id: head.id,
        units: Object.fromEntries(units.map((unit) => [unit.head.key, noLinks()])),
        head: {},
      })),
      instruments: [],
      terms: [],
      topics: [],
    },
    diagnostics: [],
  };
}
