import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, askFile, Refusal, tell } from '../ask.ts';
import { say, sayFault } from '../shell/status.tsx';
import type { ScanLine } from './lines.ts';
import type { LineChange, ScanState } from './wire.ts';

export interface Scan {
  readonly state: ScanState | undefined;
  /** Why it cannot be shown. */
  readonly fault: string | undefined;
  /** Resolves to whether it was written. */
  readonly change: (line: ScanLine, change: LineChange, words: string) => Promise<boolean>;
  readonly again: (way: 'undo' | 'redo') => void;
}

/** The recognised text of a circular, and the steps that correct it, one after the other. */
export function useScan(id: string): Scan {
  const [state, set] = useState<ScanState>();
  const [fault, setFault] = useState<string>();
  const now = useRef<ScanState | undefined>(undefined);
  const running = useRef(false);
  const path = `/api/circulars/${id}/scan`;
  const show = useCallback((next: ScanState) => {
    now.current = next;
    set(next);
  }, []);
  const reload = useCallback(() => {
    ask<ScanState>(path).then(show, (error: unknown) => {
      if (now.current === undefined) setFault(error instanceof Error ? error.message : String(error));
      else sayFault(error);
    });
  }, [path, show]);
  useEffect(reload, [reload]);

  const step = async (what: string, body: object, words: string): Promise<boolean> => {
    if (running.current || now.current === undefined) return false;
    running.current = true;
    try {
      show(await tell<ScanState>(`${path}/${what}`, { ...body, revision: now.current.revision }));
      say(`${words}。已写入。`);
      return true;
    } catch (error) {
      sayFault(error);
      if (error instanceof Refusal && error.status === 409) reload();
      return false;
    } finally {
      running.current = false;
    }
  };
  return {
    state,
    fault,
    change: ({ page: { page }, number }, change, words) =>
      step('line', { page, line: number, ...change }, words),
    again: (way) => {
      const words = now.current?.[way] ?? '';
      void step(way, {}, `${way === 'undo' ? '撤销' : '重做'}：${words}`);
    },
  };
}

/** Address of the picture of a page for as long as it is shown; `undefined` until it has come, or where there is none. */
export function usePicture(id: string, page: number | undefined): string | undefined {
  const [shown, set] = useState<{ readonly page: number; readonly address: string }>();
  useEffect(() => {
    if (page === undefined) return undefined;
    let address: string | undefined;
    let gone = false;
    askFile(`/api/circulars/${id}/scan/picture?page=${page}`).then((blob) => {
      if (gone) return;
      address = URL.createObjectURL(blob);
      set({ page, address });
    }, sayFault);
    return () => {
      gone = true;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [id, page]);
  return shown?.page === page ? shown?.address : undefined;
}
