import type { SearchResult } from '../rank/result.ts';
import type { Copies } from './copies-script.ts';

/** What a copy holds: the query and all of its results. */
interface Copied {
  readonly q: string;
  readonly results: readonly SearchResult[];
}

/** Milliseconds for which a reader is told how the copy went. */
const TOLD = 4000;

/**
 * Lets the buttons give the result list as text and as a table, with addresses below `base`.
 * `clear` takes back what was told: another list has not been copied.
 */
export function offerCopies(
  { copy, csv, copied }: Readonly<Record<'copy' | 'csv' | 'copied', HTMLElement>>,
  base: URL,
  everything: () => Promise<Copied>,
  copies: () => Promise<Copies>,
): { clear(): void } {
  const address = (url: string): string => new URL(url, base).href;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    copied.textContent = '';
  };
  const report = (message: string): void => {
    clearTimeout(waiting);
    copied.textContent = message;
    waiting = setTimeout(clear, TOLD);
  };
  copy.addEventListener('click', () => {
    void Promise.all([everything(), copies()])
      .then(([{ q, results }, { asText, copyText }]) => copyText(asText(q, results, address)))
      .then((done) => report(done ? '已复制' : '未能复制'))
      .catch(() => report('未能复制'));
  });
  csv.addEventListener('click', () => {
    void Promise.all([everything(), copies()])
      .then(([{ results }, { asCsv, saveFile }]) =>
        saveFile('检索结果.csv', new Blob([asCsv(results, address)], { type: 'text/csv;charset=utf-8' })),
      )
      .catch(() => report('未能下载'));
  });
  return { clear };
}
