/** Where in a content file something stands. */
export interface ContentPlace {
  readonly file: string;
  /** Line of the file at which the text in hand begins, from 1. */
  readonly firstLine: number;
}

/** A content file that cannot be published, in words for the person who keeps the archive. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(file: string, line: number | undefined, problem: string, remedy: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}  ${problem}\n  ${remedy}`);
  }
}

export const RUN_CONVERT = 'Files under content/ are generated: run `npm run convert` to write them anew.';
