import { useEffect, useState } from 'preact/hooks';
import { Refusal } from '../ask.ts';

/** What was done, or why it was not. */
export interface Said {
  readonly kind: 'done' | 'fault';
  readonly words: string;
}

let said: Said | undefined;
const listeners = new Set<(said: Said | undefined) => void>();

/** Tells the editor something: shown at the foot of the page and read out. */
export function say(words: string, kind: Said['kind'] = 'done'): void {
  said = { kind, words };
  for (const listener of listeners) listener(said);
}

/** What was done in one view says nothing of another; a fault stays. */
export function leaveView(): void {
  if (said?.kind !== 'done') return;
  said = undefined;
  for (const listener of listeners) listener(said);
}

/** Tells the editor why something was not done. */
export function sayFault(error: unknown): void {
  say(error instanceof Refusal ? error.message : `页面出错了：${String(error)}`, 'fault');
}

/** The line at the foot: the last thing that was said. A fault stays until it is put away. */
export function StatusLine() {
  const [shown, set] = useState(said);
  useEffect(() => {
    listeners.add(set);
    return () => {
      listeners.delete(set);
    };
  }, []);
  const put = (): void => {
    said = undefined;
    set(undefined);
  };
  return (
    <footer class="desk-status">
      <div role="status">{shown?.kind === 'done' && shown.words}</div>
      <div role="alert" class="desk-fault">
        {shown?.kind === 'fault' && (
          <>
            {shown.words}
            <button type="button" onClick={put}>
              知道了
            </button>
          </>
        )}
      </div>
    </footer>
  );
}
