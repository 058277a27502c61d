import { showProgress } from '../convert/progress.ts';
import { tell } from './overseer.ts';

/** The overseer is told at most so often (ms). */
const TELL_EVERY = 250;

export type Step = (words: string, done?: number, total?: number) => void;

/** Shows on the terminal, and tells the overseer, what is being done, and to how many of how many. */
export function showSteps(): {
  readonly step: Step;
  readonly end: () => void;
} {
  const progress = showProgress(process.stderr);
  let toldAt = 0;
  return {
    step(words, done, total) {
      if (done === undefined || total === undefined) {
        progress.end();
        tell({ kind: 'step', words });
        return;
      }
      progress.step(words, done, total);
      const now = performance.now();
      if (now - toldAt < TELL_EVERY && done < total) return;
      toldAt = now;
      tell({ kind: 'step', words, done, total });
    },
    end: progress.end,
  };
}
