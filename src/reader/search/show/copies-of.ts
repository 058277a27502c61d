import { copyText, saveFile } from '../../lib/give-copy.ts';
import { addressTold } from '../../lib/told-address.ts';
import type { Progress } from '../rank/answer.ts';
import type { SearchResult } from '../rank/result.ts';
import { asCsv, asText } from './copies.ts';
import { button } from './messages.ts';

/** What a copy holds: the query and all of its results. */
interface Copied {
  readonly q: string;
  readonly results: readonly SearchResult[];
}

/** Reads every result, whatever their number, and tells how far it has come. */
type Everything = (progress: Progress, stopped: () => boolean) => Promise<Copied>;

/** Milliseconds for which a reader is told how the copy went. */
const TOLD = 4000;
/** Results that are read in no time: more of them are told as they come, and may be stopped. */
const FEW = 100;

/** Gives the result list as text and as a table. */
export interface Copies {
  copy(): Promise<void>;
  csv(): Promise<void>;
  /** Takes back what was told, and stops what is under way: another list has not been copied. */
  clear(): void;
}

/** @param base of the addresses in copies */
export function copiesOf(
  { copied, reading }: Readonly<Record<'copied' | 'reading', HTMLElement>>,
  base: URL,
  everything: Everything,
): Copies {
  const address = (url: string): string => addressTold(new URL(url, base).href);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts the copies: one that another has followed, or that was stopped, is not given. */
  let turn = 0;
  /** What was read for a copy that the browser then refused. */
  let kept: Promise<Copied> | undefined;
  const say = (message: string): void => {
    copied.textContent = message;
  };
  const stop = (): void => {
    turn += 1;
    reading.replaceChildren();
    say('');
  };
  const report = (message: string): void => {
    clearTimeout(waiting);
    say(message);
    waiting = setTimeout(() => say(''), TOLD);
  };
  const read = (mine: number): Promise<Copied> => {
    const far = document.createElement('span');
    const progress: Progress = (done, all) => {
      if (mine !== turn || all <= FEW) return;
      far.textContent = `正在读取 ${done.toLocaleString('en')} / ${all.toLocaleString('en')} 条 `;
      if (reading.childElementCount === 0) reading.append(far, button('取消', stop));
    };
    return everything(progress, () => mine !== turn);
  };
  const give = async (failed: string, as: (all: Copied) => Promise<string>): Promise<void> => {
    stop();
    const mine = turn;
    const all = kept ?? read(mine);
    try {
      const list = await all;
      if (mine !== turn) return;
      reading.replaceChildren();
      kept = all;
      report(await as(list));
    } catch {
      if (mine !== turn) return;
      reading.replaceChildren();
      report(failed);
    }
  };
  return {
    copy: () =>
      give('未能复制', async ({ q, results }) => {
        if (await copyText(asText(q, results, address)))
          return `已复制全部 ${results.length.toLocaleString('en')} 条`;
        // Browsers allow a copy for some seconds after a click alone.
        return results.length > FEW ? '已读取完毕，请再按一次“复制结果”' : '未能复制';
      }),
    csv: () =>
      give('未能下载', async ({ results }) => {
        saveFile('检索结果.csv', new Blob([asCsv(results, address)], { type: 'text/csv;charset=utf-8' }));
        return `已下载全部 ${results.length.toLocaleString('en')} 条`;
      }),
    clear(): void {
      stop();
      kept = undefined;
    },
  };
}
