/** Where the parts of a compiled site lie in its folder. */
export const PARTS = { code: 'code', assets: 'assets', facts: 'facts.json' } as const;

/** What has to be known of compiled code in order to run it. */
export interface ProgramFacts {
  /** The module that leads to all routes, below `code`. */
  readonly entry: string;
  /** The styles of the pages of each route, by Astro's own key. */
  readonly pages: readonly (readonly [key: string, page: { readonly styles: readonly unknown[] }])[];
}
