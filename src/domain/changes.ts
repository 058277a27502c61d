/** A field as it was and as it will be; empty where it says nothing. */
export interface FieldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What changes of one measure. */
export interface UnitChange {
  readonly kind: 'new' | 'corrected' | 'moved' | 'withdrawn' | 'described';
  readonly key: string;
  /** Where a moved one stood. */
  readonly from?: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly fields: readonly FieldChange[];
}

/** What changes of one circular. */
export interface CircularChange {
  readonly kind: 'new' | 'changed' | 'moved' | 'withdrawn';
  readonly id: string;
  /** Under which id a moved one stood. */
  readonly from?: string;
  readonly title: string;
  /** How many measures and questions it has; of one that goes, how many it had. */
  readonly units: number;
  readonly fields: readonly FieldChange[];
  readonly measures: readonly UnitChange[];
  /** What changes outside of measures, as far as it is known; `null` where nothing does. */
  readonly outside: { readonly before: string; readonly after: string } | null;
}
