/** What a field needs of whatever it narrows. */
export interface Narrows {
  /** Loads what has to be there before anything can be narrowed; rejects where it cannot be had. */
  ready(): Promise<unknown>;
  /**
   * Shows what passes; no words show the list as it was.
   * @returns how many passed, and of how many
   */
  narrow(words: readonly string[]): { readonly passed: number; readonly of: number };
  /** The first link that passed. */
  first(): HTMLAnchorElement | null;
}
