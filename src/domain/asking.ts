/**
 * What the build and the archive's questions say to each other (src/archive/asked/,
 * scripts/command/build/render/). The questions stand in the code that Astro bundled, the build
 * stands outside of it: they meet at `globalThis[ASKING]`.
 */
export const ASKING: unique symbol = Symbol.for('court-reform-archive.asking');

/** A question that a page asked of the archive, and the digest of what it was answered. */
export interface Asked {
  /** Name and arguments of the question, in such a way that it can be asked again in a later build. */
  readonly question: string;
  readonly digest: string;
  /**
   * A question that costs little and decides the answer to this one: where it is answered the same, so is this, which
   * then need not be asked. The other way round it says nothing.
   */
  ground?: Asked | undefined;
}

export interface Asking {
  /**
   * Renders a page and lists everything it asked, in order; `undefined` where it asked something that
   * cannot be asked again: nobody can tell whether such a page is still right.
   */
  during<T>(render: () => Promise<T>): Promise<{ result: T; asked: readonly Asked[] | undefined }>;
  /** The digest of what a page is given; `undefined` where it has none. */
  digest(props: unknown): string | undefined;
  /** A question with what it is answered now; `undefined` where it cannot be asked any more. */
  again(question: string): Promise<Asked | undefined>;
  /** Lets go of all that was answered: nothing will be asked any more. */
  end(): void;
}
