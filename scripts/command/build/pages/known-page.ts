import type { Asked } from '#domain/asking.ts';

/** A page or file that a build rendered, and all that it is made of besides the code. */
export interface KnownPage {
  /** Route and path: what Astro asks for. */
  readonly id: string;
  /** Its file, from the site's root, with `/`. */
  readonly file: string;
  /** Digest of what the page was given. */
  readonly props: string;
  /** What it asked of the archive, in order. */
  readonly asked: readonly Asked[];
  /** Of its file: bytes, and their SHA-256. */
  readonly size: number;
  readonly hash: string;
  /** When it was written (ms), once it stands in a site. */
  readonly time?: number;
}
