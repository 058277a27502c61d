/** Pagefind's program for browsers, as far as it is used; the build puts it there (scripts/publish/search-index/write-program.ts). */
declare module 'pagefind-program' {
  interface Result {
    /** Of a text that was indexed. */
    readonly id: string;
    /** Where in it the words stand that were asked for. */
    readonly words: readonly number[];
  }
  interface Pagefind {
    search(term: string | null): Promise<{ readonly results: readonly Result[] }>;
  }
  export function createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
}
