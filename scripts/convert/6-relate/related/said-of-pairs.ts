/** What the editor said of pairs of measures. */
export interface SaidOfPairs {
  readonly confirmed: (a: string, b: string) => boolean;
  readonly rejected: (a: string, b: string) => boolean;
  /** The measures that the editor confirmed for one. */
  readonly confirmedWith: (id: string) => readonly string[];
}
