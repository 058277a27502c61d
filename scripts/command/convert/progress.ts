/** What of a terminal, or of a file or pipe in its place, the progress needs. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** What is being done, and to how many of how many it is done. */
  readonly step: (what: string, done: number, total: number) => void;
  /** Takes the bar away, so that what is printed next begins on a clean line. */
  readonly end: () => void;
}

/** A run shorter than this shows no progress at all (ms). */
const SHORT = 1000;
/** The bar is drawn anew at most this often (ms). */
const REDRAW = 100;
/** Where there is no terminal: a line for each so many, or each tenth if that is more, and after so long a silence (ms). */
const LINE_EVERY = 500;
const LINES = 10;
const SILENCE = 10_000;
const BAR_WIDTH = 24;

/** Shows how far a long run has come: a bar that moves on a terminal, a line now and then elsewhere. */
export function showProgress(stream: ProgressStream, now = (): number => performance.now()): Progress {
  const begun = now();
  let shown = begun;
  let drawn = false;
  const step: Progress['step'] = (what, done, total) => {
    const time = now();
    if (time - begun < SHORT) return;
    if (stream.isTTY === true) {
      if (drawn && time - shown < REDRAW) return;
      stream.write(`\r${bar(what, done, total)}\x1b[K`);
      drawn = true;
    } else {
      const due = done > 0 && done % Math.max(LINE_EVERY, Math.ceil(total / LINES)) === 0;
      if (!due && time - shown < SILENCE) return;
      stream.write(`${what} ${done}/${total}\n`);
    }
    shown = time;
  };
  const end = (): void => {
    if (drawn) stream.write('\r\x1b[K');
    drawn = false;
  };
  return { step, end };
}

function bar(what: string, done: number, total: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * BAR_WIDTH);
  const percent = `${Math.floor(share * 100)}%`.padStart(4);
  return `${what} ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${percent}  ${done}/${total}`;
}
