import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

export interface Outcome {
  /** `null` where it was killed. */
  readonly status: number | null;
  readonly said: string;
}

/**
 * Runs a command of a project. `killAfter`: milliseconds after which the whole group of its processes is
 * killed, as a power cut ends it.
 */
export async function run(
  root: string,
  [command, ...args]: readonly string[],
  { killAfter, env = {} }: { killAfter?: number; env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [`scripts/command/${command}.ts`, ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const stop = new AbortController();
  if (killAfter !== undefined)
    void setTimeout(killAfter, undefined, { signal: stop.signal }).then(
      () => kill(child.pid),
      () => undefined,
    );
  const [status] = (await once(child, 'close')) as [number | null];
  stop.abort();
  return { status, said };
}

function kill(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}
