import { unitName } from '../citation/unit-name.ts';
import { typeOfKey } from '../unit-type.ts';

/** What a jump has to know of a circular. */
export interface JumpCircular {
  readonly id: string;
  readonly title: string;
  /** What tells it from others, to be shown after the title; left out where nothing does. */
  readonly apart?: string;
  /** As printed. */
  readonly docNumber: string | null;
  readonly year: number | null;
  /** What readers call its kind: 要点. */
  readonly kind: string;
  /** Names of its issuers: full, short, and others under which they sign. */
  readonly issuers: readonly string[];
  /** Its measures or questions in reading order. */
  readonly units: readonly JumpUnit[];
  /** Keys of its sections. */
  readonly sections: readonly string[];
}

export interface JumpUnit {
  readonly key: string;
  /** Key of the section in which it stands. */
  readonly section: string | null;
  /** `第14项` */
  readonly name: string;
  /** How many sentences each of its paragraphs has; left out where that is not known. */
  readonly sentences?: readonly number[];
}

/** What a unit is called if nothing but its key is known. */
export function nameByKey(key: string): string {
  return unitName({ type: typeOfKey(key), number: null, label: '', key });
}
