import type { TaskState } from '#desk/wire.ts';

/** Told by work that takes long: what is being done, and to how many of how many. */
export type Report = (stage: string, done: number, total: number) => void;
export type Work = (report: Report, signal: AbortSignal) => Promise<unknown>;

/** How many tasks that have ended are still told of: a page that was loaded again asks for its own. */
const KEPT = 20;

/** What takes longer than an answer may: pages ask how far it has come, and may stop it. */
export class Tasks {
  #last = 0;
  readonly #tasks = new Map<string, { state: TaskState; readonly stop: AbortController }>();

  /** Begins work and tells its state at once. The same name is never done twice at the same time. */
  start(name: string, work: Work): TaskState {
    const running = this.list().find((task) => task.name === name && task.state === 'running');
    if (running !== undefined) return running;
    this.#last += 1;
    const id = `t${this.#last}`;
    const stop = new AbortController();
    const task = {
      state: { id, name, state: 'running', stage: '', done: 0, total: 0 } as TaskState,
      stop,
    };
    this.#tasks.set(id, task);
    const change = (part: Partial<TaskState>): void => {
      task.state = { ...task.state, ...part };
    };
    const report: Report = (stage, done, total) => change({ stage, done, total });
    void work(report, stop.signal).then(
      (result) => change({ state: 'done', result }),
      (error: unknown) =>
        change(
          stop.signal.aborted
            ? { state: 'stopped' }
            : { state: 'failed', error: error instanceof Error ? error.message : String(error) },
        ),
    );
    for (const old of [...this.#tasks.keys()].slice(0, -KEPT))
      if (this.#tasks.get(old)?.state.state !== 'running') this.#tasks.delete(old);
    return task.state;
  }

  list(): TaskState[] {
    return [...this.#tasks.values()].map(({ state }) => state);
  }

  get(id: string): TaskState | undefined {
    return this.#tasks.get(id)?.state;
  }

  /** Asks the work to stop; it ends where it can. */
  stop(id: string): void {
    this.#tasks.get(id)?.stop.abort();
  }
}
