/** An address, what stood there, and where its text is found now. */
export interface Gone {
  readonly address: string;
  readonly title: string;
  readonly foundAt?: string | undefined;
  /** The same again on its circular's page: what becomes of the one becomes of the other. */
  readonly copies?: readonly string[];
}

/** What somebody has to decide before a site can be published. */
export type Question =
  /** Texts that were published have changed: is each a correction? `at` is the measure's key; `null` for what stands outside of measures. */
  | {
      readonly kind: 'changed';
      readonly circular: string;
      readonly parts: readonly {
        readonly at: string | null;
        readonly address: string;
        readonly title: string;
      }[];
      /** Whether corrections are declared already, for changes before this one. */
      readonly again: boolean;
    }
  /** A circular, or a part of one, is gone: where to, or is it withdrawn? */
  | {
      readonly kind: 'gone';
      readonly circular: string | undefined;
      /** Whether the whole circular is gone: then it alone has to be decided. */
      readonly whole: boolean;
      readonly addresses: readonly Gone[];
      /** How many addresses go with them. */
      readonly count: number;
    }
  /** Lists of which nothing is left: departments, terms … */
  | { readonly kind: 'emptied'; readonly addresses: readonly Gone[] }
  /** Addresses would show another text than they did. */
  | {
      readonly kind: 'shifted';
      readonly circular: string;
      readonly places: readonly {
        readonly address: string;
        readonly title: string;
        /** Where the text that stood there is now. */
        readonly to?: string;
        /** Where the text that stands there now was before. */
        readonly from?: string;
      }[];
    }
  /** A declared redirect leads to nothing. */
  | {
      readonly kind: 'dead-end';
      readonly from: string;
      readonly to: string;
      readonly circle: boolean;
      readonly foundAt?: string | undefined;
    }
  /** A declaration that cannot be. */
  | {
      readonly kind: 'misdeclared';
      readonly why: 'still-there' | 'declared-twice' | 'never-published';
      readonly from: string;
      readonly address?: string;
    };
