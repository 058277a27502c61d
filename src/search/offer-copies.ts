import { copyText, saveFile } from '../browser/give-copy.ts';
import { asCsv, asText } from './copies.ts';
import type { SearchResult } from './result.ts';

/** What a copy holds: the query and all of its results. */
interface Copied {
  readonly q: string;
  readonly results: readonly SearchResult[];
}

/** Milliseconds for which a reader is told how the copy went. */
const TOLD = 4000;

/** Lets the buttons give the result list as text and as a table, with addresses below `base`. */
export function offerCopies(
  { copy, csv, copied }: Readonly<Record<'copy' | 'csv' | 'copied', HTMLElement>>,
  base: URL,
  everything: () => Promise<Copied>,
): void {
  const address = (url: string): string => new URL(url, base).href;
  const report = (message: string): void => {
    copied.textContent = message;
    setTimeout(() => {
      copied.textContent = '';
    }, TOLD);
  };
  copy.addEventListener('click', () => {
    void everything()
      .then(({ q, results }) => copyText(asText(q, results, address)))
      .then((done) => report(done ? '已复制' : '未能复制'))
      .catch(() => report('未能复制'));
  });
  csv.addEventListener('click', () => {
    void everything()
      .then(({ results }) =>
        saveFile('检索结果.csv', new Blob([asCsv(results, address)], { type: 'text/csv;charset=utf-8' })),
      )
      .catch(() => report('未能下载'));
  });
}
