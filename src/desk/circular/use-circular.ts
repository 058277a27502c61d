import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingEdit } from '#domain/reading.ts';
import { ask, Refusal, tell } from '../ask.ts';
import { say, sayFault } from '../shell/status.tsx';
import type { CircularState, MovedAddress, ProofreadState, StepAnswer } from '../wire.ts';
import { stepWords } from './step-words.ts';

/** A step that waits for the editor's word, because it moves published addresses. */
export interface WaitingStep {
  readonly moves: readonly MovedAddress[];
  readonly confirm: () => void;
  readonly cancel: () => void;
}

export interface Circular {
  readonly state: CircularState | undefined;
  /** Whether a step takes so long that it has to be said. */
  readonly busy: boolean;
  /** Why it cannot be shown. */
  readonly fault: string | undefined;
  readonly waiting: WaitingStep | undefined;
  readonly edit: (edits: readonly ReadingEdit[], words: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly look: (keys: readonly string[], looked: boolean) => void;
  readonly proofread: (state: ProofreadState | null) => void;
  readonly reload: () => void;
}

/** What is done within this time needs no bar (ms). */
const SLOW = 1000;

/** One circular, and the steps that change it: one after the other, each told in words. */
export function useCircular(id: string): Circular {
  const [state, set] = useState<CircularState>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [waiting, setWaiting] = useState<WaitingStep>();
  const now = useRef<CircularState | undefined>(undefined);
  const running = useRef(false);
  const path = `/api/circulars/${id}`;

  const show = useCallback((next: CircularState) => {
    now.current = next;
    set(next);
  }, []);
  const reload = useCallback(() => {
    ask<CircularState>(path).then(show, (error: unknown) => {
      if (now.current === undefined) setFault(error instanceof Error ? error.message : String(error));
      else sayFault(error);
    });
  }, [path, show]);
  useEffect(reload, [reload]);

  const step = useCallback(
    async (what: string, body: object, words: string, confirmed = false): Promise<void> => {
      if (running.current || now.current === undefined) return;
      running.current = true;
      const slow = setTimeout(() => setBusy(true), SLOW);
      try {
        const { revision } = now.current;
        const answer = await tell<StepAnswer>(`${path}/${what}`, { ...body, revision, confirmed });
        if ('moves' in answer) {
          const put = (): void => setWaiting(undefined);
          setWaiting({
            moves: answer.moves,
            cancel: put,
            confirm: () => {
              put();
              void step(what, body, words, true);
            },
          });
        } else {
          show(answer.state);
          say(`${words}。已写入。`);
        }
      } catch (error) {
        sayFault(error);
        // Another desk was first: what it did is shown.
        if (error instanceof Refusal && error.status === 409) reload();
      } finally {
        running.current = false;
        clearTimeout(slow);
        setBusy(false);
      }
    },
    [path, reload, show],
  );

  return {
    state,
    busy,
    fault,
    waiting,
    reload,
    edit: (edits, said) => {
      const words = stepWords(said);
      void step('edit', { edits, words }, words);
    },
    undo: () => void step('undo', {}, `撤销：${now.current?.undo ?? ''}`),
    redo: () => void step('redo', {}, `重做：${now.current?.redo ?? ''}`),
    proofread: (proofread) => {
      const words = proofread === null ? '取消“已校对”' : '注明“已校对”';
      void step('proofread', { proofread, words }, words);
    },
    look: (keys, looked) => {
      tell<CircularState>(`${path}/looked`, { keys, looked }).then(show, sayFault);
    },
  };
}
