import { useEffect, useState } from 'preact/hooks';
import { ask, Refusal, tell } from '../ask.ts';
import { say, sayFault } from '../shell/status.tsx';
import { lookAtTasks, useTask } from '../shell/tasks.tsx';
import type { Edited, Named, RegistryEdit, RegistryState } from './wire.ts';

export interface UsedRegistry {
  readonly state: RegistryState | undefined;
  /** What the circulars say; `undefined` until they are read. */
  readonly named: Named | undefined;
  /** Makes a step; resolves to why it was refused, or to nothing. */
  readonly edit: (edit: RegistryEdit) => Promise<string | undefined>;
}

/** What a form of the registry works on. */
export interface PartProps extends UsedRegistry {
  readonly state: RegistryState;
}

/** The registry with what the circulars say, and steps in it. */
export function useRegistry(): UsedRegistry {
  const [state, setState] = useState<RegistryState>();
  const [named, setNamed] = useState<Named>();
  const gathering = useTask('registry-gather');
  const read = (): Promise<void> => ask<RegistryState>('/api/registry').then(setState, sayFault);
  useEffect(() => {
    void read();
    tell('/api/registry/gather', {}).then(lookAtTasks, sayFault);
  }, []);
  useEffect(() => {
    if (gathering?.state === 'done') ask<Named>('/api/registry/named').then(setNamed, sayFault);
    if (gathering?.state === 'failed') say(`公文没有读出来：${gathering.error}`, 'fault');
  }, [gathering?.id, gathering?.state]);
  const edit = async (step: RegistryEdit): Promise<string | undefined> => {
    try {
      const { state: now, done } = await tell<Edited>('/api/registry/edit', {
        revision: state?.revision,
        edit: step,
      });
      setState(now);
      say(`已写入：${done}。下次公布时生效。`);
      if (gathering?.state === 'done') ask<Named>('/api/registry/named').then(setNamed, () => undefined);
      return undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sayFault(error);
      // Somebody else wrote: what is there now is shown.
      if (error.status === 409) await read();
      return error.message;
    }
  };
  return { state, named, edit };
}
