/** An issuer as its form has it. */
export interface IssuerEntry {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly level: string;
  readonly region: string;
}

/** A department as it is registered: spellings that are one. */
export interface DepartmentEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly id: string;
}

export interface SubjectEntry {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  /** Words and their points, in the file's order. */
  readonly words: readonly (readonly [word: string, points: number])[];
}

export interface InstrumentEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly id: string;
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly circular: string;
  /** `false` for what stands in 《》 and is no instrument. */
  readonly instrument: boolean;
}

export type Pair = readonly [string, string];
export type PairList = 'compare' | 'confirmed' | 'rejected';

/** The files of the registry that have a form, as they are now. */
export interface RegistryState {
  readonly issuers: readonly IssuerEntry[];
  /** By issuer's id. */
  readonly departments: Readonly<Record<string, readonly DepartmentEntry[]>>;
  readonly subjects: readonly SubjectEntry[];
  readonly synonyms: readonly (readonly string[])[];
  readonly lineage: Readonly<Record<PairList, readonly Pair[]>>;
  readonly instruments: readonly InstrumentEntry[];
  /** Changes with every change of any of them; goes with each step. */
  readonly revision: string;
  readonly who: string;
  /** Why they cannot be read, in words; then there are no forms. */
  readonly fault?: string | undefined;
}

/** One step in the registry. `at` is the place of an entry that is there, `null` for one that comes; a value of `null` takes it away. */
export type RegistryEdit =
  | { readonly kind: 'issuer'; readonly at: number | null; readonly value: IssuerEntry | null }
  | {
      readonly kind: 'department';
      readonly issuer: string;
      readonly at: number | null;
      readonly value: DepartmentEntry | null;
    }
  /** Two spellings become one department: what was called `from` is called `into`. */
  | { readonly kind: 'merge'; readonly issuer: string; readonly from: string; readonly into: string }
  | { readonly kind: 'subject'; readonly at: number | null; readonly value: SubjectEntry | null }
  | { readonly kind: 'synonyms'; readonly at: number | null; readonly value: readonly string[] | null }
  | { readonly kind: 'instrument'; readonly at: number | null; readonly value: InstrumentEntry | null }
  /** A pair is put into a list, or (`list` is `null`) taken out of whichever it stands in. */
  | { readonly kind: 'pair'; readonly list: PairList | null; readonly pair: Pair };

/** What a step came to. */
export interface Edited {
  readonly state: RegistryState;
  readonly done: string;
}

/** What the circulars say of departments and instruments: what forms offer. */
export interface Named {
  /** By issuer: names of departments as published, with how many measures name them. */
  readonly departments: readonly {
    readonly issuer: string;
    readonly issuerName: string;
    readonly names: readonly { readonly id: string; readonly name: string; readonly measures: number }[];
  }[];
  readonly circulars: readonly { readonly id: string; readonly title: string; readonly pairs: number }[];
  readonly instruments: readonly string[];
  /** Measures of each subject by its id. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly measures: number;
}

export interface MeasureName {
  /** `<circular>/<key>`. */
  readonly id: string;
  readonly circular: string;
  readonly title: string;
}

/** What a change of a subject's words would do. */
export interface SubjectEffect {
  readonly id: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** The first of those that would come in or go out. */
  readonly enter: readonly MeasureName[];
  readonly leave: readonly MeasureName[];
  readonly enters: number;
  readonly leaves: number;
}

/** Two measures that deal with the same, as the program or the editor says. */
export interface PairShown {
  readonly pair: Pair;
  readonly state: 'proposed' | 'confirmed' | 'rejected';
  readonly reasons: readonly string[];
  readonly sides: readonly [PairSide, PairSide];
}

export interface PairSide extends MeasureName {
  readonly circularTitle: string;
  readonly text: string;
}
