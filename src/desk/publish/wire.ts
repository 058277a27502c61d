import type { Question } from '#domain/address-book/question.ts';
import type { CircularChange } from '#domain/changes.ts';

/** What a publication would change, and what has to be decided before it. */
export interface Plan {
  /** Whether there is a site on this machine that the texts could be compared with. */
  readonly site: boolean;
  readonly circulars: number;
  readonly changes: readonly CircularChange[];
  readonly questions: readonly Question[];
  /** Errors of the conversion, in words: what they are about is published as it was. */
  readonly errors: readonly string[];
  readonly warnings: number;
}

/** What a build came to. */
export type BuildResult =
  | {
      readonly kind: 'published';
      readonly folder: string;
      readonly files: number;
      readonly bytes: number;
      readonly said: string;
    }
  | { readonly kind: 'refused'; readonly questions: readonly Question[]; readonly said: string }
  | { readonly kind: 'failed'; readonly said: string };

/** How somebody answers a question. */
export type Answer =
  /** The text was corrected; `at` is the measure's key, `null` what stands outside of measures. */
  | {
      readonly kind: 'corrected';
      readonly circular: string;
      readonly on: string;
      readonly corrections: readonly { readonly at: string | null; readonly what: string }[];
    }
  | { readonly kind: 'moved'; readonly moves: readonly { readonly from: string; readonly to: string }[] }
  | {
      readonly kind: 'withdrawn';
      readonly addresses: readonly string[];
      readonly on: string;
      readonly what: string;
      readonly why: string;
    }
  /** A declaration is taken back. */
  | { readonly kind: 'undeclared'; readonly from: string }
  /** The circular gets another id, and its texts other addresses. */
  | { readonly kind: 'renamed'; readonly circular: string; readonly id: string };

/** What the view asks for when it opens. */
export interface PublishStart {
  /** The name that git knows, to begin with. */
  readonly who: string;
  readonly journal: readonly string[];
  /** Today, where the desk runs. */
  readonly today: string;
  readonly folder: string;
}
