import { useEffect, useState } from 'preact/hooks';
import { ask, tell } from '../ask.ts';
import type { TaskState } from '../wire.ts';
import { sayFault } from './status.tsx';

/** How often the page asks how far long work has come (ms). */
const ASK_EVERY = 400;

let tasks: readonly TaskState[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Looks now how far everything has come, and goes on looking while something is under way. */
export async function lookAtTasks(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  try {
    tasks = await ask<TaskState[]>('/api/tasks');
  } catch (error) {
    sayFault(error);
    return;
  }
  for (const listener of listeners) listener();
  if (tasks.some(({ state }) => state === 'running')) timer = setTimeout(lookAtTasks, ASK_EVERY);
}

/** All work that the server tells of, as it goes on. */
export function useTasks(): readonly TaskState[] {
  const [shown, set] = useState(tasks);
  useEffect(() => {
    const change = (): void => set(tasks);
    listeners.add(change);
    void lookAtTasks();
    return () => {
      listeners.delete(change);
    };
  }, []);
  return shown;
}

/** The last work of a name. */
export function useTask(name: string): TaskState | undefined {
  return [...useTasks()].reverse().find((task) => task.name === name);
}

/** Bars for all that is under way. */
export function TaskBars() {
  const running = useTasks().filter(({ state }) => state === 'running');
  return (
    <div class="task-bars">
      {running.map((task) => (
        <TaskBar key={task.id} task={task} />
      ))}
    </div>
  );
}

/** How far one work has come; `stop` where the editor may stop it. */
export function TaskBar({ task, stop = false }: { readonly task: TaskState; readonly stop?: boolean }) {
  const words = task.stage === '' ? '请稍候' : task.stage;
  return (
    <div class="task-bar">
      <label>
        {words}
        {task.total > 0 && ` ${task.done}/${task.total}`}
        <progress {...(task.total > 0 ? { value: task.done, max: task.total } : {})} />
      </label>
      {stop && task.state === 'running' && (
        <button type="button" onClick={() => tell(`/api/tasks/${task.id}/stop`, {}).catch(sayFault)}>
          停止
        </button>
      )}
    </div>
  );
}
