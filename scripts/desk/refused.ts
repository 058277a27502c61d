/** A request that cannot be done, with the words for the editor. */
export class Refused extends Error {
  readonly status: number;
  /** What the page has to know beside the words. */
  readonly detail: unknown;
  constructor(status: 400 | 403 | 404 | 409 | 413 | 415 | 422 | 503, words: string, detail?: unknown) {
    super(words);
    this.status = status;
    this.detail = detail;
  }
}
