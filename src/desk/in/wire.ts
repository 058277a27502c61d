/** A file that came in and waits for a decision. */
export interface Waiting {
  /** What the server calls it. */
  readonly item: string;
  readonly name: string;
  readonly bytes: number;
  /** A scan that was not recognised yet has no head and no proposal. */
  readonly state: 'new' | 'scan';
  readonly title: string;
  readonly docNumber: string | null;
  readonly issued: string | null;
  readonly proposal: string;
  /** What already stands in the way of adding it as proposed, in words. */
  readonly obstacle?: Obstacle;
}

/** What stands in the way of an answer. */
export interface Obstacle {
  readonly kind: 'no-id' | 'double' | 'occupied';
  readonly words: string;
  /** The circular that is there. */
  readonly id?: string;
}

/** What became of a file that was sent. */
export type Received =
  | { readonly kind: 'waiting'; readonly waiting: Waiting }
  /** Every byte of it is there already. */
  | { readonly kind: 'held'; readonly name: string; readonly id: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

/** How somebody answers for a file. */
export interface Answered {
  readonly id: string;
  readonly another: boolean;
  readonly overwrite: boolean;
}

/** What was read of a file that was added. */
export interface Added {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly checks: readonly string[];
  readonly more: number;
}

/** What the view asks for when it opens. */
export interface InStart {
  readonly who: string;
  readonly waiting: readonly Waiting[];
  /** Kinds of file that are read, in words. */
  readonly endings: string;
  /** How large a file may be (bytes). */
  readonly most: number;
}
