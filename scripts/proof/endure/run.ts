import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

export interface Outcome {
  /** `null` where it was killed. */
  readonly status: number | null;
  readonly said: string;
}

export interface RunOptions {
  /** Milliseconds after which the whole group of its processes is killed, as a power cut ends it. */
  readonly killAfter?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a test runner puts into the environment would make Astro build for development. */
const OF_TESTS = /^(?:BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST|VITEST.*)$/u;

/** Runs a command of a project. */
export async function run(
  root: string,
  [command, ...args]: readonly string[],
  { killAfter, env = {} }: RunOptions = {},
): Promise<Outcome> {
  const own = Object.entries(process.env).filter(([name]) => !OF_TESTS.test(name));
  const child = spawn(process.execPath, [`scripts/command/${command}.ts`, ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(own), ...env },
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

/** Whether a command said in words what was wrong, and not by where in the code it broke off. */
export const inWords = ({ said }: Outcome): boolean => !/^\s+at /mu.test(said);

function kill(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}
