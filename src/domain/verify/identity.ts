import type { KnownBy } from './known-by.ts';

/**
 * By what the texts of a circular are known: all that `/verify/` has to know of it, and
 * what the build compares with the address book.
 */
export interface CircularIdentity extends Omit<KnownBy, 'units'> {
  /** How an official text cites it. */
  readonly citation: string;
  /** Fingerprints that it had before it was corrected, latest first. */
  readonly earlier: readonly string[];
  /** In reading order; `name` is what a citation calls it. */
  readonly units: readonly UnitIdentity[];
}

export interface UnitIdentity {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly fingerprint: string;
  /** Of its text without the number. */
  readonly body: string;
  readonly earlier: readonly string[];
}

/** What a fingerprint stands for: a circular by its id, or a measure by id and key. */
export type FingerprintEntry = readonly [fingerprint: string, circular: string, key?: string];

/** The parts that are small enough to be loaded whole. */
export interface VerifyDirectory {
  /** Changes with every text; names the version that the other files belong to. */
  readonly version: string;
  /** The first fingerprint of each file of fingerprints. */
  readonly firsts: readonly string[];
  /** Where addresses went, and what was withdrawn; and the fingerprints of what is gone. */
  readonly gone: readonly GoneAddress[];
}

/** An address that is no page of its own any more. */
export interface GoneAddress {
  readonly address: string;
  /** Where it leads in the end; `null` where it was withdrawn. */
  readonly to: string | null;
  /** What stood there. */
  readonly title: string;
  /** All that its text ever had. */
  readonly fingerprints: readonly string[];
}

/** Fingerprints in one file: a few kilobytes. */
export const FINGERPRINTS_PER_FILE = 500;

export const VERIFY_DIRECTORY = 'verify/directory';
export const fingerprintsName = (file: number): string => `verify/fingerprints-${file}`;
export const identityName = (circular: string): string => `verify/circulars/${circular}`;
/** The data script of a name, below the site's root. */
export const verifyFile = (name: string): string => `${name}.js`;

/** The file of fingerprints that would hold one; `undefined` where it comes before all. */
export function fileOf(fingerprint: string, firsts: readonly string[]): number | undefined {
  const after = firsts.findIndex((first) => first > fingerprint);
  const at = (after < 0 ? firsts.length : after) - 1;
  return at < 0 ? undefined : at;
}
