/**
 * How the build has a page finished that Astro rendered (src/middleware.ts). That stands in the code that Astro bundled,
 * the build stands outside of it: they meet at `globalThis[FINISHING]`.
 */
export const FINISHING: unique symbol = Symbol.for('court-reform-archive.finishing');

/** The page of an address as readers get it. */
export type Finishing = (html: string, url: URL) => Promise<string>;
