import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { ParsedCircular } from './types.ts';

/** What was read of one seed with its side file, and what there is to say about it. */
export interface SeedReading {
  /** `undefined` where it has an error. */
  readonly value: ParsedCircular | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Readings of an earlier run. A reading depends on the seed, its side file and the converter alone, so
 * one that was made of the same stands for a fresh one.
 */
export interface KeptReadings {
  /** What was read of a seed that is as it was then. */
  readonly get: (id: string) => SeedReading | undefined;
  /** Keeps what was just read. */
  readonly put: (id: string, reading: SeedReading) => void;
  /** Tells all that a reading depends on from anything else; `undefined` for a seed of which nothing can be kept. */
  readonly keyOf: (id: string) => string | undefined;
}
